import { userIdSchema } from "@tidings/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isUserId } from "./is-user-id.ts";

test("the ids that the server takes are ids, and no others", () => {
  const units = fc.string({ unit: fc.constantFrom("a", "\ud800", "\udc00", "😀", "\n", "\u0085", " "), maxLength: 4 });
  for (const text of ["", "a".repeat(128), "a".repeat(129), "😀".repeat(64), "😀".repeat(65)]) {
    expect(isUserId(text)).toBe(userIdSchema.safeParse(text).success);
  }
  fc.assert(fc.property(units, (text) => isUserId(text) === userIdSchema.safeParse(text).success));
});

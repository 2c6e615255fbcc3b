import * as fc from "fast-check";
import { expect, test } from "vitest";
import { byCodePoint } from "./by-code-point.ts";

test("the order of texts is that of their bytes in UTF-8", () => {
  const character = fc.oneof(
    fc.constantFrom("a", "b", "\u{d7ff}", "\u{e000}", "\u{ff21}", "\u{1f600}"),
    fc.string({ unit: "binary" }),
  );
  const text = fc.array(character, { maxLength: 4 }).map((characters) => characters.join(""));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoint(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

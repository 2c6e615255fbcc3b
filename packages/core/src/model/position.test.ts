import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseEventId, toEventId } from "./position.ts";

const epoch = fc.string({
  unit: fc.constantFrom("0", "7", "a", "f", "z"),
  minLength: 1,
  maxLength: 64,
});
const n = fc.oneof(fc.nat(), fc.integer({ min: 0, max: 999_999_999_999_999 }));

describe("event ids", () => {
  it("gives back the position that it was made of", () => {
    fc.assert(
      fc.property(epoch, n, (ofStore, number) => {
        expect(parseEventId(toEventId({ epoch: ofStore, n: number }))).toEqual({ epoch: ofStore, n: number });
      }),
    );
  });

  it.each([
    "",
    "-",
    "5f0c",
    "5f0c-",
    "-17",
    "5f0c-017",
    "5f0c--1",
    "5f0c-1.5",
    "5f0c-1e3",
    "5f0c-17 ",
    "5f0c-17\n",
    " 5f0c-17",
    "5f 0c-17",
    "5f0c-1-7",
    "5f0c-٣",
    `5f0c-${"9".repeat(16)}`,
    `${"a".repeat(65)}-1`,
  ])("is null for %j", (id) => {
    expect(parseEventId(id)).toBeNull();
  });

  it("is null for whatever is not exactly an event id", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: fc.constantFrom("0", "a", "-") })),
        (id) => {
          const position = parseEventId(id);
          expect(position && toEventId(position)).toBeOneOf([id, null]);
        },
      ),
    );
  });
});

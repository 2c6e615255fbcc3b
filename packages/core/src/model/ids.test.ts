import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationIdSchema, nonceSchema, topicSchema, userIdSchema } from "./id-schemas.ts";
import { directConversationId, directConversationMembers } from "./ids.ts";

/** Leans towards what the id's own syntax is made of, where mistakes would hide. */
const ownSyntax = fc.string({ unit: fc.constantFrom("_", "%", "2", "5", "F", "f", "0", "9", "a"), maxLength: 8 });
const numeric = fc.string({ unit: fc.constantFrom("0", "1", "9"), maxLength: 6 });
const anyText = fc.oneof(fc.string({ unit: "binary", maxLength: 128 }), fc.string({ unit: "grapheme", maxLength: 12 }));
const userId = fc.oneof(ownSyntax, numeric, anyText).filter((text) => userIdSchema.safeParse(text).success);
const pair = fc.tuple(userId, userId).filter(([a, b]) => a !== b);

const sorted = (pairOfIds: readonly string[]): string => JSON.stringify(pairOfIds.toSorted());

describe("user ids", () => {
  it("has 1 to 128 characters", () => {
    expect(userIdSchema.safeParse("").success).toBe(false);
    expect(userIdSchema.safeParse("a".repeat(128)).success).toBe(true);
    expect(userIdSchema.safeParse("a".repeat(129)).success).toBe(false);
  });

  it("refuses control characters and lone surrogates anywhere, in every kind of name", () => {
    const forbidden = fc.oneof(
      fc.constantFrom("\u0000", "\n", "\u001f", "\u007f", "\u0085", "\u009f"),
      fc.integer({ min: 0xd800, max: 0xdfff }).map((unit) => String.fromCharCode(unit)),
    );
    fc.assert(
      fc.property(userId, forbidden, fc.nat(), (text, bad, at) => {
        const cut = at % (text.length + 1);
        const broken = (text.slice(0, cut) + bad + text.slice(cut)).slice(0, 64);
        // Two halves may have met and made a whole character, or the cut may have taken the bad one away.
        fc.pre(!broken.isWellFormed() || (broken.includes(bad) && bad.isWellFormed()));
        for (const schema of [userIdSchema, nonceSchema, topicSchema, conversationIdSchema]) {
          expect(schema.safeParse(broken).success).toBe(false);
        }
      }),
    );
  });

  it("takes every other character", () => {
    for (const text of ["748418", "ünï çødé", "👩‍👩‍👧", "a_b", "100%", "a/b?c#d", "日本"]) {
      expect(userIdSchema.safeParse(text).success).toBe(true);
    }
  });
});

describe("direct conversation ids", () => {
  it("orders integers by value", () => {
    expect(directConversationId("748418", "195752")).toBe("195752_748418");
    expect(directConversationId("10", "9")).toBe("9_10");
    expect(directConversationId("10", "09")).toBe("09_10");
    expect(directConversationId("7", "007")).toBe("007_7");
    const wide = "9".repeat(127);
    expect(directConversationId(`1${wide}`, wide)).toBe(`${wide}_1${wide}`);
  });

  it("orders anything else by code unit", () => {
    expect(directConversationId("b", "a")).toBe("a_b");
    expect(directConversationId("10", "9a")).toBe("10_9a");
    expect(directConversationId("\u{1f600}", "\uffee")).toBe("\u{1f600}_\uffee");
  });

  it("escapes the separator and the escape character", () => {
    expect(directConversationId("a_b", "c")).toBe("a%5Fb_c");
    expect(directConversationId("a%5Fb", "c")).toBe("a%255Fb_c");
  });

  it("is the same for either order of the parties", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(directConversationId(a, b)).toBe(directConversationId(b, a));
      }),
    );
  });

  it("fits its own schema", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        expect(conversationIdSchema.safeParse(directConversationId(a, b)).success).toBe(true);
      }),
    );
    const widest = directConversationId("_".repeat(128), `${"_".repeat(127)}%`);
    expect(conversationIdSchema.safeParse(widest).success).toBe(true);
  });

  it("is different for different pairs", () => {
    fc.assert(
      fc.property(pair, pair, (one, other) => {
        fc.pre(sorted(one) !== sorted(other));
        expect(directConversationId(...one)).not.toBe(directConversationId(...other));
      }),
      { numRuns: 1_000 },
    );
  });

  it("gives its two parties back", () => {
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const members = directConversationMembers(directConversationId(a, b));
        expect(members && sorted(members)).toBe(sorted([a, b]));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("directConversationMembers", () => {
  it.each([
    ["no separator", "ab"],
    ["nothing", ""],
    ["an empty party", "_b"],
    ["the other party empty", "a_"],
    ["three parties", "a_b_c"],
    ["the wrong order", "b_a"],
    ["the wrong order of integers", "10_9"],
    ["one party twice", "a_a"],
    ["an escape in lower case", "a%5fb_c"],
    ["an escape of what needs none", "%61_b"],
    ["an escape character alone", "a%_b"],
    ["a control character", "a_b\n"],
    ["a lone surrogate", "a_\ud800"],
    ["a party that is too long", `a_${"b".repeat(129)}`],
  ])("refuses %s", (_, id) => {
    expect(directConversationMembers(id)).toBeNull();
  });

  it("refuses whatever is not exactly the id of its parties", () => {
    const almost = fc.oneof(
      ownSyntax,
      fc.tuple(ownSyntax, ownSyntax).map(([a, b]) => `${a}_${b}`),
      anyText,
    );
    fc.assert(
      fc.property(almost, (text) => {
        const members = directConversationMembers(text);
        expect(members && directConversationId(...members)).toBeOneOf([text, null]);
      }),
      { numRuns: 1_000 },
    );
  });
});

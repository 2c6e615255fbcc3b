import * as fc from "fast-check";
import { expect, test } from "vitest";
import { topicPatterns } from "./topic-patterns.ts";

test.each([
  [[], "news", false],
  [["news"], "news", true],
  [["news"], "news2", false],
  [["news"], "News", false],
  [["*"], "anything at all", true],
  [["team:*"], "team:7", true],
  [["team:*"], "team:", true],
  [["team:*"], "my team:7", false],
  [["a*b*c"], "aXbYc", true],
  [["a*b*c"], "acb", false],
  [["aa*aa"], "aaa", false],
  [["*.public"], "x.public", true],
  [["x.y"], "xzy", false],
  [["news", "team:*"], "team:7", true],
])("%j lets people join %j: %s", (patterns, topic, expected) => {
  expect(topicPatterns(patterns).canJoin("ann", topic)).toBe(expected);
});

test("a pattern means what the regular expression of it means", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "*"), maxLength: 8 });
  fc.assert(
    fc.property(text, text, (pattern, topic) => {
      const meant = new RegExp(`^${pattern.replaceAll("*", ".*")}$`, "s");
      expect(topicPatterns([pattern]).canJoin("ann", topic)).toBe(meant.test(topic));
    }),
    { numRuns: 2_000 },
  );
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createTopicTemplate } from "./topic-template.ts";

const anyText = fc.string({ unit: "grapheme", minLength: 1 });

test("whatever things are called, a topic has the template's levels, no wildcard, and tells them apart", () => {
  const toTopic = createTopicTemplate("a/{kind}/{type}/{key}");
  const values = fc.record({ kind: fc.constantFrom("push", "message"), type: anyText, key: anyText });
  fc.assert(
    fc.property(values, values, (one, other) => {
      const [topic, otherTopic] = [toTopic(one), toTopic(other)];
      expect(topic?.split("/")).toHaveLength(4);
      expect(topic).not.toMatch(/[+#\p{Cc}]/u);
      expect(topic === otherTopic).toBe(JSON.stringify(one) === JSON.stringify(other));
      expect(topic?.split("/").map(decodeURIComponent)).toEqual(["a", one.kind, one.type, one.key]);
    }),
  );
});

test("a topic that MQTT cannot have is none", () => {
  expect(createTopicTemplate("{key}")({ kind: "push", type: "t", key: "x".repeat(65_536) })).toBeNull();
});

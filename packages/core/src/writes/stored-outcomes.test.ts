import { expect, test } from "vitest";
import type { SendWrite } from "../ports/write.ts";
import { toCommitted } from "./stored-outcomes.ts";

const send: SendWrite = {
  kind: "send",
  conversationId: "ann_ben",
  members: ["ann", "ben"],
  from: "ann",
  content: "Hello",
  contentJson: '"Hello"',
  nonce: "one",
  atMs: 7,
  notify: ["ben"],
  notice: { collapse: "chat:ann_ben", excerpt: "Hello" },
};

test("one who does not want to be told of a message gets it all the same, but no push", () => {
  const { deliveries } = toCommitted(send, [3, 8, 9, 0, 0, 0, 0]);
  expect(deliveries.map(({ userId, feed, n }) => [userId, feed, n])).toEqual([
    ["ann", "chat", 8],
    ["ben", "chat", 9],
  ]);
});

test("what else a message has is in its copies", () => {
  const extras = { replyTo: { seq: 1, from: "ben", excerpt: "Well?" }, mentions: ["ben"] };
  const { deliveries } = toCommitted({ ...send, extras }, [3, 8, 9, 1, 1, 0, 1]);
  for (const { event, json } of deliveries.slice(0, 2)) {
    expect(event).toMatchObject({ type: "message", message: { seq: 3, content: "Hello", ...extras } });
    expect(json).toBeUndefined(); // made from the event where it is needed
  }
});

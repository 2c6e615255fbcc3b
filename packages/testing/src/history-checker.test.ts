import { describe, expect, test } from "vitest";
import { checkHistory, type ConversationHistory } from "./history-checker.ts";

const message = (seq: number) => ({
  conversationId: "a_b",
  seq,
  from: "a",
  content: { text: `message ${seq}` },
  nonce: `n${seq}`,
  sentAtMs: seq,
});
const event = (seq: number) => ({ id: `e-${seq}`, event: { type: "message", message: message(seq) } as const });
const ready = (n: number) => ({ id: `e-${n}`, event: { type: "ready" } as const });
const ack = (seq: number) => ({
  nonce: `n${seq}`,
  result: { conversationId: "a_b", seq, sentAtMs: seq, duplicate: false },
});

const sound: ConversationHistory = {
  acknowledged: [ack(1), ack(3)],
  attempted: new Set(["n1", "n2", "n3", "n4"]),
  logs: [{ reader: "b", events: [ready(0), event(1), ready(1), event(2), event(3)] }],
  stored: [message(1), message(2), message(3)],
};

const withLog = (...events: ConversationHistory["logs"][number]["events"]): ConversationHistory => ({
  ...sound,
  logs: [{ reader: "b", events }],
});

test("a sound history has no violations, also with sends whose answer was lost", () => {
  expect(checkHistory(sound)).toEqual([]);
});

describe("what is wrong is found", () => {
  const broken: Record<string, ConversationHistory> = {
    "an acknowledged message is missing": { ...sound, stored: [message(1), message(2)] },
    "a message is stored twice": { ...sound, stored: [message(1), message(2), message(3), { ...message(3), seq: 4 }] },
    "a seq is missing": { ...sound, stored: [message(1), message(3)] },
    "an acknowledgement names another seq": {
      ...sound,
      acknowledged: [{ nonce: "n1", result: { ...ack(1).result, seq: 2 } }],
    },
    "a message nobody sent": { ...sound, attempted: new Set(["n1", "n3"]) },
    "a reader missed a message": withLog(ready(0), event(1), event(3)),
    "a reader missed the last message": withLog(ready(0), event(1), event(2)),
    "a reader saw a message twice": withLog(ready(0), event(1), event(2), event(2), event(3)),
    "a reader saw another order": withLog(ready(0), event(2), event(1), event(3)),
    "a reader went back after a reconnect": withLog(ready(0), event(1), event(2), ready(1), event(2), event(3)),
    "a reset without a reason": withLog(
      ready(0),
      event(1),
      { id: "e-1", event: { type: "reset" } },
      event(2),
      event(3),
    ),
  };
  test.each(Object.entries(broken))("%s", (_, history) => {
    expect(checkHistory(history)).not.toEqual([]);
  });
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import { encodeChatEvent, encodeMessage, encodePushEvent } from "./event-json.ts";
import type { ChatEvent, PushEvent } from "./events.ts";

const number = fc.nat();
const json = fc.jsonValue();
const read = { conversationId: fc.string(), userId: fc.string(), seq: number };
const message = fc.record({
  conversationId: fc.string(),
  seq: number,
  from: fc.string(),
  content: json,
  nonce: fc.string(),
  sentAtMs: number,
});
const chatEvent: fc.Arbitrary<ChatEvent> = fc.oneof(
  fc.record({ type: fc.constant("message" as const), message }),
  fc.record({ type: fc.constant("read" as const), ...read }),
  fc.record({ type: fc.constantFrom("ready" as const, "reset" as const) }),
);

const push = (data: unknown) =>
  fc.record({
    seq: fc.option(number),
    type: fc.string(),
    data: fc.constant(data),
    sentAtMs: number,
    readAtMs: fc.option(number),
  });
const pushEvent = (data: unknown): fc.Arbitrary<PushEvent> =>
  fc.oneof(
    fc.record({ type: fc.constant("push" as const), push: push(data), unread: number }),
    fc.record({ type: fc.constant("push" as const), push: push(data), unread: number, replaces: number }),
    fc.record({ type: fc.constant("read" as const), seqs: fc.array(number), unread: number }),
    fc.record({ type: fc.constantFrom("ready" as const, "reset" as const), unread: number }),
  );

test("a chat event is encoded as JSON.stringify does, however often it is asked for", () => {
  const events = fc.array(fc.tuple(chatEvent, fc.integer({ min: 1, max: 3 })));
  const property = fc.property(events, (repeated) => {
    for (const [event, times] of repeated) {
      for (let i = 0; i < times; i += 1) expect(encodeChatEvent(event)).toBe(JSON.stringify(event));
    }
  });
  fc.assert(property);
});

test("a message whose content is encoded already comes to what JSON.stringify makes of the event", () => {
  const property = fc.property(message, (made) => {
    expect(encodeMessage(made, JSON.stringify(made.content))).toBe(JSON.stringify({ type: "message", message: made }));
  });
  fc.assert(property);
});

test("a push event is encoded as JSON.stringify does, whether its data was the last one's or not", () => {
  const sharing = json.chain((data) => fc.array(fc.oneof(pushEvent(data), json.chain(pushEvent))));
  const property = fc.property(sharing, (events) => {
    for (const event of events) expect(encodePushEvent(event)).toBe(JSON.stringify(event));
  });
  fc.assert(property);
});

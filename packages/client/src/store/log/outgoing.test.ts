import { expect, test } from "vitest";
import type { OutboxEntry } from "../../outbox/outbox-entry.ts";
import { Outgoing } from "./outgoing.ts";

const entry = (nonce: string): OutboxEntry => ({ nonce, to: "a", content: null, status: "sending", queuedAtMs: 1 });

test("what another database had stored is shown again as long as the outbox has to send it once more", () => {
  const outgoing = new Outgoing({
    me: "me",
    isStored: () => false,
    showsLog: () => true,
    at: () => undefined,
    onChange: () => {},
    later: () => () => {},
  });
  const shown = (): string[] => outgoing.items.map(({ nonce }) => nonce);
  outgoing.update([entry("unanswered"), entry("answered")]);
  outgoing.sent("answered", { conversationId: "a_me", seq: 2, sentAtMs: 1 });
  outgoing.stored("unanswered");
  outgoing.stored("answered");
  expect(shown()).toEqual([]);
  outgoing.startAnew();
  expect(shown()).toEqual(["unanswered"]);
  outgoing.update([]);
  expect(outgoing.items).toMatchObject([{ nonce: "unanswered", status: "sending" }]);
});

import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ChatFeedEvent } from "../model/events.ts";
import type { StoredMessage } from "../rules/ledger.ts";
import { toChatEvent, toStoredEntry } from "./chat-entry.ts";

const conversationId = "g00000000000000000001";
const userId = fc.constantFrom("ann", "ben_%", "名前 🙂");
const seq = fc.integer({ min: 1, max: 9 });
const atMs = fc.nat();
const of = <Type extends string>(type: Type) => ({
  type: fc.constant(type),
  conversationId: fc.constant(conversationId),
});
const json = fc.json({ maxDepth: 2 }).map((text): unknown => JSON.parse(text));

type Stored = Exclude<ChatFeedEvent, { type: "message" | "edited" }>;

const event = fc.oneof(
  fc.record({ ...of("read"), userId, seq }),
  fc.record({ ...of("deleted"), seq, deletedAtMs: atMs, by: userId }),
  fc.record({ ...of("reaction"), seq, userId, reaction: fc.string({ minLength: 1 }), on: fc.boolean() }),
  fc.record({ ...of("pinned"), seq, on: fc.boolean(), atMs, by: userId }),
  fc.record({ ...of("group"), title: fc.option(fc.string()), data: json, by: userId }),
  fc.record({ ...of("members"), removed: fc.array(userId), by: userId }),
  fc.record({ ...of("members"), added: fc.array(fc.record({ userId, role: fc.constant("admin") })), by: userId }),
  fc.record({
    ...of("settings"),
    notify: fc.constant("none"),
    mutedUntilMs: fc.option(atMs),
    pinned: fc.boolean(),
    archived: fc.boolean(),
  }),
) as fc.Arbitrary<Stored>;

test("an entry comes back as the event that it was", () => {
  fc.assert(
    fc.property(event, (one) => {
      expect(toChatEvent(conversationId, toStoredEntry(one), null)).toEqual(one);
    }),
  );
});

const edited = { type: "edited", conversationId, seq: 2, version: 2, content: "Secret", editedAtMs: 5 } as const;
const message: StoredMessage = {
  conversationId,
  seq: 2,
  from: "ann",
  nonce: "n",
  sentAtMs: 1,
  content: "Newest",
  extras: { version: 3, editedAtMs: 6 },
};

test("an edit stores no content, and shows the latest version of its message", () => {
  const entry = toStoredEntry(edited);
  expect(JSON.stringify(entry)).not.toContain("Secret");
  const shown = { ...edited, version: 3, content: "Newest", editedAtMs: 6 };
  expect(toChatEvent(conversationId, entry, message)).toEqual(shown);
  expect(() => toChatEvent(conversationId, entry, null)).toThrow("message 2");
});

test("an edit of a message that was deleted shows the deletion, and whose it was", () => {
  const gone = { ...message, content: null, extras: { deletedAtMs: 9 } };
  const deletion = { type: "deleted", conversationId, seq: 2, deletedAtMs: 9 };
  expect(toChatEvent(conversationId, toStoredEntry(edited), gone)).toEqual({ ...deletion, by: "ann" });
  const byAdmin = { ...gone, extras: { deletedAtMs: 9, deletedBy: "ben" } };
  expect(toChatEvent(conversationId, toStoredEntry(edited), byAdmin)).toEqual({ ...deletion, by: "ben" });
});

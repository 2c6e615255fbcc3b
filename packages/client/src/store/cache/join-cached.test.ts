import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type CachedConversation, type CachedStore, fromCache, toCachedStore } from "./cache.ts";
import { joinCached } from "./join-cached.ts";
import { nothingKnown } from "../conversation/truth.ts";

const chats = ["a_me", "b_me"] as const;

/** Of every event of a feed, the chat that it was a message of. */
type History = readonly (typeof chats)[number][];

/** What a tab shows that has read so far, and has these chats open. */
function shownAfter(history: History, read: number, open: ReadonlySet<string>, marked: number): CachedStore {
  const conversations = chats.map((id): CachedConversation => {
    const messages = history
      .slice(0, read)
      .filter((one) => one === id)
      .map((_, i) => ({ conversationId: id, seq: i + 1, from: id, content: {}, nonce: `${id} ${i}`, sentAtMs: i }));
    return {
      id,
      truth: {
        ...nothingKnown(false),
        lastMessage: messages.at(-1) ?? null,
        lastSeq: messages.length,
        unread: messages.length,
      },
      placedAtMs: 0,
      position: null,
      changedAt: "e-0",
      notes: [],
      marked: Math.min(marked, messages.length),
      isStale: false,
      log: open.has(id) ? { messages, hasOlder: false, unsure: [] } : null,
    };
  });
  const inbox = { position: `e-${read}`, unread: read, pushes: [], hasMore: false, marking: [] };
  return toCachedStore({
    me: "me",
    chats: { position: `e-${read}`, totals: null, cursor: null, conversations },
    inbox,
  });
}

const isOwn = (): boolean => true;

test("tabs that save in any order take back nothing that another has saved, and leave nothing that is wrong", () => {
  const step = fc.record({
    tab: fc.nat({ max: 2 }),
    reads: fc.nat({ max: 2 }),
    opens: fc.option(fc.constantFrom(...chats)),
    marks: fc.nat({ max: 3 }),
    saves: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...chats), { maxLength: 30 }),
      fc.array(step, { maxLength: 60 }),
      (history, steps) => {
        const tabs = Array.from({ length: 3 }, () => ({ read: 0, marked: 0, open: new Set<string>() }));
        let saved: Pick<CachedStore, "chats" | "inbox"> | null = null;
        for (const { tab, reads, opens, marks, saves } of steps) {
          const one = tabs[tab]!;
          one.read = Math.min(one.read + reads, history.length);
          one.marked = Math.max(one.marked, marks);
          if (opens) one.open.add(opens);
          if (!saves) continue;
          const before: typeof saved = saved;
          const own = shownAfter(history, one.read, one.open, one.marked);
          saved = fromCache(joinCached(own, before), "me", isOwn);
          expect(saved).not.toBeNull();
          for (const part of ["chats", "inbox"] as const) {
            const numbers = [before?.[part], own[part], saved?.[part]].map((of) => Number(of?.position.slice(2) ?? 0));
            expect(numbers[2]).toBe(Math.max(numbers[0]!, numbers[1]!));
          }
          for (const [i, { log, truth, marked }] of (saved?.chats?.conversations ?? []).entries()) {
            const earlier = before?.chats?.conversations[i];
            const wasKept = earlier?.log && earlier.truth.lastSeq === truth.lastSeq;
            expect(wasKept && log === null).not.toBe(true);
            expect(marked).toBeGreaterThanOrEqual(earlier?.marked ?? 0);
          }
        }
      },
    ),
    { numRuns: 500 },
  );
});

test("data of another database no longer counts, and what a tab does not know takes nothing back", () => {
  const open = new Set(chats);
  const saved = shownAfter(["a_me", "a_me"], 2, open, 0);
  const other = { ...saved, chats: { ...saved.chats!, position: "f-1" }, inbox: { ...saved.inbox!, position: "f-1" } };
  expect(joinCached(other, saved)).toEqual(other);
  expect(joinCached({ ...saved, chats: null, inbox: null }, saved)).toEqual(saved);
  expect(joinCached(saved, null)).toEqual(saved);
});

function withChange({ chats: own, ...store }: CachedStore): CachedStore {
  const conversations = own!.conversations.map((one) => Object.assign({}, one, { changedAt: "e-2" }));
  return { ...store, chats: { ...own!, conversations } };
}

const logOf = ({ chats: of }: CachedStore): unknown => of?.conversations[0]?.log;

test("messages of a chat that another tab has saved are kept if they have not changed since then, and only then", () => {
  const opened = shownAfter(["a_me", "b_me"], 1, new Set(chats), 0);
  const unopened = shownAfter(["a_me", "b_me"], 2, new Set(), 0);
  expect(logOf(joinCached(unopened, opened))).toEqual(logOf(opened));
  expect(logOf(joinCached(withChange(unopened), opened))).toBeNull();
  const later = shownAfter(["a_me", "b_me", "b_me"], 3, new Set(), 0);
  const heard = withChange(shownAfter(["a_me", "b_me"], 2, new Set(chats), 0)); // each has heard of the change
  expect(logOf(joinCached(withChange(later), heard))).toEqual(logOf(heard));
});

import { TidingsError } from "../src/model/errors.ts";
import { createReplayTurns } from "../src/feeds/replay-turns.ts";
import type { PushFeedEvent } from "../src/model/events.ts";
import { type FeedItem, FeedReader, type FeedReaderOptions } from "../src/feeds/feed-reader.ts";
import type { LiveFeed } from "../src/feeds/live-feed.ts";
import type { FeedPage, Store } from "../src/ports/store.ts";
import type { FeedEntry } from "../src/ports/write.ts";

// For the tests of the feed reader: one user's push feed, in a store that answers when a script says so.

export type Entry = FeedEntry<PushFeedEvent>;
export type Item = FeedItem<PushFeedEvent>;
export type Options = FeedReaderOptions<"push">;

export const epoch = "e1";

/** A count that changes from entry to entry, so that one taken at the wrong place shows. */
export const unreadAt = (n: number): number => (n * 7) % 11;

export const entry = (n: number): Entry => ({ n, event: { type: "read", upTo: n, unread: unreadAt(n) } });

/** Reads linearise somewhere between the call and the answer; the script says at which end. */
export type Answer = "as it was" | "as it is" | "away" | "broken";

export interface ScriptedFeed {
  readonly store: Store;
  readonly head: number;
  readonly trimmed: number;
  /** How often the store was asked. */
  readonly reads: number;
  /** Questions that wait for an answer. */
  readonly pending: number;
  append(): Entry;
  trimTo(n: number): void;
  /** As restoring a backup does: what came after is gone. */
  restore(head: number): void;
  /** Answers one of the questions that wait. */
  answer(pick: number, how: Answer): void;
  read(live: LiveFeed<"push">, options: Partial<Options> & Pick<Options, "from">): FeedReader<"push">;
}

/** What every entry takes of a page. */
export const entryBytes = 100;

const notUsed = (): never => {
  throw new Error("a reader reads its feed and nothing else");
};

export function createScriptedFeed(): ScriptedFeed {
  let head = 0;
  let trimmed = 0;
  let reads = 0;
  const questions: ((how: Answer) => void)[] = [];

  const pageAfter = (after: number, limit: number): FeedPage<PushFeedEvent> => {
    const count = after < trimmed ? 0 : Math.max(0, Math.min(limit, head - after));
    return {
      entries: Array.from({ length: count }, (_, i) => entry(after + 1 + i)),
      head,
      trimmed,
      unread: unreadAt(after < trimmed ? head : Math.min(after, head)),
    };
  };

  const ask = (after: number, limit: number): Promise<FeedPage<PushFeedEvent>> =>
    new Promise((resolve, reject) => {
      reads += 1;
      const atCall = pageAfter(after, limit);
      questions.push((how) => {
        if (how === "away") reject(new TidingsError("SERVICE_UNAVAILABLE", "The store is away: retry"));
        else if (how === "broken") reject(new Error("The store is broken"));
        else resolve(how === "as it is" ? pageAfter(after, limit) : atCall);
      });
    });

  const store: Store = {
    epoch,
    // The port is generic over the feeds; here there is only this one.
    readFeed: ((_feed: "push", _userId: string, after: number, limit: number, maxBytes: number) =>
      ask(after, Math.min(limit, maxBytes / entryBytes))) as unknown as Store["readFeed"],
    commit: notUsed,
    heads: notUsed,
    history: notUsed,
    conversations: notUsed,
    pushes: notUsed,
    topicMembers: notUsed,
    acquaintances: notUsed,
    markSeen: notUsed,
    seen: notUsed,
    revoke: notUsed,
    revocations: notUsed,
    trim: notUsed,
    believedAtMs: notUsed,
    ping: notUsed,
    close: notUsed,
    get chats() {
      return notUsed();
    },
  };

  return {
    store,
    get head() {
      return head;
    },
    get trimmed() {
      return trimmed;
    },
    get reads() {
      return reads;
    },
    get pending() {
      return questions.length;
    },
    append() {
      head += 1;
      return entry(head);
    },
    trimTo(n) {
      trimmed = Math.max(trimmed, Math.min(n, head));
    },
    restore(to) {
      head = to;
    },
    answer(pick, how) {
      const [question] = questions.splice(pick % questions.length, 1);
      question?.(how);
    },
    read: (live, options) =>
      new FeedReader<"push">({
        feed: "push",
        userId: "u",
        store,
        live,
        maxQueued: 10,
        pageSize: 10,
        pageBytes: 10 * entryBytes,
        turns: createReplayTurns({ perUser: 100, perNode: 100 }),
        onReplayError: () => {},
        ...options,
      }),
  };
}

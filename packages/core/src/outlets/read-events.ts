import { createHash } from "node:crypto";
import type { Push } from "../model/events.ts";
import type { CommittedEvent, CommittedPush } from "../ports/outlet.ts";
import type { DeadLetter, TakenKey } from "../ports/outlet-store.ts";
import type { Store } from "../ports/store.ts";

export type EventSource = Pick<Store, "epoch" | "history" | "readFeed" | "chats">;

/** An event with its number under its key. */
export interface NumberedEvent {
  readonly n: number;
  readonly event: CommittedEvent;
}

export interface EventPage {
  readonly events: readonly NumberedEvent[];
  /** Everything up to here has been looked at. */
  readonly n: number;
  readonly hasMore: boolean;
  /** Entries that are gone before they were handed over. */
  readonly lost: number;
}

/** Numbers are given out anew in another database, and in one that went back: so the epoch counts. */
export function eventIdOf(epoch: string, kind: CommittedEvent["kind"], key: string, n: number): string {
  const name = JSON.stringify([epoch, kind, key, n]);
  return `evt_${createHash("sha256").update(name).digest("base64url").slice(0, 24)}`;
}

const maxEvents = 50;
const maxBytes = 1_048_576;

const toCommittedPush = (userId: string, { type, data, sentAtMs }: Push, n: number): CommittedPush => ({
  userId,
  seq: n,
  type,
  data,
  sentAtMs,
});

/** What has been committed under a key after a number, oldest first. Read marks of pushes are passed over. */
export async function readEvents(
  store: EventSource,
  { kind, key }: Pick<TakenKey, "kind" | "key">,
  after: number,
): Promise<EventPage> {
  const idOf = (n: number): string => eventIdOf(store.epoch, kind, key, n);
  if (kind === "message") {
    const { messages, hasMore } = await store.history(key, { after, limit: maxEvents, maxBytes });
    const events = messages.map((message): NumberedEvent => {
      const { seq, sentAtMs } = message;
      return { n: seq, event: { id: idOf(seq), kind, key, atMs: sentAtMs, data: message } };
    });
    return { events, n: events.at(-1)?.n ?? after, hasMore, lost: 0 };
  }
  const { entries, head, trimmed } = await store.readFeed("push", key, after, maxEvents, maxBytes);
  // no store trims what waits; but nodes of a version that did not know of outlets do
  if (trimmed > after) return { events: [], n: trimmed, hasMore: head > trimmed, lost: trimmed - after };
  const events = entries.flatMap(({ n, event }): NumberedEvent[] => {
    if (event.type !== "push") return [];
    const push = toCommittedPush(key, event.push, n);
    return [{ n, event: { id: idOf(n), kind, key, atMs: push.sentAtMs, data: push } }];
  });
  const n = entries.at(-1)?.n ?? after;
  return { events, n, hasMore: n < head, lost: 0 };
}

/** The event of a dead letter; `null` if what it was about is gone. */
export async function readDeadLetter(store: EventSource, letter: DeadLetter): Promise<CommittedEvent | null> {
  const { id, kind, key, n, atMs } = letter;
  const data = letter.data ?? (kind === "message" ? await store.chats.message(key, n) : await readPush(store, key, n));
  return data && ({ id, kind, key, atMs, data } as CommittedEvent);
}

async function readPush(store: EventSource, userId: string, n: number): Promise<CommittedPush | null> {
  const { entries } = await store.readFeed("push", userId, n - 1, 1, maxBytes);
  const [entry] = entries;
  return entry?.n === n && entry.event.type === "push" ? toCommittedPush(userId, entry.event.push, n) : null;
}

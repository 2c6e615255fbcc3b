import { createHash } from "node:crypto";
import type { CommittedEvent } from "../ports/outlet.ts";
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
    const { type, data, sentAtMs } = event.push;
    const push = { userId: key, seq: n, type, data, sentAtMs };
    return [{ n, event: { id: idOf(n), kind, key, atMs: sentAtMs, data: push } }];
  });
  const n = entries.at(-1)?.n ?? after;
  return { events, n, hasMore: n < head, lost: 0 };
}

/** The event of a dead letter; `null` if what it was about is gone. */
export async function readDeadLetter(store: EventSource, letter: DeadLetter): Promise<CommittedEvent | null> {
  const { id, kind, key, n, atMs, data } = letter;
  const known = kind === "message" ? await store.chats.message(key, n) : data;
  return known && ({ id, kind, key, atMs, data: known } as CommittedEvent);
}

import { createHash } from "node:crypto";
import type { Message, Push } from "../model/events.ts";
import type { CommittedEvent, CommittedPush } from "../ports/outlet.ts";
import type { DeadLetter, MessageChange, OutletStore, TakenKey } from "../ports/outlet-store.ts";
import type { Store } from "../ports/store.ts";

export type EventSource = Pick<Store, "epoch" | "history" | "readFeed" | "chats">;

/** An event in its place under its key. */
export interface PlacedEvent {
  /** Once it is done, the key is done up to here. */
  readonly n: number;
  /** The mark that it takes away; `null` for what was committed anew. */
  readonly change: number | null;
  /** `null`: a later change has a mark of its own, and tells more. */
  readonly event: CommittedEvent | null;
}

export interface EventPage {
  readonly events: readonly PlacedEvent[];
  /** Everything up to here has been looked at. */
  readonly n: number;
  readonly hasMore: boolean;
  /** Entries that are gone before they were handed over. */
  readonly lost: number;
}

/** Numbers are given out anew in another database, and in one that went back: so the epoch counts. */
function eventIdOf(epoch: string, kind: CommittedEvent["kind"], key: string, ...numbers: readonly number[]): string {
  const name = JSON.stringify([epoch, kind, key, ...numbers]);
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

type DeletedMessage = Extract<CommittedEvent, { readonly kind: "message.deleted" }>["data"];

const isDeleted = (message: Message): message is DeletedMessage => message.deletedAtMs !== undefined;

function toSent(epoch: string, message: Message): PlacedEvent {
  const { conversationId: key, seq, sentAtMs: atMs } = message;
  const kind = "message";
  return { n: seq, change: null, event: { id: eventIdOf(epoch, kind, key, seq), kind, key, atMs, data: message } };
}

function toEdited(epoch: string, message: Message): CommittedEvent {
  const { conversationId: key, seq, version = 1, editedAtMs = message.sentAtMs } = message;
  const kind = "message.edited";
  return { id: eventIdOf(epoch, kind, key, seq, version), kind, key, atMs: editedAtMs, data: message };
}

function toDeleted(epoch: string, message: DeletedMessage): CommittedEvent {
  const { conversationId: key, seq, deletedAtMs } = message;
  const kind = "message.deleted";
  return { id: eventIdOf(epoch, kind, key, seq), kind, key, atMs: deletedAtMs, data: message };
}

/** `null` if a later change says more. */
function toChanged(epoch: string, change: MessageChange, message: Message | null): CommittedEvent | null {
  if (message && isDeleted(message)) return change.version === null ? toDeleted(epoch, message) : null;
  return message && message.version === change.version ? toEdited(epoch, message) : null;
}

/** A conversation's messages after a seq, and the changes of messages that were made after a mark, in the order of their commits. */
async function readConversation(
  source: EventSource,
  port: Pick<OutletStore, "changes">,
  { outlet, key, after, afterChange }: { outlet: string; key: string; after: number; afterChange: number },
): Promise<EventPage> {
  const { epoch } = source;
  const read = await source.history(key, { after, limit: maxEvents, maxBytes });
  // after the messages: so whatever was changed before the last one of them was sent is there
  const changes = await port.changes({ outlet, key, after: afterChange, limit: maxEvents });
  const head = read.messages.at(-1)?.seq ?? after;
  // beyond the last change there may be others that come before the next message
  const upTo = changes.length < maxEvents ? head : Math.min(head, changes.at(-1)?.afterSeq ?? head);
  const messages = read.messages.filter(({ seq }) => seq <= upTo);
  const events: PlacedEvent[] = [];
  let n = after;
  let next = 0;
  for (const change of changes) {
    if (change.afterSeq > upTo) break;
    for (let message = messages[next]; message && message.seq <= change.afterSeq; message = messages[next]) {
      events.push(toSent(epoch, message));
      n = message.seq;
      next += 1;
    }
    const event = toChanged(epoch, change, await source.chats.message(key, change.seq));
    events.push({ n, change: change.id, event });
  }
  events.push(...messages.slice(next).map((message) => toSent(epoch, message)));
  return {
    events,
    n: messages.at(-1)?.seq ?? after,
    hasMore: read.hasMore || upTo < head || changes.length === maxEvents,
    lost: 0,
  };
}

/** What has been committed under a key after what is done, oldest first. Read marks of pushes are passed over. */
export async function readEvents(
  store: EventSource,
  port: Pick<OutletStore, "changes">,
  place: Pick<TakenKey, "kind" | "key"> & {
    readonly outlet: string;
    readonly after: number;
    readonly afterChange: number;
  },
): Promise<EventPage> {
  const { kind, key, after } = place;
  if (kind === "message") return readConversation(store, port, place);
  const idOf = (n: number): string => eventIdOf(store.epoch, kind, key, n);
  const { entries, head, trimmed } = await store.readFeed("push", key, after, maxEvents, maxBytes);
  // no store trims what waits; but nodes of a version that did not know of outlets do
  if (trimmed > after) return { events: [], n: trimmed, hasMore: head > trimmed, lost: trimmed - after };
  const events = entries.flatMap(({ n, event }): PlacedEvent[] => {
    if (event.type !== "push") return [];
    const push = toCommittedPush(key, event.push, n);
    return [{ n, change: null, event: { id: idOf(n), kind, key, atMs: push.sentAtMs, data: push } }];
  });
  const n = entries.at(-1)?.n ?? after;
  return { events, n, hasMore: n < head, lost: 0 };
}

/** The event of a dead letter; `null` if what it was about is gone. */
export async function readDeadLetter(store: EventSource, letter: DeadLetter): Promise<CommittedEvent | null> {
  const { id, kind, key, n, atMs } = letter;
  const data = letter.data ?? (kind === "push" ? await readPush(store, key, n) : await store.chats.message(key, n));
  if (kind === "message.edited" && data && isDeleted(data as Message)) return null;
  return data && ({ id, kind, key, atMs, data } as CommittedEvent);
}

async function readPush(store: EventSource, userId: string, n: number): Promise<CommittedPush | null> {
  const { entries } = await store.readFeed("push", userId, n - 1, 1, maxBytes);
  const [entry] = entries;
  return entry?.n === n && entry.event.type === "push" ? toCommittedPush(userId, entry.event.push, n) : null;
}

import {
  directConversationId,
  type FeedDelivery,
  type FeedEntry,
  type FeedEvents,
  type Push,
  type PushWrite,
  type ReadChatWrite,
  type ReadPushWrite,
  type SendWrite,
  type Store,
} from "@tidings/core";

/** An empty store for one test. Disposing of it removes everything that it has left. */
export interface StoreFixture extends AsyncDisposable {
  readonly store: Store;
  /** Closes the newest store and opens another on the same data. */
  reopen(): Promise<Store>;
}

/** Makes an empty store, for one test. */
export type OpenStore = () => Promise<StoreFixture>;

export const noticeCollapse = (conversationId: string): string => `chat:${conversationId}`;

let nonces = 0;

/** A message that notifies nobody, unless told otherwise. */
export function send(from: string, to: string, write: Partial<SendWrite> = {}): SendWrite {
  nonces += 1;
  const conversationId = directConversationId(from, to);
  const notice = { collapse: noticeCollapse(conversationId), excerpt: "Hello" };
  const content = { text: "Hello" };
  const nonce = `nonce-${nonces}`;
  const sent = { kind: "send", conversationId, members: [from, to], from, content, nonce, atMs: 1_000 } as const;
  return { ...sent, notify: [], notice, ...write };
}

export function push(to: string | readonly string[] | { topic: string }, write: Partial<PushWrite> = {}): PushWrite {
  const recipients = typeof to === "object" && "topic" in to ? to : { userIds: [to].flat() };
  return { kind: "push", to: recipients, type: "test", data: { some: "data" }, atMs: 1_000, ...write };
}

export function readPushes(userId: string, ...seqs: number[]): ReadPushWrite {
  return { kind: "readPush", userId, seqs, atMs: 2_000 };
}

export function readPushesUpTo(userId: string, upTo: number): ReadPushWrite {
  return { kind: "readPush", userId, upTo, atMs: 2_000 };
}

/** The push that {@link push} makes, as its reader sees it. */
export function pushed(seq: number, data: unknown, atMs = 1_000): Push {
  return { seq, type: "test", data, sentAtMs: atMs, readAtMs: null };
}

/** The push that {@link send} makes for who is notified. */
export function noticed(seq: number, from: string, to: string, data: { count: number; atMs: number }): Push {
  const { count, atMs } = data;
  const conversationId = directConversationId(from, to);
  const sent = { conversationId, from, excerpt: "Hello", count };
  return { seq, type: "chat.message", data: sent, sentAtMs: atMs, readAtMs: null };
}

export function readChat(userId: string, peer: string, seq: number, atMs = 2_000): ReadChatWrite {
  const conversationId = directConversationId(userId, peer);
  const collapse = noticeCollapse(conversationId);
  return { kind: "readChat", conversationId, members: [userId, peer], userId, seq, collapse, atMs };
}

/** The whole feed of a user from a number on, read in small pages. */
export async function replay<F extends keyof FeedEvents>(
  store: Store,
  feed: F,
  userId: string,
  from = 0,
): Promise<FeedEntry<FeedEvents[F]>[]> {
  const entries: FeedEntry<FeedEvents[F]>[] = [];
  for (let after = from; ;) {
    const page = await store.readFeed(feed, userId, after, 3);
    entries.push(...plainEntries(page.entries));
    const last = page.entries.at(-1);
    if (!last) return entries;
    after = last.n;
  }
}

/** Number and event alone: whether a store has made the text of it is for the store to say. */
export const plainEntries = <Event>(entries: readonly FeedEntry<Event>[]): FeedEntry<Event>[] =>
  entries.map(({ n, event }) => ({ n, event }));

/** The entries that deliveries carried to one feed, in the order of the deliveries. */
export function entriesOf(deliveries: readonly FeedDelivery[], feed: keyof FeedEvents, userId: string): unknown[] {
  return deliveries
    .filter((delivery) => delivery.feed === feed && delivery.userId === userId)
    .map(({ n, event }) => ({ n, event }));
}

export const numbersOf = (entries: readonly { readonly n: number }[]): number[] => entries.map(({ n }) => n);

export const seqsOf = (items: readonly { readonly seq: number | null }[]): (number | null)[] =>
  items.map(({ seq }) => seq);

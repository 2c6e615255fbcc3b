import type { SendWrite, UserId } from "@tidings/core";
import type { Names } from "./names.ts";

/** What the database answers: the last seq of each conversation and the head of each feed before the round. */
export type MessageAnswer = readonly [seqs: readonly number[], heads: readonly number[]];

/** Something that grows by what the round appends to it. */
interface Growing {
  /** In the round, from 1 up. */
  readonly place: number;
  /** In the names of the batch. */
  readonly id: number;
  count: number;
}

interface Sent {
  readonly conversation: number;
  readonly nth: number;
  readonly sender: number;
  readonly atMs: number;
  readonly nonce: string;
  readonly content: string;
  readonly senderEntry: Entry;
  readonly peerEntry: Entry;
}

interface Entry {
  readonly feed: number;
  readonly nth: number;
}

/** The text of an array of PostgreSQL: it reads several times faster than an array in JSON. */
export const toColumn = <Item>(items: readonly Item[], of: (item: Item) => number): string =>
  `{${items.map(of).join(",")}}`;

/**
 * The messages of one round, in their order. Counts them for the database: which message of its conversation each one is, and
 * which entry of each feed. The rest is to add that to where the conversation and the feeds were.
 */
export class MessageRound {
  readonly #users: Names;
  readonly #names: Names;
  readonly #conversations = new Map<string, Growing>();
  readonly #feeds = new Map<UserId, Growing>();
  readonly #members = new Map<string, { feed: number; conversation: number; nth: number; unread: number }>();
  readonly #sent = new Map<number, Sent>();

  constructor(users: Names, conversations: Names) {
    this.#users = users;
    this.#names = conversations;
  }

  /** `i` is the write's place in the batch. `content` is JSON text. */
  add(i: number, { conversationId, members, from, nonce, atMs }: SendWrite, content: string): void {
    const { place: conversation, count } = grow(this.#conversations, conversationId, this.#names);
    const entries = members.map((userId) => {
      const { place: feed, count: nth } = grow(this.#feeds, userId, this.#users);
      const key = `${feed} ${conversation}`;
      const unread = (this.#members.get(key)?.unread ?? 0) + (userId === from ? 0 : 1);
      this.#members.set(key, { feed, conversation, nth, unread });
      return { feed, nth };
    });
    const senderEntry = entries[members.indexOf(from)];
    const peerEntry = entries.find((entry) => entry !== senderEntry);
    if (entries.length !== 2 || !senderEntry || !peerEntry) throw new TypeError("a message has two parties");
    const sender = this.#users.place(from);
    this.#sent.set(i, { conversation, nth: count, sender, atMs, nonce, content, senderEntry, peerEntry });
  }

  /** As `append_messages` takes it. */
  toJSON(): unknown {
    const conversations = [...this.#conversations.values()];
    const feeds = [...this.#feeds.values()];
    const members = [...this.#members.values()];
    const sent = [...this.#sent.values()];
    return {
      conversations: toColumn(conversations, ({ id }) => id),
      messages: toColumn(conversations, ({ count }) => count),
      feeds: toColumn(feeds, ({ id }) => id),
      entries: toColumn(feeds, ({ count }) => count),
      members: {
        feeds: toColumn(members, ({ feed }) => feed),
        conversations: toColumn(members, ({ conversation }) => conversation),
        nths: toColumn(members, ({ nth }) => nth),
        unread: toColumn(members, ({ unread }) => unread),
      },
      sent: {
        conversations: toColumn(sent, ({ conversation }) => conversation),
        nths: toColumn(sent, ({ nth }) => nth),
        senders: toColumn(sent, ({ sender }) => sender),
        at_ms: toColumn(sent, ({ atMs }) => atMs),
        nonces: sent.map(({ nonce }) => nonce),
        contents: sent.map(({ content }) => content),
        sender_feeds: toColumn(sent, ({ senderEntry }) => senderEntry.feed),
        sender_nths: toColumn(sent, ({ senderEntry }) => senderEntry.nth),
        peer_feeds: toColumn(sent, ({ peerEntry }) => peerEntry.feed),
        peer_nths: toColumn(sent, ({ peerEntry }) => peerEntry.nth),
      },
    };
  }

  /** By the write's place in the batch: the message's seq, and its entry's number in the feeds of its sender and his peer. */
  numbersBy([seqs, heads]: MessageAnswer): ReadonlyMap<number, readonly number[]> {
    const numbers = new Map<number, readonly number[]>();
    const numberOf = ({ feed, nth }: Entry): number => at(heads, feed) + nth;
    for (const [i, { conversation, nth, senderEntry, peerEntry }] of this.#sent) {
      const [senderN, peerN] = [numberOf(senderEntry), numberOf(peerEntry)];
      numbers.set(i, [at(seqs, conversation) + nth, senderN, peerN]);
    }
    return numbers;
  }
}

function grow(all: Map<string, Growing>, name: string, names: Names): Growing {
  const growing = all.get(name) ?? { place: all.size + 1, id: names.place(name), count: 0 };
  growing.count += 1;
  all.set(name, growing);
  return growing;
}

function at(numbers: readonly number[], place: number): number {
  const number = numbers[place - 1];
  if (number === undefined) throw new Error(`the database did not answer for place ${place} of a round`);
  return number;
}

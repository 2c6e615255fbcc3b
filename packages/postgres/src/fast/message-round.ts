import type { SendWrite, UserId } from "@tidings/core";
import { toStoredExtras } from "@tidings/core/store-adapter";
import type { Names } from "./names.ts";

/** What the database answers: the last seq of each conversation and the head of each feed before the round. */
export type MessageAnswer = readonly [seqs: readonly number[], heads: readonly number[]];

/** What grows by what the round appends to it: a feed or a conversation. */
interface Growing {
  /** In the round, from 1 up. */
  readonly place: number;
  /** In the names of the batch. */
  readonly name: number;
  count: number;
}

interface ChatFeed extends Growing {
  /** How many of the entries are messages that its user has yet to read. */
  unread: number;
}

interface Conversation extends Growing {
  readonly first: Member;
  readonly second: Member;
}

/** What changes for a member of a conversation: their last entry, and how many more are unread. */
interface Member {
  readonly userId: UserId;
  readonly feed: ChatFeed;
  lastNth: number;
  unread: number;
}

interface Sent {
  readonly i: number;
  readonly conversation: Conversation;
  /** In the conversation, and in the feeds of its members; from 1 up within the round. */
  readonly nth: number;
  readonly firstNth: number;
  readonly secondNth: number;
  readonly byFirst: boolean;
  readonly write: SendWrite;
  readonly content: string;
  readonly extras: SendWrite["extras"];
}

/** The text of an array of PostgreSQL: it reads several times faster than an array in JSON. */
export const toColumn = <Item>(items: readonly Item[], of: (item: Item) => number): string =>
  `{${items.map(of).join(",")}}`;

/**
 * Texts as one, a line each: it reads faster than an array as well.
 *
 * @throws {TypeError} if one has a line break: no id, nonce or JSON text that was checked has any
 */
export function toLines<Item>(items: readonly Item[], of: (item: Item) => string): string {
  const lines = items.map(of);
  const broken = lines.find((line) => line.includes("\n"));
  if (broken !== undefined) throw new TypeError(`${JSON.stringify(broken)} has a line break`);
  return lines.join("\n");
}

/**
 * The messages of one round, in their order. Counts them for the database: which message of its conversation each one is, and
 * which entry of each feed. The rest is to add that to where the conversation and the feeds were.
 */
export class MessageRound {
  readonly #users: Names;
  readonly #names: Names;
  /** By their place in the names. */
  readonly #feeds = new Map<number, ChatFeed>();
  readonly #conversations = new Map<number, Conversation>();
  readonly #sent: Sent[] = [];
  #hasExtras = false;

  constructor(users: Names, conversations: Names) {
    this.#users = users;
    this.#names = conversations;
  }

  /** `i` is the write's place in the batch. `content` is JSON text. The message's place in the round. */
  add(i: number, write: SendWrite, content: string): number {
    const conversation = this.#obtainConversation(write);
    const { first, second } = conversation;
    const byFirst = write.from === first.userId;
    if (!byFirst && write.from !== second.userId) throw new TypeError("a message is from one of its two parties");
    const reader = byFirst ? second : first;
    reader.unread += 1;
    reader.feed.unread += 1;
    const nth = (conversation.count += 1);
    const firstNth = (first.lastNth = first.feed.count += 1);
    const secondNth = (second.lastNth = second.feed.count += 1);
    const { extras } = write;
    if (extras) this.#hasExtras = true;
    return this.#sent.push({ i, conversation, nth, firstNth, secondNth, byFirst, write, content, extras });
  }

  #obtainConversation({ conversationId, members }: SendWrite): Conversation {
    const name = this.#names.need(conversationId);
    const known = this.#conversations.get(name);
    if (known) return known;
    const [a, b] = members;
    if (members.length !== 2 || a === undefined || b === undefined) throw new TypeError("a message has two parties");
    // In the order that every row of a conversation has them in.
    const [firstUser, secondUser] = a < b ? [a, b] : [b, a];
    const [first, second] = [this.#memberOf(firstUser), this.#memberOf(secondUser)];
    const conversation = { place: this.#conversations.size + 1, name, count: 0, first, second };
    this.#conversations.set(name, conversation);
    return conversation;
  }

  #memberOf(userId: UserId): Member {
    const name = this.#users.need(userId);
    let feed = this.#feeds.get(name);
    if (!feed) this.#feeds.set(name, (feed = { place: this.#feeds.size + 1, name, count: 0, unread: 0 }));
    return { userId, feed, lastNth: 0, unread: 0 };
  }

  /** Its conversations whose rows may have to be made, with their members; all are places in the names. */
  get newConversations(): readonly (readonly [conversation: number, first: number, second: number])[] {
    const { made } = this.#names;
    if (made.size === 0) return [];
    const added = [...this.#conversations.values()].filter(({ name }) => made.has(name));
    return added.map(({ name, first, second }) => [name, first.feed.name, second.feed.name]);
  }

  /** How many entries it adds to the chat feed of each of the names, and how many unread messages, as columns. */
  get entries(): { readonly entries: string; readonly unread: string } {
    const feeds = this.#users.list.map((_, i) => this.#feeds.get(i + 1));
    return {
      entries: toColumn(feeds, (feed) => feed?.count ?? 0),
      unread: toColumn(feeds, (feed) => feed?.unread ?? 0),
    };
  }

  /** Of its messages, in their order: the writes and their places in the batch. */
  get writes(): readonly (readonly [i: number, write: SendWrite])[] {
    return this.#sent.map(({ i, write }) => [i, write]);
  }

  /** As `append_messages` takes it. */
  toJSON(): unknown {
    const feeds = [...this.#feeds.values()];
    const conversations = [...this.#conversations.values()];
    const sent = this.#sent;
    return {
      feeds: toColumn(feeds, ({ name }) => name),
      entries: toColumn(feeds, ({ count }) => count),
      unread: toColumn(feeds, ({ unread }) => unread),
      grown: {
        conversations: toColumn(conversations, ({ name }) => name),
        messages: toColumn(conversations, ({ count }) => count),
        first_feeds: toColumn(conversations, ({ first }) => first.feed.place),
        first_nths: toColumn(conversations, ({ first }) => first.lastNth),
        first_unread: toColumn(conversations, ({ first }) => first.unread),
        second_feeds: toColumn(conversations, ({ second }) => second.feed.place),
        second_nths: toColumn(conversations, ({ second }) => second.lastNth),
        second_unread: toColumn(conversations, ({ second }) => second.unread),
      },
      sent: {
        conversations: toColumn(sent, ({ conversation }) => conversation.place),
        nths: toColumn(sent, ({ nth }) => nth),
        first_nths: toColumn(sent, ({ firstNth }) => firstNth),
        second_nths: toColumn(sent, ({ secondNth }) => secondNth),
        by_first: toColumn(sent, ({ byFirst }) => Number(byFirst)),
        at_ms: toColumn(sent, ({ write }) => write.atMs),
        nonces: toLines(sent, ({ write }) => write.nonce),
        contents: toLines(sent, ({ content }) => content),
        ...(this.#hasExtras && {
          extras: toLines(sent, ({ extras }) => (extras ? JSON.stringify(toStoredExtras(extras)) : "")),
          mentioned: toColumn(sent, (message) => Number(mentionsReader(message))),
        }),
      },
    };
  }

  /** By the write's place in the batch: the message's seq, and its entry's number in the feeds of its sender and their peer. */
  numbersBy([seqs, heads]: MessageAnswer): ReadonlyMap<number, readonly number[]> {
    const numbers = new Map<number, readonly number[]>();
    for (const { i, conversation, nth, firstNth, secondNth, byFirst } of this.#sent) {
      const firstN = at(heads, conversation.first.feed.place) + firstNth;
      const secondN = at(heads, conversation.second.feed.place) + secondNth;
      numbers.set(i, [at(seqs, conversation.place) + nth, ...(byFirst ? [firstN, secondN] : [secondN, firstN])]);
    }
    return numbers;
  }
}

function mentionsReader({ extras, byFirst, conversation: { first, second } }: Sent): boolean {
  const mentions = extras?.mentions;
  return mentions === "all" || mentions?.includes(byFirst ? second.userId : first.userId) === true;
}

function at(numbers: readonly number[], place: number): number {
  const number = numbers[place - 1];
  if (number === undefined) throw new Error(`the database did not answer for place ${place} of a round`);
  return number;
}

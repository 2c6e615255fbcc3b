import type { Message } from "@tidings/core";
import { findLast } from "../calls/find-last.ts";
import type { MessageItem } from "./tidings-store.ts";

export const toItem = (message: Message, me: string, peerReadSeq: number): MessageItem<unknown> => {
  const { nonce, seq, from, content, sentAtMs } = message;
  const own = from === me;
  const status = own ? (seq <= peerReadSeq ? "read" : "sent") : "received";
  return { nonce, seq, from, own, content, sentAtMs, status, error: null };
};

/** The part of a conversation that is loaded: by seq, without a gap. */
export class MessageWindow {
  readonly #me: string;
  #messages: Message[] = [];
  #items: MessageItem<unknown>[] = [];
  #peerReadSeq = 0;

  constructor(me: string) {
    this.#me = me;
  }

  get first(): number | null {
    return this.#messages[0]?.seq ?? null;
  }

  /** The newest seq that is loaded, `null` if none is. */
  get last(): number | null {
    return this.#messages.at(-1)?.seq ?? null;
  }

  get items(): readonly MessageItem<unknown>[] {
    return this.#items;
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  has(seq: number): boolean {
    const { first, last } = this;
    return first !== null && last !== null && seq >= first && seq <= last;
  }

  /** Whether this user's message with a nonce is here. */
  hasOwn(nonce: string): boolean {
    return findLast(this.#items, (item) => item.own && item.nonce === nonce) !== undefined;
  }

  at(seq: number): MessageItem<unknown> | undefined {
    return this.first === null ? undefined : this.#items[seq - this.first];
  }

  /** The messages follow on what is here; those that are here already are passed over. */
  append(messages: readonly Message[]): void {
    for (const message of messages) {
      if (this.last !== null && message.seq !== this.last + 1) continue;
      this.#messages.push(message);
      this.#items.push(toItem(message, this.#me, this.#peerReadSeq));
    }
  }

  /** What was said right before the first. What does not lead up to it is of another history, and left alone. */
  prepend(messages: readonly Message[]): void {
    const { first } = this;
    const older = messages.filter(({ seq }) => first === null || seq < first);
    if (first !== null && older.at(-1)?.seq !== first - 1) return;
    this.#messages = [...older, ...this.#messages];
    this.#items = [...older.map((message) => toItem(message, this.#me, this.#peerReadSeq)), ...this.#items];
  }

  /**
   * A page takes the place of what is here, which stays only as far as no gap lies between. Says whether it has stayed.
   */
  replace(page: readonly Message[]): boolean {
    const { first, last } = this;
    const [start] = page;
    if (start && first !== null && last !== null && first <= start.seq && start.seq <= last + 1) {
      const isSame = page.every(({ seq, nonce }) => (this.at(seq)?.nonce ?? nonce) === nonce);
      if (isSame) {
        this.append(page.filter(({ seq }) => seq > last));
        return true;
      }
    }
    this.#messages = [...page];
    this.#items = page.map((message) => toItem(message, this.#me, this.#peerReadSeq));
    return false;
  }

  /** How many messages of the other party come after a seq; `null` if what is loaded does not tell. */
  othersAfter(seq: number): number | null {
    const { first } = this;
    if (first === null || first > seq + 1) return null;
    return this.#messages.slice(seq + 1 - first).filter(({ from }) => from !== this.#me).length;
  }

  /** The other party has read up to a seq: own messages up to it become `read`, or are not any more after a reset. */
  setPeerRead(seq: number): void {
    if (seq === this.#peerReadSeq) return;
    const [from, to] = [Math.min(seq, this.#peerReadSeq), Math.max(seq, this.#peerReadSeq)];
    this.#peerReadSeq = seq;
    const { first } = this;
    if (first === null) return;
    const start = Math.max(0, from + 1 - first);
    const end = Math.min(this.#messages.length, to + 1 - first);
    for (const [i, message] of this.#messages.slice(start, Math.max(start, end)).entries()) {
      if (message.from === this.#me) this.#items[start + i] = toItem(message, this.#me, seq);
    }
  }
}

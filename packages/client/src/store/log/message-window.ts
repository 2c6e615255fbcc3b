import type { Message, ReactionSummary } from "@tidings/core";
import { findLast } from "../../calls/find-last.ts";
import type { OutboxChange } from "../../outbox/outbox-entry.ts";
import { changed, type ChangeEvent } from "./message-change.ts";
import type { MessageItem, ShownReaction } from "../conversation/conversation-view.ts";

/** This user's changes of messages that the server has not confirmed, by the message's seq. */
export type PendingChanges = ReadonlyMap<number, readonly OutboxChange[]>;

/** The message with the changes that the server will make. Failed ones are left out. */
function withPending(message: Message, changes: readonly OutboxChange[], me: string): Message {
  let next = message;
  for (const change of changes) {
    if (change.status === "failed") continue;
    const { conversationId, seq, queuedAtMs: atMs } = change;
    const version = (next.version ?? 1) + 1;
    const event =
      change.kind === "edit"
        ? ({ type: "edited", conversationId, seq, version, content: change.content, editedAtMs: atMs } as const)
        : change.kind === "delete"
          ? ({ type: "deleted", conversationId, seq, deletedAtMs: atMs, by: me } as const)
          : ({ type: "reaction", conversationId, seq, userId: me, reaction: change.reaction, on: change.on } as const);
    next = changed(next, event).message;
  }
  return next;
}

const none: readonly never[] = [];

const toShownReaction = ({ reaction, count, userIds }: ReactionSummary, me: string): ShownReaction => ({
  reaction,
  count,
  userIds,
  own: userIds.includes(me),
});

export const toItem = (
  stored: Message,
  me: string,
  peerReadSeq: number,
  changes: readonly OutboxChange[] = none,
): MessageItem<unknown> => {
  const message = changes.length > 0 ? withPending(stored, changes, me) : stored;
  const { nonce, seq, from, content, sentAtMs, version = 1, editedAtMs = null, deletedAtMs = null } = message;
  const { replyTo = null, mentions = null, reactions = none, pinnedAtMs = null } = message;
  const own = from === me;
  return {
    nonce,
    seq,
    from,
    own,
    content,
    sentAtMs,
    status: own ? (seq <= peerReadSeq ? "read" : "sent") : "received",
    error: null,
    version,
    editedAtMs,
    deletedAtMs,
    replyTo,
    mentions,
    reactions: reactions.length > 0 ? reactions.map((one) => toShownReaction(one, me)) : none,
    pinnedAtMs,
    changes,
  };
};

/** The loaded part of a conversation, ordered by seq and without a gap. */
export class MessageWindow {
  readonly #me: string;
  #messages: Message[] = [];
  #items: MessageItem<unknown>[] = [];
  #peerReadSeq = 0;
  #pending: PendingChanges = new Map();

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

  /** Appends messages that follow the last one. Those that are here already are skipped. */
  append(messages: readonly Message[]): void {
    for (const message of messages) {
      if (this.last !== null && message.seq !== this.last + 1) continue;
      this.#messages.push(message);
      this.#items.push(this.#toItem(message));
    }
  }

  /** Adds the messages right before the first. A page that does not lead up to it belongs to another history, and is dropped. */
  prepend(messages: readonly Message[]): void {
    const { first } = this;
    const older = messages.filter(({ seq }) => first === null || seq < first);
    if (first !== null && older.at(-1)?.seq !== first - 1) return;
    this.#messages = [...older, ...this.#messages];
    this.#items = [...older.map((message) => this.#toItem(message)), ...this.#items];
  }

  /**
   * Replaces the messages with a page. Messages that join the page without a gap stay. Returns whether they stayed.
   */
  replace(page: readonly Message[]): boolean {
    const { first, last } = this;
    const [start] = page;
    if (start && first !== null && last !== null && first <= start.seq && start.seq <= last + 1) {
      const isSame = page.every(({ seq, nonce }) => (this.at(seq)?.nonce ?? nonce) === nonce);
      if (isSame) {
        for (const message of page) this.set(message);
        this.append(page.filter(({ seq }) => seq > last));
        return true;
      }
    }
    this.#messages = [...page];
    this.#items = page.map((message) => this.#toItem(message));
    return false;
  }

  /** Applies an event, to quotes too. Returns the seqs of the messages that may be out of date now. */
  change(event: ChangeEvent): number[] {
    const { first } = this;
    const unsure: number[] = [];
    if (first === null) return unsure;
    const concernsQuotes = event.type === "edited" || event.type === "deleted";
    const start = Math.max(0, event.seq - first);
    const { length } = this.#messages;
    const end = concernsQuotes ? length : Math.min(length, event.seq - first + 1);
    for (let i = start; i < end; i += 1) {
      const before = this.#messages[i]!;
      const { message, isSure } = changed(before, event);
      if (!isSure) unsure.push(message.seq);
      if (message !== before) this.set(message);
    }
    return unsure;
  }

  /** Replaces a message that is here. */
  set(message: Message): void {
    const { first } = this;
    const i = first === null ? -1 : message.seq - first;
    const before = this.#messages[i];
    if (!before || JSON.stringify(before) === JSON.stringify(message)) return;
    this.#messages[i] = message;
    this.#items[i] = this.#toItem(message);
  }

  /** How many messages of the other party come after a seq; `null` if not all of them are loaded. */
  othersAfter(seq: number): number | null {
    return this.after(seq)?.filter(({ from }) => from !== this.#me).length ?? null;
  }

  /** The messages after a seq; `null` if not all of them are loaded. */
  after(seq: number): readonly Message[] | null {
    const { first } = this;
    return first === null || first > seq + 1 ? null : this.#messages.slice(seq + 1 - first);
  }

  /** The other party has read up to a seq: own messages up to it become `read`. After a reset it may be lower. */
  setPeerRead(seq: number): void {
    if (seq === this.#peerReadSeq) return;
    const [from, to] = [Math.min(seq, this.#peerReadSeq), Math.max(seq, this.#peerReadSeq)];
    this.#peerReadSeq = seq;
    const { first } = this;
    if (first === null) return;
    const start = Math.max(0, from + 1 - first);
    const end = Math.min(this.#messages.length, to + 1 - first);
    for (const [i, message] of this.#messages.slice(start, Math.max(start, end)).entries()) {
      if (message.from === this.#me) this.#items[start + i] = this.#toItem(message);
    }
  }

  /** Updates the messages that have or had pending changes. Returns whether anything is new. */
  setPending(pending: PendingChanges): boolean {
    const seqs = new Set([...this.#pending.keys(), ...pending.keys()]);
    for (const seq of seqs) {
      const [before = none, after = none] = [this.#pending.get(seq), pending.get(seq)];
      if (before.length === after.length && before.every((change, i) => change === after[i])) seqs.delete(seq);
    }
    if (seqs.size === 0) return false;
    this.#pending = pending;
    for (const seq of seqs) {
      const i = seq - (this.first ?? Infinity);
      const message = this.#messages[i];
      if (message) this.#items[i] = this.#toItem(message);
    }
    return true;
  }

  /** The pending changes of a message. */
  pendingOf(seq: number): readonly OutboxChange[] {
    return this.#pending.get(seq) ?? none;
  }

  #toItem(message: Message): MessageItem<unknown> {
    return toItem(message, this.#me, this.#peerReadSeq, this.pendingOf(message.seq));
  }
}

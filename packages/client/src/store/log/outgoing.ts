import type { Quote } from "@tidings/core";
import { findLast } from "../../calls/find-last.ts";
import type { OutboxEntry } from "../../outbox/outbox-entry.ts";
import type { SendResult } from "../wire/store-client.ts";
import type { MessageItem } from "../conversation/conversation-view.ts";

/**
 * How long a message that has left the outbox without an answer is shown as sending if the feed does not bring it. Milliseconds.
 */
const lostMs = 10_000;

export interface OutgoingOptions {
  readonly me: string;
  /** Whether this user's message with a nonce is known to be stored. */
  readonly isStored: (nonce: string) => boolean;
  /** Whether the log has the newest messages, or will have them soon: then it shows every stored message. */
  readonly showsLog: () => boolean;
  /** A message of the conversation, if it is loaded. */
  readonly at: (seq: number) => MessageItem<unknown> | undefined;
  readonly onChange: () => void;
  readonly later: (work: () => void, delayMs: number) => () => void;
}

/**
 * This user's messages of one conversation that are shown and not stored yet. A message that leaves the outbox because it was sent stays
 * until the feed brings it, so that it never disappears in between. A message that the feed brings first is not shown twice.
 */
export class Outgoing {
  readonly #options: OutgoingOptions;
  #entries: readonly OutboxEntry[] = [];
  #items = new Map<string, MessageItem<unknown>>();
  /** Gone from the outbox, not on the feed yet. */
  readonly #leaving = new Map<string, MessageItem<unknown>>();
  /** Stored by the server, not on the feed yet: what it answered. */
  readonly #sent = new Map<string, SendResult>();
  /** On the feed, not gone from the outbox yet. */
  readonly #stored = new Set<string>();

  constructor(options: OutgoingOptions) {
    this.#options = options;
  }

  get items(): readonly MessageItem<unknown>[] {
    const waiting = this.#entries.filter(({ nonce }) => !this.#stored.has(nonce));
    return [...this.#leaving.values(), ...waiting.map(({ nonce }) => this.#items.get(nonce)!)];
  }

  get isEmpty(): boolean {
    return this.#leaving.size === 0 && this.#entries.length === 0;
  }

  /** Whether stored messages from the server have to be compared with these. */
  get isWaiting(): boolean {
    return !this.isEmpty || this.#sent.size > 0;
  }

  /**
   * When the newest message was written that the server has not stored, and when the server stored the newest one that the feed has not
   * brought. 0 if there is none.
   */
  get newestAtMs(): { readonly unstored: number; readonly stored: number } {
    const { items } = this;
    return {
      unstored: findLast(items, ({ seq, status }) => seq === null && status !== "failed")?.sentAtMs ?? 0,
      stored: findLast(items, ({ seq }) => seq !== null)?.sentAtMs ?? 0,
    };
  }

  /** What the outbox holds for this conversation now. */
  update(entries: readonly OutboxEntry[]): void {
    const { isStored, onChange } = this.#options;
    if (entries.length === this.#entries.length && entries.every((entry, i) => entry === this.#entries[i])) return;
    const nonces = new Set(entries.map(({ nonce }) => nonce));
    for (const { nonce, status } of this.#entries) {
      if (nonces.has(nonce)) continue;
      const item = this.#items.get(nonce);
      if (!this.#stored.delete(nonce) && status !== "failed" && item) this.#leave(item);
    }
    const before = new Map(this.#entries.map((entry) => [entry, this.#items.get(entry.nonce)]));
    const known = this.#items;
    this.#items = new Map();
    for (const entry of entries) {
      this.#leaving.delete(entry.nonce);
      if (!known.has(entry.nonce) && isStored(entry.nonce)) this.#stored.add(entry.nonce);
      this.#items.set(entry.nonce, before.get(entry) ?? this.#toItem(entry));
    }
    this.#entries = entries;
    onChange();
  }

  /** The server has answered that it has stored a message, whichever client has sent it. */
  sent(nonce: string, result: SendResult): void {
    this.#sent.set(nonce, result);
    for (const items of [this.#items, this.#leaving]) {
      const item = items.get(nonce);
      if (item) items.set(nonce, this.#withResult(item));
    }
    this.#options.onChange();
  }

  /** A message of this user's has come from the server. */
  stored(nonce: string): void {
    this.#sent.delete(nonce);
    if (this.#leaving.delete(nonce)) this.#options.onChange();
    else if (this.#items.has(nonce) && !this.#stored.has(nonce)) {
      this.#stored.add(nonce);
      this.#options.onChange();
    }
  }

  /** Everything up to a seq has been loaded. */
  storedUpTo(seq: number): void {
    for (const [nonce, result] of Array.from(this.#sent)) if (result.seq <= seq) this.stored(nonce);
  }

  /** The server has another database. What the earlier one had stored may be in this one, but does not come on its feed. */
  startAnew(): void {
    // without an answer, the outbox sends it once more
    for (const nonce of Array.from(this.#stored)) if (this.#items.get(nonce)?.seq === null) this.#stored.delete(nonce);
    this.storedUpTo(Infinity);
    this.#options.onChange();
  }

  #leave(item: MessageItem<unknown>): void {
    const { nonce, seq } = item;
    if (seq !== null) {
      this.#leaving.set(nonce, item);
      return;
    }
    if (!this.#options.showsLog()) return;
    this.#leaving.set(nonce, { ...item, status: "sending" });
    this.#options.later(() => {
      if (this.#leaving.get(nonce)?.seq !== null || !this.#leaving.delete(nonce)) return;
      this.#options.onChange();
    }, lostMs);
  }

  #toItem(entry: OutboxEntry): MessageItem<unknown> {
    const { nonce, content, status, error = null, queuedAtMs, replyTo, mentions = null } = entry;
    return this.#withResult({
      nonce,
      seq: null,
      from: this.#options.me,
      own: true,
      content,
      sentAtMs: queuedAtMs,
      status,
      error,
      version: 1,
      editedAtMs: null,
      deletedAtMs: null,
      replyTo: this.#quote(replyTo),
      mentions,
      reactions: [],
      pinnedAtMs: null,
      changes: [],
    });
  }

  /** A preliminary quote: only the server knows the real excerpt, once the message is stored. */
  #quote(seq: number | undefined): Quote | null {
    const quoted = seq && this.#options.at(seq);
    if (!quoted) return null;
    const { text } = (quoted.content ?? {}) as { readonly text?: unknown };
    return { seq, from: quoted.from, excerpt: typeof text === "string" ? text.slice(0, 200) : "" };
  }

  #withResult(item: MessageItem<unknown>): MessageItem<unknown> {
    const { seq, sentAtMs } = this.#sent.get(item.nonce) ?? {};
    return seq === undefined || sentAtMs === undefined ? item : { ...item, seq, sentAtMs, status: "sent", error: null };
  }
}

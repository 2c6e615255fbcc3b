import type { OutboxEntry } from "../outbox.ts";
import type { SendResult } from "./store-client.ts";
import type { MessageItem } from "./tidings-store.ts";

/** How long a message that another client has sent is shown as sending, if it does not come on the feed. Milliseconds. */
const lostMs = 10_000;

export interface OutgoingOptions {
  readonly me: string;
  /** Whether this user's message with a nonce is known to be stored. */
  readonly isStored: (nonce: string) => boolean;
  /** Whether the log is shown, or about to be: then it will have whatever is stored. */
  readonly showsLog: () => boolean;
  readonly onChange: () => void;
  readonly later: (work: () => void, delayMs: number) => () => void;
}

/**
 * This user's messages of one conversation that are shown and not stored yet. What leaves the outbox because it was sent
 * stays until the feed has brought it, so that there is no moment without it; what the feed brought first is not shown
 * twice.
 */
export class Outgoing {
  readonly #options: OutgoingOptions;
  #entries: readonly OutboxEntry[] = [];
  #items = new Map<string, MessageItem<unknown>>();
  /** Gone from the outbox, not on the feed yet. */
  readonly #leaving = new Map<string, MessageItem<unknown>>();
  /** Sent by this client, which gets the answer. */
  readonly #awaited = new Set<string>();
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

  /** When the newest one that is on its way was written; `null` if none is. */
  get newestAtMs(): number | null {
    const item = this.items.findLast(({ status }) => status !== "failed");
    return item ? item.sentAtMs : null;
  }

  /** What the outbox holds for this conversation now. */
  update(entries: readonly OutboxEntry[]): void {
    const { isStored, onChange } = this.#options;
    if (entries.length === this.#entries.length && entries.every((entry, i) => entry === this.#entries[i])) return;
    const nonces = new Set(entries.map(({ nonce }) => nonce));
    for (const { nonce, status } of this.#entries) {
      if (nonces.has(nonce)) continue;
      const item = this.#items.get(nonce);
      if (!this.#stored.delete(nonce) && status !== "failed" && item) this.#leave({ ...item, status: "sending" });
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

  /** This client will hear what becomes of a message: `sent`, or its entry fails. */
  await(nonce: string): void {
    this.#awaited.add(nonce);
  }

  /** The answer to a send that this client made. */
  sent(nonce: string, { seq, sentAtMs }: SendResult): void {
    this.#awaited.delete(nonce);
    const item = this.#leaving.get(nonce);
    if (!item) return;
    this.#leaving.set(nonce, { ...item, seq, sentAtMs, status: "sent" });
    this.#options.onChange();
  }

  /** A message of this user's has come from the server. */
  stored(nonce: string): void {
    if (this.#leaving.delete(nonce)) this.#options.onChange();
    else if (this.#items.has(nonce) && !this.#stored.has(nonce)) {
      this.#stored.add(nonce);
      this.#options.onChange();
    }
  }

  /** Everything up to a seq has been loaded. */
  storedUpTo(seq: number): void {
    for (const item of Array.from(this.#leaving.values())) {
      if (item.seq !== null && item.seq <= seq) this.stored(item.nonce);
    }
  }

  #leave(item: MessageItem<unknown>): void {
    const { nonce } = item;
    if (!this.#awaited.has(nonce) && !this.#options.showsLog()) return;
    this.#leaving.set(nonce, item);
    this.#options.later(() => {
      if (this.#leaving.get(nonce)?.seq !== null || !this.#leaving.delete(nonce)) return;
      this.#options.onChange();
    }, lostMs);
  }

  #toItem({ nonce, content, status, error, queuedAtMs }: OutboxEntry): MessageItem<unknown> {
    const { me } = this.#options;
    return { nonce, seq: null, from: me, own: true, content, sentAtMs: queuedAtMs, status, error: error ?? null };
  }
}

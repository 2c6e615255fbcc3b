import type { Feed, FeedEvents } from "../model/events.ts";
import type { EphemeralPush } from "./feed-reader.ts";
import type { FeedEntry } from "../ports/store.ts";

/** What a {@link LiveFeed} tells its readers. */
export interface LiveReader<F extends Feed> {
  /** The next entry, as far as the node knows; the reader still compares it with its own cursor. */
  follow(entry: FeedEntry<FeedEvents[F]>): void;
  /** The store has entries that this reader may not have been told of: it must read them there. */
  fallBehind(): void;
  /** A push that is not in the feed. */
  signal(push: EphemeralPush): void;
}

/** A copy that another node has published takes a while longer than one of this node's own: seldom more than a few ms. */
const patienceMs = 100;
const maxEarly = 256;

/**
 * One user's feed on one node: each copy that arrives is checked here once, for all of the user's readers. A copy known
 * already is dropped. One that is early, because nodes that write to one feed are not equally far with their copies, waits
 * for those before it; if they do not come, the readers are sent to the store.
 */
export class LiveFeed<F extends Feed> {
  readonly readers: Set<LiveReader<F>> = new Set();
  /** The newest number that the readers know of; `null` before the first. */
  #head: number | null = null;
  /** Copies after a gap. */
  readonly #early = new Map<number, FeedEntry<FeedEvents[F]>>();
  #patience: NodeJS.Timeout | null = null;

  /** A copy from the fan-out: in any order, any number of times, or never. */
  receive(entry: FeedEntry<FeedEvents[F]>): void {
    if (this.#head !== null && entry.n <= this.#head) return;
    if (this.#head === null || entry.n === this.#head + 1) {
      this.#follow(entry);
      this.#followEarly();
      return;
    }
    this.#early.set(entry.n, entry);
    if (this.#early.size > maxEarly) this.#giveUp();
    else this.#patience ??= setTimeout(() => this.#giveUp(), patienceMs).unref();
  }

  /** The store was seen to be at `head`. Readers that have not been told of it so far fall behind, except the one who looked. */
  observe(head: number, observer: LiveReader<F> | null = null): void {
    if (this.#head !== null && head <= this.#head) return;
    this.#head = head;
    for (const reader of this.readers) {
      if (reader !== observer) reader.fallBehind();
    }
    if (this.#early.size === 0) return;
    for (const n of this.#early.keys()) if (n <= head) this.#early.delete(n);
    this.#followEarly();
  }

  #follow(entry: FeedEntry<FeedEvents[F]>): void {
    this.#head = entry.n;
    for (const reader of this.readers) reader.follow(entry);
  }

  #followEarly(): void {
    while (this.#early.size > 0) {
      const next = this.#early.get((this.#head ?? 0) + 1);
      if (!next) return;
      this.#early.delete(next.n);
      this.#follow(next);
    }
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = null;
  }

  /** What is missing is in the store, and so is what waited for it. */
  #giveUp(): void {
    this.observe(Math.max(...this.#early.keys()));
  }
}

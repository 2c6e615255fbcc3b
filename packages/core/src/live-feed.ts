import type { Feed, FeedEvents } from "./events.ts";
import type { EphemeralPush } from "./feed-reader.ts";
import type { FeedEntry } from "./store.ts";

/** What a {@link LiveFeed} tells its readers. */
export interface LiveReader<F extends Feed> {
  /** The next entry, as far as the node knows; the reader still compares it with its own cursor. */
  follow(entry: FeedEntry<FeedEvents[F]>): void;
  /** The store has entries that this reader may not have been told of: it must read them there. */
  fallBehind(): void;
  /** A push that is not in the feed. */
  signal(push: EphemeralPush): void;
}

/**
 * One user's feed on one node: each copy that arrives is checked here once, for all of the user's readers. A copy known
 * already is dropped; one that does not follow on the last sends the readers to the store.
 */
export class LiveFeed<F extends Feed> {
  readonly readers: Set<LiveReader<F>> = new Set();
  /** The newest number known on this node; `null` before the first. */
  #head: number | null = null;

  /** A copy from the fan-out: in any order, any number of times, or never. */
  receive(entry: FeedEntry<FeedEvents[F]>): void {
    if (this.#head !== null && entry.n <= this.#head) return;
    const follows = this.#head === null || entry.n === this.#head + 1;
    this.#head = entry.n;
    for (const reader of this.readers) {
      if (follows) reader.follow(entry);
      else reader.fallBehind();
    }
  }

  /** The store was seen to be at `head`. Whoever has not been told of it so far falls behind, but for the one who looked. */
  observe(head: number, observer: LiveReader<F> | null = null): void {
    if (this.#head !== null && head <= this.#head) return;
    this.#head = head;
    for (const reader of this.readers) {
      if (reader !== observer) reader.fallBehind();
    }
  }
}

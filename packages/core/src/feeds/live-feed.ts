import type { ChatFeedEvent, FeedEvents } from "../model/events.ts";
import type { EphemeralPush } from "./feed-reader.ts";
import type { Passage } from "./passage.ts";
import { Readers } from "./readers.ts";
import type { FeedEntry } from "../ports/write.ts";

/** The feeds that can be followed: a user's two, and a group's. */
export interface LiveEvents extends FeedEvents {
  readonly group: ChatFeedEvent;
}

/** What a {@link LiveFeed} tells its readers. One reader may follow several. */
export interface LiveReader<F extends keyof LiveEvents> {
  /** The next entry, as far as the node knows; the reader still compares it with its own cursor. */
  follow(entry: FeedEntry<LiveEvents[F]>, feed: LiveFeed<F>): void;
  /** The store has entries that this reader may not have been told of: it must read them there. */
  fallBehind(feed: LiveFeed<F>): void;
  /** A push that is not in the feed. */
  signal(push: EphemeralPush): void;
  /** How far it has come, if that is kept. */
  readonly passage?: Passage | undefined;
}

/** A copy that another node has published takes a while longer than one of this node's own: a few ms, or more if a node is busy. */
const patienceMs = 250;
/** If many would read the store for it: nodes that are too busy to pass copies on must not get more to do. */
const patienceOfManyMs = 1_000;
const maxEarly = 256;

/**
 * One feed on one node: each copy that arrives is checked here once, for all of its readers here. A copy known
 * already is dropped. One that is early, because nodes that write to one feed are not equally far with their copies, waits
 * for those before it; if they do not come, the readers are sent to the store. Where there are several, they are not sent there
 * either as soon as the store is seen to be ahead: of a busy feed some copies are always on their way, and each of the readers would
 * see it further ahead and send the others.
 */
export class LiveFeed<F extends keyof LiveEvents> {
  readonly readers: Readers<LiveReader<F>> = new Readers();
  /** The newest number that the readers know of; `null` before the first. */
  #head: number | null = null;
  /**
   * Copies after a gap, and numbers that the store was seen to have (`null`); `null` while there are none: most feeds have none for
   * ever, and there are many.
   */
  #early: Map<number, FeedEntry<LiveEvents[F]> | null> | null = null;
  #patience: NodeJS.Timeout | null = null;

  get head(): number | null {
    return this.#head;
  }

  /** A copy from the fan-out: in any order, any number of times, or never. Whether it is the first of its entry. */
  receive(entry: FeedEntry<LiveEvents[F]>): boolean {
    if (this.#head !== null && entry.n <= this.#head) return false;
    if (this.#head === null || entry.n === this.#head + 1) {
      this.#follow(entry);
      this.#followEarly();
      return true;
    }
    this.#early ??= new Map();
    const isFirst = !this.#early.get(entry.n);
    this.#early.set(entry.n, entry);
    if (this.#early.size > maxEarly) this.#giveUp();
    else this.#wait();
    return isFirst;
  }

  /** The store was seen to be at `head`. Readers who are not told of it by copies fall behind, except one alone who looked. */
  observe(head: number, observer: LiveReader<F> | null = null): void {
    if (this.#head !== null && head <= this.#head) return;
    if (this.#head === null || this.readers.size < 2) {
      this.#moveTo(head, observer);
    } else {
      this.#early ??= new Map();
      if (!this.#early.has(head)) this.#early.set(head, null);
      this.#wait();
    }
  }

  /** To a number without the copies up to it. */
  #moveTo(head: number, observer: LiveReader<F> | null): void {
    this.#head = head;
    for (const reader of this.readers) {
      if (reader !== observer) reader.fallBehind(this);
    }
    if (!this.#early) return;
    for (const n of this.#early.keys()) if (n <= head) this.#early.delete(n);
    this.#followEarly();
  }

  #follow(entry: FeedEntry<LiveEvents[F]>): void {
    this.#head = entry.n;
    for (const reader of this.readers) reader.follow(entry, this);
  }

  #followEarly(): void {
    while (this.#early && this.#early.size > 0) {
      const head = this.#head ?? 0;
      // it was seen in the store, and is here now
      this.#early.delete(head);
      const next = this.#early.get(head + 1);
      if (next) {
        this.#early.delete(next.n);
        this.#follow(next);
      } else if (this.#early.size > 0) return;
    }
    this.#early = null;
    if (this.#patience) clearTimeout(this.#patience);
    this.#patience = null;
  }

  /** Begins anew as long as copies come. */
  #wait(): void {
    const before = this.#head;
    const ms = this.readers.size < 2 ? patienceMs : patienceOfManyMs;
    this.#patience ??= setTimeout(() => {
      this.#patience = null;
      if (this.#head === before) this.#giveUp();
      else this.#wait();
    }, ms).unref();
  }

  /** What is missing is in the store, and so is what waited for it. */
  #giveUp(): void {
    this.#moveTo(Math.max(...(this.#early?.keys() ?? [])), null);
  }
}

import type { ChatFeedEvent, FeedEvents } from "../model/events.ts";
import type { EphemeralPush } from "./feed-reader.ts";
import type { Passage } from "./passage.ts";
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

/** Copies that came before others which are missing. */
interface Gap<Event> {
  /** By number; `null`: the store was seen to have it. */
  readonly early: Map<number, FeedEntry<Event> | null>;
  patience: NodeJS.Timeout;
}

/**
 * One feed on one node: each copy that arrives is checked here once, for all of its readers here. A copy known
 * already is dropped. One that is early, because nodes that write to one feed are not equally far with their copies, waits
 * for those before it; if they do not come, the readers are sent to the store. Where there are several, they are not sent there
 * either as soon as the store is seen to be ahead: of a busy feed some copies are always on their way, and each of the readers would
 * see it further ahead and send the others.
 *
 * There are very many feeds, nearly all with one reader and without a gap: what only the others need is made when they need it. And
 * methods are `private` in TypeScript alone: a class with `#methods` takes a field more in each object.
 */
export class LiveFeed<F extends keyof LiveEvents> {
  /** The one reader, or several with their places. */
  #readers: LiveReader<F> | Map<LiveReader<F>, number | undefined> | null = null;
  /** Of the one reader. */
  #place: number | undefined = undefined;
  /** The newest number that the readers know of; `null` before the first. */
  #head: number | null = null;
  #gap: Gap<LiveEvents[F]> | null = null;

  get head(): number | null {
    return this.#head;
  }

  get readers(): Iterable<LiveReader<F>> {
    const readers = this.#readers;
    if (readers instanceof Map) return readers.keys();
    return readers ? [readers] : [];
  }

  get readerCount(): number {
    const readers = this.#readers;
    if (readers instanceof Map) return readers.size;
    return readers ? 1 : 0;
  }

  /** The one reader, if it has come as far as is known, and no copies wait. */
  get onlyReader(): LiveReader<F> | null {
    if (this.#gap || this.#head === null || this.readerCount !== 1) return null;
    const [reader] = this.readers;
    return reader && this.placeOf(reader) === this.#head ? reader : null;
  }

  add(reader: LiveReader<F>): void {
    if (this.#readers instanceof Map) {
      this.#readers.set(reader, undefined);
    } else if (this.#readers && this.#readers !== reader) {
      this.#readers = new Map([
        [this.#readers, this.#place],
        [reader, undefined],
      ]);
    } else {
      this.#readers = reader;
      this.#place = undefined;
    }
  }

  delete(reader: LiveReader<F>): void {
    if (this.#readers instanceof Map) {
      this.#readers.delete(reader);
      if (this.#readers.size === 0) this.#readers = null;
    } else if (this.#readers === reader) {
      this.#readers = null;
    }
  }

  /** How far a reader has come that keeps it here; `undefined` if it does not, or is not a reader. */
  placeOf(reader: LiveReader<F>): number | undefined {
    if (this.#readers instanceof Map) return this.#readers.get(reader);
    return this.#readers === reader ? this.#place : undefined;
  }

  /** Of somebody who is a reader. */
  setPlace(reader: LiveReader<F>, place: number): void {
    if (this.#readers instanceof Map) this.#readers.set(reader, place);
    else this.#place = place;
  }

  /** A copy from the fan-out: in any order, any number of times, or never. Whether it is the first of its entry. */
  receive(entry: FeedEntry<LiveEvents[F]>): boolean {
    if (this.#head !== null && entry.n <= this.#head) return false;
    if (this.#head === null || entry.n === this.#head + 1) {
      this.follow(entry);
      this.followEarly();
      return true;
    }
    const { early } = this.openGap();
    const isFirst = !early.get(entry.n);
    early.set(entry.n, entry);
    if (early.size > maxEarly) this.giveUp();
    return isFirst;
  }

  /** The store was seen to be at `head`. Readers who are not told of it by copies fall behind, except one alone who looked. */
  observe(head: number, observer: LiveReader<F> | null = null): void {
    if (this.#head !== null && head <= this.#head) return;
    if (this.#head === null || this.readerCount < 2) {
      this.moveTo(head, observer);
    } else {
      const { early } = this.openGap();
      if (!early.has(head)) early.set(head, null);
    }
  }

  /**
   * The store was asked for its head when the readers knew of `known`, and is at `head`. What they knew of beyond that is not in this store:
   * copies of another one have come. The readers go back to the store.
   */
  compare(known: number | null, head: number): void {
    if (known === null || known <= head) {
      this.observe(head);
      return;
    }
    clearTimeout(this.#gap?.patience);
    this.#gap = null;
    this.moveTo(head, null);
  }

  /** To a number without the copies up to it. */
  private moveTo(head: number, observer: LiveReader<F> | null): void {
    this.#head = head;
    for (const reader of this.readers) {
      if (reader !== observer) reader.fallBehind(this);
    }
    if (!this.#gap) return;
    for (const n of this.#gap.early.keys()) if (n <= head) this.#gap.early.delete(n);
    this.followEarly();
  }

  private follow(entry: FeedEntry<LiveEvents[F]>): void {
    this.#head = entry.n;
    for (const reader of this.readers) reader.follow(entry, this);
  }

  private followEarly(): void {
    while (this.#gap) {
      const { early, patience } = this.#gap;
      const head = this.#head ?? 0;
      // it was seen in the store, and is here now
      early.delete(head);
      const next = early.get(head + 1);
      if (next) {
        early.delete(next.n);
        this.follow(next);
      } else {
        if (early.size > 0) return;
        clearTimeout(patience);
        this.#gap = null;
      }
    }
  }

  private openGap(): Gap<LiveEvents[F]> {
    this.#gap ??= { early: new Map(), patience: this.wait() };
    return this.#gap;
  }

  /** Begins anew as long as copies come. */
  private wait(): NodeJS.Timeout {
    const before = this.#head;
    const ms = this.readerCount < 2 ? patienceMs : patienceOfManyMs;
    return setTimeout(() => {
      if (this.#head === before) this.giveUp();
      else if (this.#gap) this.#gap.patience = this.wait();
    }, ms).unref();
  }

  /** What is missing is in the store, and so is what waited for it. */
  private giveUp(): void {
    if (this.#gap) this.moveTo(Math.max(...this.#gap.early.keys()), null);
  }
}

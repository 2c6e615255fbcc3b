import { TidingsError } from "./errors.ts";
import type { Feed, FeedEvents } from "./events.ts";
import type { LiveFeed, LiveReader } from "./live-feed.ts";
import type { Position } from "./position.ts";
import type { FeedEntry, FeedPage, Store } from "./store.ts";

/** What a reader yields: an entry, or its own place in the feed before the first one (`ready`, `reset`). */
export type FeedItem<Event> =
  | { readonly kind: "ready" | "reset"; readonly n: number; readonly unread: number }
  | { readonly kind: "entry"; readonly n: number; readonly event: Event }
  /** Outside the feed: `n` is the reader's place in it, which does not move. */
  | { readonly kind: "signal"; readonly n: number; readonly unread: number; readonly signal: EphemeralPush };

/** A push that is not stored. */
export interface EphemeralPush {
  readonly type: string;
  readonly data: unknown;
  readonly sentAtMs: number;
}

export interface FeedReaderOptions<F extends Feed> {
  readonly feed: F;
  readonly userId: string;
  readonly store: Store;
  readonly live: LiveFeed<F>;
  /** Where to go on from: the head if `null`; a reset if this store cannot have given it out. */
  readonly from: Position | "unknown" | null;
  /** Entries of which `false` is said are passed over. */
  readonly wants: (event: FeedEvents[F]) => boolean;
  /** Live entries kept for a consumer that is slower than the feed; beyond it they are read from the store again. */
  readonly maxQueued: number;
  /** Entries read from the store at a time. */
  readonly pageSize: number;
  readonly onReplayError: (error: unknown) => void;
}

type Queued<F extends Feed> = FeedEntry<FeedEvents[F]> | EphemeralPush;

const isEntry = <F extends Feed>(item: Queued<F>): item is FeedEntry<FeedEvents[F]> => "n" in item;

/** Beyond the head of any feed: asked for entries after it, the store answers with the head alone. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * One subscription to one feed: attach to the live feed, replay the store from the cursor in pages, follow.
 *
 * The invariant: every entry after `#cursor` is in `#page`, in `#queue`, or will be read because `#behind` is set.
 * So whatever goes wrong (a gap, a full queue, a missed copy), setting `#behind` repairs it.
 */
export class FeedReader<F extends Feed> implements LiveReader<F>, AsyncIterableIterator<FeedItem<FeedEvents[F]>> {
  readonly #options: FeedReaderOptions<F>;
  /** Number of the last entry that was handed out or passed over. */
  #cursor = 0;
  #unread = 0;
  #page: FeedEntry<FeedEvents[F]>[] = [];
  #queue: Queued<F>[] = [];
  #behind = true;
  /** Its own place in the feed, which it yields first. */
  #first: FeedItem<FeedEvents[F]> | null = null;
  #started = false;
  #closed = false;
  #wake: (() => void) | null = null;
  readonly #onClose: (() => void)[] = [];

  constructor(options: FeedReaderOptions<F>) {
    this.#options = options;
    options.live.readers.add(this);
  }

  follow(entry: FeedEntry<FeedEvents[F]>): void {
    this.#enqueue(entry);
  }

  /** Passes on a push that is not stored, if there is room. */
  signal(push: EphemeralPush): void {
    if (this.#queue.length < this.#options.maxQueued) this.#enqueue(push);
  }

  fallBehind(): void {
    this.#behind = true;
    this.#wake?.();
  }

  #enqueue(item: Queued<F>): void {
    if (this.#queue.length < this.#options.maxQueued) {
      this.#queue.push(item);
    } else {
      this.#queue = [];
      this.#behind = true;
    }
    this.#wake?.();
  }

  /** The consumer must await each call before the next, as `for await` does. */
  async next(): Promise<IteratorResult<FeedItem<FeedEvents[F]>, undefined>> {
    try {
      while (!this.#closed) {
        if (!this.#started) await this.start();
        const item = this.#take() ?? (await this.#replayOrWait());
        if (item && !this.#closed) return { done: false, value: item };
      }
    } catch (error) {
      // Once it is closed, nobody is left whom the failure of a read concerns.
      if (!this.#closed) {
        this.close();
        throw error;
      }
    }
    return { done: true, value: undefined };
  }

  return(): Promise<IteratorResult<FeedItem<FeedEvents[F]>, undefined>> {
    this.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** Ends the subscription at once; a pending `next` resolves as done. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.live.readers.delete(this);
    this.#page = [];
    this.#queue = [];
    this.#wake?.();
    for (const listener of this.#onClose) listener();
  }

  /** Calls the listener once when the reader is closed, by whichever side; at once if it is. */
  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#onClose.push(listener);
  }

  /** Finds the place in the feed from which it goes on. Without it, the first `next` does. */
  async start(): Promise<void> {
    const { from, store } = this.#options;
    const known = from !== null && from !== "unknown" && from.epoch === store.epoch;
    const page = await this.#read(known ? from.n : END);
    this.#started = true;
    if (!known) {
      this.#first = this.#moveTo(from === null ? "ready" : "reset", page);
    } else if (from.n > page.head || from.n < page.trimmed) {
      this.#first = this.#moveTo("reset", page);
    } else {
      this.#cursor = from.n;
      this.#unread = page.unread;
      this.#page = [...page.entries];
      this.#first = { kind: "ready", n: from.n, unread: page.unread };
    }
  }

  /** Goes on from the head of the feed. */
  #moveTo(kind: "ready" | "reset", page: FeedPage<FeedEvents[F]>): FeedItem<FeedEvents[F]> {
    this.#cursor = page.head;
    this.#unread = page.unread;
    return { kind, n: page.head, unread: page.unread };
  }

  /** The next item at hand, if there is one. */
  #take(): FeedItem<FeedEvents[F]> | null {
    const first = this.#first;
    this.#first = null;
    if (first) return first;
    for (let entry = this.#page.shift(); entry; entry = this.#page.shift()) {
      const item = this.#advance(entry);
      if (item) return item;
    }
    while (!this.#behind) {
      const next = this.#queue.shift();
      if (!next) return null;
      if (!isEntry<F>(next)) return { kind: "signal", n: this.#cursor, unread: this.#unread, signal: next };
      if (next.n <= this.#cursor) continue;
      if (next.n > this.#cursor + 1) {
        this.#behind = true;
        return null;
      }
      const item = this.#advance(next);
      if (item) return item;
    }
    return null;
  }

  #advance({ n, event }: FeedEntry<FeedEvents[F]>): FeedItem<FeedEvents[F]> | null {
    this.#cursor = n;
    if ("unread" in event) this.#unread = event.unread;
    return this.#options.wants(event) ? { kind: "entry", n, event } : null;
  }

  async #replayOrWait(): Promise<FeedItem<FeedEvents[F]> | null> {
    if (!this.#behind) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
      return null;
    }
    const page = await this.#readUntilAnswered();
    if (!page) return null;
    if (page.trimmed > this.#cursor || page.head < this.#cursor) return this.#moveTo("reset", page);
    this.#page = [...page.entries];
    return null;
  }

  /** Reads a page after `after`. What arrives meanwhile is queued; `#behind` is set again if the page was not the last. */
  async #read(after: number): Promise<FeedPage<FeedEvents[F]>> {
    const { feed, userId, store, live, pageSize } = this.#options;
    this.#behind = false;
    const page = await store.readFeed(feed, userId, after, pageSize);
    const last = page.entries.at(-1)?.n ?? after;
    if (last < page.head) this.#behind = true;
    live.observe(page.head, this);
    return page;
  }

  /** While the store is away the subscription stays, and goes on when the store is back. `null` if closed meanwhile. */
  async #readUntilAnswered(): Promise<FeedPage<FeedEvents[F]> | null> {
    for (let attempt = 0; !this.#closed; attempt += 1) {
      try {
        return await this.#read(this.#cursor);
      } catch (error) {
        if (this.#closed || !(error instanceof TidingsError && error.retry)) throw error;
        this.#options.onReplayError(error);
        await this.#pause(Math.min(5_000, 100 * 2 ** attempt) * (0.5 + Math.random() / 2));
      }
    }
    return null;
  }

  /** Ends early only when the reader is closed. */
  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.#wake = () => {
        if (!this.#closed) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

import { TidingsError } from "../model/errors.ts";
import type { Feed, FeedEvents, PushFeedEvent } from "../model/events.ts";
import type { LiveFeed, LiveReader } from "./live-feed.ts";
import type { Passage } from "./passage.ts";
import type { Position } from "../model/position.ts";
import type { ReplayTurns } from "./replay-turns.ts";
import type { FeedPage, Store } from "../ports/store.ts";
import type { FeedEntry } from "../ports/write.ts";
import { Toll } from "./toll.ts";

/** What a reader yields: an entry, or its own place in the feed before the first one (`ready`, `reset`). */
export type FeedItem<Event> =
  | { readonly kind: "ready" | "reset"; readonly n: number; readonly unread: number }
  | { readonly kind: "entry"; readonly n: number; readonly entry: FeedEntry<Event> }
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
  /** Entries of which `false` is said are passed over; default: none. */
  readonly wants?: ((event: FeedEvents[F]) => boolean) | undefined;
  /** Live entries kept for a consumer that is slower than the feed; beyond it they are read from the store again. */
  readonly maxQueued: number;
  /** Entries read from the store at a time. */
  readonly pageSize: number;
  /** A page ends early once it would take more. Bytes. */
  readonly pageBytes: number;
  readonly turns: ReplayTurns;
  /** Hears how far it has come. */
  readonly passage?: Passage | undefined;
  readonly onReplayError: (error: unknown) => void;
}

type Queued<F extends Feed> = FeedEntry<FeedEvents[F]> | EphemeralPush;

const isEntry = <F extends Feed>(item: Queued<F>): item is FeedEntry<FeedEvents[F]> => "n" in item;

const nothing: readonly never[] = [];

/** About how long an entry is if its text has not been made yet. */
export const usualBytes = 256;

/** Beyond the head of any feed: asked for entries after it, the store answers with the head alone. */
const END = Number.MAX_SAFE_INTEGER;

/**
 * One subscription to one feed: attach to the live feed, replay the store from the cursor in pages, follow. It is polled,
 * by the code that {@link FeedReader.attach}ed it, or iterated over, which polls it too.
 *
 * The invariant: every entry after `#cursor` that it was told of is in `#page`, in `#queue`, or will be read because `#behind`
 * is set. So whatever goes wrong (a gap, a full queue, a missed copy), setting `#behind` repairs it.
 */
export class FeedReader<F extends Feed> implements LiveReader<F>, AsyncIterableIterator<FeedItem<FeedEvents[F]>> {
  readonly #options: FeedReaderOptions<F>;
  /** Number of the last entry that was handed out or passed over. */
  #cursor = 0;
  #unread = 0;
  /** What was read and not all taken yet, and how many of it were. */
  #page: readonly FeedEntry<FeedEvents[F]>[] = nothing;
  #taken = 0;
  #queue: Queued<F>[] = [];
  #behind = true;
  /** A page is on its way: until it is here, nothing that was queued behind it may be taken. */
  #reading = false;
  /** Its own place in the feed, which it yields first. */
  #first: FeedItem<FeedEvents[F]> | null = null;
  #started = false;
  /** The head of the feed when it found its place; what comes after it is news. */
  startHead = 0;
  /** What its first item is. */
  startedWith: "ready" | "reset" = "ready";
  #closed = false;
  #failure: { readonly cause: unknown } | null = null;
  /** Called when there may be something to take: an item, or the end. */
  #wake: (() => void) | null = null;
  readonly #toll = new Toll();
  #onUpToDate: (() => void) | undefined;
  /** Ends the pause before the next attempt to read. */
  #endPause: (() => void) | null = null;
  #onClose: readonly (() => void)[] = nothing;

  constructor(options: FeedReaderOptions<F>) {
    this.#options = options;
    options.live.add(this);
  }

  get passage(): Passage | undefined {
    return this.#options.passage;
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

  /**
   * From now on `wake` is called synchronously whenever `poll` may have something, but never while it is being polled. After
   * this, do not iterate over the subscription.
   */
  attach(wake: () => void): void {
    this.#wake = wake;
  }

  paceBy(pay: (bytes: number) => number, onUpToDate?: () => void): void {
    this.#toll.payBy(pay);
    this.#onUpToDate = onUpToDate;
  }

  /** The next item at hand, or `null` if there is none now; `"end"` once it is closed. Throws, once, what ended it. */
  poll(): FeedItem<FeedEvents[F]> | null | "end" {
    if (this.#closed) {
      const failure = this.#failure;
      this.#failure = null;
      if (failure) throw failure.cause;
      return "end";
    }
    if (this.#reading) return null;
    const item = this.#take();
    if (!item && this.#behind) void this.#replay();
    return item;
  }

  /** Whether there is more in the store than it has handed out. */
  get isBehind(): boolean {
    return !this.#closed && (this.#behind || this.#reading || this.#page.length > 0);
  }

  /** The consumer must await each call before the next, as `for await` does. */
  async next(): Promise<IteratorResult<FeedItem<FeedEvents[F]>, undefined>> {
    while (true) {
      const item = this.poll();
      if (item === "end") return { done: true, value: undefined };
      if (item) return { done: false, value: item };
      if (!this.isBehind) this.#onUpToDate?.();
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = null;
    }
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
    this.#options.live.delete(this);
    this.#turnTo(nothing);
    this.#queue = [];
    this.#endPause?.();
    this.#wake?.();
    for (const listener of this.#onClose) listener();
    this.#onClose = nothing;
  }

  /** Calls the listener once when either side closes the reader, or at once if it is closed. */
  onClose(listener: () => void): void {
    if (this.#closed) listener();
    else this.#onClose = this.#onClose.concat(listener); // a list that is pushed to keeps room for more, as long as it is there
  }

  /** Finds the place in the feed from which it goes on. Without it, the first `poll` does. */
  async start(): Promise<void> {
    const { from, store } = this.#options;
    const known = from !== null && from !== "unknown" && from.epoch === store.epoch;
    const page = await this.#read(known ? from.n : END);
    if (!page) return;
    this.#started = true;
    this.startHead = page.head;
    if (!known) {
      this.#first = this.#moveTo(from === null ? "ready" : "reset", page);
    } else if (from.n > page.head || from.n < page.trimmed) {
      this.#first = this.#moveTo("reset", page);
    } else {
      this.#cursor = from.n;
      this.#options.passage?.begin(from.n, true);
      this.#unread = page.unread;
      this.#turnTo(page.entries);
      this.#first = { kind: "ready", n: from.n, unread: page.unread };
    }
    this.startedWith = this.#first.kind === "reset" ? "reset" : "ready";
  }

  /** Goes on from the head of the feed. */
  #moveTo(kind: "ready" | "reset", page: FeedPage<FeedEvents[F]>): FeedItem<FeedEvents[F]> {
    this.#cursor = page.head;
    this.#options.passage?.begin(page.head, false);
    this.#unread = page.unread;
    return { kind, n: page.head, unread: page.unread };
  }

  /** The next item at hand, if there is one. */
  #take(): FeedItem<FeedEvents[F]> | null {
    const first = this.#first;
    this.#first = null;
    if (first) return first;
    let passedOver = 0;
    for (let entry = this.#takeFromPage(); entry; entry = this.#takeFromPage()) {
      const item = this.#advance(entry);
      if (!item) passedOver += entry.json?.length ?? usualBytes;
      if (item || this.#page.length === 0) this.#toll.passedOver(passedOver);
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

  #turnTo(entries: readonly FeedEntry<FeedEvents[F]>[]): void {
    this.#page = entries;
    this.#taken = 0;
  }

  #takeFromPage(): FeedEntry<FeedEvents[F]> | undefined {
    const entry = this.#page[this.#taken];
    this.#taken += 1;
    if (this.#taken >= this.#page.length) this.#turnTo(nothing);
    return entry;
  }

  #advance(entry: FeedEntry<FeedEvents[F]>): FeedItem<FeedEvents[F]> | null {
    const { n } = entry;
    const { feed, passage, wants } = this.#options;
    this.#cursor = n;
    passage?.pass(n);
    // what is asked for the count comes after the page: of a page that is read as text, only the last event is looked into
    if (feed === "push" && this.#page.length === 0) this.#unread = (entry.event as PushFeedEvent).unread;
    return !wants || wants(entry.event) ? { kind: "entry", n, entry } : null;
  }

  async #replay(): Promise<void> {
    this.#reading = true;
    try {
      if (this.#started) await this.#readNextPage();
      else await this.start();
    } catch (cause) {
      // Once it is closed, nobody is left whom the failure of a read concerns.
      if (!this.#closed) {
        this.#failure = { cause };
        this.close();
      }
    }
    this.#reading = false;
    this.#wake?.();
  }

  async #readNextPage(): Promise<void> {
    const { waitMs } = this.#toll;
    if (waitMs > 0) await this.#pause(waitMs);
    const page = await this.#readUntilAnswered();
    if (!page) return;
    if (page.trimmed > this.#cursor || page.head < this.#cursor) this.#first = this.#moveTo("reset", page);
    else this.#turnTo(page.entries);
  }

  /** Reads a page after `after`; `null` if it was closed before its turn. What arrives meanwhile is queued; `#behind` is set again if the page was not the last. */
  async #read(after: number): Promise<FeedPage<FeedEvents[F]> | null> {
    const { feed, userId, store, live, pageSize, pageBytes, turns } = this.#options;
    const page = await turns.take(userId, () => {
      if (this.#closed) return Promise.resolve(null);
      this.#behind = false;
      return store.readFeed(feed, userId, after, pageSize, pageBytes);
    });
    if (!page) return null;
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

  /** Ends early when the reader is closed. */
  async #pause(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, ms);
    this.#endPause = resolve;
    await promise;
    clearTimeout(timer);
    this.#endPause = null;
  }
}

import type { DirectSubscription, EncodedEvent } from "./direct.ts";
import type { Feed, FeedEvents } from "../model/events.ts";
import { type FeedItem, FeedReader } from "./feed-reader.ts";
import type { Tracked } from "../hub/hub.ts";
import type { HubContext } from "../hub/hub-context.ts";
import type { Passage } from "./passage.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import { parseEventId, type Position, toEventId } from "../model/position.ts";
import type { Release } from "../ports/presence.ts";

/** Many may replay at the same time, and each keeps its page until it is taken. */
const pagesPerAnswer = 8;

/** Opens a subscription to one of a user's feeds; `register` makes the user count as subscribed meanwhile. */
export async function openFeed<F extends Feed, Event>(
  context: HubContext,
  {
    feed,
    userId,
    lastEventId,
    conversationId,
    wants,
    register,
    passage,
    shape,
    signal,
  }: {
    readonly feed: F;
    readonly userId: UserId;
    readonly lastEventId: string | null | undefined;
    readonly conversationId?: ConversationId | undefined;
    readonly wants?: ((event: FeedEvents[F]) => boolean) | undefined;
    readonly register?: () => Promise<Release>;
    /** Hears how far the subscription has come. */
    readonly passage?: Passage;
    readonly shape: EventShape<F, Event>;
    readonly signal: AbortSignal | undefined;
  },
): Promise<DirectSubscription<Tracked<Event>>> {
  const reader = await openReader(context, { feed, userId, lastEventId, conversationId, wants, passage, signal });
  try {
    // Its place is found before the user counts as subscribed: what is sent to them as a subscriber lies behind it.
    await reader.start();
    if (register) reader.onClose(await register());
  } catch (error) {
    reader.close();
    throw error;
  }
  return new FeedSubscription(reader, context.store.epoch, shape);
}

/** A reader that is attached, and ends with the signal or with the hub. It has not been started. */
export async function openReader<F extends Feed>(
  context: HubContext,
  {
    feed,
    userId,
    lastEventId,
    conversationId,
    wants,
    passage,
    signal,
  }: {
    readonly feed: F;
    readonly userId: UserId;
    readonly lastEventId: string | null | undefined;
    /** What alone is shown, if it is not all of the feed. */
    readonly conversationId?: ConversationId | undefined;
    readonly wants?: ((event: FeedEvents[F]) => boolean) | undefined;
    readonly passage?: Passage | undefined;
    readonly signal: AbortSignal | undefined;
  },
): Promise<FeedReader<F>> {
  const { store, liveUsers, limits, repeats, onReplayError } = context;
  const endRepeat = repeats.take(userId, conversationId ?? feed);
  const { user, release } = await liveUsers.acquire(userId).catch((error: unknown) => {
    endRepeat();
    throw error;
  });
  const reader = new FeedReader<F>({
    feed,
    userId,
    store,
    live: user[feed],
    from: lastEventId ? ownPosition(lastEventId) : null,
    wants,
    maxQueued: limits.maxQueuedPerReader,
    pageSize: limits.replayPageSize,
    turns: context.replayTurns,
    pageBytes: pageBytes(context),
    passage,
    onReplayError,
  });
  reader.onClose(release);
  reader.onClose(endRepeat);
  context.keep(reader, signal);
  return reader;
}

export const pageBytes = ({ limits }: Pick<HubContext, "limits">): number =>
  Math.ceil(limits.maxPageBytes / pagesPerAnswer);

/** A group's event id is none of a user's own feed. */
function ownPosition(eventId: string): Position | "unknown" {
  const position = parseEventId(eventId);
  return position && position.groupId === undefined ? position : "unknown";
}

/** What subscribers get to see of a feed's items. */
export interface EventShape<F extends Feed, Event> {
  readonly toEvent: (item: FeedItem<FeedEvents[F]>) => Event;
  readonly encode: (event: Event) => string;
}

class FeedSubscription<F extends Feed, Event> implements DirectSubscription<Tracked<Event>> {
  readonly #reader: FeedReader<F>;
  readonly #epoch: string;
  readonly #shape: EventShape<F, Event>;

  constructor(reader: FeedReader<F>, epoch: string, shape: EventShape<F, Event>) {
    this.#reader = reader;
    this.#epoch = epoch;
    this.#shape = shape;
  }

  async next(): Promise<IteratorResult<Tracked<Event>, undefined>> {
    const { done, value } = await this.#reader.next();
    if (done) return { done, value };
    return { done: false, value: { id: this.#idOf(value), event: this.#shape.toEvent(value) } };
  }

  return(): Promise<IteratorResult<Tracked<Event>, undefined>> {
    this.#reader.close();
    return Promise.resolve({ done: true, value: undefined });
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  attach(wake: () => void): void {
    this.#reader.attach(wake);
  }

  get isBehind(): boolean {
    return this.#reader.isBehind;
  }

  paceBy(pay: (bytes: number) => number, onUpToDate?: () => void): void {
    this.#reader.paceBy(pay, onUpToDate);
  }

  poll(): EncodedEvent | null | "end" {
    const item = this.#reader.poll();
    if (item === null || item === "end") return item;
    const { toEvent, encode } = this.#shape;
    const known = item.kind === "entry" ? item.entry.json : undefined;
    return { id: this.#idOf(item), json: known ?? encode(toEvent(item)) };
  }

  #idOf({ n }: { readonly n: number }): string {
    return toEventId({ epoch: this.#epoch, n });
  }
}

/**
 * Applies a function to each value. The result can only be iterated over, not polled. Returning from it returns from
 * the source.
 */
export function mapIterator<T, U>(
  source: AsyncIterableIterator<T, undefined>,
  apply: (value: T) => U,
): AsyncIterableIterator<U, undefined> {
  return new MappedIterator(source, apply);
}

class MappedIterator<T, U> implements AsyncIterableIterator<U, undefined> {
  readonly #source: AsyncIterableIterator<T, undefined>;
  readonly #apply: (value: T) => U;

  constructor(source: AsyncIterableIterator<T, undefined>, apply: (value: T) => U) {
    this.#source = source;
    this.#apply = apply;
  }

  async next(): Promise<IteratorResult<U, undefined>> {
    const result = await this.#source.next();
    return result.done ? result : { done: false, value: this.#apply(result.value) };
  }

  async return(): Promise<IteratorResult<U, undefined>> {
    await this.#source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

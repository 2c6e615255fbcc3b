import type { Feed, FeedEvents } from "./events.ts";
import { type FeedItem, FeedReader } from "./feed-reader.ts";
import type { Tracked } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import type { UserId } from "./ids.ts";
import { parseEventId, toEventId } from "./position.ts";
import type { Release } from "./presence.ts";

/** Opens a subscription to one of a user's feeds; `register` makes the user count as subscribed meanwhile. */
export async function openFeed<F extends Feed, Event>(
  context: HubContext,
  {
    feed,
    userId,
    lastEventId,
    wants = () => true,
    register,
    toEvent,
    signal,
  }: {
    readonly feed: F;
    readonly userId: UserId;
    readonly lastEventId: string | null | undefined;
    readonly wants?: (event: FeedEvents[F]) => boolean;
    readonly register?: () => Promise<Release>;
    readonly toEvent: (item: FeedItem<FeedEvents[F]>) => Event;
    readonly signal: AbortSignal | undefined;
  },
): Promise<AsyncIterableIterator<Tracked<Event>>> {
  const { store, liveUsers, limits, onReplayError } = context;
  const { user, release } = await liveUsers.acquire(userId);
  const reader = new FeedReader<F>({
    feed,
    userId,
    store,
    live: user[feed],
    from: lastEventId ? (parseEventId(lastEventId) ?? "unknown") : null,
    wants,
    maxQueued: limits.maxQueuedPerReader,
    pageSize: limits.replayPageSize,
    onReplayError,
  });
  reader.onClose(release);
  context.keep(reader, signal);
  try {
    // Its place is found before the user counts as subscribed: what is sent to him as a subscriber lies behind it.
    await reader.start();
    if (register) reader.onClose(await register());
  } catch (error) {
    reader.close();
    throw error;
  }
  return mapIterator(reader, (item) => ({ id: toEventId({ epoch: store.epoch, n: item.n }), event: toEvent(item) }));
}

/** Applies a function to each value. Returning from the result returns from the source. */
export function mapIterator<T, U>(
  source: AsyncIterableIterator<T, undefined>,
  apply: (value: T) => U,
): AsyncIterableIterator<U, undefined> {
  return {
    async next() {
      const result = await source.next();
      return result.done ? result : { done: false, value: apply(result.value) };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** What a subscription has yielded so far. */
export interface Collected<T> {
  readonly items: readonly T[];
  /** Resolves when the subscription has ended. Rejects if it failed. */
  readonly ended: Promise<void>;
}

/** Reads a subscription as fast as it yields. If it fails and nobody awaits `ended`, that is an unhandled rejection. */
export function collect<T>(subscription: AsyncIterable<T>): Collected<T> {
  const items: T[] = [];
  const read = async (): Promise<void> => {
    for await (const item of subscription) items.push(item);
  };
  return { items, ended: read() };
}

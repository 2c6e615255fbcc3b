import type { DirectSubscription, EncodedEvent, Tracked } from "@tidings/core";
import { tracked, type TrackedEnvelope } from "@trpc/server";

/**
 * The domain's events as tRPC's own hosts want them, with their event ids. It changes nothing about an event: a host that polls
 * gets what one that iterates gets.
 */
export class TrackedSubscription<Event> implements DirectSubscription<TrackedEnvelope<Event>> {
  readonly #source: DirectSubscription<Tracked<Event>>;

  constructor(source: DirectSubscription<Tracked<Event>>) {
    this.#source = source;
  }

  async next(): Promise<IteratorResult<TrackedEnvelope<Event>, undefined>> {
    const result = await this.#source.next();
    return result.done ? result : { done: false, value: tracked(result.value.id, result.value.event) };
  }

  async return(): Promise<IteratorResult<TrackedEnvelope<Event>, undefined>> {
    await this.#source.return?.();
    return { done: true, value: undefined };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  attach(wake: () => void): void {
    this.#source.attach(wake);
  }

  poll(): EncodedEvent | null | "end" {
    return this.#source.poll();
  }

  paceBy(pay: (bytes: number) => number, onUpToDate?: () => void): void {
    this.#source.paceBy?.(pay, onUpToDate);
  }

  get isBehind(): boolean {
    return this.#source.isBehind === true;
  }
}

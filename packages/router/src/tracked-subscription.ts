import type { DirectSubscription, EncodedEvent, Tracked } from "@tidings/core";
import { tracked, type TrackedEnvelope } from "@trpc/server";
import type { TrackedEvent } from "./contract.ts";

/** An event as tRPC's hosts want it, and as tRPC's types tell callers in this process that it is. */
type NamedEnvelope<Event> = TrackedEnvelope<Event> & TrackedEvent<Event>;

const toEnvelope = <Event>({ id, event }: Tracked<Event>): NamedEnvelope<Event> =>
  Object.defineProperties(tracked(id, event), { id: { value: id }, data: { value: event } }) as NamedEnvelope<Event>;

/**
 * The domain's events as tRPC's own hosts want them, with their event ids. It changes nothing about an event: a host that polls
 * gets what one that iterates gets.
 */
export class TrackedSubscription<Event> implements DirectSubscription<NamedEnvelope<Event>> {
  readonly #source: DirectSubscription<Tracked<Event>>;

  constructor(source: DirectSubscription<Tracked<Event>>) {
    this.#source = source;
  }

  async next(): Promise<IteratorResult<NamedEnvelope<Event>, undefined>> {
    const result = await this.#source.next();
    return result.done ? result : { done: false, value: toEnvelope(result.value) };
  }

  async return(): Promise<IteratorResult<NamedEnvelope<Event>, undefined>> {
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

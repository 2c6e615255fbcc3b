import { type DirectSubscription, isDirect } from "@tidings/core";
import { TRPCError } from "@trpc/server";
import { isObservable, observableToAsyncIterable } from "@trpc/server/observable";
import type { Outgoing } from "../socket/outgoing.ts";
import { type Beginning, payFirst } from "./pay-first.ts";
import type { CallInfo, Wire } from "./wire.ts";

/** The connection that a subscription is of. */
export interface SubscriptionOwner {
  readonly outgoing: Outgoing;
  readonly wire: Wire;
  /** Calls the procedure. */
  invoke(call: CallInfo, batchIndex: number, signal: AbortSignal): unknown;
  /** Answers the client with an error. */
  onFailed(cause: unknown, call: CallInfo): void;
  /** Hears of errors after the end, which the client is not told any more. */
  onLateError(cause: unknown, call: CallInfo): void;
  /** What its procedure has returned is there. */
  onOpened(source: unknown): void;
  onReplayed: Beginning["onReplayed"];
  /** Called once for each that was run: it is up to date, or has ended before. */
  onUpToDate(): void;
  /** Called once, however it ends. */
  onEnd(subscription: Subscription): void;
}

export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

/**
 * Whether a value was made by `tracked()`, be it that of another copy of tRPC: they have a symbol of their own each, which
 * nothing else that goes out as JSON would have in it.
 */
const isTrackedEnvelope = (value: unknown): value is readonly [string, unknown, symbol] =>
  Array.isArray(value) && typeof value[2] === "symbol";

/** One for all: each of its own would cost more than the rest of the ending. */
export const ended: DOMException = new DOMException("The subscription has ended", "AbortError");

export const isAbortError = (cause: unknown): boolean => cause instanceof Error && cause.name === "AbortError";

/**
 * One subscription of one connection. Asks its source for the next value only while the reader keeps up; ends at once when
 * it is stopped, whatever the source is busy with.
 */
export class Subscription {
  readonly call: CallInfo;
  readonly #owner: SubscriptionOwner;
  readonly #controller = new AbortController();
  #source: AsyncIterator<unknown> | DirectSubscription<unknown> | null = null;
  #started = false;
  #ended = false;
  /** It has begun, and is not up to date yet. */
  #isStarting = false;
  /** It goes on when there is room again. */
  #isWaiting = false;
  /** What it has read first is to be paid before it reads more. */
  #owesMore = false;

  constructor(owner: SubscriptionOwner, call: CallInfo) {
    this.#owner = owner;
    this.call = call;
  }

  get hasEnded(): boolean {
    return this.#ended;
  }

  /** Never rejects. */
  async run(batchIndex: number): Promise<void> {
    this.#isStarting = true;
    try {
      const source = await this.#owner.invoke(this.call, batchIndex, this.#controller.signal);
      this.#owner.onOpened(source);
      if (this.#owner.wire.isPlainJson && typeof source === "object" && source !== null && isDirect(source)) {
        this.#source = source;
        if (this.#ended) this.#dispose();
        else this.#follow(source);
      } else {
        const iterator = payFirst(this.#open(source), {
          onReplayed: (bytes) => this.#owner.onReplayed(bytes),
          onUpToDate: () => this.#onUpToDate(),
        });
        this.#source = iterator;
        if (this.#ended) this.#dispose();
        else await this.#deliver(iterator);
      }
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** The client wants no more of it, and is told so. */
  stop(): void {
    if (this.#ended) return;
    this.#end();
    this.#respondState("stopped");
  }

  /** The connection is gone. */
  abandon(): void {
    if (!this.#ended) this.#end();
  }

  /** Takes events from the source as they come, without a promise for each. */
  #follow(source: DirectSubscription<unknown>): void {
    this.#respondState("started");
    source.paceBy?.((bytes) => (this.#isStarting ? this.#owner.onReplayed(bytes) : 0));
    source.attach(() => this.#drain(source));
    this.#drain(source);
  }

  #drain(source: DirectSubscription<unknown>): void {
    const { outgoing, wire } = this.#owner;
    try {
      while (!this.#ended && !this.#owesMore) {
        if (!outgoing.hasRoom) {
          this.#drainLater(source);
          return;
        }
        const event = source.poll();
        if (event === null) {
          if (this.#isStarting && source.isBehind !== true) this.#onUpToDate();
          return;
        }
        if (event === "end") {
          this.#finish();
          return;
        }
        const text = wire.encodeEvent(this.call, event);
        outgoing.send(text);
        const pauseMs = this.#isStarting ? this.#owner.onReplayed(text.length) : 0;
        if (pauseMs > 0) this.#drainAfter(pauseMs, source);
      }
    } catch (cause) {
      this.#fail(cause);
    }
  }

  #drainLater(source: DirectSubscription<unknown>): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#owner.outgoing.whenRoom(() => {
      this.#isWaiting = false;
      this.#drain(source);
    });
  }

  #drainAfter(pauseMs: number, source: DirectSubscription<unknown>): void {
    this.#owesMore = true;
    const goOn = (): void => {
      this.#owesMore = false;
      this.#drain(source);
    };
    setTimeout(goOn, pauseMs).unref();
  }

  async #deliver(iterator: AsyncIterator<unknown>): Promise<void> {
    const { outgoing } = this.#owner;
    this.#respondState("started");
    while (true) {
      if (!outgoing.hasRoom) {
        await new Promise<void>((resolve) => outgoing.whenRoom(resolve));
        if (this.#ended) return;
      }
      const next = await iterator.next();
      if (this.#ended) return;
      if (next.done) break;
      this.#respond(next.value);
    }
    this.#finish();
  }

  #open(source: unknown): AsyncIterable<unknown> {
    // subscribing to an observable starts it, which one that is over must not
    if (isObservable(source)) {
      return this.#ended ? (async function* () {})() : observableToAsyncIterable(source, this.#controller.signal);
    }
    if (isAsyncIterable(source)) return source;
    throw new TRPCError({
      code: "INTERNAL_SERVER_ERROR",
      message: `Subscription ${this.call.path} did not return an observable or a AsyncGenerator`,
    });
  }

  /** The source has no more. */
  #finish(): void {
    this.#source = null;
    this.#ended = true;
    this.#onUpToDate();
    this.#owner.onEnd(this);
    this.#respondState("stopped");
  }

  #fail(cause: unknown): void {
    if (this.#ended) {
      if (!isAbortError(cause) && !(cause instanceof Error && isAbortError(cause.cause))) {
        this.#owner.onLateError(cause, this.call);
      }
      return;
    }
    this.#end();
    this.#owner.onFailed(cause, this.call);
    if (this.#started) this.#respondState("stopped");
  }

  #onUpToDate(): void {
    if (!this.#isStarting) return;
    this.#isStarting = false;
    this.#owner.onUpToDate();
  }

  #end(): void {
    this.#ended = true;
    this.#onUpToDate();
    this.#controller.abort(ended);
    this.#dispose();
    this.#owner.onEnd(this);
  }

  /** Not waited for: the source may never come back from its `next()`. */
  #dispose(): void {
    const source = this.#source;
    this.#source = null;
    if (!source) return;
    const dispose = async (): Promise<void> => {
      await source.return?.();
    };
    dispose().catch((cause: unknown) => {
      if (!isAbortError(cause)) this.#owner.onLateError(cause, this.call);
    });
  }

  #respondState(state: "started" | "stopped"): void {
    const { outgoing, wire } = this.#owner;
    this.#started = true;
    outgoing.send(wire.encodeState(this.call, state));
  }

  #respond(value: unknown): void {
    const { outgoing, wire } = this.#owner;
    if (!isTrackedEnvelope(value)) {
      outgoing.send(wire.encodeData(this.call, value));
      return;
    }
    const [id, data] = value;
    outgoing.send(wire.encodeData(this.call, { id, data }, id));
  }
}

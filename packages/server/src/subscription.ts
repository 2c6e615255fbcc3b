import { isTrackedEnvelope, TRPCError } from "@trpc/server";
import { isObservable, observableToAsyncIterable } from "@trpc/server/observable";
import type { JSONRPC2, TRPCResultMessage } from "@trpc/server/rpc";
import type { Outgoing } from "./outgoing.ts";

type Result = TRPCResultMessage<unknown>["result"];

interface SubscriptionOptions {
  readonly id: JSONRPC2.RequestId;
  readonly jsonrpc: "2.0" | undefined;
  readonly path: string;
  readonly outgoing: Outgoing;
  /** Calls the procedure. */
  readonly start: (signal: AbortSignal) => Promise<unknown>;
  /** Answers the client with an error. */
  readonly onFailed: (cause: unknown) => void;
  /** Hears of errors after the end, which the client is not told any more. */
  readonly onLateError: (cause: unknown) => void;
  /** Called once, however it ends. */
  readonly onEnd: () => void;
}

export const isAsyncIterable = (value: unknown): value is AsyncIterable<unknown> =>
  typeof value === "object" && value !== null && Symbol.asyncIterator in value;

const isAbortError = (cause: unknown): boolean => cause instanceof Error && cause.name === "AbortError";

function toResult(value: unknown): Result {
  if (!isTrackedEnvelope(value)) return { type: "data", data: value };
  const [id, data] = value;
  return { type: "data", data: { id, data }, id };
}

/**
 * One subscription of one connection. Asks its source for the next value only while the reader keeps up; ends at once when
 * it is stopped, whatever the source is busy with.
 */
export class Subscription {
  readonly #options: SubscriptionOptions;
  readonly #controller = new AbortController();
  #iterator: AsyncIterator<unknown> | null = null;
  #started = false;
  #ended = false;

  constructor(options: SubscriptionOptions) {
    this.#options = options;
  }

  /** Never rejects. */
  async run(): Promise<void> {
    try {
      const source = await this.#options.start(this.#controller.signal);
      this.#iterator = this.#open(source);
      if (this.#ended) this.#dispose();
      else await this.#deliver(this.#iterator);
    } catch (cause) {
      if (this.#ended) {
        if (!isAbortError(cause) && !(cause instanceof Error && isAbortError(cause.cause))) {
          this.#options.onLateError(cause);
        }
        return;
      }
      this.#end();
      this.#options.onFailed(cause);
      if (this.#started) this.#respond({ type: "stopped" });
    }
  }

  /** The client wants no more of it, and is told so. */
  stop(): void {
    if (this.#ended) return;
    this.#end();
    this.#respond({ type: "stopped" });
  }

  /** The connection is gone. */
  abandon(): void {
    if (!this.#ended) this.#end();
  }

  async #deliver(iterator: AsyncIterator<unknown>): Promise<void> {
    const { outgoing } = this.#options;
    this.#started = true;
    this.#respond({ type: "started" });
    while (true) {
      if (!outgoing.hasRoom) {
        await outgoing.room();
        if (this.#ended) return;
      }
      const next = await iterator.next();
      if (this.#ended) return;
      if (next.done) break;
      this.#respond(toResult(next.value));
    }
    this.#iterator = null;
    this.#ended = true;
    this.#options.onEnd();
    this.#respond({ type: "stopped" });
  }

  #open(source: unknown): AsyncIterator<unknown> {
    // subscribing to an observable starts it, which one that is over must not
    if (isObservable(source)) {
      const iterable = this.#ended
        ? (async function* () {})()
        : observableToAsyncIterable(source, this.#controller.signal);
      return iterable[Symbol.asyncIterator]();
    }
    if (isAsyncIterable(source)) return source[Symbol.asyncIterator]();
    throw new TRPCError({
      code: "INTERNAL_SERVER_ERROR",
      message: `Subscription ${this.#options.path} did not return an observable or a AsyncGenerator`,
    });
  }

  #end(): void {
    this.#ended = true;
    this.#controller.abort();
    this.#dispose();
    this.#options.onEnd();
  }

  /** Not waited for: the source may never come back from its `next()`. */
  #dispose(): void {
    const iterator = this.#iterator;
    this.#iterator = null;
    if (!iterator) return;
    const dispose = async (): Promise<void> => {
      await iterator.return?.();
    };
    dispose().catch((cause: unknown) => {
      if (!isAbortError(cause)) this.#options.onLateError(cause);
    });
  }

  #respond(result: Result): void {
    const { id, jsonrpc, outgoing } = this.#options;
    outgoing.respond({ id, ...(jsonrpc && { jsonrpc }), result });
  }
}

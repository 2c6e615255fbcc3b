import type { OperationLink, OperationResultEnvelope, TRPCRequestOptions, TRPCUntypedClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { Observer, Unsubscribable } from "@trpc/server/observable";
import { CloseNotice } from "./close-notice.ts";
import { closedError, type Connector } from "./connector.ts";
import { createDeferred } from "./deferred.ts";
import { TidingsClientError, toClientError } from "./errors.ts";

export interface CallsOptions {
  /** What sends an operation and brings what comes back: tRPC's link for WebSockets. */
  readonly transport: OperationLink<AnyTRPCRouter>;
  readonly connector: Connector;
  readonly callMs: number;
  readonly maxCalls: number;
}

export interface CallOptions {
  /** Rejects the call with `ABORTED`. The server may still carry it out. */
  readonly signal?: AbortSignal | undefined;
  /** Another time limit for this one call. Milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** As tRPC's client has them too: through it, the time limit is `context: { timeoutMs }`. */
type RequestOptions = CallOptions & Pick<TRPCRequestOptions, "context">;

/** What a subscription brings: data, and what becomes of it. */
type Envelope = OperationResultEnvelope<unknown, unknown>;

/** Called with what a subscription brings, as tRPC's own client does it. */
export interface SubscriptionCallbacks {
  readonly onStarted?: (details: { readonly context: unknown }) => void;
  readonly onData?: (data: unknown) => void;
  readonly onStopped?: () => void;
  readonly onConnectionStateChange?: (state: unknown) => void;
  readonly onError?: (error: TidingsClientError) => void;
  readonly onComplete?: () => void;
}

/** The untyped part of tRPC's client, under its proxy. */
export interface Calls {
  readonly query: (path: string, input: unknown, options?: RequestOptions) => Promise<unknown>;
  readonly mutation: (path: string, input: unknown, options?: RequestOptions) => Promise<unknown>;
  readonly subscribe: (path: string, input: unknown, callbacks: SubscriptionCallbacks) => Unsubscribable;
  /** As tRPC's typed proxy wants it. */
  readonly untyped: TRPCUntypedClient<AnyTRPCRouter>;
  /** Rejects every call that waits. */
  readonly close: () => void;
}

/** Whether the call is known to have done nothing, or to do no harm if it is done again. */
function isSafeToRepeat(type: "query" | "mutation", error: TidingsClientError, cause: unknown): boolean {
  if (!(cause instanceof CloseNotice)) return false;
  return cause.refusal !== null || (type === "query" && error.code === "DISCONNECTED");
}

const noNext = (): never => {
  throw new Error("There is but one link");
};

/**
 * Queries and mutations with an end: each is answered or rejected within its time limit, also while there is no connection,
 * and only so many wait at a time. A call that a lost connection cannot have done, or may do again, is sent again on the
 * next one; so is, once, a call that met `UNAUTHORIZED`, with a fresh token. What comes out is always a {@link TidingsClientError}.
 *
 * It stands where tRPC's untyped client and its chain of links would: with a single link there is nothing to chain.
 */
export function createCalls({ transport, connector, callMs, maxCalls }: CallsOptions): Calls {
  const rejectors = new Set<(error: TidingsClientError) => void>();

  const start = (
    type: "query" | "mutation" | "subscription",
    [path, input, { context = {}, signal }]: readonly [string, unknown, TRPCRequestOptions],
    observer: Partial<Observer<Envelope, unknown>>,
  ): Unsubscribable =>
    transport({ op: { id: 0, type, path, input, context, signal: signal ?? null }, next: noNext }).subscribe(observer);

  const request =
    (type: "query" | "mutation") =>
    (path: string, input: unknown, { signal, timeoutMs, context = {} }: RequestOptions = {}): Promise<unknown> => {
      if (connector.isClosed) return Promise.reject(closedError());
      if (rejectors.size >= maxCalls) {
        const message = `${maxCalls} calls wait for their answer already: ${path} was not sent`;
        return Promise.reject(new TidingsClientError("TOO_MANY_CALLS", message));
      }
      const { promise, resolve, reject } = createDeferred<unknown>();
      let sent: Unsubscribable | null = null;
      let renewal: "not yet" | "under way" | "done" = context["renews"] === false ? "done" : "not yet";
      const limitMs = timeoutMs ?? (typeof context["timeoutMs"] === "number" ? context["timeoutMs"] : callMs);
      const timer = setTimeout(() => {
        fail(new TidingsClientError("TIMEOUT", `${path} was not answered within ${limitMs} ms`));
      }, limitMs);
      const onAbort = (): void => {
        fail(new TidingsClientError("ABORTED", `${path} was aborted`, { cause: signal?.reason }));
      };

      const release = (): void => {
        rejectors.delete(fail);
        clearTimeout(timer);
        stopWaiting();
        signal?.removeEventListener("abort", onAbort);
        sent?.unsubscribe();
      };
      const fail = (error: TidingsClientError): void => {
        reject(error); // first: to end what was sent is to complete it
        release();
      };

      // tRPC's client would queue what is sent without a connection, and keep a trace of it even when it is given up
      const send = (): void => {
        if (sent || renewal === "under way" || !connector.isOnline) return;
        sent = start(type, [path, input, { context }], {
          next: ({ result }) => {
            resolve("data" in result ? result.data : undefined);
            release();
          },
          complete: () => fail(closedError()),
          error: (failure) => {
            const error = toClientError(failure);
            sent = null;
            if (isSafeToRepeat(type, error, (failure as Error).cause)) send();
            else if (error.code === "UNAUTHORIZED" && renewal === "not yet") void renew();
            else fail(error);
          },
        });
      };

      /** Who is refused has done nothing, and the token may simply have run out: once more with a fresh one. */
      const renew = async (): Promise<void> => {
        renewal = "under way";
        await connector.renew();
        renewal = "done";
        if (rejectors.has(fail)) send();
      };

      rejectors.add(fail);
      const stopWaiting = connector.state.subscribe(send);
      if (signal?.aborted) onAbort();
      else {
        signal?.addEventListener("abort", onAbort, { once: true });
        send();
      }
      return promise;
    };

  const subscribe = (
    path: string,
    input: unknown,
    options: SubscriptionCallbacks & TRPCRequestOptions,
  ): Unsubscribable => {
    if (connector.isClosed) {
      options.onError?.(closedError());
      return { unsubscribe() {} };
    }
    return start("subscription", [path, input, options], {
      next({ result, context }) {
        if (result.type === "started") options.onStarted?.({ context });
        else if (result.type === "stopped") options.onStopped?.();
        else if (result.type === "state") options.onConnectionStateChange?.(result);
        else options.onData?.(result.data);
      },
      error: (error) => options.onError?.(toClientError(error)),
      complete: () => options.onComplete?.(),
    });
  };

  /** For `for await`: the subscription begins with the first step, and ends with the loop or the signal. */
  async function* read(path: string, input: unknown, options: TRPCRequestOptions): AsyncGenerator {
    const events: ({ readonly data: unknown } | { readonly error: unknown } | "end")[] = [];
    let wake: (() => void) | undefined;
    const add = (event: (typeof events)[number]): void => {
      events.push(event);
      wake?.();
    };
    const running = subscribe(path, input, {
      ...options,
      onData: (data) => add({ data }),
      onError: (error) => add({ error }),
      onComplete: () => add("end"),
    });
    try {
      for (;;) {
        const event = events.shift();
        if (event === "end") return;
        if (!event) {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        } else if ("error" in event) throw event.error;
        else yield event.data;
      }
    } finally {
      running.unsubscribe();
    }
  }

  const query = request("query");
  const mutation = request("mutation");
  const subscription = (
    path: string,
    input: unknown,
    options: SubscriptionCallbacks & TRPCRequestOptions = {},
  ): Unsubscribable | AsyncIterableIterator<unknown> => {
    if (Object.values(options).some((option) => typeof option === "function")) return subscribe(path, input, options);
    return read(path, input, options);
  };

  return {
    query,
    mutation,
    subscribe,
    // its class has private fields that the proxy does not use
    untyped: { query, mutation, subscription } as unknown as TRPCUntypedClient<AnyTRPCRouter>,
    close() {
      for (const reject of rejectors) reject(closedError());
    },
  };
}

import type { TRPCRequestOptions } from "@trpc/client";
import type { Unsubscribable } from "@trpc/server/observable";
import type { CloseNotice } from "../connection/close-notice.ts";
import { maxTimerMs } from "../connection/backoff.ts";
import { closedError, type Connector } from "../connection/connector.ts";
import { createDeferred } from "../feeds/deferred.ts";
import { fromClose, type OnError, TidingsClientError } from "../model/errors.ts";
import type { Multiplexer, Operation } from "../connection/multiplexer.ts";

export interface CallsOptions {
  readonly multiplexer: Multiplexer;
  readonly connector: Connector;
  readonly callMs: number;
  readonly maxCalls: number;
  readonly onError: OnError;
}

export interface CallOptions {
  /** Rejects the call with `ABORTED`. The server may still carry it out. */
  readonly signal?: AbortSignal | undefined;
  /** Another time limit for this one call. Milliseconds. */
  readonly timeoutMs?: number | undefined;
}

/** As tRPC's client has them too: through it, the time limit is `context: { timeoutMs }`. */
export type RequestOptions = CallOptions & Pick<TRPCRequestOptions, "context">;

/** Called with what a subscription brings, as tRPC's own client does it. */
export interface SubscriptionCallbacks {
  readonly onStarted?: (details: { readonly context: unknown }) => void;
  readonly onData?: (data: unknown) => void;
  readonly onStopped?: () => void;
  readonly onConnectionStateChange?: (state: unknown) => void;
  readonly onError?: (error: TidingsClientError) => void;
  readonly onComplete?: () => void;
  /** See {@link Operation}. */
  readonly isState?: Operation["isState"];
}

export type SubscriptionOptions = SubscriptionCallbacks & TRPCRequestOptions;

export interface Calls {
  readonly query: (path: string, input: unknown, options?: RequestOptions) => Promise<unknown>;
  readonly mutation: (path: string, input: unknown, options?: RequestOptions) => Promise<unknown>;
  /** It goes on with the next connection when one is lost, and ends with an error of the procedure. */
  readonly subscribe: (path: string, input: unknown, options: SubscriptionOptions) => Unsubscribable;
  /** For `for await`: the subscription begins with the first step, and ends with the loop or the signal. */
  readonly read: (path: string, input: unknown, options: TRPCRequestOptions) => AsyncGenerator;
  /** Rejects every call that waits. */
  readonly close: () => void;
}

/** Whether it is known that the call did nothing, or that repeating it does no harm. */
const isSafeToRepeat = (type: "query" | "mutation", notice: CloseNotice, error: TidingsClientError): boolean =>
  notice.refusal !== null || (type === "query" && error.code === "DISCONNECTED");

/**
 * Queries and mutations that always end: each is answered or rejected within its time limit, even without a connection,
 * and the number that may wait at a time is limited. A call that a lost connection cannot have done, or may do again, is sent again on the
 * next one; so is, once, a call that met `UNAUTHORIZED`, with a fresh token. What comes out is always a {@link TidingsClientError}.
 */
export function createCalls({ multiplexer, connector, callMs, maxCalls, onError }: CallsOptions): Calls {
  const rejectors = new Set<(error: TidingsClientError) => void>();
  /** Completes each subscription. */
  const running = new Set<() => void>();

  const request =
    (type: "query" | "mutation") =>
    async (
      path: string,
      input: unknown,
      { signal, timeoutMs, context = {} }: RequestOptions = {},
    ): Promise<unknown> => {
      if (!connector.hasBegun) await connector.begun;
      if (connector.isClosed) throw closedError();
      if (rejectors.size >= maxCalls) {
        const message = `${maxCalls} calls are already waiting for an answer: ${path} was not sent`;
        throw new TidingsClientError("TOO_MANY_CALLS", message);
      }
      const { promise, resolve, reject } = createDeferred<unknown>();
      let cancel: (() => void) | null = null;
      let renewal: "not yet" | "under way" | "done" = context["renews"] === false ? "done" : "not yet";
      const givenMs = timeoutMs ?? (typeof context["timeoutMs"] === "number" ? context["timeoutMs"] : callMs);
      const limitMs = Math.min(givenMs, maxTimerMs);
      const timer = setTimeout(() => {
        const message = `${path} was not answered within ${limitMs} ms: ${connector.reason}`;
        fail(new TidingsClientError("TIMEOUT", message, { cause: connector.lastError }));
      }, limitMs);
      const onAbort = (): void => {
        fail(new TidingsClientError("ABORTED", `${path} was aborted`, { cause: signal?.reason }));
      };

      const release = (): void => {
        rejectors.delete(fail);
        clearTimeout(timer);
        stopWaiting();
        signal?.removeEventListener("abort", onAbort);
        cancel?.();
      };
      const fail = (error: TidingsClientError): void => {
        release();
        reject(error);
      };

      const send = (): void => {
        if (cancel || renewal === "under way" || !multiplexer.isReady) return;
        cancel = multiplexer.start(
          { type, path, input },
          {
            onResult({ data }) {
              release();
              resolve(data);
            },
            onError(error) {
              cancel = null;
              if (error.code === "UNAUTHORIZED" && renewal === "not yet") void renew();
              else fail(error);
            },
            onLost(notice) {
              cancel = null;
              const error = fromClose(notice);
              if (isSafeToRepeat(type, notice, error)) send();
              else fail(error);
            },
          },
        );
      };

      /** A refused call has done nothing, and the token may simply have expired: it is sent once more with a fresh one. */
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

  const subscribe = (path: string, input: unknown, options: SubscriptionOptions): Unsubscribable => {
    /** An error in a callback of the application must not affect anything else. */
    const tell = (callback: () => void): void => {
      try {
        callback();
      } catch (error) {
        onError(error, { stage: "listener", path });
      }
    };
    if (connector.isClosed) {
      tell(() => options.onError?.(closedError()));
      return { unsubscribe() {} };
    }
    const { signal } = options;
    const end = (): void => {
      stop();
      stopWatching();
      running.delete(complete);
      signal?.removeEventListener("abort", complete);
    };
    const complete = (): void => {
      end();
      tell(() => options.onComplete?.());
    };
    let isOnline: boolean | null = null;
    const tellState = (): void => {
      if (isOnline === connector.isOnline) return;
      isOnline = connector.isOnline;
      const { lastError: error = null } = connector.state.get() as { lastError?: TidingsClientError | null };
      const state = { type: "state", state: isOnline ? "pending" : "connecting", error };
      tell(() => options.onConnectionStateChange?.(state));
    };
    const stop = multiplexer.start(
      { type: "subscription", path, input, isState: options.isState ?? false },
      {
        onResult(result) {
          if (result.type === "started") tell(() => options.onStarted?.({ context: options.context }));
          else if (result.type === "data") tell(() => options.onData?.(result.data));
          else {
            tell(() => options.onStopped?.());
            complete();
          }
        },
        onError(error) {
          end();
          tell(() => options.onError?.(error));
        },
        onLost() {},
      },
    );
    const stopWatching = options.onConnectionStateChange ? connector.state.subscribe(tellState) : () => {};
    running.add(complete);
    tellState();
    if (signal?.aborted) complete();
    else signal?.addEventListener("abort", complete, { once: true });
    return { unsubscribe: end };
  };

  async function* read(path: string, input: unknown, options: TRPCRequestOptions): AsyncGenerator {
    const events: ({ readonly data: unknown } | { readonly error: unknown } | "end")[] = [];
    let wake: (() => void) | undefined;
    const add = (event: (typeof events)[number]): void => {
      events.push(event);
      wake?.();
    };
    const subscription = subscribe(path, input, {
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
      subscription.unsubscribe();
    }
  }

  return {
    query: request("query"),
    mutation: request("mutation"),
    subscribe,
    read,
    close() {
      for (const reject of rejectors) reject(closedError());
      for (const complete of running) complete();
    },
  };
}

import type { TRPCLink, TRPCRequestOptions } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { observable, type Unsubscribable } from "@trpc/server/observable";
import { CloseNotice } from "./close-notice.ts";
import { closedError, type Connector } from "./connector.ts";
import { TidingsClientError, toClientError } from "./errors.ts";

export interface CallLinkOptions {
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

/** As tRPC's client takes them; a call through it can be given `context: { timeoutMs }` as well. */
export function toRequestOptions({ signal, timeoutMs }: CallOptions): TRPCRequestOptions {
  return { ...(signal && { signal }), ...(timeoutMs !== undefined && { context: { timeoutMs } }) };
}

export interface CallLink {
  readonly link: TRPCLink<AnyTRPCRouter>;
  /** Rejects every call that waits. */
  close(): void;
}

/** Whether the call is known to have done nothing, or to do no harm if it is done again. */
function isSafeToRepeat(type: "query" | "mutation", error: TidingsClientError, cause: unknown): boolean {
  if (!(cause instanceof CloseNotice)) return false;
  return cause.refusal !== null || (type === "query" && error.code === "DISCONNECTED");
}

/**
 * Queries and mutations with an end: each is answered or rejected within its time limit, also while there is no connection,
 * and only so many wait at a time. A call that a lost connection cannot have done, or may do again, is sent again on the
 * next one; so is, once, a call that met `UNAUTHORIZED`, with a fresh token. What comes out is always a {@link TidingsClientError}.
 */
export function createCallLink({ connector, callMs, maxCalls }: CallLinkOptions): CallLink {
  const rejectors = new Set<(error: TidingsClientError) => void>();

  const link: TRPCLink<AnyTRPCRouter> =
    () =>
    ({ op, next }) =>
      observable((observer) => {
        const { type, path, signal, context } = op;
        if (connector.isClosed) {
          observer.error(closedError());
          return undefined;
        }
        if (type === "subscription") {
          return next(op).subscribe({
            next: (value) => observer.next(value),
            error: (error) => observer.error(toClientError(error)),
            complete: () => observer.complete(),
          });
        }
        if (rejectors.size >= maxCalls) {
          const message = `${maxCalls} calls wait for their answer already: ${path} was not sent`;
          observer.error(new TidingsClientError("TOO_MANY_CALLS", message));
          return undefined;
        }

        let sent: Unsubscribable | null = null;
        let renewal: "not yet" | "under way" | "done" = context["renews"] === false ? "done" : "not yet";
        const stopWaiting = connector.state.subscribe(() => send());
        const limitMs = typeof context["timeoutMs"] === "number" ? context["timeoutMs"] : callMs;
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
        // releases as well, but only then: to end what was sent is to complete it
        const fail = (error: TidingsClientError): void => observer.error(error);

        // tRPC's client would queue what is sent without a connection, and keep a trace of it even when it is given up
        const send = (): void => {
          if (sent || renewal === "under way" || !connector.isOnline) return;
          sent = next({ ...op, signal: null }).subscribe({
            next: (value) => observer.next(value),
            complete: () => observer.complete(),
            error: (failure) => {
              const error = toClientError(failure);
              sent = null;
              if (isSafeToRepeat(type, error, failure.cause)) send();
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
        if (signal?.aborted) onAbort();
        else {
          signal?.addEventListener("abort", onAbort, { once: true });
          send();
        }
        return release;
      });

  return {
    link,
    close() {
      for (const reject of rejectors) reject(closedError());
    },
  };
}

import type { TRPCUntypedClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import { type Backoff, backoffMs } from "./backoff.ts";
import type { Connector } from "./connector.ts";
import { type OnError, TidingsClientError, toClientError } from "./errors.ts";

/** What all streams of a client share. */
export interface StreamHost {
  readonly trpc: TRPCUntypedClient<AnyTRPCRouter>;
  readonly connector: Connector;
  readonly backoff: Backoff;
  /** How long a subscription has to last before earlier failures are forgotten. Milliseconds. */
  readonly stableMs: number;
  readonly onError: OnError;
  /** Those that run, to be stopped with the client. */
  readonly running: Set<Stream>;
}

export interface StreamOptions {
  readonly path: string;
  /** Asked for again at every start: it says where to go on. */
  readonly input: () => unknown;
  /** `restart`: what was delivered so far is not all there was before this. */
  readonly onData: (data: unknown) => "restart" | void;
  /** It has ended: trying again would not help. */
  readonly onEnd: (error: TidingsClientError) => void;
}

/** A subscription that goes on until it is stopped. */
export interface Stream {
  readonly stop: () => void;
}

/**
 * Keeps a subscription going. A lost connection is tRPC's business, which takes it over to the next one; what would end it
 * there (an error of the procedure, an end that the server chose) starts it again, later and later.
 */
export function openStream(host: StreamHost, { path, input, onData, onEnd }: StreamOptions): Stream {
  const { trpc, connector, backoff, stableMs, onError, running } = host;
  /** Counts the starts: what an earlier one still says is not heard. */
  let run = 0;
  let stopped = false;
  let failures = 0;
  let hasRenewed = false;
  let current: { unsubscribe(): void } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    stopped = true;
    run += 1;
    running.delete(stream);
    clearTimeout(timer);
    current?.unsubscribe();
    current = null;
  };
  const stream: Stream = { stop };

  const end = (error: TidingsClientError): void => {
    stop();
    onEnd(error);
  };

  const restart = (startedAtMs: number, error: TidingsClientError): void => {
    run += 1;
    current?.unsubscribe();
    current = null;
    if (performance.now() - startedAtMs >= stableMs) {
      failures = 0;
      hasRenewed = false;
    }
    const delayMs = Math.max(backoffMs(backoff, failures, Math.random()), error.retryAfterMs ?? 0);
    failures += 1;
    timer = setTimeout(start, delayMs);
  };

  const renew = async (startedAtMs: number, error: TidingsClientError): Promise<void> => {
    const failed = run;
    await connector.renew();
    if (run === failed) restart(startedAtMs, error);
  };

  const fail = (startedAtMs: number, error: TidingsClientError): void => {
    if (error.code === "UNAUTHORIZED" && !hasRenewed) {
      hasRenewed = true;
      void renew(startedAtMs, error);
    } else if (error.resumable) {
      onError(error, { stage: "subscription", path });
      restart(startedAtMs, error);
    } else end(error);
  };

  const start = (): void => {
    run += 1;
    const own = run;
    const startedAtMs = performance.now();
    const isCurrent = (): boolean => run === own && !stopped;
    const subscription = trpc.subscription(path, input(), {
      onData(data) {
        if (!isCurrent() || onData(data) !== "restart") return;
        const message = `${path} skipped events: it is read again from the last one that arrived`;
        const error = new TidingsClientError("INTERNAL_SERVER_ERROR", message);
        onError(error, { stage: "subscription", path });
        restart(startedAtMs, error);
      },
      onError(error) {
        if (isCurrent()) fail(startedAtMs, toClientError(error));
      },
      onComplete() {
        if (isCurrent()) restart(startedAtMs, new TidingsClientError("SERVICE_UNAVAILABLE", `${path} was ended`));
      },
    });
    if (isCurrent()) current = subscription;
    else subscription.unsubscribe();
  };

  running.add(stream);
  start();
  return stream;
}

import { type Backoff, backoffMs } from "../connection/backoff.ts";
import type { Calls } from "./calls.ts";
import type { Connector } from "../connection/connector.ts";
import { type OnError, TidingsClientError, toClientError } from "../model/errors.ts";

/** What all streams of a client have in common. */
export interface StreamHost {
  readonly calls: Pick<Calls, "subscribe">;
  readonly connector: Connector;
  readonly backoff: Backoff;
  /** How long the server may take to answer that a subscription has started. Milliseconds. */
  readonly startMs: number;
  /** How long a subscription has to last before earlier failures are forgotten. Milliseconds. */
  readonly stableMs: number;
  readonly onError: OnError;
  /** The running streams, which are stopped with the client. */
  readonly running: Set<Stream>;
}

export interface StreamOptions {
  readonly path: string;
  /** It begins with all there is. */
  readonly isState?: boolean;
  /** Asked for again at every start: it says where to go on. */
  readonly input: () => unknown;
  /** Returns `restart` if something before this was never delivered. Throws if the data cannot be delivered. */
  readonly onData: (data: unknown) => "restart" | void;
  /** The stream has ended because trying again would not help. */
  readonly onEnd: (error: TidingsClientError) => void;
}

/** A subscription that goes on until it is stopped. */
export interface Stream {
  readonly stop: () => void;
}

/**
 * Keeps a subscription going. The multiplexer moves it to the next connection when one is lost. If the procedure fails, the server ends
 * it or the server does not answer, it is started again, with a growing delay.
 */
export function openStream(host: StreamHost, { path, isState = false, input, onData, onEnd }: StreamOptions): Stream {
  const { calls, connector, backoff, startMs, stableMs, onError, running } = host;
  /** Counts the starts: what an earlier one still brings is ignored. */
  let run = 0;
  let stopped = false;
  let failures = 0;
  let hasRenewed = false;
  let current: { unsubscribe(): void } | null = null;
  /** When the server first answered to this start. */
  let answeredAtMs: number | null = null;
  /** Whether it has done so on the current connection. */
  let isAnswered = false;
  /** For the next start, or for the answer to the last one. */
  let timer: ReturnType<typeof setTimeout> | undefined;

  const leave = (): void => {
    run += 1;
    clearTimeout(timer);
    current?.unsubscribe();
    current = null;
  };

  const stop = (): void => {
    stopped = true;
    running.delete(stream);
    stopWatching();
    leave();
  };
  const stream: Stream = { stop };

  const end = (error: TidingsClientError): void => {
    stop();
    onEnd(error);
  };

  const restart = (error: TidingsClientError): void => {
    leave();
    if (answeredAtMs !== null && performance.now() - answeredAtMs >= stableMs) {
      failures = 0;
      hasRenewed = false;
    }
    const delayMs = Math.max(backoffMs(backoff, failures, Math.random()), error.retryAfterMs ?? 0);
    failures += 1;
    timer = setTimeout(start, delayMs);
  };

  const renew = async (error: TidingsClientError): Promise<void> => {
    const failed = run;
    await connector.renew();
    if (run === failed) restart(error);
  };

  const fail = (error: TidingsClientError): void => {
    if (error.code === "UNAUTHORIZED" && !hasRenewed) {
      hasRenewed = true;
      clearTimeout(timer);
      void renew(error);
    } else if (error.resumable) {
      onError(error, { stage: "subscription", path });
      restart(error);
    } else end(error);
  };

  /** The time limit counts only while there is a connection: without one the subscription waits for the next. */
  const awaitAnswer = (): void => {
    if (!connector.isOnline) isAnswered = false;
    if (!current || isAnswered) return;
    clearTimeout(timer);
    if (!connector.isOnline) return;
    timer = setTimeout(() => {
      fail(new TidingsClientError("TIMEOUT", `${path} was not started within ${startMs} ms`));
    }, startMs);
  };

  const onAnswer = (): void => {
    answeredAtMs ??= performance.now();
    if (!isAnswered) clearTimeout(timer);
    isAnswered = true;
  };

  const start = (): void => {
    run += 1;
    const own = run;
    answeredAtMs = null;
    isAnswered = false;
    let hasSpoken = false;
    const isCurrent = (): boolean => run === own && !stopped;
    const subscription = calls.subscribe(path, input(), {
      isState,
      onStarted() {
        if (isCurrent()) onAnswer();
      },
      onData(data) {
        if (!isCurrent()) return;
        onAnswer();
        let isComplete: boolean;
        try {
          isComplete = onData(data) !== "restart";
        } catch (cause) {
          const error = toClientError(cause);
          // if even the first answer is malformed, the server speaks another protocol: trying again would not help
          if (!hasSpoken) end(error);
          else {
            onError(error, { stage: "subscription", path });
            restart(error);
          }
          return;
        }
        hasSpoken = true;
        if (isComplete || !isCurrent()) return;
        const message = `${path} skipped events: it is read again from the last one that arrived`;
        const error = new TidingsClientError("INTERNAL_SERVER_ERROR", message);
        onError(error, { stage: "subscription", path });
        restart(error);
      },
      onError(error) {
        if (isCurrent()) fail(error);
      },
      onComplete() {
        if (isCurrent()) restart(new TidingsClientError("SERVICE_UNAVAILABLE", `The server ended ${path}`));
      },
    });
    if (isCurrent()) {
      current = subscription;
      awaitAnswer();
    } else subscription.unsubscribe();
  };

  running.add(stream);
  const stopWatching = connector.state.subscribe(awaitAnswer);
  start();
  return stream;
}

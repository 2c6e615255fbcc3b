import type { Inlet, InletHost } from "@tidings/core";
import { setTimeout as sleep } from "node:timers/promises";
import { type BrokerConnection, connectTo } from "./broker-connection.ts";

/** How long an inlet waits before it connects again. */
export interface ReconnectOptions {
  /** The first pause after a failure. Each pause is twice as long as the one before. Milliseconds, default 500. */
  readonly firstPauseMs?: number;
  /** The longest pause. Milliseconds, default 30,000. */
  readonly longestPauseMs?: number;
}

/** A pause that grows with the failures in a row, counted from 1, and differs a little so that nodes do not come all at once. */
export function pauseMs(failures: number, { firstPauseMs = 500, longestPauseMs = 30_000 }: ReconnectOptions): number {
  const plain = Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(failures - 1, 30));
  return Math.round(plain * (0.8 + 0.2 * Math.random()));
}

/** Resolves early if the signal ends. */
export const pause = (ms: number, signal: AbortSignal): Promise<void> =>
  sleep(ms, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });

/** How long a connection has to last before the next failure counts as the first one. */
const steadyMs = 10_000;

/**
 * Opens a connection, and another one whenever it has ended, until `stop` is called. Libraries do part of that; none of ours both waits
 * longer each time and notices a channel that the broker closed.
 */
function keepConnected(
  open: (signal: AbortSignal) => Promise<BrokerConnection>,
  { onError, ...options }: ReconnectOptions & { readonly onError: (error: Error) => void },
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const stopped = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));

  const run = async (): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      const connecting = connectTo(open);
      try {
        const connection = await Promise.race([connecting.connection, stopped]);
        const openedAt = performance.now();
        const cause = connection && (await Promise.race([connection.ended, stopped]));
        if (!cause) return await connecting.close();
        if (performance.now() - openedAt >= steadyMs) failures = 0;
        onError(cause);
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
      failures += 1;
      await pause(pauseMs(failures, options), signal);
    }
  };
  const running = run();
  return {
    stop() {
      stopping.abort();
      return running;
    },
  };
}

/**
 * An inlet that stays connected from its start until it is closed. `described` names it in what it reports; the signal of `open` ends
 * the connection at once.
 */
export function keptInlet(
  { name, described, ...options }: ReconnectOptions & { readonly name: string; readonly described: string },
  open: (host: InletHost, signal: AbortSignal) => Promise<BrokerConnection>,
): Inlet {
  let running: { stop(): Promise<void> } | null = null;
  return {
    name,
    start(host) {
      running ??= keepConnected((signal) => open(host, signal), {
        ...options,
        onError: (cause) => host.onError(new Error(`${described}: ${cause.message}`, { cause })),
      });
    },
    async close() {
      await running?.stop();
    },
  };
}

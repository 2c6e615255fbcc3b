import type { AppRouter } from "@tidings/router";
import { onTestFinished, vi } from "vitest";
import { createTidingsClient, type TidingsClient, type TidingsClientOptions } from "../src/index.ts";

/** No time limit runs out on however busy a machine, unless a test is about it; what failed is soon tried again. */
const defaults = {
  timeouts: {
    connectMs: 60_000,
    tokenMs: 60_000,
    callMs: 60_000,
    pingMs: 60_000,
    pongMs: 60_000,
    stableMs: 60_000,
  },
  backoff: { minMs: 5, baseMs: 20, maxMs: 100, unauthorizedMs: 20 },
} as const;

/** Has a client that failed once wait for longer than a test does. */
export const longBackoff = { minMs: 60_000, baseMs: 60_000, maxMs: 60_000, unauthorizedMs: 120_000 } as const;

/** Until the test ends, has whatever waits for a random time wait for the longest. */
export const longestWait = (): void => {
  const spy = vi.spyOn(Math, "random").mockReturnValue(0.999);
  onTestFinished(() => spy.mockRestore());
};

/** What lies between one time and the next. */
export const gaps = (times: readonly number[]): number[] => times.slice(1).map((time, i) => time - (times[i] ?? 0));

/** A client of the real router's type. Reports nothing unless it is given an `onError`. */
export function connect(
  url: string,
  { timeouts, backoff, ...options }: Partial<TidingsClientOptions> = {},
): TidingsClient<AppRouter> {
  return createTidingsClient<AppRouter>({
    url,
    token: "good",
    onError: () => {},
    ...options,
    timeouts: { ...defaults.timeouts, ...timeouts },
    backoff: { ...defaults.backoff, ...backoff },
  });
}

/** Every status that the client has or had, in order: one that soon passes may be gone when a test looks. */
export function statusesOf({ connection }: TidingsClient<AppRouter>): string[] {
  const statuses: string[] = [connection.state.status];
  connection.subscribe(() => statuses.push(connection.state.status));
  return statuses;
}

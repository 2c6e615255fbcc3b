import type { AppRouter } from "@tidings/router";
import { createTidingsClient, type TidingsClient, type TidingsClientOptions } from "../src/index.ts";

/** Times that let a test be over soon. `stableMs` is long, unless a test is about it. */
const impatient = {
  timeouts: { connectMs: 1_000, callMs: 5_000, pingMs: 5_000, pongMs: 1_000, stableMs: 60_000 },
  backoff: { minMs: 5, baseMs: 20, maxMs: 100, unauthorizedMs: 20 },
} as const;

/** A client of the real router's type with short times. Reports nothing unless it is given an `onError`. */
export function connect(
  url: string,
  { timeouts, backoff, ...options }: Partial<TidingsClientOptions> = {},
): TidingsClient<AppRouter> {
  return createTidingsClient<AppRouter>({
    url,
    token: "good",
    onError: () => {},
    ...options,
    timeouts: { ...impatient.timeouts, ...timeouts },
    backoff: { ...impatient.backoff, ...backoff },
  });
}

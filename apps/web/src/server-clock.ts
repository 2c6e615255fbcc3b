import type { Readable } from "@tidings/client/store";
import { createValue } from "./value.ts";

/** How far the server's clock, by which messages are dated, is ahead of this device's. Milliseconds. */
export interface ServerClock {
  readonly aheadMs: Readable<number>;
  /** Compares the two clocks. Resolves without an error if the server does not answer. */
  readonly compare: () => Promise<void>;
}

export interface ServerClockOptions {
  /** Requests anything from the server that is not cached. */
  readonly ask: () => Promise<Response>;
  readonly now: () => number;
}

/** A smaller difference is not corrected: nobody notices it, and the answer took some time too. */
const toleranceMs = 30_000;

export function createServerClock({ ask, now }: ServerClockOptions): ServerClock {
  const aheadMs = createValue(0);
  return {
    aheadMs,
    async compare() {
      const askedAtMs = now();
      const response = await ask().catch(() => null);
      const atMs = Date.parse(response?.headers.get("date") ?? "");
      if (Number.isNaN(atMs)) return;
      const difference = atMs - (askedAtMs + now()) / 2;
      aheadMs.set(Math.abs(difference) < toleranceMs ? 0 : difference);
    },
  };
}

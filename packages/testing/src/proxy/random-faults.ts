import { setTimeout as delay } from "node:timers/promises";
import type { Direction, TcpProxy } from "./create-tcp-proxy.ts";

/** One fault of a random run. `heal`: nothing is wrong for a while. */
export type ProxyFault =
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "blackHole"; readonly direction: Direction | "both" }
  | { readonly kind: "cut" }
  | { readonly kind: "halfClose"; readonly direction: Direction }
  | { readonly kind: "refuse" }
  | { readonly kind: "heal" };

/** Which random faults there are. */
export interface RandomFaultsOptions {
  /** The same seed gives the same faults in the same order. */
  readonly seed: number;
  /** How long each fault lasts: the least and the most. Milliseconds, default 100 to 2,000. */
  readonly everyMs?: readonly [least: number, most: number];
  readonly maxDelayMs?: number;
  /** Called with each fault as it begins, so that a log can say what happened. */
  readonly onFault?: (fault: ProxyFault) => void;
}

/** A run of faults. Stopping it heals the proxy. */
export interface RandomFaults {
  stop(): Promise<void>;
}

/** The faults of a seed, each with how long it lasts, without end. */
export function* faultsOf({
  seed,
  everyMs: [least, most] = [100, 2_000],
  maxDelayMs = 200,
}: RandomFaultsOptions): Generator<{ readonly fault: ProxyFault; readonly forMs: number }, never> {
  const random = createRandom(seed);
  const oneOf = <const T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  for (;;) {
    const kind = oneOf(["delay", "blackHole", "cut", "halfClose", "refuse", "heal", "heal"]);
    const forMs = Math.round(least + random() * (most - least));
    switch (kind) {
      case "delay":
        yield { fault: { kind, ms: Math.ceil(random() * maxDelayMs) }, forMs };
        break;
      case "blackHole":
        yield { fault: { kind, direction: oneOf(["toTarget", "toClient", "both"]) }, forMs };
        break;
      case "halfClose":
        yield { fault: { kind, direction: oneOf(["toTarget", "toClient"]) }, forMs };
        break;
      case "cut":
      case "refuse":
      case "heal":
        yield { fault: { kind }, forMs };
        break;
    }
  }
}

/** Puts a proxy through one random fault after the other, until it is stopped. */
export function startRandomFaults(proxy: TcpProxy, options: RandomFaultsOptions): RandomFaults {
  const stopped = new AbortController();
  const run = async (): Promise<void> => {
    for (const { fault, forMs } of faultsOf(options)) {
      await proxy.heal();
      if (stopped.signal.aborted) return;
      options.onFault?.(fault);
      await begin(proxy, fault);
      // Rejects when the run is stopped: then there is nothing left to wait for.
      await delay(forMs, undefined, { signal: stopped.signal }).catch(() => {});
    }
  };
  const running = run();
  return {
    async stop() {
      stopped.abort();
      await running;
    },
  };
}

async function begin(proxy: TcpProxy, fault: ProxyFault): Promise<void> {
  switch (fault.kind) {
    case "delay":
      proxy.delay(fault.ms);
      break;
    case "blackHole":
      proxy.blackHole(fault.direction);
      break;
    case "cut":
      proxy.cut();
      break;
    case "halfClose":
      proxy.halfClose(fault.direction);
      break;
    case "refuse":
      // Connected clients would not notice.
      await proxy.refuse(true);
      proxy.cut();
      break;
    case "heal":
      break;
  }
}

/** Mulberry32: small, seeded, and good enough to choose faults with. */
function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

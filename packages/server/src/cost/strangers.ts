import { networkOf } from "./network.ts";

/** How long a newcomer may take to say who it is, however many come at once: after an outage a whole office comes back. */
export const graceMs = 2_000;
/** Newcomers of one network that are past that. */
export const maxPatient = 256;
/** And all of them. */
const maxPerNetwork = 8_192;

interface Newcomer {
  readonly sinceMs: number;
  readonly cutOff: () => void;
}

interface StrangersOptions {
  /** Called once for each network, as long as it has any. */
  readonly onCrowd: (network: string, count: number) => void;
  readonly now?: () => number;
}

/**
 * Connections that have not said yet who they are, by network. Beyond the bound the one that has taken the longest has to
 * go, so that somebody who waits in silence keeps nobody else out.
 */
export class Strangers {
  readonly #networks = new Map<string, { readonly newcomers: Set<Newcomer>; isReported: boolean }>();
  readonly #onCrowd: StrangersOptions["onCrowd"];
  readonly #now: () => number;
  #count = 0;

  constructor({ onCrowd, now = () => performance.now() }: StrangersOptions) {
    this.#onCrowd = onCrowd;
    this.#now = now;
  }

  get count(): number {
    return this.#count;
  }

  /** @param cutOff ends the connection; called at most once, and not after the returned function, which it is to call */
  enter(address: string, cutOff: () => void): () => void {
    const network = networkOf(address);
    let crowd = this.#networks.get(network);
    if (!crowd) {
      crowd = { newcomers: new Set(), isReported: false };
      this.#networks.set(network, crowd);
    }
    const { newcomers } = crowd;
    const nowMs = this.#now();
    if (newcomers.size >= maxPatient) this.#makeRoom(crowd, network, nowMs);
    const newcomer: Newcomer = { sinceMs: nowMs, cutOff };
    newcomers.add(newcomer);
    this.#networks.set(network, crowd);
    this.#count += 1;
    return () => {
      if (!newcomers.delete(newcomer)) return;
      this.#count -= 1;
      if (newcomers.size === 0) this.#networks.delete(network);
    };
  }

  #makeRoom(crowd: { readonly newcomers: Set<Newcomer>; isReported: boolean }, network: string, nowMs: number): void {
    for (const oldest of crowd.newcomers) {
      const isTooSlow = nowMs - oldest.sinceMs > graceMs;
      if (!isTooSlow && crowd.newcomers.size < maxPerNetwork) return;
      if (!crowd.isReported) this.#onCrowd(network, crowd.newcomers.size);
      crowd.isReported = true;
      oldest.cutOff();
      crowd.newcomers.delete(oldest);
      if (crowd.newcomers.size < maxPatient) return;
    }
  }
}

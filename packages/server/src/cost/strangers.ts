import { networkOf } from "./network.ts";

/** How long a newcomer may take to say who it is, however many come at once: after an outage a whole office comes back. */
export const graceMs = 2_000;
/** How many newcomers of one network may take longer. */
export const maxPatient = 256;
/** All newcomers of one network, those whose tokens are being checked included. */
export const maxPerNetwork = 8_192;

/** A connection whose user is not known yet. */
export interface Newcomer {
  /** It has said who it is: how long the check takes is not its fault. */
  speak(): void;
  /** Its user is known, or the connection is gone. Calling it again changes nothing. */
  leave(): void;
}

interface Waiting {
  readonly sinceMs: number;
  readonly cutOff: () => void;
}

/** The newcomers of one network, each kind in the order in which they came. */
interface Crowd {
  readonly silent: Set<Waiting>;
  /** Those whose token is being checked. */
  readonly checking: Set<Waiting>;
  isReported: boolean;
}

interface StrangersOptions {
  /** Called once for each network, as long as it has any. */
  readonly onCrowd?: (network: string, count: number) => void;
  /** Milliseconds, without those in which this process could hear nobody. */
  readonly now: () => number;
}

const sizeOf = ({ silent, checking }: Crowd): number => silent.size + checking.size;

/** Who has to go, if anybody, so that so many more may come. */
function whoHasToGo(crowd: Crowd, coming: number, nowMs: number): Waiting | undefined {
  const [longestSilent] = crowd.silent;
  const [longestChecking] = crowd.checking;
  const tooManySilent = crowd.silent.size + coming > maxPatient;
  if (longestSilent && tooManySilent && nowMs - longestSilent.sinceMs > graceMs) return longestSilent;
  if (sizeOf(crowd) + coming <= maxPerNetwork) return undefined;
  if (!longestSilent || !longestChecking) return longestSilent ?? longestChecking;
  return longestSilent.sinceMs < longestChecking.sinceMs ? longestSilent : longestChecking;
}

/**
 * Connections whose users are not known yet, by network. Beyond the bounds the one that has waited the longest has to go,
 * so that somebody who waits in silence keeps nobody else out.
 */
export class Strangers {
  readonly #networks = new Map<string, Crowd>();
  readonly #onCrowd: StrangersOptions["onCrowd"];
  readonly #now: () => number;

  constructor({ onCrowd, now }: StrangersOptions) {
    this.#onCrowd = onCrowd;
    this.#now = now;
  }

  get count(): number {
    return [...this.#networks.values()].reduce((sum, crowd) => sum + sizeOf(crowd), 0);
  }

  /** @param cutOff ends the connection, which has left then; called at most once, and not after `leave` */
  enter(address: string, cutOff: () => void): Newcomer {
    const network = networkOf(address);
    const crowd = this.#networks.get(network) ?? { silent: new Set(), checking: new Set(), isReported: false };
    const nowMs = this.#now();
    this.#makeRoom(crowd, network, 1);
    const { silent, checking } = crowd;
    const leave = (): void => {
      if (!silent.delete(waiting) && !checking.delete(waiting)) return;
      if (sizeOf(crowd) === 0) this.#networks.delete(network);
    };
    const waiting: Waiting = {
      sinceMs: nowMs,
      cutOff() {
        leave();
        cutOff();
      },
    };
    silent.add(waiting);
    this.#networks.set(network, crowd); // those who had to make room may have been all
    return {
      speak() {
        if (silent.delete(waiting)) checking.add(waiting);
      },
      leave,
    };
  }

  /** Ends those that have waited for too long, though no other one comes. To be called a few times a second. */
  sweep(): void {
    for (const [network, crowd] of this.#networks) this.#makeRoom(crowd, network, 0);
  }

  #makeRoom(crowd: Crowd, network: string, coming: number): void {
    const nowMs = this.#now();
    for (let next = whoHasToGo(crowd, coming, nowMs); next; next = whoHasToGo(crowd, coming, nowMs)) {
      if (!crowd.isReported) this.#onCrowd?.(network, sizeOf(crowd));
      crowd.isReported = true;
      next.cutOff();
    }
  }
}

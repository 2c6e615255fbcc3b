import type { Delivery, Fanout } from "@tidings/core";

/** Which faults there are, and how often. */
export interface FaultyFanoutOptions {
  /** The share of copies that are lost, 0 to 1. Default 0.2. */
  readonly drop?: number;
  /** The share of copies that arrive twice, 0 to 1. Default 0.2. */
  readonly repeat?: number;
  /**
   * How long a copy takes at most. Copies take differently long, so they overtake each other. Milliseconds, default 20;
   * 0 keeps the order.
   */
  readonly maxDelayMs?: number;
  /**
   * Decides about each copy: returns a number from 0 to under 1. Give a seeded function to repeat a run. Default
   * `Math.random`.
   */
  readonly random?: () => number;
}

/** A fan-out whose faults a test controls. */
export interface FaultyFanout extends Fanout {
  /** Loses everything from now on, without reporting it. */
  silence(): void;
  /** Ends a silence. */
  resume(): void;
  /** Reports that copies may have been lost, as an adapter does after it has reconnected to its backend. */
  interrupt(): void;
}

/**
 * A fan-out with the faults of a bad network: it drops, repeats and reorders the copies that pass through it,
 * differently for each subscription. Signals are only dropped and reordered. For tests that a node copes with that.
 */
export function createFaultyFanout(fanout: Fanout, options: FaultyFanoutOptions = {}): FaultyFanout {
  const { drop = 0.2, repeat = 0.2, maxDelayMs = 20, random = Math.random } = options;
  const interrupted = new Set<() => void>();
  const onTheirWay = new Set<NodeJS.Timeout>();
  let silent = false;

  const carry = (arrive: () => void): void => {
    if (maxDelayMs === 0) {
      arrive();
      return;
    }
    const timer = setTimeout(() => {
      onTheirWay.delete(timer);
      arrive();
    }, random() * maxDelayMs);
    onTheirWay.add(timer);
  };

  return {
    publish: (deliveries) => fanout.publish(deliveries),

    async subscribe(userId, deliver) {
      let stopped = false;
      const stop = await fanout.subscribe(userId, (delivery: Delivery) => {
        if (silent || random() < drop) return;
        const arrive = (): void => {
          if (!stopped) deliver(delivery);
        };
        carry(arrive);
        if (delivery.feed !== "signal" && random() < repeat) carry(arrive);
      });
      return () => {
        stopped = true;
        return stop();
      };
    },

    onInterrupted(listener) {
      const own = (): void => listener();
      interrupted.add(own);
      const unlisten = fanout.onInterrupted(listener);
      return () => {
        interrupted.delete(own);
        unlisten();
      };
    },

    close() {
      for (const timer of onTheirWay) clearTimeout(timer);
      onTheirWay.clear();
      return fanout.close();
    },

    silence() {
      silent = true;
    },

    resume() {
      silent = false;
    },

    interrupt() {
      for (const listener of interrupted) listener();
    },
  };
}

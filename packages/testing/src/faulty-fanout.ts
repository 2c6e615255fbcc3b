import type { Delivery, Fanout } from "@tidings/core";

export interface FaultyFanoutOptions {
  /** Share of the copies that are lost, 0 to 1. Default 0.2. */
  readonly drop?: number;
  /** Share of the copies that arrive a second time, 0 to 1. Default 0.2. */
  readonly repeat?: number;
  /** Each copy takes up to so long, so that they overtake each other. Milliseconds, default 20; 0 keeps the order. */
  readonly maxDelayMs?: number;
  /** Decides about each copy: a number from 0 to under 1. Give a seeded one to repeat a run. Default `Math.random`. */
  readonly random?: () => number;
}

export interface FaultyFanout extends Fanout {
  /** Loses everything from now on, and tells nobody. */
  silence(): void;
  /** Ends a silence. */
  resume(): void;
  /** Says that copies may have been lost, as an adapter does that has found back to its backend. */
  interrupt(): void;
}

/**
 * A fan-out that does what a network does and nobody wants: it drops, repeats and reorders the copies that pass through it,
 * for each subscription differently. Signals it drops and reorders only. For tests of what a node makes of that.
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

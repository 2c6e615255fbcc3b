import type { Delivery, Fanout } from "../ports/fanout.ts";
import type { UserId } from "../model/ids.ts";

/** A fan-out for a single node: publishing calls the listeners. */
export function createMemoryFanout(): Fanout {
  const listeners = new Map<UserId, Set<(delivery: Delivery) => void>>();
  return {
    publish(deliveries) {
      for (const delivery of deliveries) {
        for (const deliver of listeners.get(delivery.userId) ?? []) deliver(delivery);
      }
      return Promise.resolve();
    },

    subscribe(userId, deliver) {
      const own = (delivery: Delivery): void => deliver(delivery);
      const existing = listeners.get(userId);
      if (existing) existing.add(own);
      else listeners.set(userId, new Set([own]));
      return Promise.resolve(() => {
        const set = listeners.get(userId);
        if (set?.delete(own) && set.size === 0) listeners.delete(userId);
        return Promise.resolve();
      });
    },

    onInterrupted: () => () => {},

    close() {
      listeners.clear();
      return Promise.resolve();
    },
  };
}

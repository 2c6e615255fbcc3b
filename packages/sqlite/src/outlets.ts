import type { OutletStore } from "@tidings/core";
import { finiteRetention } from "@tidings/core/store-adapter";
import type { StoreCalls } from "./threads/threads.ts";

/** What outlets have not had yet, over whatever does the calls. */
export function createOutlets(call: StoreCalls["call"]): OutletStore {
  return {
    async add(outlet) {
      await call("addOutlet", outlet);
    },
    remove: (outlet) => call("removeOutlet", outlet),
    take: (options) => call("takeKeys", options),
    changes: ({ outlet, key, after, limit }) => call("messageChanges", outlet, key, after, limit),
    async settle(outcomes) {
      await call("settleKeys", outcomes);
    },
    status: () => call("outletStatus"),
    deadLetters: ({ outlet, after = "", limit }) => call("deadLetters", outlet, after, limit),
    deadLetter: (outlet, id) => call("deadLetter", outlet, id),
    async removeDeadLetters(outlet, ids) {
      await call("removeDeadLetters", outlet, ids);
    },
    async trimDeadLetters(asked) {
      const retention = finiteRetention(asked);
      const dropped = new Map<string, number>();
      for (let isDone = false; !isDone;) {
        const step = await call("trimDeadLetters", retention);
        for (const one of step) dropped.set(one.outlet, (dropped.get(one.outlet) ?? 0) + one.dropped);
        isDone = step.length === 0;
      }
      return [...dropped].map(([outlet, count]) => ({ outlet, dropped: count }));
    },
  };
}

import type { OutletStore } from "@tidings/core";
import type { StoreCalls } from "./threads/threads.ts";

/** What outlets have not had yet, over whatever does the calls. */
export function createOutlets(call: StoreCalls["call"]): OutletStore {
  return {
    async add(outlet) {
      await call("addOutlet", outlet);
    },
    remove: (outlet) => call("removeOutlet", outlet),
    take: (options) => call("takeKeys", options),
    async settle(outcomes) {
      await call("settleKeys", outcomes);
    },
    status: () => call("outletStatus"),
    deadLetters: ({ outlet, after = "", limit }) => call("deadLetters", outlet, after, limit),
    deadLetter: (outlet, id) => call("deadLetter", outlet, id),
    async removeDeadLetters(outlet, ids) {
      await call("removeDeadLetters", outlet, ids);
    },
  };
}

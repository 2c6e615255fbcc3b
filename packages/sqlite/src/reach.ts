import type { ReachStore } from "@tidings/core";
import type { StoreCalls } from "./threads/threads.ts";

/** Channels out of the application, over whatever does the calls. */
export function createReach(call: StoreCalls["call"]): ReachStore {
  return {
    addAddress: (userId, address, origin = { vouched: false }) => call("addAddress", userId, address, origin),
    confirmAddress: (userId, id) => call("confirmAddress", userId, id),
    removeAddress: (userId, id) => call("removeAddress", userId, id),
    async markFailing(userId, id, sinceMs) {
      await call("markFailing", userId, id, sinceMs);
    },
    profile: (userId) => call("profile", userId),
    async setPreference(userId, change) {
      await call("setPreference", userId, change);
    },
    async setQuietHours(userId, hours) {
      await call("setQuietHours", userId, hours);
    },
    takeDue: (options) => call("takeDue", options),
    async begin(ranges) {
      return new Set(await call("begin", ranges));
    },
    async settle(outcomes) {
      await call("settle", outcomes);
    },
    outwardStatus: () => call("outwardStatus"),
  };
}

import { mergeConfig } from "vitest/config";
import base from "../../vitest.base.ts";

export default mergeConfig(base, {
  test: {
    // Some tests become another user for a moment, which only the main thread of a process can.
    pool: "forks",
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Each test starts threads and syncs to the disk: generous on a busy machine.
    testTimeout: 30_000,
    // Some tests become another user for a moment, which only the main thread of a process can.
    pool: "forks",
  },
});

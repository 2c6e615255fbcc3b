import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts"],
    globalSetup: "src/global-setup.ts",
    testTimeout: 120_000,
    hookTimeout: 60_000,
    // A file waits more than it computes: for pages, for servers that are killed, for clients that try again.
    maxWorkers: 2,
  },
});

import { defineConfig, type ViteUserConfig } from "vitest/config";

/** Long enough for a busy machine: what is waited for comes within milliseconds otherwise. */
const base: ViteUserConfig = defineConfig({
  test: { testTimeout: 240_000, hookTimeout: 240_000, expect: { poll: { timeout: 50_000, interval: 5 } } },
});

export default base;

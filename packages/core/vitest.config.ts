import { defineConfig } from "vitest/config";

// Long enough for a busy machine: what is waited for comes within milliseconds otherwise.
export default defineConfig({ test: { testTimeout: 30_000 } });

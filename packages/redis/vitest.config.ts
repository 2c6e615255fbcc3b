import { fileURLToPath } from "node:url";
import { mergeConfig } from "vitest/config";
import { together } from "../../vitest.base.ts";

const globalSetup = fileURLToPath(import.meta.resolve("@tidings/testing/redis/global-setup"));

// A file waits more than it computes.
export default mergeConfig(together, { test: { globalSetup, maxWorkers: 2 } });

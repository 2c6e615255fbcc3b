import { mergeConfig } from "vitest/config";
import { together } from "../../vitest.base.ts";

// A file waits more than it computes.
export default mergeConfig(together, { test: { maxWorkers: 2 } });

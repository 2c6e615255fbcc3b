import { mergeConfig } from "vitest/config";
import base from "../../vitest.base.ts";

// A file waits more than it computes.
export default mergeConfig(base, { test: { maxWorkers: 2 } });

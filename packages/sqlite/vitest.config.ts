import { mergeConfig } from "vitest/config";
import base from "../../vitest.base.ts";

export default mergeConfig(base, {
  test: {
    // Some tests become another user for a moment, which only the main thread of a process can.
    pool: "forks",
    // V8 in Node 24 now and then ends a process in which hundreds of threads have come and gone: "Check failed: jit_page.has_value()".
    execArgv: ["--no-memory-protection-keys"],
  },
});

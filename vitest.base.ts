import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig, mergeConfig, type ViteUserConfig } from "vitest/config";

// The tests start hundreds of processes and threads: Node keeps what it has compiled.
process.env["NODE_COMPILE_CACHE"] ??= join(tmpdir(), "tidings-compile-cache");

/** Long enough for a busy machine: what is waited for comes within milliseconds otherwise. */
const base: ViteUserConfig = defineConfig({
  // All packages have the same root, and most of them the same configuration: what one of them has transformed, the others read from the
  // cache. Workers of a package are a flag of its script for the same reason: two where a file waits more than it computes.
  root: fileURLToPath(new URL(".", import.meta.url)),
  test: {
    dir: process.cwd(),
    testTimeout: 240_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 50_000, interval: 5 } },
    // V8 in Node 24 now and then ends a process in which hundreds of threads have come and gone: "Check failed: jit_page.has_value()".
    execArgv: ["--no-memory-protection-keys"],
  },
});

/** For test files that leave nothing behind but spies and stubs: the sources are loaded once, and not again for each file. */
export const together: ViteUserConfig = mergeConfig(base, {
  test: { isolate: false, setupFiles: fileURLToPath(new URL("vitest.clean-up.ts", import.meta.url)) },
});

export default base;

import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startTidings } from "@tidings/testing";
import { defineTidings } from "tidings";
import { expect, test } from "vitest";
import { z } from "zod";

// The server's `fetch` and the SDK on Bun and Deno, as they come from the registry.

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const application = fileURLToPath(new URL("runtimes/application.ts", import.meta.url));
const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

/** Where the program of this system is: a package of its own, which the runtime's package names. */
function programOf(runtime: "bun" | "deno"): string {
  const from = createRequire(require.resolve(`${runtime}/package.json`));
  const { platform, arch } = process;
  const name =
    runtime === "bun"
      ? `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`
      : `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  return join(dirname(from.resolve(`${name}/package.json`)), runtime === "bun" ? "bin/bun" : "deno");
}

test.each([
  ["bun", ["run"]],
  ["deno", ["run", "--allow-all", "--node-modules-dir=manual", "--no-lock", "--unstable-sloppy-imports"]],
] as const)("the SDK and the server's fetch work on %s", async (runtime, args) => {
  await using tidings = await startTidings({ definition });
  const shipped = async (): Promise<void> => {
    await tidings.service.notifications.push({
      to: "bob",
      type: "order.shipped",
      data: { orderId: "7" },
      durable: false,
    });
  };
  const timer = setInterval(() => void shipped(), 100); // whenever it listens
  try {
    const token = await tidings.token("bob");
    const { stdout } = await run(programOf(runtime), [...args, application, tidings.url, token], { timeout: 60_000 });
    expect(stdout).toContain("it works");
  } finally {
    clearInterval(timer);
  }
});

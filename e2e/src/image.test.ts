import { execFile } from "node:child_process";
import { cp, mkdtempDisposable, readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { createServerProcess } from "./server-process.ts";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));
/** As .dockerignore has it; and what other tests write meanwhile, in folders whose names begin with a dot. */
const isLeftOut = (name: string): boolean =>
  ["node_modules", "dist", "data"].includes(name) || (name.startsWith(".") && name !== ".npmrc");

test("what the image installs is all that the server needs, also for the brokers", async () => {
  const [, install = ""] =
    /^RUN pnpm (install .*--prod.*?) &&/m.exec(await readFile(join(root, "Dockerfile"), "utf8")) ?? [];
  await using folder = await mkdtempDisposable(join(tmpdir(), "tidings-image-"));
  await cp(root, folder.path, { recursive: true, filter: (path) => !isLeftOut(basename(path)) });
  const args = install.replaceAll('"', "").split(" ");
  await run("pnpm", [...args, "--prefer-offline"], { cwd: folder.path, env: { ...process.env, CI: "true" } });

  await using server = await createServerProcess(
    { TIDINGS_JWT_SECRET: crypto.randomUUID() },
    { main: join(folder.path, "apps/server/src/main.ts") },
  );
  await server.start();
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  for (const broker of ["rabbitmq", "mqtt"]) {
    const module = pathToFileURL(join(folder.path, `packages/channels/src/${broker}/index.ts`));
    await run(process.execPath, ["--input-type=module", "--eval", `await import("${module.href}")`]);
  }
});

import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build, createServer } from "vitepress";
import { gather, writePages, writePlain } from "./gather.ts";
import { root } from "./repository.ts";

// `pnpm docs:build` makes the site in apps/site/dist; `pnpm docs:dev` serves it and shows a change of a page after a restart.

const here = fileURLToPath(new URL("../", import.meta.url));
const command = process.argv[2];
if (command !== "build" && command !== "dev") throw new Error("Say what to do: `build` or `dev`");

await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], { cwd: root });
const content = await gather();
await writePages(content, join(here, ".pages"));
if (command === "build") {
  await build(here);
  await writePlain(content, join(here, "dist"));
} else {
  const server = await createServer(here, { port: 5173 });
  await server.listen();
  server.printUrls();
}

import type { Server } from "node:http";
import { fileURLToPath } from "node:url";
import { serve } from "srvx";
import { staticMiddleware } from "srvx/static";
import { getTidings } from "./src/tidings.ts";

// What `vite build` has made, with Tidings beside it on one port.

const fileOf = (path: string) => new URL(`dist/${path}`, import.meta.url);
const { default: pages } = (await import(fileOf("server/server.js").href)) as {
  default: { fetch(request: Request): Promise<Response> };
};

const tidings = await getTidings();
const server = serve({
  hostname: "127.0.0.1",
  port: process.env["PORT"] ?? 3000,
  middleware: [staticMiddleware({ dir: fileURLToPath(fileOf("client")) })],
  fetch: (request) => pages.fetch(request),
  gracefulShutdown: false,
  silent: true,
});
tidings.attach(server.node?.server as Server); // WebSockets and calls under /trpc
await server.ready();
console.log(`listening on ${server.url}`);

process.once("SIGTERM", () => {
  void tidings.close().finally(() => process.exit()); // the pages connect again, to the next one
});
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

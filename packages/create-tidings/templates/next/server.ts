import { createServer } from "node:http";
import next from "next";
import { getTidings } from "./lib/tidings.ts";

// Next.js has no WebSockets of its own: this is its server, with Tidings beside it.

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1"; // this machine alone

const server = createServer((req, res) => void handle(req, res));
const app = next({ dev: process.argv.includes("--dev"), httpServer: server, hostname: host, port });
await app.prepare();
const handle = app.getRequestHandler();
const tidings = await getTidings();
tidings.attach(server); // WebSockets and calls under /trpc

server.listen(port, host, () => console.log(`http://localhost:${port}`));

process.once("SIGTERM", () => {
  void tidings.close().finally(() => process.exit()); // the pages connect again, to the next one
});
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

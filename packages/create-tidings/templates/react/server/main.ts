import { createServer, type RequestListener } from "node:http";
import { signIn } from "./sign-in.ts";
import { tidings } from "./tidings.ts";

const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || "127.0.0.1"; // this machine alone

const server = createServer((req, res) => {
  if (req.method === "POST" && req.url?.startsWith("/token")) void signIn(req, res);
  else pages(req, res);
});
tidings.attach(server); // WebSockets and calls under /trpc

let pages: RequestListener;
if (process.argv.includes("--dev")) {
  const { createServer: createVite } = await import("vite");
  const vite = await createVite({ server: { middlewareMode: true, hmr: { server } } });
  pages = vite.middlewares;
} else {
  const { default: serveStatic } = await import("serve-static");
  const files = serveStatic("dist");
  pages = (req, res) =>
    files(req, res, () => {
      const isFile = /\.\w+$/.test(req.url ?? ""); // every other path is one that the page itself shows
      if (!isFile) req.url = "/";
      files(req, res, () => res.writeHead(404).end());
    });
}

server.listen(port, host, () => console.log(`http://localhost:${port}`));

process.once("SIGTERM", () => {
  void tidings.close().finally(() => process.exit()); // the pages connect again, to the next one
});
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

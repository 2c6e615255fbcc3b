// A server with WebSockets, as an application on another runtime than Node would have it: on a port of its own, and beside the
// application's routes. Says where, and ships an order to Bob every tenth of a second, until SIGTERM.
// argv: the SQLite file, or the URLs of PostgreSQL and Redis.
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTidings, defineTidings } from "tidings";
import { z } from "zod";
import { ranOutOfTime } from "../ran-out-of-time.ts";

const [store = "", redis] = process.argv.slice(2);
const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

const tidings = await createTidings({
  definition,
  store,
  redis,
  authenticate: (request) => (request.token === null ? null : { userId: request.token }),
  onError(error, { stage }) {
    if (!ranOutOfTime(error)) console.error(`${stage} failed:`, error);
  },
});
export type App = typeof tidings.router;

const { port: own } = await tidings.listen({ port: 0, host: "127.0.0.1" });
const application = createServer((_, res) => void res.end("the application"));
tidings.attach(application);
application.listen(0, "127.0.0.1");
await once(application, "listening");
const { port: beside } = application.address() as AddressInfo;

const { bun, deno } = process.versions;
console.log(JSON.stringify({ runtime: bun !== undefined ? "bun" : deno !== undefined ? "deno" : "node", own, beside }));
const timer = setInterval(() => {
  void tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" }, durable: false });
}, 100);
await once(process, "SIGTERM");
clearInterval(timer);
await tidings.close();
application.close();

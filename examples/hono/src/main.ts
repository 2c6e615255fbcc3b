import type { Server } from "node:http";
import { serve } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { Hono } from "hono";
import { tidings } from "./tidings.ts";

const app = new Hono();

app.get("/", (c) => c.text("the application"));

app.post("/orders/:orderId/ship", async (c) => {
  const { to } = await c.req.json<{ to: string }>();
  const orderId = c.req.param("orderId");
  await tidings.push({ to, type: "order.shipped", data: { orderId } });
  return c.json({ shipped: orderId });
});

// Also where Hono runs without a server of Node, calls and event streams are answered; WebSockets are not.
app.all("/trpc/*", (c) => tidings.fetch(c.req.raw, { remoteAddress: getConnInfo(c).remote.address }));

const server = serve({ fetch: app.fetch, port: Number(process.env["PORT"] ?? 3000), hostname: "127.0.0.1" }, () =>
  console.log("listening"),
) as Server;
if (process.env["FETCH_ONLY"] === undefined) tidings.attach(server); // WebSockets as well

process.once("SIGTERM", () => {
  void tidings.close().then(() => server.close());
});
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

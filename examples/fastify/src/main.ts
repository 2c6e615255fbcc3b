import fastify from "fastify";
import { tidings } from "./tidings.ts";

const app = fastify();
tidings.attach(app.server); // WebSockets and calls under /trpc, before Fastify sees them
app.addHook("preClose", () => tidings.close());

app.get("/", () => "the application");

app.post<{ Params: { orderId: string }; Body: { to: string } }>("/orders/:orderId/ship", async ({ params, body }) => {
  const { orderId } = params;
  await tidings.push({ to: body.to, type: "order.shipped", data: { orderId } });
  return { shipped: orderId };
});

await app.listen({ port: Number(process.env["PORT"] ?? 3000), host: "127.0.0.1" });
console.log("listening");

process.once("SIGTERM", () => void app.close());
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

import express from "express";
import { tidings } from "./tidings.ts";

const app = express();
app.use(express.json());

app.get("/", (_req, res) => void res.send("the application"));

app.post("/orders/:orderId/ship", async (req, res) => {
  const { orderId } = req.params;
  await tidings.push({ to: String(req.body.to), type: "order.shipped", data: { orderId } });
  res.json({ shipped: orderId });
});

const server = app.listen(Number(process.env["PORT"] ?? 3000), "127.0.0.1", () => console.log("listening"));
tidings.attach(server); // WebSockets and calls under /trpc, before Express sees them

process.once("SIGTERM", () => {
  void tidings.close().then(() => server.close()); // clients are asked to connect elsewhere first
});
void tidings.hub.failed.then(() => process.exit(1)); // the store has stopped for good: only a new process helps

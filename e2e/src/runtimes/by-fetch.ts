// A server by `fetch` and the SDK, as an application on another runtime than Node would have them. Prints "it works".
// argv: the URL of a server of Node, and a token for it.
import { createTidings, defineTidings } from "tidings";
import { createTidings as createClient } from "tidings/client";
import { z } from "zod";
import { patienceMs } from "../patience.ts";

const [url = "", token = ""] = process.argv.slice(2);
const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

const until = async (check: () => boolean): Promise<void> => {
  const untilMs = Date.now() + patienceMs;
  while (!check()) {
    if (Date.now() > untilMs) throw new Error(`This did not come true: ${String(check)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

const tidings = await createTidings({
  definition,
  authenticate: (request) => (request.token === null ? null : { userId: request.token }),
});
export type App = typeof tidings.router;

// the SDK, over this runtime's own WebSocket
const bob = createClient<App>({ url, user: "bob", token });
const orders: string[] = [];
bob.pushes.on("order.shipped", ({ orderId }) => orders.push(orderId));
const { conversationId, seq } = await bob.chat.send({ to: "alice", content: { text: "Hello" } });
if (conversationId !== "alice_bob" || seq < 1) throw new Error("The message was not taken");
await until(() => orders.includes("7"));
await bob.close();

// the server, by `fetch`
const call = async (path: string, init: RequestInit = {}): Promise<unknown> => {
  const headers = { authorization: "Bearer bob", "content-type": "application/json" };
  const answer = await tidings.fetch(new Request(`http://localhost/trpc/${path}`, { ...init, headers }));
  return answer.json();
};
const content = { text: "Hello" };
const sent = await call("chat.send", { method: "POST", body: JSON.stringify({ to: "carol", content, nonce: "1" }) });
if (!JSON.stringify(sent).includes('"seq":1')) throw new Error(`The message was not taken: ${JSON.stringify(sent)}`);

const stream = await tidings.fetch(
  new Request(`http://localhost/trpc/notifications.onPush?connectionParams=${encodeURIComponent('{"token":"bob"}')}`),
);
let received = "";
const reading = (async () => {
  const decoder = new TextDecoder();
  for await (const chunk of stream.body ?? []) {
    received += decoder.decode(chunk as Uint8Array);
    if (received.includes("order.shipped")) return;
  }
})();
await until(() => received.includes("ready"));
await tidings.push({ to: "bob", type: "order.shipped", data: { orderId: "7" } });
await reading;
console.log("it works");
process.exit(0);

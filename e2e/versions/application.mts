// An application as its author would write it, with its own tRPC router around Tidings: compiled and run with every set of versions.
import { createTidingsClient } from "@tidings/client";
import { httpFallback } from "@tidings/client/http-fallback";
import { createTidingsStore } from "@tidings/client/store";
import { type Channel, createHub, createMemoryFanout, createMemoryPresence } from "@tidings/core";
import {
  createReachOptions,
  createTidingsProcedures,
  createTidingsRouter,
  defineTidings,
  push,
  type TidingsContext,
} from "@tidings/router";
import { createTidingsServer } from "@tidings/server";
import { openSqliteStore } from "@tidings/sqlite";
import { createTRPCClient, createWSClient, httpBatchLink, wsLink } from "@trpc/client";
import { initTRPC } from "@trpc/server";
import { z } from "zod";

export const definition = defineTidings({
  content: z.object({ markdown: z.string().min(1), tags: z.array(z.string()).default([]) }),
  excerpt: ({ markdown }) => markdown,
  pushes: {
    "order.shipped": push(z.object({ orderId: z.string() }), {
      category: "orders",
      channels: { pager: "now" },
    }).describe("It is on its way"),
  },
});

const pager: Channel<string, "pager"> = {
  name: "pager",
  toAddress: String,
  idOf: String,
  labelOf: String,
  send: async () => ({ result: "sent" }),
};
const reach = createReachOptions(definition, { channels: [pager] });
if (reach.planOf("order.shipped")?.category !== "orders") throw new Error("the definition's channels are lost");

const hub = createHub({
  store: await openSqliteStore({ path: ":memory:" }),
  fanout: createMemoryFanout(),
  presence: createMemoryPresence({ graceMs: 50 }),
  reach,
});

const t = initTRPC.context<TidingsContext>().create();
export const router = t.router({
  tidings: createTidingsProcedures({
    hub,
    definition,
    procedure: t.procedure,
    identify: ({ identity }: TidingsContext) => identity,
  }),
  posts: t.router({
    count: t.procedure
      .input(z.object({ by: z.string() }))
      .use(({ next }) => next())
      .query(({ input }) => input.by.length),
  }),
});
export type App = typeof router;

/** Also as a router of its own, called by server code. */
export const caller = createTidingsRouter({ hub, definition }).createCaller({
  identity: { userId: "service", scopes: ["push"] },
});
export const { notifications } = caller;
export const { chat, presence } = createTidingsRouter({ hub }).createCaller({ identity: null });

const server = createTidingsServer({
  router,
  authenticate: async ({ token }) =>
    token === null ? null : { userId: token, scopes: [], expiresAtMs: Date.now() + 3_600_000 },
});
const { url } = await server.listen({ host: "127.0.0.1" });

const until = async (check: () => boolean): Promise<void> => {
  const deadlineMs = performance.now() + 120_000;
  while (!check()) {
    if (performance.now() > deadlineMs) throw new Error(`This did not come true: ${String(check)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

/** As where no WebSocket gets through. */
class NoWebSocket extends WebSocket {
  constructor() {
    super("ws://127.0.0.1:1");
  }
}

for (const [way, options] of [
  ["WebSocket", {}],
  ["HTTP", { WebSocket: httpFallback({ WebSocket: NoWebSocket }) }],
] as const) {
  const alice = createTidingsClient<App>({ url: `${url}/trpc`, token: "alice", path: "tidings", ...options });
  const bob = createTidingsClient<App>({ url: `${url}/trpc`, token: "bob", path: "tidings", ...options });
  const store = createTidingsStore(bob, { me: "bob" });
  const withAlice = store.conversation({ with: "alice" });
  withAlice.open();
  const arrived: string[] = [];
  bob.chat.onMessage(
    {},
    {
      onEvent(event) {
        if (event.type === "ready") arrived.push("ready");
        if (event.type === "message") arrived.push(event.message.content?.markdown ?? "");
      },
    },
  );
  bob.notifications.onPush(
    {},
    {
      onEvent(event) {
        if (event.type === "push" && event.push.type === "order.shipped") arrived.push(event.push.data.orderId);
      },
    },
  );
  await until(() => withAlice.messages.get().status === "ready" && arrived.includes("ready"));
  await alice.chat.send({ to: "bob", content: { markdown: way } });
  await until(() => arrived.includes(way) && withAlice.messages.get().items.at(-1)?.content?.markdown === way);
  bob.connection.reconnect();
  await notifications.push({ to: "bob", type: "order.shipped", data: { orderId: `order over ${way}` } });
  await until(() => arrived.includes(`order over ${way}`));
  const count: number = await alice.trpc.posts.count.query({ by: "me" });
  if (count !== 2) throw new Error(`${count} is not 2`);
  await store.close();
  await alice.close();
  await bob.close();
}

const socket = createWSClient({ url: `${url.replace("http", "ws")}/trpc`, connectionParams: { token: "alice" } });
const stock = createTRPCClient<App>({ links: [wsLink({ client: socket })] });
const events: string[] = [];
stock.tidings.chat.onMessage.subscribe({}, { onData: ({ id, data }) => events.push(`${id} ${data.type}`) });
await until(() => events.length === 1);
const http = createTRPCClient<App>({
  links: [httpBatchLink({ url: `${url}/trpc`, headers: { authorization: "Bearer alice" } })],
});
await http.tidings.chat.send.mutate({ to: "bob", content: { markdown: "over HTTP" }, nonce: "1" });
await until(() => events.length === 2);
await socket.close();
await server.close();
await hub.close();
console.log("it works");

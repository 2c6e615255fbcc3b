import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { initTRPC } from "@trpc/server";
import { expect, onTestFinished, test } from "vitest";
import { maxPatient } from "../cost/strangers.ts";
import type { Identity } from "../session/identity.ts";
import { startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({ whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null) });

const headOf = (method: string, headers: readonly string[] = []): string =>
  [`${method} /trpc/whoami HTTP/1.1`, "Host: localhost", ...headers, "\r\n"].join("\r\n");

const alice = headOf("GET", ["Authorization: Bearer alice"]);

/** A connection on which a request has been answered. */
async function answered(port: number, request: string): Promise<Socket> {
  const socket = connect(port, "127.0.0.1").on("error", () => {});
  onTestFinished(() => void socket.destroy());
  socket.write(request);
  await once(socket, "data");
  return socket;
}

test.each([
  ["asked for nothing", headOf("OPTIONS")],
  ["had no good token", headOf("GET", ["Authorization: Bearer bad"])],
])("of connections that %s and wait for their next request, the oldest make room", async (_, request) => {
  await using server = await startTestServer({ router, limits: { calls: null } });
  const known = await answered(server.port, alice);
  const closed = new Set<Socket>();
  const crowd: Socket[] = [];
  const extra = 20;
  for (let n = 0; n < maxPatient + extra; n += 1) {
    const socket = await answered(server.port, request);
    socket.on("close", () => closed.add(socket));
    crowd.push(socket);
  }
  await until(() => closed.size >= extra);
  expect(closed).toEqual(new Set(crowd.slice(0, extra)));
  expect(server.errors, "it is no fault of anybody").toEqual([]);

  known.write(alice);
  await once(known, "data");
  crowd.at(-1)?.write(alice);
  await once(crowd.at(-1) as Socket, "data");
});

test("behind a proxy, connections are the proxy's, and stay", async () => {
  await using server = await startTestServer({ router, trustedProxies: 1, limits: { calls: null } });
  const sockets: Socket[] = [];
  const closed = new Set<Socket>();
  for (let n = 0; n < maxPatient + 20; n += 1) {
    const socket = await answered(server.port, headOf("OPTIONS", [`X-Forwarded-For: 192.0.2.${n % 250}`]));
    socket.on("close", () => closed.add(socket));
    sockets.push(socket);
  }
  await new Promise((resolve) => setTimeout(resolve, 2_500)); // those without a proxy would have been closed by now
  expect(closed.size).toBe(0);
  sockets[0]?.write(alice);
  await once(sockets[0] as Socket, "data");
});

test("a connection with another request under way is not idle", async () => {
  const gate = Promise.withResolvers<void>();
  const slow = t.router({ slow: t.procedure.query(() => gate.promise), whoami: router.whoami });
  await using server = await startTestServer({
    router: slow,
    limits: { calls: null },
    authenticate: async ({ token }) => (token === null ? null : { userId: token, scopes: [], expiresAtMs: null }),
  });
  const busy = await answered(server.port, `${headOf("GET")}${headOf("GET").replace("whoami", "slow")}`);
  const closed = new Set<Socket>();
  for (let n = 0; n < maxPatient + 20; n += 1) {
    const socket = await answered(server.port, headOf("OPTIONS"));
    socket.on("close", () => closed.add(socket));
  }
  await until(() => closed.size >= 20);
  const answer = once(busy, "data");
  gate.resolve();
  expect(String((await answer)[0])).toContain("200 OK");
});

import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import { graceMs } from "../cost/strangers.ts";
import type { Identity } from "../session/identity.ts";
import { heldAuthentication, stall, startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create();
const router = t.router({ whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null) });

/** How many connections may wait to be accepted on this system. */
const longestBacklog = async (): Promise<number> =>
  process.platform === "linux" ? Number(await readFile("/proc/sys/net/core/somaxconn", "utf8")) : 128;

test("an office that comes while the server stands still is let in", async () => {
  await using server = await startTestServer({ router });
  const crowd = Array.from({ length: 300 }, () => connect(server.port, "127.0.0.1"));
  const closed: unknown[] = [];
  for (const socket of crowd) socket.on("close", () => closed.push(socket)).on("error", () => {});
  await Promise.all(crowd.map((socket) => once(socket, "connect")));
  await server.connect(); // those before it have been accepted
  const last = connect(server.port, "127.0.0.1"); // knocks before the others are heard
  await new Promise<void>((resolve) => process.nextTick(resolve));
  for (const socket of crowd) socket.write("GET /trpc/whoami HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n");
  stall(graceMs + 200);
  await Promise.all(crowd.map((socket) => Promise.race([once(socket, "data"), once(socket, "close")])));
  expect(closed).toEqual([]);
  for (const socket of [...crowd, last]) socket.destroy();
});

test("those who come at once while the server stands still wait for it, as many as the system allows", async () => {
  const count = Math.min(800, await longestBacklog()); // fewer than a turn of the event loop looks at
  await using server = await startTestServer({ router });
  let connected = 0;
  const crowd = Array.from({ length: count }, () => {
    const socket = connect(server.port, "127.0.0.1", () => {
      connected += 1;
    });
    return socket.on("error", () => {});
  });
  await new Promise<void>((resolve) => process.nextTick(resolve));
  stall(300);
  await until(() => connected > 0);
  expect(connected, "in the same turn: none had to try again").toBe(count);
  for (const socket of crowd) socket.destroy();
});

test("an office whose tokens take long to check is let in", async () => {
  const { authenticate, release } = heldAuthentication();
  await using server = await startTestServer({ router, authenticate });
  const clients = await Promise.all(Array.from({ length: 300 }, (_, user) => server.connect(`user${user}`)));
  await sleep(graceMs + 200);
  const last = await server.connect();
  release();
  for (const client of [...clients, last]) client.send({ id: 1, method: "query", params: { path: "whoami" } });
  const answers = await Promise.all(
    [...clients, last].map((client) => Promise.race([client.answer(1), client.closed])),
  );
  expect(answers.filter((answer) => !("result" in answer))).toEqual([]);
});

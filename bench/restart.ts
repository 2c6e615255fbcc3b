// How long clients are offline after a restart of a single node, counted from when it listens again: `node bench/restart.ts`. The
// server is a process of its own that drains on SIGTERM, as the deployable does; it is down for as long as is said.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { createTidingsClient } from "@tidings/client";
import type { AppRouter } from "@tidings/router";
import { signToken } from "@tidings/server";
import { freePort } from "@tidings/testing/programs";
import { WebSocket } from "ws";

const clients = 1_000;
const secret = "a secret of at least thirty-two bytes";
const serverPath = fileURLToPath(new URL("../apps/server/src/main.ts", import.meta.url));

async function listens(port: number): Promise<boolean> {
  const socket = connect(port, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/** Resolves with when it listens, on the monotonic clock. */
async function start(port: number, folder: string): Promise<{ readonly server: ChildProcess; readonly atMs: number }> {
  const env = {
    ...process.env,
    PORT: `${port}`,
    HOST: "127.0.0.1",
    DATABASE_URL: `file:${folder}/tidings.db`,
    TIDINGS_JWT_SECRET: secret,
    TIDINGS_RATE_LIMIT: "off",
  };
  const server = spawn(process.execPath, [serverPath], { env, stdio: ["ignore", "ignore", "inherit"] });
  while (!(await listens(port))) await sleep(5);
  return { server, atMs: performance.now() };
}

const at = (sorted: readonly number[], quantile: number): number =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * quantile))] ?? 0);

const folder = await mkdtemp(join(tmpdir(), "tidings-restart-"));
const port = await freePort();
let { server } = await start(port, folder);
const rows: object[] = [];

const all = await Promise.all(
  Array.from({ length: clients }, async (_, i) => {
    await sleep(i * 5);
    const token = await signToken({ secret, userId: `u${i}`, scopes: [], expiresInSeconds: 3_600 });
    const client = createTidingsClient<AppRouter>({
      url: `ws://127.0.0.1:${port}/trpc`,
      token,
      WebSocket,
      onError() {},
    });
    const waiting: ((atMs: number) => void)[] = [];
    const onEvent = ({ type }: { readonly type: string }): void => {
      if (type === "ready") for (const resolve of waiting.splice(0)) resolve(performance.now());
    };
    client.chat.onMessage({}, { onEvent });
    const ready = (): Promise<number> => new Promise((resolve) => waiting.push(resolve));
    await ready();
    return { client, ready };
  }),
);
await sleep(6_000); // until the connections count as stable

for (const [signal, downMs] of [
  ["SIGTERM", 0],
  ["SIGTERM", 3_000],
  ["SIGTERM", 10_000],
  ["SIGKILL", 0],
  ["SIGKILL", 3_000],
] as const) {
  server.kill(signal);
  const exited = once(server, "exit");
  const lost = all.map(async ({ client }) => {
    while (client.connection.state.status === "online") await sleep(20);
  });
  await exited;
  await Promise.all(lost);
  const back = all.map(({ ready }) => ready());
  await sleep(downMs);
  const restarted = await start(port, folder);
  ({ server } = restarted);
  const took = (await Promise.all(back)).map((atMs) => Math.max(0, atMs - restarted.atMs));
  const sorted = took.toSorted((a, b) => a - b);
  rows.push({ signal, downMs, medianMs: at(sorted, 0.5), p99Ms: at(sorted, 0.99), maxMs: at(sorted, 1) });
  console.error(rows.at(-1));
  await sleep(6_000);
}

console.table(rows);
await Promise.all(all.map(({ client }) => client.close()));
server.kill("SIGTERM");
await once(server, "exit");
await rm(folder, { recursive: true });

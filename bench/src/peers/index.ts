import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startNode } from "./node-process.ts";
import type { Peer, RunningPeer } from "./peer.ts";

const secret = "a secret of the benchmark alone, 32 bytes and more";
const server = (name: string): URL => new URL(`servers/${name}.ts`, import.meta.url);
const tidingsMain = new URL("../../../apps/server/src/main.ts", import.meta.url);

async function single(
  program: URL,
  env: Readonly<Record<string, string>> = {},
  token: string | null = null,
): Promise<RunningPeer> {
  const node = await startNode(program, env);
  return {
    urls: [`ws://127.0.0.1:${node.port}`],
    pids: [node.pid],
    probe: node.probe,
    secret: token,
    [Symbol.asyncDispose]: () => node[Symbol.asyncDispose](),
  };
}

/** With a folder for its database that goes with it. */
async function withFolder(start: (folder: string) => Promise<RunningPeer>): Promise<RunningPeer> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-bench-"));
  const running = await start(folder);
  return {
    ...running,
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

const tidingsEnvironment = { TIDINGS_JWT_SECRET: secret, TIDINGS_RATE_LIMIT: "off", LOG_LEVEL: "warn" };

/** Everything that can be measured, by name. */
export const peers = {
  ws: {
    name: "ws",
    label: "plain ws relay",
    dialect: "plain",
    stores: false,
    start: () => single(server("plain-ws")),
  },
  limit: {
    name: "limit",
    label: "hand-written limit",
    dialect: "trpc",
    stores: true,
    start: () => withFolder((folder) => single(server("hand-written"), { DATABASE_FILE: join(folder, "limit.db") })),
  },
  "socket.io": {
    name: "socket.io",
    label: "Socket.IO, in memory",
    dialect: "socket.io",
    stores: false,
    start: () => single(server("socket-io")),
  },
  trpc: {
    name: "trpc",
    label: "tRPC's own adapter",
    dialect: "trpc",
    stores: false,
    start: () => single(server("stock-trpc")),
  },
  tidings: {
    name: "tidings",
    label: "Tidings, SQLite",
    dialect: "trpc",
    stores: true,
    start: () =>
      withFolder((folder) =>
        single(tidingsMain, { ...tidingsEnvironment, DATABASE_URL: `file:${join(folder, "tidings.db")}` }, secret),
      ),
  },
} as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;

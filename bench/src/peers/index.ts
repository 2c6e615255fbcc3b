import { join } from "node:path";
import { startPostgres } from "@tidings/testing/postgres";
import { django } from "./django.ts";
import { startNode } from "./node-process.ts";
import type { Peer } from "./peer.ts";
import { redisFor, startSingle, startTwo, temporaryFolder, withResources } from "./start-peer.ts";
import { tidings, tidingsNodes, tidingsPostgres } from "./tidings.ts";

const server = (name: string): URL => new URL(`servers/${name}.ts`, import.meta.url);

const ws = {
  name: "ws",
  label: "plain ws relay",
  dialect: "plain",
  stores: false,
  start: () => startSingle(server("plain-ws")),
} as const satisfies Peer;

const limit = {
  name: "limit",
  label: "hand-written limit, SQLite",
  dialect: "trpc",
  stores: true,
  start: () =>
    withResources(async (resources) => {
      const file = join(await temporaryFolder(resources), "limit.db");
      return { nodes: [resources.use(await startNode(server("hand-written"), { DATABASE_FILE: file }))] };
    }),
} as const satisfies Peer;

const socketIo = {
  name: "socket.io",
  label: "Socket.IO, in memory",
  dialect: "socket.io",
  stores: false,
  start: () => startSingle(server("socket-io")),
} as const satisfies Peer;

const socketIoRedis = {
  name: "socket.io-redis",
  label: "Socket.IO, two nodes, Redis",
  dialect: "socket.io",
  stores: false,
  start: () =>
    withResources(async (resources) => {
      const redis = await redisFor(resources);
      const nodes = await startTwo(resources, server("socket-io"), { REDIS_URL: redis.url });
      return { nodes, redis };
    }),
} as const satisfies Peer;

const socketIoSqlite = {
  name: "socket.io-sqlite",
  label: "Socket.IO, one INSERT a message, SQLite",
  dialect: "socket.io",
  stores: true,
  start: () =>
    withResources(async (resources) => {
      const file = join(await temporaryFolder(resources), "messages.db");
      return { nodes: [resources.use(await startNode(server("socket-io"), { DATABASE_URL: `file:${file}` }))] };
    }),
} as const satisfies Peer;

const socketIoPostgres = {
  name: "socket.io-postgres",
  label: "Socket.IO, one INSERT a message, PostgreSQL",
  dialect: "socket.io",
  stores: true,
  start: () =>
    withResources(async (resources) => {
      const postgres = resources.use(await startPostgres());
      const node = resources.use(await startNode(server("socket-io"), { DATABASE_URL: postgres.url }));
      return { nodes: [node], postgres };
    }),
} as const satisfies Peer;

const trpc = {
  name: "trpc",
  label: "tRPC's own adapter",
  dialect: "trpc",
  stores: false,
  start: () => startSingle(server("stock-trpc")),
} as const satisfies Peer;

/** Everything that can be measured, by name. */
export const peers = {
  ws,
  limit,
  "socket.io": socketIo,
  "socket.io-redis": socketIoRedis,
  "socket.io-sqlite": socketIoSqlite,
  "socket.io-postgres": socketIoPostgres,
  trpc,
  django,
  tidings,
  "tidings-nodes": tidingsNodes,
  "tidings-postgres": tidingsPostgres,
} as const satisfies Record<string, Peer>;

export type PeerName = keyof typeof peers;

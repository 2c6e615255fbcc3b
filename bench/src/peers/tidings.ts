import { join } from "node:path";
import { startPostgres } from "@tidings/testing/postgres";
import { startNode } from "./node-process.ts";
import type { Peer } from "./peer.ts";
import { redisFor, startTwo, temporaryFolder, withResources } from "./start-peer.ts";

const main = new URL("../../../apps/server/src/main.ts", import.meta.url);
const secret = "a secret of the benchmark alone, 32 bytes and more";
const environment = {
  TIDINGS_JWT_SECRET: secret,
  TIDINGS_RATE_LIMIT: "off",
  TIDINGS_PRESENCE: "everyone",
  TIDINGS_TOPICS: "*",
  TIDINGS_STRANGERS: "1000000", // counted, as it is by default
  LOG_LEVEL: "warn",
};

/** The deployable as it is, with its file. */
export const tidings = {
  name: "tidings",
  label: "Tidings, SQLite",
  dialect: "trpc",
  stores: true,
  start: (folder?: string) =>
    withResources(async (resources) => {
      const file = join(folder ?? (await temporaryFolder(resources)), "tidings.db");
      const node = resources.use(await startNode(main, { ...environment, DATABASE_URL: `file:${file}` }));
      return { nodes: [node], secret };
    }),
} as const satisfies Peer;

/** One node of it with PostgreSQL, whose `fsync` and `synchronous_commit` are on. */
export const tidingsPostgres = {
  name: "tidings-postgres",
  label: "Tidings, PostgreSQL",
  dialect: "trpc",
  stores: true,
  start: () =>
    withResources(async (resources) => {
      const postgres = resources.use(await startPostgres());
      const node = resources.use(await startNode(main, { ...environment, DATABASE_URL: postgres.url }));
      return { nodes: [node], postgres, secret };
    }),
} as const satisfies Peer;

/** Two nodes of it with Redis and PostgreSQL, whose `fsync` and `synchronous_commit` are on. */
export const tidingsNodes = {
  name: "tidings-nodes",
  label: "Tidings, two nodes, Redis, PostgreSQL",
  dialect: "trpc",
  stores: true,
  start: () =>
    withResources(async (resources) => {
      const redis = await redisFor(resources);
      const postgres = resources.use(await startPostgres());
      const env = { ...environment, DATABASE_URL: postgres.url, REDIS_URL: redis.url };
      const nodes = await startTwo(resources, main, env);
      return { nodes, redis, postgres, secret };
    }),
} as const satisfies Peer;

import { setTimeout as delay } from "node:timers/promises";
import { Redis } from "ioredis";
import { createServerProcess, type ServerProcess } from "./server-process.ts";
import type { StartRedisOptions } from "./start-redis.ts";

/** A Redis cluster of three masters on free ports of 127.0.0.1, without replicas. */
export interface TestRedisCluster extends AsyncDisposable {
  /** One per master; they stay the same over restarts. */
  readonly urls: readonly string[];
  readonly masters: readonly TestMaster[];
  stop(): Promise<void>;
}

/** One server of a cluster. */
export interface TestMaster {
  readonly port: number;
  /** The slots that it had first, including both ends. */
  readonly slots: readonly [number, number];
  /** Ends the server at once with SIGKILL. */
  kill(): Promise<void>;
  /** Starts it again, empty, as the same member with the same slots. Resolves when the whole cluster serves again. */
  restart(): Promise<void>;
  pause(): void;
  resume(): void;
  /** Gives slots to another master. The slots must be empty, because keys are not moved. */
  handOver(slots: readonly number[], to: TestMaster): Promise<void>;
}

const slotCount = 16_384;
const masterCount = 3;

const settings = {
  save: "",
  appendonly: "no",
  "cluster-enabled": "yes",
  // After so long without an answer a master counts as failed, and the others stop serving.
  "cluster-node-timeout": "2000",
};

/**
 * Starts a Redis cluster, and waits until all of it serves.
 *
 * @throws {Error} that says how to get Redis, or with a server's log if it did not start
 */
export async function startRedisCluster(options: StartRedisOptions = {}): Promise<TestRedisCluster> {
  const servers = await Promise.all(
    Array.from({ length: masterCount }, () => createServerProcess({ ...settings, ...options.settings })),
  );
  const stopAll = async (): Promise<void> => {
    await Promise.all(servers.map((server) => server.stop()));
  };
  try {
    await Promise.all(servers.map((server) => server.start()));
    await join(servers);
    await untilServing(servers);
  } catch (error) {
    await stopAll();
    throw error;
  }
  const masters = servers.map((server, i) => toMaster(servers, server, slotsOf(i)));
  let stopping: Promise<void> | null = null;
  return {
    urls: servers.map(({ port }) => `redis://127.0.0.1:${port}`),
    masters,
    stop: () => (stopping ??= stopAll()),
    [Symbol.asyncDispose]: () => (stopping ??= stopAll()),
  };
}

const firstSlotOf = (i: number): number => Math.floor((i * slotCount) / masterCount);

const slotsOf = (i: number): readonly [number, number] => [firstSlotOf(i), firstSlotOf(i + 1) - 1];

function toMaster(
  servers: readonly ServerProcess[],
  server: ServerProcess,
  slots: readonly [number, number],
): TestMaster {
  return {
    port: server.port,
    slots,
    kill: () => server.kill(),
    async restart() {
      await server.kill();
      await server.start();
      await untilServing(servers);
    },
    pause: () => server.pause(),
    resume: () => server.resume(),
    async handOver(moved, to) {
      const id = await withClient(to, (redis) => redis.cluster("MYID"));
      // The taker first: it makes the new owner known to all with a greater epoch.
      const inOrder = servers.toSorted((a, b) => Number(b.port === to.port) - Number(a.port === to.port));
      for (const each of inOrder) {
        await withClient(each, async (redis) => {
          for (const slot of moved) await redis.cluster("SETSLOT", slot, "NODE", id);
        });
      }
    },
  };
}

async function join(servers: readonly ServerProcess[]): Promise<void> {
  for (const [i, server] of servers.entries()) {
    await withClient(server, async (redis) => {
      await redis.call("CLUSTER", "ADDSLOTSRANGE", ...slotsOf(i));
      await redis.call("CLUSTER", "SET-CONFIG-EPOCH", i + 1);
    });
  }
  await meet(servers);
}

async function meet([first, ...others]: readonly ServerProcess[]): Promise<void> {
  if (!first) return;
  for (const other of others) {
    await withClient(other, (redis) => redis.call("CLUSTER", "MEET", "127.0.0.1", first.port, first.busPort));
  }
}

/** Every member says so of itself, and knows all the others. */
async function untilServing(servers: readonly ServerProcess[]): Promise<void> {
  for (const server of servers) {
    await withClient(server, async (redis) => {
      for (;;) {
        const info = await redis.cluster("INFO");
        if (info.includes("cluster_state:ok") && info.includes(`cluster_size:${masterCount}`)) return;
        await delay(20);
        // one that did not answer in time is forgotten
        if (!info.includes(`cluster_known_nodes:${masterCount}`)) await meet(servers);
      }
    });
  }
}

async function withClient<T>({ port }: { readonly port: number }, use: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis({ port, host: "127.0.0.1", lazyConnect: true, retryStrategy: null, enableReadyCheck: false });
  await redis.connect();
  try {
    return await use(redis);
  } finally {
    redis.disconnect();
  }
}

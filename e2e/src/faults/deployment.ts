import { randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { signToken } from "@tidings/server";
import { startPostgres } from "@tidings/testing/postgres";
import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import { startRedis } from "@tidings/testing/redis";
import { Client } from "pg";
import { createServerProcess, type ServerProcess } from "../server-process.ts";
import { type NodeClocks, openNodeClocks, timelessToken } from "./clock/node-clocks.ts";
import { putDumpBack } from "./database-dump.ts";
import { type OnRolledBack, putBack, refuseWrites } from "./node-file.ts";
import type { Fault } from "./plan.ts";
import type { Target } from "./target.ts";
import { type Usage, usageOf } from "./usage.ts";

/** Real processes, and the means to break them. */
export interface Deployment extends Target, AsyncDisposable {
  /** Addresses of the services, for others who use them; `null` without. What breaks the nodes' links breaks these too. */
  readonly urls: { readonly databaseUrl: string; readonly redisUrl: string } | null;
  /** How many links there are to each service: the nodes', and one for others. */
  readonly links: number;
  /** Breaks something, waits as long as it says, and mends it. */
  inflict(fault: Exclude<Fault, { part: "client" }>, signal: AbortSignal, onRolledBack: OnRolledBack): Promise<void>;
  /** One for rounds in which clocks leap: those that end would be refused, and rightly. */
  readonly timelessToken: Target["token"];
  /** What each node holds now; `null` for one that is down. */
  usage(): Promise<readonly (Usage | null)[]>;
  /** Resolves when every node is ready and has Redis. Rejects if that takes longer than `limitMs`. */
  untilHealthy(limitMs: number): Promise<void>;
}

export interface DeploymentOptions {
  readonly nodes: number;
  /** `sqlite`: one node with a file of its own and nothing else. */
  readonly store: "postgres" | "sqlite";
  /** Whether their wall clocks can be set. */
  readonly clocksLeap: boolean;
  readonly nodeOptions?: readonly string[];
  /** Of each node, in place of what nodes of a test have. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Hears of what must not happen. */
  readonly onProblem: (text: string) => void;
}

/** A drain gives clients five seconds; what takes longer than this hangs. */
const drainLimitMs = 30_000;

/** A node says it before it ends. */
const wasPutBack = "restored, copied or failed over";

interface Backing {
  readonly environments: readonly Readonly<Record<string, string>>[];
  readonly urls: Deployment["urls"];
  inflict(fault: Fault, wait: () => Promise<void>, onRolledBack: OnRolledBack): Promise<void>;
  stop(): Promise<void>;
}

export async function deploy(options: DeploymentOptions): Promise<Deployment> {
  const { nodes: count, store, onProblem, clocksLeap, variables, nodeOptions = [] } = options;
  if (store === "sqlite" && count !== 1) throw new RangeError("A SQLite file is one node's own: give --nodes 1");
  const backing = store === "sqlite" ? withoutServices : await startServices(count);
  const secret = randomBytes(32).toString("base64url");
  const clocks: NodeClocks | null = clocksLeap ? await openNodeClocks(count) : null;
  const nodes: ServerProcess[] = [];
  /** Nodes that may say that the database was put back, and end. */
  const mayFindOut = new Set<number>();
  /** One thing at a time happens to a node and its file. */
  const turns = new Map<number, Promise<void>>();
  const inTurn = async (which: number, run: (node: ServerProcess) => Promise<void>): Promise<void> => {
    const node = nodes[which];
    if (!node) throw new RangeError(`There is no node ${which}`);
    const turn = (turns.get(which) ?? Promise.resolve()).then(() => run(node));
    turns.set(
      which,
      turn.catch(() => {}),
    );
    await turn;
  };
  const hasFoundOut = (which: number, output: string): boolean =>
    mayFindOut.has(which) && output.includes(wasPutBack) && mayFindOut.delete(which);
  const closed = new AbortController();

  /** As a supervisor does: again and again, since a node does not start without its database. */
  const supervise = async (node: ServerProcess): Promise<void> => {
    while (!closed.signal.aborted && !node.isRunning) await node.start().catch(() => pause(300));
  };
  /** Once at a time: a node that ended by itself may be killed while it is brought up. */
  const underWay = new Map<ServerProcess, Promise<void>>();
  const bringUp = (node: ServerProcess): Promise<void> => {
    const started = underWay.get(node) ?? supervise(node).finally(() => underWay.delete(node));
    underWay.set(node, started);
    return started;
  };

  for (const [i, environment] of backing.environments.entries()) {
    const node: ServerProcess = await createServerProcess(
      { TIDINGS_JWT_SECRET: secret, ...environment, ...variables, ...clocks?.environments[i] },
      {
        nodeOptions: [...nodeOptions, ...(clocks?.nodeOptions ?? [])],
        onCrash(output) {
          if (!hasFoundOut(i, output)) onProblem(`node ${i} ended by itself:\n${output.slice(-2_000)}`);
          void bringUp(node);
        },
      },
    );
    nodes.push(node);
  }
  await Promise.all(nodes.map((node) => node.start()));

  const inflictOnNode = async (
    { kind, which }: Fault,
    node: ServerProcess,
    wait: () => Promise<void>,
  ): Promise<void> => {
    if (kind === "freeze") {
      node.freeze();
      await wait();
      node.goOn();
      return;
    }
    if (kind === "kill") await node.kill();
    else await drain(node, which);
    await wait();
    await bringUp(node);
  };

  const drain = async (node: ServerProcess, which: number): Promise<void> => {
    const limit = new AbortController();
    // it may have ended by itself a moment ago, since the database was put back, and does not start without it
    const { hasStarted } = node;
    const code = await Promise.race([
      node.terminate(),
      pause(drainLimitMs, "late" as const, { signal: limit.signal }).catch(() => "in time" as const),
    ]);
    limit.abort();
    if (code === 0 || (!hasStarted && code !== "late") || (code === 1 && hasFoundOut(which, node.output))) return;
    const how = code === "late" ? `did not stop within ${drainLimitMs / 1_000} s` : `exited with ${code}`;
    onProblem(`node ${which} ${how} when it was asked to stop:\n${node.output.slice(-2_000)}`);
    await node.kill();
  };

  return {
    urls: backing.urls,
    links: backing.urls === null ? 0 : count + 1,
    ports: nodes.map(({ port }) => port) as [number, ...number[]],
    token: (userId, { scopes = [], expiresInSeconds = 24 * 3_600 } = {}) =>
      signToken({ secret, userId, scopes, expiresInSeconds }),
    timelessToken: async (userId, { scopes = [] } = {}) => timelessToken(secret, userId, scopes),

    async inflict(fault, signal, onRolledBack) {
      const wait = (): Promise<void> => pause(fault.forMs, undefined, { signal }).catch(() => {});
      if (fault.part === "node") await inTurn(fault.which, (node) => inflictOnNode(fault, node, wait));
      else if (fault.part === "clock") await clocks?.leap(fault, wait);
      else if (fault.part !== "file") {
        await backing.inflict(fault, wait, async (...lookInto) => {
          for (const i of nodes.keys()) mayFindOut.add(i);
          await onRolledBack(...lookInto);
        });
      } else if (fault.kind === "full") await inTurn(fault.which, (node) => refuseWrites(node, fault, wait));
      else {
        await inTurn(fault.which, async (node) => {
          await putBack(node, fault, wait, onRolledBack);
          await bringUp(node);
        });
      }
    },

    usage: () => Promise.all(nodes.map(async ({ pid }) => (pid === null ? null : usageOf(pid)))),

    async untilHealthy(limitMs) {
      const deadline = performance.now() + limitMs;
      while (!(await Promise.all(nodes.map(isHealthy))).every(Boolean)) {
        if (performance.now() > deadline) throw new Error(`not every node was ready after ${limitMs / 1_000} s`);
        await pause(100);
      }
    },

    async [Symbol.asyncDispose]() {
      closed.abort();
      await Promise.all(nodes.map((node) => node[Symbol.asyncDispose]()));
      await backing.stop();
      await clocks?.[Symbol.asyncDispose]();
    },
  };
}

async function isHealthy({ url }: ServerProcess): Promise<boolean> {
  const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
  if (!response?.ok) return false;
  const { redis } = (await response.json()) as { redis?: string };
  return redis === undefined || redis === "ok";
}

const withoutServices: Backing = {
  environments: [{}],
  urls: null,
  inflict({ part }) {
    throw new RangeError(`A node with a file has no ${part}`);
  },
  stop: async () => {},
};

async function startServices(count: number): Promise<Backing> {
  const [postgres, redis] = await Promise.all([startPostgres(), startRedis()]);
  const database = new URL(await postgres.createDatabase());
  const linksTo = (port: number): Promise<TcpProxy[]> =>
    Promise.all(Array.from({ length: count + 1 }, () => createTcpProxy({ target: { port } })));
  const links = { postgres: await linksTo(postgres.port), redis: await linksTo(redis.port) };

  const urls = links.postgres.map(({ port }, i) => ({
    databaseUrl: Object.assign(new URL(database), { port: String(port) }).href,
    redisUrl: `redis://127.0.0.1:${links.redis[i]?.port}`,
  }));

  return {
    environments: urls
      .slice(0, count)
      .map(({ databaseUrl, redisUrl }) => ({ DATABASE_URL: databaseUrl, REDIS_URL: redisUrl })),
    urls: urls[count] ?? null,

    async inflict(fault, wait, onRolledBack) {
      if (fault.part === "postgres" && fault.kind === "kill") {
        await postgres.kill();
        await wait();
        await postgres.restart();
      } else if (fault.part === "postgres" && fault.kind === "restart") {
        await postgres.restart();
      } else if (fault.part === "postgres" && fault.kind === "hold") {
        await holdUsers(database.href, fault, wait);
      } else if (fault.part === "postgres" && fault.kind === "restore") {
        await putDumpBack({ databaseUrl: database.href, links: links.postgres }, fault, wait, onRolledBack);
      } else if (fault.part === "redis" && fault.kind === "kill") {
        await redis.kill();
        await wait();
        await redis.restart();
      } else if (fault.part === "redis" && fault.kind === "pause") {
        redis.pause();
        await wait();
        redis.resume();
      } else if (fault.part === "postgres" || fault.part === "redis") {
        const link = links[fault.part][fault.which];
        if (!link) throw new RangeError(`There is no link ${fault.which} to ${fault.part}`);
        await inflictOnLink(link, fault, wait);
      }
    },

    async stop() {
      await Promise.all([...links.postgres, ...links.redis].map((link) => link.close()));
      await Promise.all([postgres.stop(), redis.stop()]);
    },
  };
}

/** A transaction that takes its time has every third user, as a push inside one would. */
async function holdUsers(databaseUrl: string, { which }: Fault, wait: () => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query("BEGIN");
    await client.query("SELECT FROM tidings.users WHERE id % 3 = $1 ORDER BY id FOR NO KEY UPDATE", [which % 3]);
    await wait();
    await client.query("COMMIT");
  } finally {
    await client.end();
  }
}

/** What can happen to any connection. */
export async function inflictOnLink(
  link: TcpProxy,
  { kind, delayMs, which }: Fault,
  wait: () => Promise<void>,
): Promise<void> {
  switch (kind) {
    case "cut":
      link.cut();
      break;
    case "delay":
      link.delay(delayMs);
      break;
    case "blackHole":
      link.blackHole((["both", "toTarget", "toClient"] as const)[delayMs % 3] ?? "both");
      break;
    case "halfClose":
      link.halfClose(delayMs % 2 === 0 ? "toTarget" : "toClient");
      break;
    case "refuse":
      // Connected clients would not notice.
      await link.refuse(true);
      link.cut();
      break;
    case "kill":
    case "drain":
    case "freeze":
    case "pause":
    case "restart":
    case "hold":
    case "restore":
    case "full":
    case "ahead":
    case "back":
      throw new RangeError(`${kind} of ${which} is nothing that happens to a link`);
  }
  await wait();
  await link.heal();
}

import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startRedis } from "@tidings/testing/redis";
import { type MeasuredProcess, type NodeProcess, startNode } from "./node-process.ts";
import type { RunningPeer } from "./peer.ts";

export type Environment = Readonly<Record<string, string>>;

interface Parts {
  readonly nodes: readonly (MeasuredProcess | NodeProcess)[];
  /** What they need beside themselves. */
  readonly redis?: { readonly pid: number | null };
  readonly postgres?: { readonly pid: number | null };
  readonly secret?: string;
  /** Ended after the nodes. */
  readonly resources: AsyncDisposableStack;
}

/** What is known of a peer once its processes run. */
function toRunningPeer({ nodes, redis, postgres, secret, resources }: Parts): RunningPeer {
  const [first] = nodes;
  return {
    urls: nodes.map(({ port }) => `ws://127.0.0.1:${port}`),
    processes: [
      ...nodes.map(({ pid }) => ({ part: "nodes" as const, pid })),
      ...(redis?.pid ? [{ part: "redis" as const, pid: redis.pid }] : []),
      ...(postgres?.pid ? [{ part: "postgres" as const, pid: postgres.pid }] : []),
    ],
    probe: first && "probe" in first ? first.probe : null,
    secret: secret ?? null,
    [Symbol.asyncDispose]: () => resources.disposeAsync(),
  };
}

/** Runs the steps with a stack that ends everything in reverse order, also if one of them fails. */
export async function withResources(
  start: (resources: AsyncDisposableStack) => Promise<Omit<Parts, "resources">>,
): Promise<RunningPeer> {
  await using resources = new AsyncDisposableStack();
  const parts = await start(resources);
  return toRunningPeer({ ...parts, resources: resources.move() });
}

/** A folder for a database; it goes with the peer, or with this process if that ends before. */
export async function temporaryFolder(resources: AsyncDisposableStack): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tidings-bench-"));
  const abandon = (): void => rmSync(folder, { recursive: true, force: true });
  process.once("exit", abandon);
  resources.defer(async () => {
    process.off("exit", abandon);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

/** One program without anything else. */
export const startSingle = (program: URL, env?: Environment): Promise<RunningPeer> =>
  withResources(async (resources) => ({ nodes: [resources.use(await startNode(program, env))] }));

/** Two nodes of one program with the same environment. */
export async function startTwo(
  resources: AsyncDisposableStack,
  program: URL,
  env: Environment,
): Promise<readonly NodeProcess[]> {
  const first = resources.use(await startNode(program, env));
  return [first, resources.use(await startNode(program, env))];
}

export async function redisFor(resources: AsyncDisposableStack): Promise<{ url: string; pid: number | null }> {
  return resources.use(await startRedis());
}

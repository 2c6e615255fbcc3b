import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { signToken } from "@tidings/server";
import { startPostgres } from "@tidings/testing/postgres";
import { startRedis } from "@tidings/testing/redis";
import { createServerProcess, type ServerProcess } from "../server-process.ts";

/** Servers as they are deployed, with their limits. */
export interface Deployment extends AsyncDisposable {
  readonly urls: readonly [string, ...string[]];
  token(userId: string): Promise<string>;
  /** Of all nodes. Bytes. */
  residentBytes(): Promise<number>;
  /** Of all nodes, since they started. Seconds. */
  processorSeconds(): Promise<number>;
  /** What the nodes have written, which should be little. */
  readonly output: string;
}

async function residentBytesOf({ pid }: ServerProcess): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN) * 1_024;
}

/** Of a second, as Linux counts processor times. */
const ticksPerSecond = 100;

async function processorSecondsOf({ pid }: ServerProcess): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}

const sumOf = async (values: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(values)).reduce((sum, value) => sum + value, 0);

export async function deploy(
  store: "sqlite" | "postgres",
  variables: Readonly<Record<string, string>>,
): Promise<Deployment> {
  const secret = randomBytes(32).toString("base64url");
  await using stack = new AsyncDisposableStack();
  const services: Record<string, string> = {};
  if (store === "postgres") {
    const postgres = stack.use(await startPostgres());
    const redis = stack.use(await startRedis());
    services["DATABASE_URL"] = postgres.url;
    services["REDIS_URL"] = redis.url;
  }
  const nodes: ServerProcess[] = [];
  for (let n = 0; n < (store === "postgres" ? 2 : 1); n += 1) {
    const node = await createServerProcess({ TIDINGS_JWT_SECRET: secret, ...services, ...variables });
    nodes.push(stack.use(node));
    await node.start();
  }
  const held = stack.move();
  return {
    urls: nodes.map(({ url }) => url) as unknown as [string, ...string[]],
    token: (userId) => signToken({ secret, userId, expiresInSeconds: 86_400 }),
    residentBytes: () => sumOf(nodes.map(residentBytesOf)),
    processorSeconds: () => sumOf(nodes.map(processorSecondsOf)),
    get output() {
      return nodes.map(({ output }) => output).join("");
    },
    [Symbol.asyncDispose]: () => held.disposeAsync(),
  };
}

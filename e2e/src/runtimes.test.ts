import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startTidings } from "@tidings/testing";
import { startPostgres } from "@tidings/testing/postgres";
import { startRedis } from "@tidings/testing/redis";
import { defineTidings } from "tidings";
import { createTidings } from "tidings/client";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import { z } from "zod";
import { eventually } from "./eventually.ts";
import type { App } from "./runtimes/server.ts";

// Servers and the SDK on Bun and Deno, as they come from the registry.

const run = promisify(execFile);
const require = createRequire(import.meta.url);
const program = (name: string): string => fileURLToPath(new URL(`runtimes/${name}.ts`, import.meta.url));
const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

const runtimes = ["bun", "deno"] as const;
const argsOf = {
  bun: ["run"],
  deno: ["run", "--allow-all", "--node-modules-dir=manual", "--no-lock", "--unstable-sloppy-imports"],
};

/** Where the program of this system is: a package of its own, which the runtime's package names. */
function programOf(runtime: (typeof runtimes)[number]): string {
  const from = createRequire(require.resolve(`${runtime}/package.json`));
  const { platform, arch } = process;
  const name =
    runtime === "bun"
      ? `@oven/bun-${platform}-${arch === "arm64" ? "aarch64" : arch}`
      : `@deno/${platform}-${arch}${platform === "linux" ? "-glibc" : ""}`;
  return join(dirname(from.resolve(`${name}/package.json`)), runtime === "bun" ? "bin/bun" : "deno");
}

test.each(runtimes)("the SDK and the server's fetch work on %s", async (runtime) => {
  await using tidings = await startTidings({ definition });
  const shipped = async (): Promise<void> => {
    await tidings.service.notifications.push({
      to: "bob",
      type: "order.shipped",
      data: { orderId: "7" },
      durable: false,
    });
  };
  const timer = setInterval(() => void shipped(), 100); // whenever it listens
  try {
    const args = [...argsOf[runtime], program("by-fetch"), tidings.url, await tidings.token("bob")];
    const { stdout } = await run(programOf(runtime), args);
    expect(stdout).toContain("it works");
  } finally {
    clearInterval(timer);
  }
});

interface Places {
  readonly runtime: string;
  readonly own: number;
  readonly beside: number;
}

/** What an upgrade from a page of another site is answered. */
async function foreignUpgrade(port: number): Promise<number> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/trpc`, { origin: "https://evil.example" });
  const [request, response] = (await once(socket, "unexpected-response")) as [
    { destroy(): void },
    { statusCode: number },
  ];
  request.destroy();
  return response.statusCode;
}

/** Alice writes to Bob, whose orders are shipped, and everything comes, long texts too. */
async function talk(port: number): Promise<void> {
  const connect = (user: string) =>
    createTidings<App>({ url: `ws://127.0.0.1:${port}/trpc`, user, token: user, client: { WebSocket } });
  await using alice = connect("alice");
  await using bob = connect("bob");
  const orders = new Set<string>();
  const received: (string | undefined)[] = [];
  bob.pushes.on("order.shipped", ({ orderId }) => orders.add(orderId));
  const { position: lastEventId } = await bob.chat.conversations();
  bob.chat.follow({ onMessage: ({ content }) => received.push(content?.text) }, { lastEventId });
  const texts = Array.from({ length: 100 }, (_, i) => `${"é".repeat(30 * i)}${i}`);
  for (const text of texts) void alice.chat.send({ to: "bob", content: { text } });
  await eventually(() => expect({ orders: [...orders], received }).toEqual({ orders: ["7"], received: texts }));
}

/** Starts a server on another runtime, uses both of its ports, and stops it. Resolves with how it ended and what it complained of. */
async function useServer(runtime: (typeof runtimes)[number], stores: readonly string[]) {
  const child = spawn(programOf(runtime), [...argsOf[runtime], program("server"), ...stores], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exit = once(child, "exit");
  let [output, problems] = ["", ""];
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (problems += text.toString()));
  try {
    await eventually(() => {
      if (child.exitCode !== null || !output.includes("\n")) throw new Error(`It does not listen:\n${problems}`);
    });
    const places = JSON.parse(output) as Places;
    expect(places.runtime).toBe(runtime);
    for (const port of [places.own, places.beside]) {
      await talk(port);
      const url = `http://127.0.0.1:${port}`;
      expect(await foreignUpgrade(port)).toBe(403);
      expect((await fetch(`${url}/trpc/notifications.list`)).status).toBe(401);
      const listed = await fetch(`${url}/trpc/notifications.list`, { headers: { authorization: "Bearer alice" } });
      expect(await listed.json()).toMatchObject({ result: { data: { unread: 0 } } });
    }
    expect((await fetch(`http://127.0.0.1:${places.own}`)).status).toBe(404);
    expect(await (await fetch(`http://127.0.0.1:${places.beside}`)).text()).toBe("the application");
    child.kill("SIGTERM");
    const [code] = (await exit) as [number | null];
    return { code, problems };
  } finally {
    child.kill("SIGKILL");
    await exit;
  }
}

const soundEnd = { code: 0, problems: "" };

test.each(runtimes)(
  "a server with WebSockets, SQLite and an application's routes works on %s, and drains",
  async (runtime) => {
    const folder = await mkdtemp(join(tmpdir(), "tidings-runtimes-"));
    try {
      expect(await useServer(runtime, [join(folder, "tidings.db")])).toEqual(soundEnd);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);

test("the same with PostgreSQL and Redis", async () => {
  await using postgres = await startPostgres();
  await using redis = await startRedis();
  for (const runtime of runtimes) expect(await useServer(runtime, [postgres.url, redis.url])).toEqual(soundEnd);
});

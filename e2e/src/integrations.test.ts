import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { signToken } from "@tidings/server";
import { freePort } from "@tidings/testing/programs";
import { createTidings } from "tidings/client";
import { expect, test } from "vitest";
import { WebSocket } from "ws";
import type { App } from "../../examples/express/src/tidings.ts";
import { launchChromium } from "./chromium.ts";
import { eventually } from "./eventually.ts";

// The examples beside a framework of HTTP, each as a process of its own: the application's own routes, pushes from them, calls, event
// streams and WebSockets on one port, and an end that clients are told of.

const root = fileURLToPath(new URL("../../", import.meta.url));
const secret = "a secret of at least thirty-two bytes";
const tokenOf = (userId: string) => signToken({ secret, userId, expiresInSeconds: 60 });

const servers = {
  express: "examples/express/src/main.ts",
  fastify: "examples/fastify/src/main.ts",
  hono: "examples/hono/src/main.ts",
  nest: "examples/nest/dist/main.js", // compiled: Node alone does not run decorators
};

interface Example extends AsyncDisposable {
  readonly url: string;
  /** The SQLite file. */
  readonly database: string;
  readonly process: ChildProcess;
  readonly output: () => string;
}

async function start(main: string, environment: Readonly<Record<string, string>> = {}): Promise<Example> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "integration-"));
  const database = join(folder, "tidings.db");
  const child = spawn(process.execPath, [join(root, main)], {
    env: { ...process.env, ...environment, PORT: String(port), SECRET: secret, DATABASE_URL: database },
  });
  let output = "";
  child.stdout.on("data", (text: Buffer) => (output += text.toString()));
  child.stderr.on("data", (text: Buffer) => (output += text.toString()));
  const end = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) {
      const exit = once(child, "exit");
      child.kill("SIGKILL");
      await exit;
    }
    await rm(folder, { recursive: true });
  };
  try {
    await eventually(() => {
      if (!output.includes("listening")) throw new Error(`${main} does not listen:\n${output}`);
    });
  } catch (error) {
    await end();
    throw error;
  }
  return {
    url: `http://127.0.0.1:${port}`,
    database,
    process: child,
    output: () => output,
    [Symbol.asyncDispose]: end,
  };
}

const ship = (url: string, to: string, orderId: string): Promise<Response> =>
  fetch(`${url}/orders/${orderId}/ship`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ to }),
  });

async function shipOrder(url: string, to: string, orderId: string): Promise<void> {
  const shipped = await ship(url, to, orderId);
  expect(await shipped.json()).toEqual({ shipped: orderId });
}

test.each(Object.entries(servers))(
  "%s: its routes and Tidings are on one port, and its routes push",
  async (_, main) => {
    await using example = await start(main);
    const { url } = example;
    expect(await (await fetch(url)).text()).toBe("the application");
    expect((await fetch(`${url}/elsewhere`)).status).toBe(404);

    const codes: number[] = [];
    class Noted extends WebSocket {
      constructor(address: string | URL, protocols?: string | string[]) {
        super(address, protocols);
        this.once("open", () => this.once("close", (code) => codes.push(code)));
      }
    }
    const connect = (user: string) =>
      createTidings<App>({ url: `${url}/trpc`, user, token: () => tokenOf(user), client: { WebSocket: Noted } });
    await using alice = connect("alice");
    await using bob = connect("bob");
    const orders: string[] = [];
    const texts: (string | undefined)[] = [];
    const ready = Promise.withResolvers<void>();
    bob.pushes.on("order.shipped", ({ orderId }) => orders.push(orderId));
    bob.pushes.onUnread(() => ready.resolve());
    const { position: lastEventId } = await bob.chat.conversations();
    bob.chat.follow({ onMessage: ({ content }) => texts.push(content?.text) }, { lastEventId });
    await ready.promise;
    await shipOrder(url, "bob", "7");
    await alice.chat.send({ to: "bob", content: { text: "Hello" } });
    await eventually(() => expect({ orders, texts }).toEqual({ orders: ["7"], texts: ["Hello"] }));

    const headers = { authorization: `Bearer ${await tokenOf("bob")}` };
    const listed = await fetch(`${url}/trpc/notifications.list`, { headers });
    expect(await listed.json()).toMatchObject({ result: { data: { unread: 2 } } });
    expect((await fetch(`${url}/trpc/notifications.list`)).status).toBe(401);

    const connectionParams = encodeURIComponent(JSON.stringify({ token: await tokenOf("bob") }));
    const stream = await fetch(`${url}/trpc/notifications.onPush?connectionParams=${connectionParams}`, {
      headers: { accept: "text/event-stream" },
    });
    expect(stream.headers.get("content-type")).toContain("text/event-stream");

    // it ends though everyone stays
    example.process.kill("SIGTERM");
    await eventually(() => expect(example.process.exitCode ?? example.process.signalCode).not.toBeNull());
    await stream.text().catch(() => null);
    await eventually(() => expect(codes).toEqual([1012, 1012]));
    expect(example.output().trim()).toBe("listening"); // no complaint either
  },
);

test.each(Object.entries(servers))(
  "%s: it ends if its database is removed, and does not go on refusing",
  async (_, main) => {
    await using example = await start(main);
    await shipOrder(example.url, "bob", "7");
    await rm(example.database);
    await eventually(async () => {
      await ship(example.url, "bob", "8").catch(() => null); // one of the next writes finds out; the process may end before it answers
      expect(example.process.exitCode).toBe(1);
    });
  },
);

test("hono: by fetch alone, calls and event streams are answered", async () => {
  await using example = await start(servers.hono, { FETCH_ONLY: "1" });
  const { url } = example;
  const connectionParams = JSON.stringify({ token: await tokenOf("bob") });
  const stream = await fetch(
    `${url}/trpc/notifications.onPush?connectionParams=${encodeURIComponent(connectionParams)}`,
    {
      headers: { accept: "text/event-stream" },
    },
  );
  expect(stream.headers.get("content-type")).toContain("text/event-stream");
  let received = "";
  const reading = (async () => {
    for await (const chunk of stream.body!.pipeThrough(new TextDecoderStream())) {
      received += chunk;
      if (received.includes("order.shipped")) return;
    }
  })();
  await eventually(() => expect(received).toContain("ready"));
  await shipOrder(url, "bob", "7");
  await reading;
  expect(received).toContain('"orderId":"7"');
});

test("TanStack Start: a page is rendered on the server, and loaded anew when a push comes", async () => {
  const folder = join(root, "examples/tanstack-start");
  const vite = join(folder, "node_modules/vite/bin/vite.js");
  const env = { ...process.env, NODE_ENV: "production", VITEST: undefined };
  await promisify(execFile)(process.execPath, [vite, "build", "--logLevel", "warn"], { cwd: folder, env });
  await using example = await start("examples/tanstack-start/server.ts", { NODE_ENV: "production" });
  const { url } = example;
  await using browser = await launchChromium();
  const signIn = async (name: string) => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(url);
    await page.getByLabel("Your name").fill(name);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name }).waitFor();
    return page;
  };
  const [alice, bob] = await Promise.all([signIn("alice"), signIn("bob")]);
  const [session] = await bob.context().cookies();
  const rendered = async (): Promise<string> =>
    (await fetch(url, { headers: { cookie: `session=${session?.value}` } })).text();
  expect(await rendered()).toContain("<h1>bob</h1>");

  await bob.getByText("Order 7: open").waitFor();
  await alice.getByLabel("Tell").fill("bob");
  await alice.getByRole("button", { name: "Ship order 7" }).click();
  await bob.getByText("Order 7: shipped").waitFor();
  expect(await rendered()).toContain("shipped");
  expect((await fetch(`${url}/trpc/notifications.list`)).status).toBe(401);

  const exit = once(example.process, "exit");
  example.process.kill("SIGTERM");
  await exit;
});

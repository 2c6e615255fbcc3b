import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { text } from "node:stream/consumers";
import { createInterface } from "node:readline";
import { expect, test } from "vitest";

// The program as an operator sees it: what it prints, and its exit code.

/** What a program needs of this process's environment; Node keeps what it has compiled. */
const { PATH, NODE_COMPILE_CACHE } = process.env;

const program = fileURLToPath(new URL("main.ts", import.meta.url));

const start = (variables: Record<string, string>) =>
  spawn(process.execPath, [program], {
    env: {
      PATH,
      NODE_COMPILE_CACHE,
      HOST: "127.0.0.1",
      PORT: "0",
      DATABASE_URL: "file::memory:",
      TIDINGS_DEMO: "1",
      ...variables,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });

test("a bad configuration prints every problem, and exits with 1", async () => {
  const server = start({ PORT: "web", DATABASE_URL: "mysql://localhost", TIDINGS_DEMO: "" });
  const [printed, [exitCode]] = await Promise.all([text(server.stderr), once(server, "exit")]);
  expect(exitCode).toBe(1);
  for (const problem of [/^ {2}- PORT /m, /^ {2}- DATABASE_URL /m, /^ {2}- TIDINGS_JWT_SECRET/m])
    expect(printed).toMatch(problem);
  expect(printed).not.toContain("at file:"); // no stack
});

test("a start that fails after Redis was asked for prints why, and exits with 1", async () => {
  const variables = { REDIS_URL: "redis://127.0.0.1:1", TIDINGS_VAPID_SUBJECT: "mailto:operator@example.com" };
  const server = start(variables); // the keys are missing, which a database in memory cannot keep
  const [printed, [exitCode]] = await Promise.all([text(server.stderr), once(server, "exit")]);
  expect(exitCode).toBe(1);
  expect(printed).toContain("TIDINGS_VAPID_KEYS is not set");
});

test.each(["SIGTERM", "SIGINT"] as const)("%s ends it with 0 after a drain", async (signal) => {
  const server = start({});
  const exited = once(server, "exit");
  const printed: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    const { msg } = JSON.parse(line) as { msg: string };
    printed.push(msg);
    if (msg === "listening") server.kill(signal);
  }
  expect(await exited).toEqual([0, null]);
  expect(printed).toEqual([expect.stringContaining("anyone can sign in"), "listening", "draining", "stopped"]);
});

test("a second SIGTERM does not cut the drain short", async () => {
  const server = start({});
  const exited = once(server, "exit");
  const printed: string[] = [];
  let client: WebSocket | null = null; // as long as it stays, the drain lasts
  for await (const line of createInterface(server.stdout)) {
    const { msg, url } = JSON.parse(line) as { msg: string; url: string };
    printed.push(msg);
    if (msg === "listening") {
      client = new WebSocket(`${url.replace("http", "ws")}/trpc?connectionParams=1`);
      await once(client, "open");
      server.kill("SIGTERM");
    } else if (msg === "draining") {
      server.kill("SIGTERM");
      client?.close();
    }
  }
  expect(await exited).toEqual([0, null]);
  expect(printed.at(-1)).toBe("stopped");
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s while it loads ends it with 0, also where nothing else would",
  async (signal) => {
    // while the rest of the program is being loaded; process 1 has no default that would end it
    const hook = `import { registerHooks } from "node:module";
    registerHooks({
      load(url, context, next) {
        if (url.endsWith("/run.ts")) process.kill(process.pid, "${signal}");
        return next(url, context);
      },
    });`;
    const server = start({ NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` });
    server.stdout.resume();
    expect(await once(server, "exit")).toEqual([0, null]);
  },
);

test("one that waits for a database that does not answer ends soon after SIGTERM", async () => {
  await using silent = createServer((socket) => socket.resume()).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as { port: number };
  const server = start({ DATABASE_URL: `postgres://127.0.0.1:${port}/x` });
  const exited = once(server, "exit");
  await once(silent, "connection"); // it is starting
  server.kill("SIGTERM");
  const [exitCode] = await exited;
  expect(exitCode).not.toBeNull();
});

test("a database whose file is taken away ends it with 1, and the log says why once", async () => {
  const folder = await mkdtemp(join(tmpdir(), "tidings-main-"));
  const file = join(folder, "tidings.db");
  const server = start({ DATABASE_URL: `file:${file}` });
  const exited = once(server, "exit");
  const reasons: string[] = [];
  for await (const line of createInterface(server.stdout)) {
    const { msg, stage, err } = JSON.parse(line) as { msg: string; stage?: string; err?: { message: string } };
    if (stage === "store") reasons.push(err?.message ?? "");
    if (msg !== "listening") continue;
    await rm(file);
    const { url } = JSON.parse(line) as { url: string };
    await fetch(`${url}/readyz`); // the probe of a supervisor
  }
  expect(await exited).toEqual([1, null]);
  expect(reasons).toEqual([expect.stringContaining("was removed")]);
  await rm(folder, { recursive: true });
});

import { execFile } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { signToken } from "@tidings/server";
import { eventually } from "@tidings/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { EnvironmentError, readEnvironment } from "../environment/environment.ts";
import { type RunningServer, serve } from "../serve.ts";

// Everything to an endpoint of the application, as an operator sets it up, and what the endpoint did not take.

/** What a program needs of this process's environment; Node keeps what it has compiled. */
const { PATH, NODE_COMPILE_CACHE } = process.env;
const program = fileURLToPath(new URL("../cli.ts", import.meta.url));
const jwtSecret = "0123456789abcdef0123456789abcdef";
const key = Buffer.alloc(32, 5);
const secret = `whsec_${key.toString("base64")}`;

interface Event {
  readonly id: string;
  readonly kind: string;
  readonly key: string;
  readonly data: { readonly seq: number };
}

/** As a receiver without a library checks it. */
const isSigned = (headers: IncomingHttpHeaders, body: string): boolean => {
  const signed = `${String(headers["webhook-id"])}.${String(headers["webhook-timestamp"])}.${body}`;
  return headers["webhook-signature"] === `v1,${createHmac("sha256", key).update(signed).digest("base64")}`;
};

const had: Event[] = [];
let status = 204;
const endpoint = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => void chunks.push(chunk));
  request.on("end", () => {
    const body = Buffer.concat(chunks).toString();
    const answer = isSigned(request.headers, body) ? status : 401;
    if (answer < 300) had.push(JSON.parse(body) as Event);
    response.writeHead(answer).end("because");
  });
});

let folder: string;
let server: RunningServer;
let variables: Record<string, string>;
const start = async (more: Record<string, string>): Promise<void> => {
  server = await serve(readEnvironment({ PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent", ...variables, ...more }));
};
let webhook: Record<string, string>;
beforeAll(async () => {
  endpoint.listen(0, "127.0.0.1");
  await once(endpoint, "listening");
  folder = await mkdtemp(join(tmpdir(), "tidings-outlets-"));
  variables = {
    DATABASE_URL: `file:${join(folder, "tidings.db")}`,
    TIDINGS_JWT_SECRET: jwtSecret,
  };
  webhook = {
    TIDINGS_SYSTEM_WEBHOOK_URL: `http://127.0.0.1:${(endpoint.address() as AddressInfo).port}/hooks/tidings`,
    TIDINGS_SYSTEM_WEBHOOK_SECRET: secret,
    TIDINGS_SYSTEM_WEBHOOK_PRIVATE: "1",
  };
  await start(webhook);
});
afterAll(async () => {
  await server.stop();
  endpoint.close();
  await rm(folder, { recursive: true });
});

const tidings = async (...args: readonly string[]): Promise<unknown[]> => {
  const env = { PATH, NODE_COMPILE_CACHE, ...variables };
  const { stdout } = await promisify(execFile)(process.execPath, [program, ...args, "--url", server.url], { env });
  return stdout
    .trim()
    .split("\n")
    .flatMap((line) => (line === "" ? [] : [JSON.parse(line) as unknown]));
};

async function announce(to: string): Promise<void> {
  const token = await signToken({ secret: jwtSecret, userId: "app", scopes: ["push"], expiresInSeconds: 60 });
  const { ok } = await fetch(`${server.url}/trpc/notifications.push`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
    body: JSON.stringify({ to, type: "announcement", data: { title: "Hello" } }),
  });
  expect(ok).toBe(true);
}

const metrics = async (): Promise<string> => (await fetch(`${server.url}/metrics`)).text();

test("a push goes to the endpoint, signed; what it refuses is listed, and is handed over once more", async () => {
  await announce("ann");
  await eventually(() => expect(had).toMatchObject([{ kind: "push", key: "ann", data: { seq: 1 } }]));

  status = 422;
  await announce("ann");
  await eventually(async () => {
    expect(await metrics()).toMatch(/^tidings_outlet_dead_letters\{outlet="webhook"\} 1$/m);
  });
  const [letter] = (await tidings("dead-letters")) as { readonly id: string }[];
  expect(letter).toMatchObject({
    outlet: "webhook",
    kind: "push",
    key: "ann",
    n: 2,
    reason: "422",
    attempts: 1,
  });
  expect(letter).not.toHaveProperty("data");
  await expect(tidings("dead-letters", "--retry", "all")).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringContaining(`${letter?.id}: 422`),
  });

  status = 204;
  expect(await tidings("dead-letters", "--retry", "all")).toEqual([{ sent: 1, failed: 0 }]);
  expect(had).toMatchObject([{ data: { seq: 1 } }, { id: letter?.id, data: { seq: 2 } }]);
  expect(await tidings("dead-letters")).toEqual([]);
  for (const [args, stderr] of [
    [["dead-letters", "--drop", "evt_unheard-of"], 'no dead letter "evt_unheard-of"'],
    [["dead-letters", "--outlet", "webhok"], 'There is no outlet "webhok": give one of webhook.'],
    [["outlets", "--remove", "webhok"], 'There is no outlet "webhok": give one of webhook.'],
  ] as const) {
    await expect(tidings(...args)).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining(stderr) });
  }
  const text = await metrics();
  expect(text).toMatch(/^tidings_outlet_events_total\{outlet="webhook",outcome="sent"\} 1$/m);
  expect(text).toMatch(/^tidings_outlet_lag_seconds\{outlet="webhook"\} 0$/m);
  expect(text).toMatch(/^tidings_outlet_up\{outlet="webhook"\} 1$/m);
});

test("a server without it keeps everything for it, until it is started with it again, or the outlet is removed", async () => {
  await server.stop();
  await start({});
  await announce("bob");
  expect(await tidings("outlets")).toMatchObject([{ outlet: "webhook", waiting: 1, dead: 0, down: null }]);
  await server.stop();
  await start(webhook);
  await eventually(() => expect(had.at(-1)).toMatchObject({ key: "bob" }));
  await server.stop();
  await start({});
  expect(await tidings("outlets", "--remove", "webhook")).toEqual([{ removed: true }]);
  expect(await tidings("outlets")).toEqual([]);
});

const problemsOf = (given: Record<string, string>): readonly string[] => {
  try {
    readEnvironment({ ...variables, ...given });
    return [];
  } catch (error) {
    if (error instanceof EnvironmentError) return error.problems;
    throw error;
  }
};

test("what is wrong with the endpoint is said before the server starts", () => {
  const at = (url: string, more: Record<string, string> = {}) =>
    problemsOf({ TIDINGS_SYSTEM_WEBHOOK_URL: url, TIDINGS_SYSTEM_WEBHOOK_SECRET: secret, ...more });
  expect(problemsOf({ TIDINGS_SYSTEM_WEBHOOK_URL: "https://a.example/" })).toEqual([
    expect.stringMatching(/^TIDINGS_SYSTEM_WEBHOOK_SECRET is not set beside/),
  ]);
  expect(problemsOf({ TIDINGS_SYSTEM_WEBHOOK_SECRET: secret })).toEqual([
    expect.stringMatching(/^TIDINGS_SYSTEM_WEBHOOK_URL is not set beside/),
  ]);
  expect(at("http://a.example/")).toEqual([expect.stringContaining("inside the house")]);
  expect(at("https://10.0.0.7/")).toEqual([expect.stringContaining("10.0.0.7 is not a public address")]);
  expect(at("https://10.0.0.7/", { TIDINGS_SYSTEM_WEBHOOK_PRIVATE: "1" })).toEqual([]);
  expect(at("https://a.example/", { TIDINGS_SYSTEM_WEBHOOK_SECRET: `${secret},whsec_x` })).toEqual([
    expect.stringMatching(/^TIDINGS_SYSTEM_WEBHOOK_SECRET is not a secret of webhooks/),
  ]);
});

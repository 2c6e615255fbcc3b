import { initTRPC } from "@trpc/server";
import { Agent, request } from "node:http";
import { expect, test } from "vitest";
import type { Authenticate, Identity } from "../session/identity.ts";
import { authenticateByName, startTestServer } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
const router = t.router({
  small: t.procedure.query(() => "small"),
  write: t.procedure.mutation(() => "written"),
});

const remembering: Authenticate = Object.assign((...call: Parameters<Authenticate>) => authenticateByName(...call), {
  rememberMs: Infinity,
});

/** An address has ten times as much. */
const limits = { calls: { perSecond: 0.001, burst: 4 } };

/** The status of a request. */
function ask(
  url: string,
  method = "GET",
  headers: Readonly<Record<string, string>> = {},
  agent: Agent | false = false,
): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const setHost = headers["host"] !== "";
  const given = setHost ? headers : {};
  const asked = request(url, { method, headers: given, agent, setHost }, (res) => {
    res.resume();
    resolve(res.statusCode ?? 0);
  });
  asked.on("error", reject);
  asked.end();
  return promise;
}

const unpaid: readonly (readonly [string, string, string, Readonly<Record<string, string>>])[] = [
  ["HEAD", "HEAD", "/small", {}],
  ["an expectation that nobody knows", "HEAD", "/small", { expect: "x" }],
  ["a request without a host", "GET", "/small", { host: "" }],
  ["connection parameters that are no JSON", "GET", "/small?connectionParams={", {}],
  ["a batch of queries and mutations", "GET", "/small,write?batch=1", {}],
  ["a path that is not encoded", "GET", "/%E0%A4%A", {}],
  ["a page of another site", "GET", "/small", { origin: "https://elsewhere.example" }],
  ["a batch that is too long", "GET", `/${"small,".repeat(200)}`, {}],
];

test.each(unpaid)("%s costs its address, which is not served any more in the end", async (_, method, path, headers) => {
  await using server = await startTestServer({ router, limits, authenticate: remembering });
  const alice = { authorization: `Bearer alice@${Date.now() + 60_000}` };
  expect(await ask(`${server.http}/small`, "GET", alice)).toBe(200);
  const statuses: number[] = [];
  // each on a connection of its own, which is refused as well once nothing is left
  for (let n = 0; n < 30; n += 1) statuses.push(await ask(`${server.http}${path}`, method, headers).catch(() => 0));
  expect(statuses[0]).not.toBe(429);
  expect(statuses.slice(-3).filter((status) => status !== 0 && status !== 429)).toEqual([]);
});

test.each(unpaid)(
  "%s on one connection is refused in the end; a user whose token is known is not",
  async (...unused) => {
    const [, method, path, headers] = unused;
    await using server = await startTestServer({ router, limits, authenticate: remembering, trustedProxies: 1 });
    const alice = { authorization: `Bearer alice@${Date.now() + 60_000}` };
    expect(await ask(`${server.http}/small`, "GET", alice)).toBe(200);
    const statuses: number[] = [];
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    for (let n = 0; n < 30; n += 1) statuses.push(await ask(`${server.http}${path}`, method, headers, agent));
    agent.destroy();
    expect(statuses.slice(-3)).toEqual([429, 429, 429]);
    expect(await ask(`${server.http}/small`, "GET", alice)).toBe(200);
    expect(await ask(`${server.http}/small`, "GET", { authorization: "Bearer bob" })).toBe(429);
  },
);

test("preflights cost little: a page of another origin needs many", async () => {
  await using server = await startTestServer({ router, limits, authenticate: remembering });
  const statuses: number[] = [];
  for (let n = 0; n < 150; n += 1) statuses.push(await ask(`${server.http}/small`, "OPTIONS"));
  expect(new Set(statuses)).toEqual(new Set([204]));
  expect(await ask(`${server.http}/small`, "GET", { authorization: "Bearer bob" })).toBe(200);
});

test("what is asked with a known token costs its user, and not the address", async () => {
  await using server = await startTestServer({ router, limits, authenticate: remembering });
  const alice = { authorization: `Bearer alice@${Date.now() + 60_000}` };
  expect(await ask(`${server.http}/small`, "GET", alice)).toBe(200);
  const statuses: number[] = [];
  for (let n = 0; n < 10; n += 1) statuses.push(await ask(`${server.http}/small,write?batch=1`, "GET", alice));
  expect([statuses[0], statuses.at(-1)]).toEqual([400, 429]);
  expect(await ask(`${server.http}/small`, "GET", { authorization: "Bearer bob" })).toBe(200);
});

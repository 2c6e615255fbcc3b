import { TidingsError } from "@tidings/core";
import { initTRPC, TRPCError } from "@trpc/server";
import { expect, test } from "vitest";
import type { Authenticate, Identity } from "./identity.ts";
import { startTestServer } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
const router = t.router({ whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null) });

const secret = "password authentication failed for user app at 10.0.0.5";

/** What a client gets to see of it on both ways, and what the server's operator does. */
async function outcome(authenticate: Authenticate) {
  await using server = await startTestServer({ router, authenticate });
  const response = await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer x" } });
  const body = await response.text();
  const client = await server.connect("x");
  const refusal = await client.answer(null);
  const { code } = await client.closed;
  return { status: response.status, code, told: body + JSON.stringify(refusal), errors: server.errors };
}

test.each<[string, () => unknown]>([
  ["an error", () => new Error(secret)],
  ["an error of tRPC without a meaning", () => new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: secret })],
  ["a text", () => secret],
  ["nothing", () => undefined],
  ["an error inside an error", () => new Error(secret, { cause: new TidingsError("FORBIDDEN", secret) })],
])("authenticate that throws %s: clients hear no word of it, the operator does", async (_, make) => {
  const thrown = make();
  const { status, code, told, errors } = await outcome(() => Promise.reject(thrown));
  expect([status, code]).toEqual([401, 4401]);
  expect(told).not.toContain("10.0.0.5");
  expect(told).toContain("sign in again");
  expect(errors).toEqual([thrown, thrown]);
});

test("authenticate that throws at once does the same", async () => {
  const { status, errors } = await outcome(() => {
    throw new Error(secret);
  });
  expect(status).toBe(401);
  expect(errors).toHaveLength(2);
});

test("an error of tRPC keeps its code, and its text to itself", async () => {
  const thrown = new TRPCError({ code: "FORBIDDEN", message: secret });
  const { status, code, told, errors } = await outcome(() => Promise.reject(thrown));
  expect([status, code]).toEqual([403, 4403]);
  expect(told).not.toContain("10.0.0.5");
  expect(errors).toEqual([]);
});

test("a TidingsError is for the client; why nobody can be let in is for the operator, once", async () => {
  const refused = await outcome(() => Promise.reject(new TidingsError("FORBIDDEN", "You are banned")));
  expect(refused).toMatchObject({
    status: 403,
    code: 4403,
    told: expect.stringContaining("You are banned"),
    errors: [],
  });
  const cause = new Error("the issuer is away");
  const away = await outcome(() => Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "Retry later", { cause })));
  expect(away).toMatchObject({ status: 503, code: 1013, told: expect.stringContaining("Retry later") });
  expect(away.told).not.toContain("issuer");
  expect(away.errors).toMatchObject([{ cause }]);
});

test("what createContext throws stays in the house as well", async () => {
  const cause = new Error(secret);
  await using server = await startTestServer({ router, createContext: () => Promise.reject(cause) });
  const response = await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer alice" } });
  const client = await server.connect();
  const refusal = await client.answer(null);
  expect([response.status, (await client.closed).code]).toEqual([500, 1011]);
  expect((await response.text()) + JSON.stringify(refusal)).not.toContain("10.0.0.5");
  expect(server.errors).toContain(cause);
});

const alice = { userId: "alice", scopes: [], expiresAtMs: null };

test.each<[string, unknown, RegExp]>([
  ["nothing", undefined, /returned undefined: return \{ userId, scopes, expiresAtMs \}, or null/],
  ["a name", "alice", /returned string/],
  ["a boolean", false, /returned boolean/],
  ["no user id", { scopes: [], expiresAtMs: null }, /userId as undefined/],
  ["a number as user id", { ...alice, userId: 7 }, /userId as number/],
  ["an empty user id", { ...alice, userId: "" }, /userId/],
  ["a user id with a line end", { ...alice, userId: "a\nb" }, /userId/],
  ["no scopes", { userId: "alice", expiresAtMs: null }, /scopes as undefined/],
  ["scopes as a text", { ...alice, scopes: "push" }, /scopes as string/],
  ["scopes of another kind", { ...alice, scopes: [1] }, /scopes as a list/],
  ["no end", { userId: "alice", scopes: [] }, /expiresAtMs as undefined/],
  ["a date as the end", { ...alice, expiresAtMs: new Date() }, /expiresAtMs as object/],
  ["an end that is not a number", { ...alice, expiresAtMs: Number.NaN }, /expiresAtMs/],
  ["a date of issue", { ...alice, issuedAtMs: "today" }, /issuedAtMs as string/],
  ["a number as the token's id", { ...alice, jti: 7 }, /jti as number/],
])("authenticate that returns %s lets nobody in, and the operator is told what to return", async (_, value, why) => {
  const { status, told, errors } = await outcome(() => Promise.resolve(value as Identity));
  expect(status).toBe(401);
  expect(told).not.toContain("authenticate");
  expect(errors).toMatchObject([{ message: expect.stringMatching(why) }, { message: expect.stringMatching(why) }]);
});

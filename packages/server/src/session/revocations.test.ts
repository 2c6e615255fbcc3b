import type { Revocations, SessionEnder } from "@tidings/core";
import { TidingsError } from "@tidings/core";
import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import type { Authenticate, Identity } from "./identity.ts";
import { authenticateByName, startTestServer, until } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
const router = t.router({
  whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null),
  ticks: t.procedure.subscription(async function* ({ signal }) {
    yield "first";
    await new Promise((resolve) => signal?.addEventListener("abort", resolve));
  }),
});
const whoami = { id: 1, method: "query", params: { path: "whoami" } };

const nobody: SessionEnder = () => 0;

/** Revokes by name. */
function createRevocations() {
  const revoked = new Set<string>();
  let end: SessionEnder = nobody;
  const revocations: Revocations = {
    ready: () => Promise.resolve(),
    isRevoked: ({ userId }) => revoked.has(userId),
    onEnd(ender) {
      end = ender;
      return () => {
        end = nobody;
      };
    },
  };
  return {
    revocations,
    revoke: (name: string): number => {
      revoked.add(name);
      return end(({ userId }) => userId === name, "revoked");
    },
    disconnect: (name: string): number => end(({ userId }) => userId === name, "disconnected"),
  };
}

test("every kind of connection of a revoked user ends, and none is opened again", async () => {
  const { revocations, revoke } = createRevocations();
  await using server = await startTestServer({ router, revocations });
  const [alice, bob] = [await server.connect("alice"), await server.connect("bob")];
  for (const client of [alice, bob]) {
    client.send(whoami);
    await client.answer(1);
  }
  const stream = await fetch(`${server.http}/ticks`, { headers: { authorization: "Bearer alice" } });
  await until(() => server.server.stats().eventStreams === 1);

  expect(revoke("alice")).toBe(2);
  expect(await alice.closed).toEqual({ code: 4401, reason: "The token has been revoked" });
  await expect(stream.text()).rejects.toThrow("terminated");
  const again = await server.connect("alice");
  expect((await again.answer(null)).error).toMatchObject({
    message: expect.stringContaining("revoked"),
    data: { code: "UNAUTHORIZED" },
  });
  expect((await again.closed).code).toBe(4401);
  const call = await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer alice" } });
  expect([call.status, call.headers.get("www-authenticate")]).toEqual([401, 'Bearer error="invalid_token"']);

  bob.send({ ...whoami, id: 2 });
  expect((await bob.answer(2)).result?.data).toBe("bob");
  expect(server.server.stats().refusals.revoked).toBe(4);
});

const remembered: Authenticate = Object.assign<Authenticate, { rememberMs: number }>(
  (credentials) => authenticateByName(credentials),
  { rememberMs: Infinity },
);

test("an address that goes on with a revoked token pays for it, and is not asked in for a while", async () => {
  const { revocations, revoke } = createRevocations();
  await using server = await startTestServer({
    router,
    revocations,
    authenticate: remembered,
    limits: { calls: { perSecond: 0.001, burst: 1 } },
  });
  const call = async () =>
    (await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer alice" } })).status;
  expect(await call()).toBe(200);
  revoke("alice");
  const statuses: number[] = [];
  for (let n = 0; n < 10; n += 1) statuses.push(await call());
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
});

test("a user who is revoked while the connection is being opened does not get in", async () => {
  const { revocations, revoke } = createRevocations();
  const opening = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  await using server = await startTestServer({
    router,
    revocations,
    async createContext({ identity }) {
      asked.resolve();
      await opening.promise;
      return { identity };
    },
  });
  const client = await server.connect("alice");
  client.send(whoami);
  await asked.promise;
  expect(revoke("alice")).toBe(1);
  opening.resolve();
  expect((await client.closed).code).toBe(4401);
  expect(client.frames.filter(({ result }) => result)).toEqual([]);
});

test("a user who is disconnected may come back", async () => {
  const { revocations, disconnect } = createRevocations();
  await using server = await startTestServer({ router, revocations });
  const client = await server.connect("alice");
  client.send(whoami);
  await client.answer(1);
  expect(disconnect("alice")).toBe(1);
  expect((await client.closed).code).toBe(1012);
  const again = await server.connect("alice");
  again.send(whoami);
  expect((await again.answer(1)).result?.data).toBe("alice");
});

test("while it is not known who is revoked, clients are asked to retry", async () => {
  await using server = await startTestServer({
    router,
    revocations: {
      ...createRevocations().revocations,
      ready: () => Promise.reject(new TidingsError("SERVICE_UNAVAILABLE", "The database is away")),
    },
  });
  const client = await server.connect("alice");
  expect((await client.closed).code).toBe(1013);
  const call = await fetch(`${server.http}/whoami`, { headers: { authorization: "Bearer alice" } });
  expect(call.status).toBe(503);
});

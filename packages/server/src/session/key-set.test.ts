import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWK, jwtVerify, SignJWT } from "jose";
import { expect, test, vi } from "vitest";
import { until } from "../../test/test-harness.ts";
import { createKeySet } from "./key-set.ts";

/** An issuer whose keys, and whose health, can be changed. */
async function startIssuer() {
  const state = { keys: [] as JWK[], status: 200, requests: 0 };
  const server = createServer((_, res) => {
    state.requests += 1;
    res.writeHead(state.status, { "content-type": "application/json" }).end(JSON.stringify({ keys: state.keys }));
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/jwks`);
  return Object.assign(state, {
    url,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => void server.close(resolve));
    },
  });
}

async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  return {
    jwk: { ...(await exportJWK(publicKey)), alg: "ES256", kid },
    token: await new SignJWT({ sub: "alice" }).setProtectedHeader({ alg: "ES256", kid }).sign(privateKey),
  };
}

test("a key that the issuer has just changed to is found", async () => {
  await using issuer = await startIssuer();
  const [first, second] = [await makeKey("first"), await makeKey("second")];
  issuer.keys = [first.jwk];
  const keys = createKeySet({ url: issuer.url, onError: () => {}, pauseMs: 50 });
  expect((await jwtVerify(first.token, keys)).payload.sub).toBe("alice");
  issuer.keys = [second.jwk];
  expect((await jwtVerify(second.token, keys)).payload.sub).toBe("alice");
  await expect(jwtVerify(first.token, keys)).rejects.toMatchObject({ code: "ERR_JWKS_NO_MATCHING_KEY" });
});

test("made-up key ids are refused with few fetches for all of them", async () => {
  await using issuer = await startIssuer();
  issuer.keys = [(await makeKey("real")).jwk];
  const keys = createKeySet({ url: issuer.url, onError: () => {}, pauseMs: 50 });
  const forged = await Promise.all(Array.from({ length: 20 }, (_, i) => makeKey(`made-up-${i}`)));
  const refusals = await Promise.allSettled(forged.map(({ token }) => jwtVerify(token, keys)));
  expect(new Set(refusals.map((refusal) => refusal.status === "rejected" && refusal.reason.code))).toEqual(
    new Set(["ERR_JWKS_NO_MATCHING_KEY"]),
  );
  expect(issuer.requests).toBeLessThan(5);
});

test("an issuer that is away: all who wait hear of the same failure, and its keys are used for another hour", async () => {
  await using issuer = await startIssuer();
  const key = await makeKey("one");
  issuer.keys = [key.jwk];
  issuer.status = 500;
  let nowMs = 0;
  const errors: unknown[] = [];
  const keys = createKeySet({ url: issuer.url, onError: (error) => errors.push(error), now: () => nowMs });
  const refusals = await Promise.all([1, 2, 3].map(() => jwtVerify(key.token, keys).catch((error: unknown) => error)));
  expect(refusals).toMatchObject([1, 2, 3].map(() => ({ code: "SERVICE_UNAVAILABLE", cause: expect.any(Error) })));
  expect(new Set(refusals.map((refusal) => (refusal as Error).cause)).size).toBe(1);

  issuer.status = 200;
  nowMs = 1_000;
  await jwtVerify(key.token, keys);
  issuer.status = 500;
  nowMs += 30 * 60_000;
  expect((await jwtVerify(key.token, keys)).payload.sub).toBe("alice");
  await until(() => errors.length === 1);
  nowMs += 31 * 60_000;
  await expect(jwtVerify(key.token, keys)).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
});

const brokenHandler = (): never => {
  throw new Error("the handler is broken");
};

test("a handler of errors that throws does not keep the keys from being fetched again", async () => {
  const printed = vi.spyOn(console, "error").mockImplementation(() => {});
  await using issuer = await startIssuer();
  const [first, second] = [await makeKey("first"), await makeKey("second")];
  issuer.keys = [first.jwk];
  let nowMs = 0;
  const keys = createKeySet({ url: issuer.url, onError: brokenHandler, now: () => nowMs, pauseMs: 0 });
  await jwtVerify(first.token, keys);
  issuer.status = 500;
  nowMs += 11 * 60_000;
  await jwtVerify(first.token, keys);
  await until(() => printed.mock.calls.length === 2);
  Object.assign(issuer, { status: 200, keys: [second.jwk] });
  nowMs += 1_000;
  expect((await jwtVerify(second.token, keys)).payload.sub).toBe("alice");
  printed.mockRestore();
});

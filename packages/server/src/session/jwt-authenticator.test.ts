import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { base64url, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { expect, onTestFinished, test, vi } from "vitest";
import type { Credentials } from "./identity.ts";
import { jwtAuthenticator } from "./jwt-authenticator.ts";
import { signToken } from "./sign-token.ts";

const secret = "0123456789abcdef0123456789abcdef";
const key = new TextEncoder().encode(secret);
const inAnHour = Math.floor(Date.now() / 1_000) + 3_600;

const sign = (claims: JWTPayload, algorithm = "HS256"): Promise<string> =>
  new SignJWT(claims).setProtectedHeader({ alg: algorithm }).sign(key);

const credentials = (token: string | null): Credentials => ({ token, transport: "websocket", headers: {} });

test.each([
  ["a string", "push  admin", ["push", "admin"]],
  ["a list", ["push"], ["push"]],
  ["missing", undefined, []],
  ["empty", "", []],
])("the identity is in sub, scope and exp; scope is %s", async (_, scope, scopes) => {
  const token = await sign({ sub: "alice", exp: inAnHour, scope });
  expect(await jwtAuthenticator({ secret })(credentials(token))).toEqual({
    userId: "alice",
    scopes,
    expiresAtMs: inAnHour * 1_000,
  });
});

test("signToken signs what the authenticator accepts", async () => {
  const token = await signToken({ secret, userId: "bob", scopes: ["push"], expiresInSeconds: 60 });
  expect(await jwtAuthenticator({ secret })(credentials(token))).toMatchObject({ userId: "bob", scopes: ["push"] });
});

const unsecured = `${btoa('{"alg":"none"}')}.${btoa(`{"sub":"alice","exp":${inAnHour}}`)}.`.replaceAll("=", "");

/** Signed with the right key by HS256, whatever its header says. */
function signedUnder(headerJson: string, payloadJson = JSON.stringify({ sub: "alice", exp: inAnHour })): string {
  const header = base64url.encode(headerJson);
  const payload = base64url.encode(payloadJson);
  const signature = createHmac("sha256", secret).update(`${header}.${payload}`).digest("base64url");
  return `${header}.${payload}.${signature}`;
}

test.each<[string, () => Promise<string | null> | string | null, RegExp]>([
  ["no token", () => null, /no token/],
  ["nonsense", () => "nonsense", /not valid/],
  ["an unsecured token", () => unsecured, /not valid/],
  ["another secret", () => signToken({ secret: `${secret}x`, userId: "alice", expiresInSeconds: 60 }), /not valid/],
  ["another algorithm", () => sign({ sub: "alice", exp: inAnHour }, "HS512"), /not valid/],
  ["a signature with more behind it", async () => `${await sign({ sub: "alice", exp: inAnHour })}!`, /not valid/],
  ["a fourth part", async () => `${await sign({ sub: "alice", exp: inAnHour })}.x`, /not valid/],
  ["a header that is not JSON", async () => `x${await sign({ sub: "alice", exp: inAnHour })}`, /not valid/],
  ["another algorithm in the header alone", () => signedUnder('{"alg":"HS512"}'), /not valid/],
  ["a critical header that nobody knows", () => signedUnder('{"alg":"HS256","crit":["exp"],"exp":1}'), /not valid/],
  ["an expired token", () => signToken({ secret, userId: "alice", expiresInSeconds: -6 }), /expired/],
  ["an end that no clock will see", () => sign({ sub: "alice", exp: 1e308 }), /too long/],
  ["an end beyond every number", () => signedUnder('{"alg":"HS256"}', '{"sub":"alice","exp":1e999}'), /too long/],
  ["a lifetime of years", () => sign({ sub: "alice", exp: inAnHour + 400 * 86_400 }), /too long/],
  ["one that began long ago", () => sign({ sub: "alice", exp: inAnHour, iat: inAnHour - 400 * 86_400 }), /too long/],
  ["an iat in the future", () => sign({ sub: "alice", exp: inAnHour, iat: inAnHour - 60 }), /"iat"/],
  ["a token of another kind", () => signedUnder('{"alg":"HS256","typ":"logout+jwt"}'), /"typ"/],
  ["a type that is not a text", () => signedUnder('{"alg":"HS256","typ":1}'), /"typ"/],
  ["a token not valid yet", () => sign({ sub: "alice", exp: inAnHour, nbf: inAnHour - 1 }), /"nbf"/],
  ["no exp", () => sign({ sub: "alice" }), /"exp" is missing/],
  ["no sub", () => sign({ exp: inAnHour }), /"sub" is missing/],
  ["an empty sub", () => sign({ sub: "", exp: inAnHour }), /"sub"/],
  ["a sub with a control character", () => sign({ sub: "a\nb", exp: inAnHour }), /"sub"/],
  ["a sub that is too long", () => sign({ sub: "x".repeat(129), exp: inAnHour }), /"sub"/],
  ["a scope of another kind", () => sign({ sub: "alice", exp: inAnHour, scope: [1] }), /"scope"/],
])("%s is refused with UNAUTHORIZED, and no part of the token is repeated", async (_, makeToken, message) => {
  const token = await makeToken();
  const refused = await jwtAuthenticator({ secret })(credentials(token)).catch((error: unknown) => error);
  expect(refused).toMatchObject({
    name: "TidingsError",
    code: "UNAUTHORIZED",
    message: expect.stringMatching(message),
  });
  const parts = token?.split(".").filter((part) => part !== "") ?? [];
  expect(parts.filter((part) => String(refused).includes(part))).toEqual([]);
});

test.each(["JWT", "jwt", "at+jwt", "application/at+jwt"])("a token of the kind %s is accepted", async (typ) => {
  const token = signedUnder(JSON.stringify({ alg: "HS256", typ }));
  expect(await jwtAuthenticator({ secret })(credentials(token))).toMatchObject({ userId: "alice" });
});

test("clocks may differ by some seconds, which can be set, and a user let in by that is served until it is over", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  const now = Date.now() / 1_000;
  const ended = await sign({ sub: "alice", exp: now - 2 });
  expect(await jwtAuthenticator({ secret })(credentials(ended))).toMatchObject({
    userId: "alice",
    expiresAtMs: expect.closeTo((now + 3) * 1_000, -1),
  });
  const early = await sign({ sub: "alice", exp: now + 60, nbf: now + 3, iat: now + 3 });
  expect(await jwtAuthenticator({ secret })(credentials(early))).toMatchObject({ userId: "alice" });
  for (const token of [ended, early]) {
    const strict = jwtAuthenticator({ secret, clockToleranceMs: 0 });
    await expect(strict(credentials(token))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
});

test("the longest lifetime can be set", async () => {
  const authenticate = jwtAuthenticator({ secret, maxLifetimeMs: 60_000 });
  const token = (expiresInSeconds: number) => signToken({ secret, userId: "alice", expiresInSeconds });
  expect(await authenticate(credentials(await token(59)))).toMatchObject({ userId: "alice" });
  await expect(authenticate(credentials(await token(120)))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("issuer, audience and clock tolerance are checked where they are given", async () => {
  const authenticate = jwtAuthenticator({ secret, issuer: "me", audience: "tidings", clockToleranceMs: 30_000 });
  const lately = Math.floor(Date.now() / 1_000) - 10;
  const good = await sign({ sub: "alice", exp: lately, iss: "me", aud: "tidings" });
  expect(await authenticate(credentials(good))).toMatchObject({ userId: "alice" });
  for (const claims of [{ iss: "you", aud: "tidings" }, { iss: "me", aud: "others" }, {}]) {
    const token = await sign({ sub: "alice", exp: inAnHour, ...claims });
    await expect(authenticate(credentials(token))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  }
});

test("anonymous clients are let in only where that is asked for", async () => {
  expect(await jwtAuthenticator({ secret, allowAnonymous: true })(credentials(null))).toBeNull();
});

test("a secret that is missing, or in production can be guessed, is refused before anything is served", () => {
  expect(jwtAuthenticator({ secret: "x" })).toBeTypeOf("function");
  vi.stubEnv("NODE_ENV", "production");
  onTestFinished(() => void vi.unstubAllEnvs());
  expect(() => jwtAuthenticator({ secret: "x" })).toThrow(/shorter than 32 bytes/);
  expect(() => jwtAuthenticator({ secret: "secret".repeat(6) })).toThrow(/can be guessed/);
  expect(jwtAuthenticator({ secret })).toBeTypeOf("function");
  expect(() => jwtAuthenticator({ secret: "" })).toThrow(/secret is not set/);
  expect(() => jwtAuthenticator({ secret: process.env["NOT_SET"] })).toThrow(/secret is not set/);
});

test("several issuers and audiences may be accepted", async () => {
  const authenticate = jwtAuthenticator({ secret, issuer: ["me", "you"], audience: ["tidings", "app"] });
  const token = await signToken({ secret, userId: "alice", expiresInSeconds: 60, issuer: "you", audience: "app" });
  expect(await authenticate(credentials(token))).toMatchObject({ userId: "alice" });
});

test("with a key set, issuer and audience have to be given, or said to be any", () => {
  const jwksUrl = "https://issuer.example/jwks";
  expect(() => jwtAuthenticator({ jwksUrl })).toThrow(/`issuer` has to be given/);
  expect(() => jwtAuthenticator({ jwksUrl, issuer: "me" })).toThrow(/`audience` has to be given/);
  expect(() => jwtAuthenticator({ jwksUrl, issuer: null, audience: null })).not.toThrow();
  const withPassword = "https://user:hunter2@id.example/jwks";
  expect(() => jwtAuthenticator({ jwksUrl: withPassword, issuer: null, audience: null })).toThrow(
    /^[^2]*password[^2]*$/,
  );
});

test.each(["EdDSA", "Ed25519"])("a token may be signed with %s, by either name of the algorithm", async (alg) => {
  const { publicKey, privateKey } = await generateKeyPair(alg);
  const jwks = JSON.stringify({ keys: [await exportJWK(publicKey)] });
  const issuer = createServer((_, res) => void res.end(jwks));
  await new Promise<void>((resolve) => void issuer.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void issuer.close());
  const jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`;
  const token = await new SignJWT({ sub: "alice", exp: inAnHour }).setProtectedHeader({ alg }).sign(privateKey);
  const authenticate = jwtAuthenticator({ jwksUrl, issuer: null, audience: null });
  expect(await authenticate(credentials(token))).toMatchObject({ userId: "alice" });
});

test("keys of a JWKS address; while it is away the refusal may be retried", async () => {
  const { publicKey, privateKey } = await generateKeyPair("ES256");
  const jwks = { keys: [{ ...(await exportJWK(publicKey)), alg: "ES256", kid: "one" }] };
  let available = false;
  const issuer = createServer((_, res) => {
    res.statusCode = available ? 200 : 500;
    res.setHeader("content-type", "application/json").end(JSON.stringify(jwks));
  });
  await new Promise<void>((resolve) => void issuer.listen(0, "127.0.0.1", resolve));
  const jwksUrl = `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks`;
  const authenticate = jwtAuthenticator({ jwksUrl, issuer: null, audience: "tidings" });
  const header = { alg: "ES256", kid: "one" };
  const token = await new SignJWT({ sub: "alice", exp: inAnHour, aud: "tidings" })
    .setProtectedHeader(header)
    .sign(privateKey);
  const other = await new SignJWT({ sub: "alice", exp: inAnHour, aud: "other-app" })
    .setProtectedHeader(header)
    .sign(privateKey);

  await expect(authenticate(credentials(token))).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE" });
  available = true;
  expect(await authenticate(credentials(token))).toMatchObject({ userId: "alice" });

  await expect(authenticate(credentials(other))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  const symmetric = await sign({ sub: "alice", exp: inAnHour });
  await expect(authenticate(credentials(symmetric))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  const stranger = await generateKeyPair("ES256");
  const forged = await new SignJWT({ sub: "a", exp: inAnHour }).setProtectedHeader(header).sign(stranger.privateKey);
  await expect(authenticate(credentials(forged))).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  issuer.close();
  issuer.closeAllConnections();
});

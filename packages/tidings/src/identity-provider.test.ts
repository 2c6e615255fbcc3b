import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { createTidings, defineTidings, jwt } from "./index.ts";

type JwtOptions = Parameters<typeof jwt>[0];

async function makeKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  return { kid, jwk: { ...(await exportJWK(publicKey)), alg: "RS256", use: "sig", kid }, privateKey };
}

/** Signs by RS256, publishes its keys at an address of its own, and changes them. */
async function startProvider() {
  let current = await makeKey("key 1");
  let keys = [current];
  const server = createServer((_, res) => res.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) })));
  await once(server.listen(0, "127.0.0.1"), "listening");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return {
    jwksUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`,
    /** The next key signs from now on; tokens of the last one are still good. */
    rotate: async (): Promise<void> => {
      current = await makeKey("key 2");
      keys = [current, ...keys];
    },
    sign: (claims: JWTPayload, header: { readonly typ?: string; readonly cat?: string } = {}): Promise<string> => {
      const { kid, privateKey } = current;
      return new SignJWT(claims).setProtectedHeader({ alg: "RS256", typ: "JWT", kid, ...header }).sign(privateKey);
    },
  };
}

const headersOf = (token: string) => ({ authorization: `Bearer ${token}`, "content-type": "application/json" });

async function serve(options: JwtOptions) {
  const tidings = await createTidings({
    definition: defineTidings({ pushes: { greeting: z.object({ text: z.string() }) } }),
    authenticate: jwt(options),
  });
  onTestFinished(() => tidings.close());
  const { url } = await tidings.listen({ host: "127.0.0.1" });
  return {
    listWith: async (token: string): Promise<number> =>
      (await fetch(`${url}/trpc/notifications.list`, { headers: headersOf(token) })).status,
    pushWith: async (token: string): Promise<number> => {
      const body = JSON.stringify({ to: "bob", type: "greeting", data: { text: "Hello" } });
      return (await fetch(`${url}/trpc/notifications.push`, { method: "POST", headers: headersOf(token), body }))
        .status;
    },
  };
}

const now = Math.floor(Date.now() / 1_000);

// Claims as Auth0 and Clerk document them.

const tenant = "https://tenant.eu.auth0.com/";
const api = "https://chat.example.com";
const clientId = "K1AUPhZq8mRi0Q0pjhkfu1D7y6KjDQja";
const auth0: JWTPayload = {
  iss: tenant,
  sub: "auth0|6553da60a54af58e29493993",
  aud: [api, `${tenant}userinfo`],
  iat: now,
  exp: now + 86_400,
  scope: "openid profile email offline_access",
  azp: clientId,
  permissions: ["push", "admin"],
  "https://example.com/roles": ["admin"],
};

const rfc9068: JWTPayload = { ...auth0, azp: undefined, client_id: clientId, jti: "73WakrfVbNJBaAmhQtEeDv" };

test("Auth0: access tokens of both profiles are accepted, for users and for machines", async () => {
  const { sign, jwksUrl } = await startProvider();
  const { listWith, pushWith } = await serve({ jwksUrl, issuer: tenant, audience: api });

  expect(await listWith(await sign(auth0))).toBe(200);
  expect(await listWith(await sign({ ...auth0, aud: api, sub: "google-oauth2|109111222333444555666" }))).toBe(200);
  expect(await listWith(await sign(rfc9068, { typ: "at+jwt" }))).toBe(200);
  expect(await pushWith(await sign(auth0))).toBe(403); // neither permissions nor claims of one's own grant anything

  const machine = { ...auth0, aud: api, sub: `${clientId}@clients`, gty: "client-credentials", scope: "push" };
  expect(await pushWith(await sign(machine))).toBe(200);
});

test("Auth0: tokens for something else are refused", async () => {
  const { sign, jwksUrl } = await startProvider();
  const { listWith } = await serve({ jwksUrl, issuer: tenant, audience: api });
  const { aud: _, ...withoutAudience } = auth0;
  const idToken = { ...auth0, aud: clientId, nonce: "n-0S6_WzA2Mj", sid: "sid" };
  const stranger = await startProvider(); // its key has the same name
  const refused = [
    await sign(idToken),
    await sign({ ...auth0, aud: ["https://shop.example.com", `${tenant}userinfo`] }),
    await sign(withoutAudience),
    await sign({ ...auth0, iss: "https://other.eu.auth0.com/" }),
    await sign({ ...auth0, iss: tenant.slice(0, -1) }),
    await sign(auth0, { typ: "logout+jwt" }),
    await stranger.sign(auth0),
  ];
  expect(await Promise.all(refused.map(listWith))).toEqual(refused.map(() => 401));
});

const frontendApi = "https://clerk.example.com";
const clerk: JWTPayload = {
  azp: "https://app.example.com",
  exp: now + 3_600, // a minute at Clerk: longer than a busy machine takes for these tests
  iat: now,
  iss: frontendApi,
  nbf: now - 10,
  sub: "user_2abcDEFghiJKLmnoPQRstuVWXyz",
};
const clerkSession: JWTPayload = {
  ...clerk,
  fva: [7, -1],
  o: { id: "org_123", per: "read,manage", rol: "admin", slg: "example" },
  pla: "u:free",
  sid: "sess_123",
  sts: "active",
  v: 2,
};

test("Clerk: session tokens, which name no audience, are accepted from the pages that are named", async () => {
  const { sign, jwksUrl } = await startProvider();
  const authorizedParty = ["https://app.example.com", "http://localhost:5173"];
  const { listWith, pushWith } = await serve({ jwksUrl, issuer: frontendApi, audience: null, authorizedParty });
  const sessionToken = (claims: JWTPayload) => sign(claims, { cat: "cl_B7d4PD111AAA" });
  expect(await listWith(await sessionToken(clerkSession))).toBe(200);
  expect(await pushWith(await sessionToken(clerkSession))).toBe(403);
  const refused = [
    await sessionToken({ ...clerkSession, azp: "https://blog.example.com" }),
    await sessionToken({ ...clerkSession, azp: authorizedParty }),
    await sessionToken({ ...clerkSession, azp: undefined }),
    await sessionToken({ ...clerkSession, iss: "https://clerk.elsewhere.example" }),
  ];
  expect(await Promise.all(refused.map(listWith))).toEqual(refused.map(() => 401));
});

test("Clerk: tokens of a template are accepted for the audience that it names", async () => {
  const { sign, jwksUrl } = await startProvider();
  const { listWith } = await serve({ jwksUrl, issuer: frontendApi, audience: "chat" });
  const template: JWTPayload = { ...clerk, jti: "b4c7b6e0" };
  const templateToken = (claims: JWTPayload) => sign(claims, { cat: "cl_B7d4PD222AAA" });

  expect(await listWith(await templateToken({ ...template, aud: "chat" }))).toBe(200);
  expect(await listWith(await templateToken({ ...template, aud: ["shop", "chat"] }))).toBe(200);
  expect(await listWith(await templateToken({ ...template, aud: "shop" }))).toBe(401);
  expect(await listWith(await sign(clerkSession))).toBe(401);
});

test("a provider may change its keys: tokens of the new and of the last one are accepted", async () => {
  const { sign, jwksUrl, rotate } = await startProvider();
  const { listWith } = await serve({ jwksUrl, issuer: tenant, audience: api });
  const last = await sign(auth0);
  expect(await listWith(last)).toBe(200);
  await rotate();
  expect(await listWith(await sign(auth0))).toBe(200);
  expect(await listWith(last)).toBe(200);
});

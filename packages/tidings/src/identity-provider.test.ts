import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { expect, test } from "vitest";
import { createTidings, jwt } from "./index.ts";

async function makeKey(id: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  return { id, jwk: { ...(await exportJWK(publicKey)), alg: "RS256", use: "sig", kid: id }, key: privateKey };
}

/** As Auth0 and Clerk do it: RS256, a key set at an address of its own, and keys that change. */
async function startProvider() {
  let keys: Awaited<ReturnType<typeof makeKey>>[] = [await makeKey("key 0")];
  const rotate = async (): Promise<void> => {
    keys = [...keys.slice(-1), await makeKey(`key ${Date.now()}`)]; // the last one is still valid
  };
  const server = createServer((_, res) => res.end(JSON.stringify({ keys: keys.map(({ jwk }) => jwk) })));
  await once(server.listen(0, "127.0.0.1"), "listening");
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return {
    issuer,
    jwksUrl: `${issuer}.well-known/jwks.json`,
    rotate,
    async token(claims: { readonly audience?: string; readonly issuer?: string } = {}): Promise<string> {
      const newest = keys.at(-1);
      if (!newest) throw new Error("the provider has no key");
      const jwtOf = new SignJWT({ azp: "the page" }).setProtectedHeader({ alg: "RS256", kid: newest.id, typ: "JWT" });
      jwtOf
        .setSubject("auth0|6543")
        .setIssuer(claims.issuer ?? issuer)
        .setAudience(claims.audience ?? "chat");
      return jwtOf.setIssuedAt().setExpirationTime("1m").sign(newest.key);
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

test("users of an identity provider are known by its key set, for tokens that are meant for this application", async () => {
  await using provider = await startProvider();
  const { jwksUrl, issuer } = provider;
  const tidings = await createTidings({ authenticate: jwt({ jwksUrl, issuer, audience: "chat" }) });
  const { url } = await tidings.listen({ host: "127.0.0.1" });
  const statusWith = async (token: string): Promise<number> =>
    (await fetch(`${url}/trpc/notifications.list`, { headers: { authorization: `Bearer ${token}` } })).status;

  expect(await statusWith(await provider.token())).toBe(200);
  expect(await statusWith(await provider.token({ audience: "another application" }))).toBe(401);
  expect(await statusWith(await provider.token({ issuer: "https://elsewhere.example.com/" }))).toBe(401);
  await using stranger = await startProvider();
  expect(await statusWith(await stranger.token({ issuer }))).toBe(401);

  await provider.rotate();
  expect(await statusWith(await provider.token())).toBe(200);
  await tidings.close();
});

import { freePort } from "@tidings/testing/programs";
import { createTidings } from "tidings/client";
import { expect, test } from "vitest";
import { type App, startServer } from "./start-server.ts";

test("who signs in with Better Auth is known to Tidings by their token, and nobody else is", async () => {
  const server = await startServer(await freePort(), "a secret of at least thirty-two bytes");
  const { url } = server;
  const auth = (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}) =>
    fetch(`${url}/api/auth/${path}`, {
      ...init,
      headers: { "content-type": "application/json", origin: url, ...init.headers },
    });

  const body = JSON.stringify({ name: "Bob", email: "bob@example.com", password: "correct horse battery" });
  const signedUp = await auth("sign-up/email", { method: "POST", body });
  const { user } = (await signedUp.json()) as { readonly user: { readonly id: string } };
  const cookie = signedUp.headers
    .getSetCookie()
    .map((one) => one.split(";")[0])
    .join("; ");
  const { token } = (await (await auth("token", { headers: { cookie } })).json()) as { readonly token: string };

  await using bob = createTidings<App>({ url: `${url}/trpc`, user: user.id, token });
  expect(await bob.presence.get({ userIds: [user.id] })).toMatchObject([{ userId: user.id, online: true }]);

  const list = (bearer: string) =>
    fetch(`${url}/trpc/notifications.list`, { headers: { authorization: `Bearer ${bearer}` } });
  expect((await list(token)).status).toBe(200);
  const [head, , signature] = token.split(".");
  const forged = Buffer.from(JSON.stringify({ sub: "alice", exp: 9_999_999_999 })).toString("base64url");
  expect((await list(`${head}.${forged}.${signature}`)).status).toBe(401);
  await server.close();
});

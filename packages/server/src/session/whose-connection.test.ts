import { initTRPC } from "@trpc/server";
import { expect, test } from "vitest";
import type { Identity } from "./identity.ts";
import { connectRaw, startTestServer, type TestServer } from "../../test/test-harness.ts";

const t = initTRPC.context<{ identity: Identity | null }>().create({ isDev: false });
const router = t.router({ whoami: t.procedure.query(({ ctx }) => ctx.identity?.userId ?? null) });

/** Whom the server takes a client for that says this of itself, or the code with which it is refused. */
async function byWebSocket(server: TestServer, params: object): Promise<unknown> {
  const client = await connectRaw(`${server.ws}?connectionParams=1`);
  client.send({ method: "connectionParams", data: params });
  client.send({ id: 1, method: "query", params: { path: "whoami" } });
  const found = await Promise.race([client.answer(1), client.answer(null)]);
  client.ws.close();
  return found.error ? found.error.data.code : found.result?.data;
}

async function byHttp(server: TestServer, params: object): Promise<unknown> {
  const query = `connectionParams=${encodeURIComponent(JSON.stringify(params))}`;
  const answer = (await (await fetch(`${server.http}/whoami?${query}`)).json()) as {
    readonly error?: { readonly data: { readonly code: string } };
    readonly result?: { readonly data: unknown };
  };
  return answer.error ? answer.error.data.code : answer.result?.data;
}

test.each([
  ["WebSocket", byWebSocket],
  ["HTTP", byHttp],
])("a client that says whose it is gets no connection of anybody else, by %s", async (_, ask) => {
  await using server = await startTestServer({ router });
  expect(await ask(server, { token: "alice" })).toBe("alice");
  expect(await ask(server, { token: "alice", user: "alice" })).toBe("alice");
  expect(await ask(server, { token: "bob", user: "alice" })).toBe("UNAUTHORIZED");
  expect(await ask(server, { token: "bob", user: "" })).toBe("UNAUTHORIZED");
  expect(await ask(server, { token: "anonymous", user: "alice" })).toBe("UNAUTHORIZED");
  // the token is as good as before
  expect(await ask(server, { token: "bob", user: "bob" })).toBe("bob");
});

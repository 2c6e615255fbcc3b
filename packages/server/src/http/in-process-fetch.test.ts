import { initTRPC } from "@trpc/server";
import { expect, onTestFinished, test } from "vitest";
import { createTidingsServer, type TidingsServerOptions } from "../create-tidings-server.ts";
import type { ConnectionInfo } from "../session/connection.ts";
import { authenticateByName } from "../../test/test-harness.ts";

const t = initTRPC.context<{ connection: ConnectionInfo }>().create({ isDev: false });
const router = t.router({ address: t.procedure.query(({ ctx }) => ctx.connection.remoteAddress) });

/** An address has ten times as much. */
const limits = { calls: { perSecond: 0.001, burst: 4 } };

function create(options: Partial<TidingsServerOptions<typeof router>> = {}) {
  const errors: unknown[] = [];
  const server = createTidingsServer({
    router,
    authenticate: authenticateByName,
    createContext: ({ connection }) => ({ connection }),
    limits,
    onError: (error) => errors.push(String(error)),
    ...options,
  });
  onTestFinished(() => server.close());
  const ask = async (token: string, remoteAddress?: string, headers: Record<string, string> = {}): Promise<Response> =>
    server.fetch(
      new Request("http://app.example/trpc/address", { headers: { ...headers, authorization: `Bearer ${token}` } }),
      remoteAddress === undefined ? {} : { remoteAddress },
    );
  return { server, errors, ask };
}

test("while nobody says where requests come from, a stranger with bad tokens locks out nobody, and this is logged once", async () => {
  const { ask, errors } = create();
  for (let n = 0; n < 50; n += 1) expect((await ask(`bad${n}`)).status).toBe(401);
  const answer = await ask("alice");
  expect([answer.status, await answer.json()]).toEqual([200, { result: { data: "untold" } }]);
  expect((await ask("anonymous")).status).toBe(200);
  expect(errors).toEqual([expect.stringContaining("remoteAddress")]);
});

test("an address that has spent all it had is told so, and no other is refused", async () => {
  const { ask, errors } = create();
  const statuses: number[] = [];
  for (let n = 0; n < 14; n += 1) statuses.push((await ask(`bad${n}`, "192.0.2.1")).status);
  expect([statuses[0], statuses.at(-1)]).toEqual([401, 429]);
  const answer = await ask("alice", "192.0.2.2");
  expect([answer.status, await answer.json()]).toEqual([200, { result: { data: "192.0.2.2" } }]);
  expect(errors).toEqual([]);
});

test("behind proxies, what they say is the address", async () => {
  const { ask, errors } = create({ trustedProxies: 1 });
  const answer = await ask("alice", undefined, { "x-forwarded-for": "192.0.2.3" });
  expect(await answer.json()).toEqual({ result: { data: "192.0.2.3" } });
  expect(errors).toEqual([]);
});

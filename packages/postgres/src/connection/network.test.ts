import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { createTestStores, type TestStores } from "../../test/test-store.ts";

const away = { code: "SERVICE_UNAVAILABLE", retry: true };

const push = (key: string) =>
  ({ kind: "push", to: { userIds: ["ann"] }, type: "test", data: null, atMs: 1, key }) as const;

/** The way to the run's server leads through a proxy; the tests' own statements go past it. */
async function throughProxy(stores: TestStores): Promise<{ proxy: TcpProxy; url: string }> {
  const url = new URL(stores.url);
  const proxy = await createTcpProxy({ target: { port: Number(url.port) } });
  url.port = String(proxy.port);
  return { proxy, url: url.href };
}

test("the answer to a commit is lost: it rejects in time, and done again with its key it is not doubled", async () => {
  await using stores = createTestStores();
  const { proxy, url } = await throughProxy(stores);
  await using _ = proxy;
  const store = await stores.open({ url, statementTimeoutMs: 6_000 });
  await store.commit([push("before")]);
  proxy.blackHole("toClient");
  await expect(store.commit([push("lost")])).rejects.toMatchObject(away);
  await proxy.heal();
  expect(await store.commit([push("lost"), push("after")])).toMatchObject([
    { outcome: { accepted: 1, duplicate: true }, deliveries: [] },
    { outcome: { accepted: 1, duplicate: false }, deliveries: [{ n: 3 }] },
  ]);
});

test("a server that says nothing any more costs each call its time limit, and closing ends nevertheless", async () => {
  await using stores = createTestStores();
  const { proxy, url } = await throughProxy(stores);
  await using _ = proxy;
  const limits = { statementTimeoutMs: 1_000, connectTimeoutMs: 1_000 };
  const store = await eventually(() => stores.open({ url, ...limits, poolSize: 2 }));
  await eventually(() => Promise.all([store.heads(["ann"]), store.commit([push("1")])]));
  proxy.blackHole("both");
  await expect(store.heads(["ann"])).rejects.toMatchObject(away); // on a connection that was there
  await expect(store.heads(["ann"])).rejects.toMatchObject(away); // on a new one
  await store.close();
  await expect(store.ping()).rejects.toMatchObject(away);
});

test("a connection that was cut is made anew by the next call", async () => {
  await using stores = createTestStores();
  const { proxy, url } = await throughProxy(stores);
  await using _ = proxy;
  const store = await stores.open({ url });
  await Promise.all([store.heads(["ann"]), store.commit([push("1")])]);
  proxy.cut();
  await expect.poll(() => proxy.connections).toBe(0);
  await proxy.refuse(true);
  await expect(store.commit([push("2")])).rejects.toMatchObject(away);
  await expect(store.heads(["ann"])).rejects.toMatchObject(away);
  await proxy.refuse(false);
  await store.commit([push("2")]);
  expect(await store.heads(["ann"])).toEqual([{ chat: 0, push: 2 }]);
});

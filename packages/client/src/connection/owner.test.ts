import { startTidings } from "@tidings/testing";
import { expect, test, vi } from "vitest";
import { until } from "../../test/test-server.ts";
import { createTidingsStore } from "../store/index.ts";
import type { OnError } from "../index.ts";

const quick = { minMs: 5, baseMs: 20, maxMs: 100, unauthorizedMs: 60_000 } as const;

test("when somebody else signs in in the browser, nothing of theirs is shown, and nothing is sent in their name", async () => {
  await using tidings = await startTidings();
  const bob = tidings.connect("bob");
  await bob.chat.createGroup({ title: "Bob's", members: ["carol"] });
  const carol = tidings.connect("carol");
  let session = "alice";
  const onError = vi.fn<OnError>();
  const client = tidings.connect("alice", { token: () => tidings.token(session), backoff: quick, onError });
  await using alice = createTidingsStore(client, { me: "alice" });
  await until(() => alice.conversations.get().status === "ready");

  session = "bob";
  await tidings.hub.disconnect("alice");
  await until(() => client.connection.state.status !== "online");
  alice
    .conversation({ with: "carol" })
    .send({ text: "From Alice" })
    .catch(() => {}); // it has failed if two connections were refused while it was on its way
  await until(() => client.connection.state.status === "unauthorized");
  expect(client.connection.state).toMatchObject({ lastError: { message: expect.stringContaining("another user's") } });
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ code: "UNAUTHORIZED" }), { stage: "connection" });
  expect(alice.conversations.get().items.map(({ id }) => id)).toEqual(["alice_carol"]);
  expect(client.outbox.entries).toHaveLength(1);
  expect((await carol.chat.conversations({})).conversations).toMatchObject([{ kind: "group" }]);

  session = "alice";
  client.connection.reconnect();
  await until(() => {
    for (const { nonce, status } of client.outbox.entries) if (status === "failed") void client.outbox.retry(nonce);
    return client.outbox.entries.length === 0;
  });
  expect((await carol.chat.history({ conversationId: "alice_carol" })).messages).toMatchObject([{ from: "alice" }]);
});

test("a client that learns only then whose it is gives up a connection that is another user's", async () => {
  await using tidings = await startTidings();
  const client = tidings.connect("bob", { backoff: quick, onError: () => {} });
  await until(() => client.connection.state.status === "online");
  client.connection.belongsTo("bob");
  await until(() => client.connection.state.status !== "online");
  await until(() => client.connection.state.status === "online");
  client.connection.belongsTo("alice");
  await until(() => client.connection.state.status === "unauthorized");
  expect(client.connection.state).toMatchObject({ lastError: { code: "UNAUTHORIZED" } });
});

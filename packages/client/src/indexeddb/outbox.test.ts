import { expect, test, vi } from "vitest";
import type { OnError } from "../model/errors.ts";
import { connect } from "../../test/test-client.ts";
import { TestServer, until } from "../../test/test-server.ts";
import { indexedDbOutbox } from "./outbox.ts";
import { withIndexedDb } from "../../test/indexed-db.ts";

withIndexedDb();

const text = (value: string): { text: string } => ({ text: value });

const refuse = (): never => {
  throw new DOMException("The operation is insecure", "SecurityError");
};

test("two clients of a user share an outbox, and the one adopts what the other leaves; another user's sees nothing", async () => {
  await using server = await TestServer.start();
  await server.shutDown();
  const open = (user: string) => connect(server.url, { outbox: { storage: indexedDbOutbox({ user }) } });
  const writer = open("alice-and-bob");
  await using reader = open("alice-and-bob");
  await using stranger = open("alice");
  writer.chat.send({ to: "bob", content: text("hi"), nonce: "n" }).catch(() => {});
  await until(() => reader.outbox.entries.length === 1);
  expect(reader.outbox.entries).toMatchObject([{ nonce: "n", content: text("hi"), elsewhere: true }]);
  await writer.close();
  await until(() => reader.outbox.entries[0]?.elsewhere === undefined);
  await server.listen();
  await until(() => reader.outbox.entries.length === 0);
  expect(server.sends.map(({ nonce }) => nonce)).toEqual(["n"]);
  expect(stranger.outbox.entries).toEqual([]);
});

test("where the browser refuses everything, messages are sent from memory", async () => {
  vi.stubGlobal("indexedDB", { open: refuse });
  vi.stubGlobal("BroadcastChannel", function BroadcastChannel() {
    refuse();
  });
  vi.stubGlobal("navigator", { locks: { request: async () => refuse(), query: async () => refuse() } });
  const onError = vi.fn<OnError>();
  await using server = await TestServer.start();
  await using client = connect(server.url, { outbox: { storage: indexedDbOutbox({ user: "alice" }) }, onError });
  await client.chat.send({ to: "bob", content: text("hi") });
  expect(server.sends).toHaveLength(1);
  expect(onError).toHaveBeenCalledWith(expect.objectContaining({ name: "SecurityError" }), { stage: "storage" });
});

test("where a server renders a page, no channel is left open, which would keep its process alive", async () => {
  const BroadcastChannel = vi.fn<() => void>();
  vi.stubGlobal("indexedDB", undefined);
  vi.stubGlobal("BroadcastChannel", BroadcastChannel);
  await using server = await TestServer.start();
  await using client = connect(server.url, { outbox: { storage: indexedDbOutbox({ user: "alice" }) } });
  await client.chat.send({ to: "bob", content: text("hi") });
  expect(server.sends).toHaveLength(1);
  expect(BroadcastChannel).not.toHaveBeenCalled();
});

test("an outbox without a user is refused", () => {
  expect(() => indexedDbOutbox({ user: "" })).toThrow(TypeError);
});

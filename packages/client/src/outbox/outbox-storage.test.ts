import { expect, test, vi } from "vitest";
import type { OnError } from "../model/errors.ts";
import type { OpenOutboxStorage, OutboxStorage, OutboxStorageListener, StoredMessage } from "./outbox-storage.ts";
import { connect } from "../../test/test-client.ts";
import { failure, TestServer, until } from "../../test/test-server.ts";

const text = (value: string): { text: string } => ({ text: value });

/** As a program on Node may have one: its messages are in one place, and nobody else writes there. */
class SimpleStorage implements OutboxStorage {
  readonly messages = new Map<string, StoredMessage>();
  #replaced: Partial<OpenOutboxStorage>;

  constructor(replaced: Partial<OpenOutboxStorage> = {}) {
    this.#replaced = replaced;
  }

  readonly open = ({ onAdopted }: OutboxStorageListener): OpenOutboxStorage => {
    onAdopted([...this.messages.values()]);
    return {
      ready: Promise.resolve(),
      put: async (message) => {
        this.messages.delete(message.nonce);
        this.messages.set(message.nonce, message);
      },
      fail: async (nonce, error) => {
        const message = this.messages.get(nonce);
        if (message) this.messages.set(nonce, { ...message, error });
      },
      remove: async (nonce) => {
        this.messages.delete(nonce);
      },
      claim: () => Promise.resolve(),
      close: () => Promise.resolve(),
      ...this.#replaced,
    };
  };
}

test("a message is in the storage before it leaves, and no longer once it is stored by the server", async () => {
  const { promise: kept, resolve } = Promise.withResolvers<void>();
  const storage = new SimpleStorage({ put: () => kept });
  await using server = await TestServer.start();
  await using client = connect(server.url, { outbox: { storage } });
  const sending = client.chat.send({ to: "bob", content: text("hi"), nonce: "n" });
  await client.chat.history({ conversationId: "c" });
  expect(server.sends).toEqual([]);
  expect(client.outbox.entries).toMatchObject([{ nonce: "n", status: "pending" }]);
  storage.messages.set("n", { nonce: "n", to: "bob", content: text("hi"), queuedAtMs: 1 });
  resolve();
  await sending;
  expect(storage.messages.size).toBe(0);
});

test("what an earlier client left is sent before what this one writes, with its nonce", async () => {
  const storage = new SimpleStorage();
  await using server = await TestServer.start();
  await server.shutDown();
  {
    await using earlier = connect(server.url, { outbox: { storage } });
    for (const value of ["1", "2"])
      earlier.chat.send({ to: "bob", content: text(value), nonce: value }).catch(() => {});
  }
  expect([...storage.messages.keys()]).toEqual(["1", "2"]);
  await server.listen();
  await using client = connect(server.url, { outbox: { storage } });
  await client.chat.send({ to: "bob", content: text("3"), nonce: "3" });
  expect(server.sends.map(({ nonce }) => nonce)).toEqual(["1", "2", "3"]);
  expect(storage.messages.size).toBe(0);
});

test("without a connection, what a slow storage brings late is sent before what was written meanwhile", async () => {
  const onError = vi.fn<OnError>();
  const slow = new SimpleStorage({ ready: Promise.reject(new Error("It takes too long")) });
  const opened = Promise.withResolvers<OutboxStorageListener>();
  await using server = await TestServer.start();
  await server.shutDown();
  await using client = connect(server.url, {
    outbox: {
      storage: {
        open(listener) {
          opened.resolve(listener);
          return slow.open(listener);
        },
      },
    },
    onError,
  });
  const sending = client.chat.send({ to: "bob", content: text("later"), nonce: "later" });
  await until(() => onError.mock.calls.some(([, { stage }]) => stage === "storage"));
  const { onAdopted } = await opened.promise;
  onAdopted([{ nonce: "earlier", to: "bob", content: text("earlier"), queuedAtMs: 1 }]);
  expect(client.outbox.entries.map(({ nonce }) => nonce)).toEqual(["earlier", "later"]);
  await server.listen();
  await sending;
  expect(server.sends.map(({ nonce }) => nonce)).toEqual(["earlier", "later"]);
});

test("a failed message is kept with its error until it is retried or discarded", async () => {
  const storage = new SimpleStorage();
  let isBad = true;
  await using server = await TestServer.start({
    send: () => {
      if (isBad) throw failure("FORBIDDEN");
      return { seq: 1 };
    },
  });
  {
    await using earlier = connect(server.url, { outbox: { storage } });
    for (const nonce of ["a", "b"]) {
      await earlier.chat.send({ to: "bob", content: text(nonce), nonce }).catch(() => {});
    }
  }
  isBad = false;
  await using client = connect(server.url, { outbox: { storage } });
  expect(client.outbox.entries).toMatchObject([
    { nonce: "a", status: "failed", error: { code: "FORBIDDEN" } },
    { nonce: "b", status: "failed", error: { code: "FORBIDDEN" } },
  ]);
  expect(client.outbox.discard("a")).toBe(true);
  await client.outbox.retry("b");
  await until(() => storage.messages.size === 0);
  expect(server.sends.map(({ nonce }) => nonce)).toEqual(["a", "b", "b"]);
});

test.for([
  ["cannot keep a message", () => ({ put: () => Promise.reject(new Error("full")) })],
  ["cannot be read", () => ({ ready: Promise.reject(new Error("unreadable")) })],
] as const)(
  "with a storage that %s messages are sent from memory, and the failure is reported",
  async ([, replace]) => {
    const onError = vi.fn<OnError>();
    await using server = await TestServer.start();
    await using client = connect(server.url, {
      outbox: { storage: new SimpleStorage(replace()) },
      onError,
    });
    await client.chat.send({ to: "bob", content: text("hi") });
    await client.chat.send({ to: "bob", content: text("again") });
    expect(server.sends).toHaveLength(2);
    expect(onError).toHaveBeenCalledWith(expect.any(Error), { stage: "storage" });
  },
);

import { startTidings } from "@tidings/testing";
import { expect, test } from "vitest";
import { until } from "../../test/test-server.ts";
import type { WebSocketConstructor } from "../connection/web-socket.ts";
import { createTidingsStore } from "../store/index.ts";
import { httpFallback } from "./index.ts";

/** A WebSocket that no network lets through. */
class BlockedWebSocket extends EventTarget {
  readyState = 0;

  constructor() {
    super();
    queueMicrotask(() => {
      this.readyState = 3;
      this.dispatchEvent(Object.assign(new Event("close"), { code: 1006, reason: "", wasClean: false }));
    });
  }

  send(): void {}

  close(): void {}
}

test("over HTTP groups are followed as over a WebSocket, and a stream that is begun again goes on from its place in each", async () => {
  await using tidings = await startTidings();
  const WebSocket = httpFallback({ WebSocket: BlockedWebSocket as unknown as WebSocketConstructor });
  const client = tidings.connect("alice", { WebSocket });
  await using alice = createTidingsStore(client, { me: "alice" });
  await using bob = createTidingsStore(tidings.connect("bob"), { me: "bob" });
  await until(() => alice.conversations.get().status === "ready");
  expect(client.connection.state).toMatchObject({ status: "online", via: "http" });
  const resets: unknown[] = [];
  client.chat.onMessage({}, { onEvent: (event) => event.type === "reset" && resets.push(event) });

  const ofBob = await bob.createGroup({ members: ["alice"] });
  await until(() => alice.conversations.get().items.length === 1);
  const ofAlice = alice.conversation({ id: ofBob.id });
  const leave = ofAlice.open();
  await ofBob.send({ text: "1" });
  await until(() => ofAlice.messages.get().items.length === 1);
  client.connection.reconnect();
  await ofBob.send({ text: "2" });
  await until(() => ofAlice.messages.get().items.length === 2);
  await ofAlice.react(1, "x", true);
  await until(() => ofAlice.messages.get().items[0]?.reactions[0]?.count === 1);
  expect(ofAlice.messages.get().items.map(({ content }) => content?.text)).toEqual(["1", "2"]);
  expect(resets).toEqual([]);
  leave();
});

test("over HTTP, too, a connection that the server takes for another user's is not used", async () => {
  await using tidings = await startTidings();
  const WebSocket = httpFallback({ WebSocket: BlockedWebSocket as unknown as WebSocketConstructor });
  const client = tidings.connect("bob", { WebSocket, user: "alice", onError: () => {} });
  const sending = client.chat.send({ to: "carol", content: { text: "From Alice" } });
  sending.catch(() => {});
  await until(() => client.connection.state.status === "unauthorized");
  expect(client.outbox.entries).toMatchObject([{ status: "pending" }]);
});

import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { Connector } from "./connector.ts";
import { connect } from "../../test/test-client.ts";
import { TestServer } from "../../test/test-server.ts";

const oneOf = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)] as T;

test("a client that is closed at whatever moment tries nothing any more", async () => {
  const tries = vi.spyOn(Connector.prototype, "connect");
  for (let round = 0; round < 80; round += 1) {
    await using server = await TestServer.start();
    const client = connect(server.url);
    const stream = client.chat.onMessage({}, { onEvent() {} });
    client.chat.send({ to: "bob", content: { text: "hi" } }).catch(() => {});
    const actions: readonly (() => unknown)[] = [
      () => client.connection.reconnect(),
      () => server.sockets.forEach((socket) => socket.terminate()),
      () => stream.stop(),
      () => void client.chat.markRead({ conversationId: "alice_bob", seq: 1 }).catch(() => {}),
      () => pause(Math.random() * 6),
    ];
    await pause(Math.random() * 12);
    for (let action = 0; action < 4; action += 1) await oneOf(actions)();
    await client.close();
    await pause(5);
    const before = tries.mock.calls.length;
    await pause(10);
    expect(tries.mock.calls.length - before).toBe(0);
  }
});

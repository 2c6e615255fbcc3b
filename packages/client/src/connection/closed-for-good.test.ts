import * as fc from "fast-check";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { Connector } from "./connector.ts";
import { connect } from "../../test/test-client.ts";
import { TestServer } from "../../test/test-server.ts";

test("a client that is closed at whatever moment tries nothing any more", async () => {
  const tries = vi.spyOn(Connector.prototype, "connect");
  const aPause = fc.integer({ min: 0, max: 12 });
  const someActions = fc.array(fc.nat(4), { minLength: 4, maxLength: 4 });
  const closing = fc.asyncProperty(aPause, someActions, async (pauseMs, chosen) => {
    await using server = await TestServer.start();
    const client = connect(server.url);
    const stream = client.chat.onMessage({}, { onEvent() {} });
    client.chat.send({ to: "bob", content: { text: "hi" } }).catch(() => {});
    const actions: readonly (() => unknown)[] = [
      () => client.connection.reconnect(),
      () => server.sockets.forEach((socket) => socket.terminate()),
      () => stream.stop(),
      () => void client.chat.markRead({ conversationId: "alice_bob", seq: 1 }).catch(() => {}),
      () => pause(pauseMs / 2),
    ];
    await pause(pauseMs);
    for (const action of chosen) await actions[action]?.();
    await client.close();
    await pause(5);
    const before = tries.mock.calls.length;
    await pause(10);
    expect(tries.mock.calls.length - before).toBe(0);
  });
  await fc.assert(closing, { numRuns: 80, unbiased: true });
});

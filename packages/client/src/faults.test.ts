import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { connect } from "../test/test-client.ts";
import { failure, startProxy, TestServer, until } from "../test/test-server.ts";

const messages = 60;

test("through cuts, black holes, restarts, notices and refusals, each message is stored and seen once, in order", async () => {
  const stored = new Map<string, number>();
  let sends = 0;
  await using server = await TestServer.start({
    send: async ({ nonce, content }) => {
      sends += 1;
      if (sends % 10 === 0) throw failure("SERVICE_UNAVAILABLE");
      const duplicate = stored.has(nonce);
      if (!duplicate) {
        stored.set(nonce, stored.size + 1);
        server.append({ message: { content } });
      }
      if (sends % 5 === 0) await sleep(30); // time for the answer to be lost
      return { conversationId: "alice_bob", seq: stored.get(nonce), sentAtMs: 1, duplicate };
    },
  });
  await using proxy = await startProxy(server.port);
  await using client = connect(proxy.url, {
    timeouts: { pingMs: 60, pongMs: 60, stableMs: 20, callMs: 300, connectMs: 300 },
  });
  const seen: string[] = [];
  const feed = client.chat.onMessage(
    {},
    {
      onEvent: (event) => {
        if (event.type === "message") seen.push(event.message.content?.text ?? "");
      },
    },
  );
  await until(() => feed.position !== null); // until it has heard where it begins, it begins where the feed is when it connects

  const texts = Array.from({ length: messages }, (_, i) => String(i));
  const sending = Promise.all(texts.map((text) => client.chat.send({ to: "bob", content: { text } })));
  const faults: (() => unknown)[] = [
    () => server.drop(),
    () => server.notifyReconnect(),
    () => client.connection.reconnect(),
    () => server.emit("end"),
    async () => {
      proxy.isBlackHole = true;
      await sleep(150);
      proxy.isBlackHole = false;
    },
    async () => {
      await server.shutDown();
      await sleep(20);
      await server.listen();
    },
  ];
  // not without end: where little is done between two faults, nothing would ever be over
  for (let round = 0; round < 150 && client.outbox.entries.length > 0; round += 1) {
    await faults[round % faults.length]?.();
    await sleep(40);
  }
  await sending;
  await until(() => seen.length >= messages);
  expect(seen).toEqual(texts);
  expect(stored.size).toBe(messages);
});

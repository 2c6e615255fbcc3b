import { type CommittedEvent, createGroupId, directConversationId, type InletHost } from "@tidings/core";
import { startRabbitMq, type TestRabbitMq } from "@tidings/testing/brokers";
import { createTcpProxy, type TcpProxy } from "@tidings/testing/proxy";
import { type Channel, connect, type GetMessage } from "amqplib";
import { randomUUID } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import { eventually } from "@tidings/testing/eventually";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkReceived, deliverAll, messageEvent, pushEvent } from "../../test/deliver-events.ts";
import { startPushWorld } from "../../test/push-world.ts";
import { closeBesideSilence } from "../../test/silent-broker.ts";
import { within } from "../../test/within.ts";
import { rabbitMqInlet, rabbitMqOutlet } from "./index.ts";

let broker: TestRabbitMq;
beforeAll(async () => {
  broker = await startRabbitMq();
});
afterAll(() => broker.stop());

/** Soon tries again. It gives nothing up where this process, or the broker, stands still. */
const quick = { firstPauseMs: 20, longestPauseMs: 200, timeoutMs: 60_000 };
const uniqueName = (what: string): string => `${what}-${randomUUID().slice(0, 8)}`;
const through = ({ port }: TcpProxy): string => `amqp://guest:guest@127.0.0.1:${port}`;

const push = (n: number) => ({ to: "bob", type: "order.shipped", data: { n } });

async function openChannel() {
  const model = await connect(broker.url);
  model.on("error", () => undefined); // a test that kills the broker opens another one
  const channel = await model.createConfirmChannel();
  channel.on("error", () => undefined); // as a queue that is not there; the call that asked for it rejects
  return { channel, [Symbol.asyncDispose]: () => model.close().catch(() => undefined) };
}

/** An inlet that takes from a queue of its own. */
async function startInlet(channel: Channel, host: InletHost, url = broker.url) {
  const queue = uniqueName("push");
  await channel.assertQueue(queue, { durable: true });
  const inlet = rabbitMqInlet({ url, queue, ...quick });
  inlet.start(host);
  await eventually(async () => expect((await channel.checkQueue(queue)).consumerCount).toBe(1));
  return { inlet, queue };
}

async function takeAll(channel: Channel, queue: string): Promise<GetMessage[]> {
  const messages: GetMessage[] = [];
  for (;;) {
    const message = await channel.get(queue, { noAck: true });
    if (!message) return messages;
    messages.push(message);
  }
}

/** As a program does that wants to be sure: again, with the same id, until the broker has confirmed it. */
async function publishAll(queue: string, bodies: readonly unknown[]): Promise<void> {
  let opened = await openChannel();
  for (const [index, body] of bodies.entries()) {
    const publishOnce = (): Promise<void> =>
      new Promise((resolve, reject) => {
        const options = { persistent: true, messageId: `m${index}` };
        opened.channel.sendToQueue(queue, Buffer.from(JSON.stringify(body)), options, (error: Error | null) =>
          error ? reject(error) : resolve(),
        );
      });
    for (;;) {
      try {
        await publishOnce();
        break;
      } catch {
        await sleep(100);
        opened = await openChannel().catch(() => opened); // the broker is still down: the next turn fails, and tries again
      }
    }
    await sleep(1);
  }
  await opened[Symbol.asyncDispose]();
}

test("a message becomes one push however often it comes, and what cannot be one is put aside with the reason", async () => {
  await using world = await startPushWorld();
  await using publisher = await openChannel();
  const { inlet, queue } = await startInlet(publisher.channel, world.host);
  const send = (body: unknown, messageId?: string): void =>
    void publisher.channel.sendToQueue(queue, Buffer.from(typeof body === "string" ? body : JSON.stringify(body)), {
      persistent: true,
      ...(messageId && { messageId }),
    });
  send(push(1), "a");
  send(push(1), "a");
  send({ ...push(2), key: "b" });
  send({ ...push(2), key: "b" }, "another id");
  const bad: [unknown, RegExp][] = [
    ["{", /not JSON/],
    [push(9), /neither a `key` nor an id/],
    [{ ...push(9), key: "c", colapse: "x" }, /colapse/],
    [{ ...push(9), key: "d", data: { n: "nine" } }, /expected number/],
    [{ ...push(9), key: "e", type: "order.lost" }, /order\.lost.*Defined: order\.shipped/],
    [{ ...push(9), key: "f", to: [] }, /`to`/],
    [{ ...push(9), key: "x".repeat(200) }, /too long/],
    [" ".repeat(1024 * 1024 + 1), /bytes/],
  ];
  for (const [body] of bad) send(body);
  send(push(3), "last");

  await eventually(async () => expect(await world.numbersOf("bob")).toEqual([1, 2, 3]));
  const refused: GetMessage[] = [];
  await eventually(async () => {
    refused.push(...(await takeAll(publisher.channel, `${queue}.refused`)));
    expect(refused).toHaveLength(bad.length);
  });
  const reasons = refused.map(({ properties }) => String(properties.headers?.["x-refused-because"]));
  for (const [body, reason] of bad) {
    const content = typeof body === "string" ? body : JSON.stringify(body);
    const index = refused.findIndex((message) => message.content.toString() === content);
    expect(reasons[index]).toMatch(reason);
  }
  // told once the refused message is confirmed, which others may see a moment earlier
  await eventually(() => expect(world.reported).toHaveLength(bad.length));
  await inlet.close();
  expect(await publisher.channel.checkQueue(queue)).toMatchObject({ messageCount: 0, consumerCount: 0 });
});

test("an inlet that closes waits for the push under way, and leaves the others to the broker", async () => {
  await using world = await startPushWorld();
  await using publisher = await openChannel();
  const { promise: released, resolve: release } = Promise.withResolvers<void>();
  let begun = 0;
  const { inlet, queue } = await startInlet(publisher.channel, {
    ...world.host,
    async push(request) {
      begun += 1;
      await released;
      return world.host.push(request);
    },
  });
  for (const n of [1, 2, 3]) {
    const body = { to: "bob", type: "order.shipped", data: { n }, key: `n${n}` };
    publisher.channel.sendToQueue(queue, Buffer.from(JSON.stringify(body)), { persistent: true });
  }
  await eventually(() => expect(begun).toBe(1)); // one recipient: one at a time
  const closed = inlet.close();
  await eventually(async () => expect((await publisher.channel.checkQueue(queue)).consumerCount).toBe(0));
  release();
  await closed;
  expect(await world.numbersOf("bob")).toEqual([1]);
  expect(await publisher.channel.checkQueue(queue)).toMatchObject({ messageCount: 2 });
});

test.each(["amqp", "amqps"])(
  "an inlet and an outlet close soon while they connect by %s to a broker that says nothing",
  async (scheme) => {
    const reported = await closeBesideSilence((host) => {
      const url = `${scheme}://guest:guest@${host}`;
      return { inlet: rabbitMqInlet({ url, ...quick }), outlet: rabbitMqOutlet({ url, ...quick }) };
    });
    expect(reported).toEqual([]);
  },
);

test("an inlet closes soon on a connection on which the broker says nothing any more", async () => {
  await using world = await startPushWorld();
  await using publisher = await openChannel();
  await using proxy = await createTcpProxy({ target: { port: broker.port } });
  const { inlet } = await startInlet(publisher.channel, world.host, through(proxy));
  proxy.blackHole("both");
  await within(10_000, inlet.close()); // by heartbeats alone it would be noticed after 20 s
  expect(world.reported).toEqual([]);
});

test("a queue that is there with other properties is reported, and a channel that is closed is opened again", async () => {
  await using world = await startPushWorld();
  await using other = await openChannel();
  const queue = uniqueName("push");
  await other.channel.assertQueue(queue, { durable: false });
  const inlet = rabbitMqInlet({ url: broker.url, queue, ...quick });
  inlet.start(world.host);
  await eventually(() => expect(world.reported.at(-1)).toMatch(/PRECONDITION_FAILED.*durable/));
  await other.channel.deleteQueue(queue);
  await eventually(async () => {
    await using fresh = await openChannel();
    expect((await fresh.channel.checkQueue(queue).catch(() => null))?.consumerCount).toBe(1);
  });
  await other.channel.deleteQueue(queue); // the broker ends the consumer
  await eventually(async () => {
    await using fresh = await openChannel();
    expect((await fresh.channel.checkQueue(queue).catch(() => null))?.consumerCount).toBe(1);
  });
  await inlet.close();
});

test("a message that cannot be a push is kept while the queue for it is not there, and gets into the next one", async () => {
  await using world = await startPushWorld();
  await using publisher = await openChannel();
  const { inlet, queue } = await startInlet(publisher.channel, world.host);
  await publisher.channel.deleteQueue(`${queue}.refused`);
  for (const body of ["one", "two", JSON.stringify({ ...push(1), key: "n1" })]) {
    publisher.channel.sendToQueue(queue, Buffer.from(body), { persistent: true });
  }
  await eventually(async () => expect(await world.numbersOf("bob")).toEqual([1]));
  const refused: string[] = [];
  await eventually(async () => {
    await using fresh = await openChannel();
    refused.push(...(await takeAll(fresh.channel, `${queue}.refused`)).map(({ content }) => content.toString()));
    expect(refused.toSorted()).toEqual(["one", "two"]);
  });
  await eventually(() => expect(world.reported.filter((text) => text.includes("was moved to"))).toHaveLength(2));
  expect(world.reported[0]).toContain(`The queue ${queue}.refused was deleted`);
  await inlet.close();
});

test("an outlet says by the routing key what an event is", async () => {
  await using consumer = await openChannel();
  const exchange = uniqueName("exchange");
  const outlet = rabbitMqOutlet({ url: broker.url, exchange });
  const signal = AbortSignal.timeout(60_000);
  expect(await outlet.deliver(pushEvent("bob", 1), signal)).toEqual({ result: "sent" }); // no queue: nobody wants it
  const { queue } = await consumer.channel.assertQueue(uniqueName("all"));
  await consumer.channel.bindQueue(queue, exchange, "#");
  const events = [
    pushEvent("bob", 2),
    messageEvent(directConversationId("alice", "bob")),
    messageEvent(createGroupId()),
  ];
  for (const event of events) expect(await outlet.deliver(event, signal)).toEqual({ result: "sent" });
  const got = await takeAll(consumer.channel, queue);
  expect(got.map(({ fields }) => fields.routingKey)).toEqual(["push.order.shipped", "message.direct", "message.group"]);
  expect(got.map(({ content }) => JSON.parse(content.toString()) as unknown)).toEqual(events);
  expect(got[0]?.properties).toMatchObject({
    messageId: events[0]?.id,
    deliveryMode: 2,
    contentType: "application/json",
  });
  const tooLong = pushEvent("bob", 3, "x".repeat(300));
  expect(await outlet.deliver(tooLong, signal)).toMatchObject({ result: "refused" });
  await outlet.close?.();
});

test("a broker that is away or does not answer lets all wait, and no error shows the password", async () => {
  const outlet = rabbitMqOutlet({ url: "amqp://guest:pass-word@127.0.0.1:1", timeoutMs: 60_000 });
  const away = await outlet.deliver(pushEvent("bob", 1), AbortSignal.timeout(60_000));
  expect(away).toMatchObject({ result: "later", waits: "outlet", reason: expect.stringContaining("ECONNREFUSED") });
  await outlet.close?.();
  const wrong = rabbitMqOutlet({ url: `amqp://guest:pass-word@127.0.0.1:${broker.port}` });
  const refused = await wrong.deliver(pushEvent("bob", 1), AbortSignal.timeout(60_000));
  expect(refused).toMatchObject({ result: "later", waits: "outlet", reason: expect.stringContaining("ACCESS") });
  expect(JSON.stringify([away, refused])).not.toContain("pass-word");
  expect(() => rabbitMqOutlet({ url: "pass-word@host" })).toThrow(/does not begin with amqp:/);
});

// The broker's own command takes its time, twice.
test(
  "a broker that has no room for messages is left alone, and gets them once it has room again",
  { timeout: 600_000 },
  async () => {
    const outlet = rabbitMqOutlet({ url: broker.url, exchange: uniqueName("exchange") });
    const deliver = (n: number) => outlet.deliver(pushEvent("bob", n), AbortSignal.timeout(60_000));
    expect(await deliver(1)).toEqual({ result: "sent" });
    await broker.control("set_vm_memory_high_watermark", "0.0001");
    await eventually(async () =>
      expect(await deliver(2)).toEqual({
        result: "later",
        reason: expect.stringContaining("takes no messages now: low on memory"),
        retryAfterMs: null,
        waits: "outlet",
      }),
    );
    await broker.control("set_vm_memory_high_watermark", "0.6");
    await eventually(async () => expect(await deliver(2)).toEqual({ result: "sent" }));
    await outlet.close?.();
  },
);

test(
  "nothing is lost or doubled while the broker crashes, connections break, confirms get lost and the database fails",
  { timeout: 600_000 },
  async () => {
    await using world = await startPushWorld();
    await using proxy = await createTcpProxy({ target: { port: broker.port } });
    const [queue, exchange, sink] = [uniqueName("push"), uniqueName("exchange"), uniqueName("sink")];
    const declare = async (): Promise<void> => {
      await using setup = await openChannel();
      await setup.channel.assertQueue(queue, { durable: true });
      await setup.channel.assertExchange(exchange, "topic", { durable: true });
      await setup.channel.assertQueue(sink, { durable: true });
      await setup.channel.bindQueue(sink, exchange, "push.#");
    };
    await declare();
    const users = ["bob", "carol", "dave"];
    const each = 100;
    const keys = users.map((user) => `out-${user}`);
    world.setFaulty(true);
    const inlets = [1, 2, 3].map(() =>
      rabbitMqInlet({ url: through(proxy), queue, prefetch: 20, ...quick, timeoutMs: 2_000 }),
    );
    for (const inlet of inlets) inlet.start(world.host);
    const outlet = rabbitMqOutlet({ url: through(proxy), exchange, timeoutMs: 1_000 });

    const bodies = Array.from({ length: each }, (_, n) =>
      users.map((to) => ({ to, type: "order.shipped", data: { n } })),
    );
    const published = publishAll(queue, bodies.flat());
    const delivered = deliverAll(outlet, { keys, each });
    const over = new AbortController();
    const faults = (async () => {
      // not without end: where little is done between two faults, nothing would ever be over
      for (let turn = 0; turn < 60 && !over.signal.aborted; turn += 1) {
        await sleep(150);
        if (turn % 3 === 0) proxy.cut(() => Math.random() < 0.5);
        else if (turn % 3 === 1) proxy.blackHole("toClient"); // confirms are lost
        else await proxy.heal();
        if (turn === 3) {
          await broker.kill();
          await proxy.refuse(true);
          await inlets[0]?.close();
          await broker.restart();
          // as a consumer does at each start: RabbitMQ can lose a binding that it has confirmed a moment before it crashes
          await declare();
        }
      }
      await proxy.heal();
    })();
    const done = Promise.all([delivered, published]).finally(() => over.abort());
    const [[{ repeated }]] = await Promise.all([done, faults]);
    expect(repeated).toBeGreaterThan(0);

    await eventually(async () => {
      const got = await Promise.all(users.map((user) => world.numbersOf(user)));
      expect(got.map(({ length }) => length)).toEqual(users.map(() => each));
    });
    await Promise.all([...inlets.map((inlet) => inlet.close()), outlet.close?.()]);

    // what the broker delivers once more, because it did not hear that it was taken, changes nothing
    await using consumer = await openChannel();
    const last = rabbitMqInlet({ url: broker.url, queue, ...quick });
    last.start(world.host);
    await eventually(async () => {
      expect(await consumer.channel.checkQueue(queue)).toMatchObject({ messageCount: 0, consumerCount: 1 });
    });
    await last.close();
    for (const user of users) {
      const numbers = await world.numbersOf(user);
      expect([numbers.length, new Set(numbers).size]).toEqual([each, each]);
    }
    const received = (await takeAll(consumer.channel, sink)).map(
      ({ content }) => JSON.parse(content.toString()) as CommittedEvent,
    );
    expect(checkReceived(received, { keys, each })).toEqual([]);
  },
);

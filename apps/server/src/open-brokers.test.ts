import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { startMosquitto } from "@tidings/testing/brokers";
import { connectAsync } from "mqtt";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import { readEnvironment } from "./environment/environment.ts";
import { serve } from "./serve.ts";

test("what a program publishes becomes a push, and every push goes out again", async () => {
  await using broker = await startMosquitto();
  const program = await connectAsync(broker.url, { protocolVersion: 5 });
  const events: unknown[] = [];
  program.on("message", (topic, body) => events.push({ topic, event: JSON.parse(body.toString()) as unknown }));
  await program.subscribeAsync(["out/#", "in/refused"], { qos: 1 });
  const server = await serve(
    readEnvironment({
      PORT: "0",
      TIDINGS_DEMO: "1",
      DATABASE_URL: "file::memory:",
      LOG_LEVEL: "silent",
      TIDINGS_NODE: "node-1",
      TIDINGS_MQTT_URL: broker.url,
      TIDINGS_MQTT_TOPIC: "out/{kind}/{type}/{key}",
      TIDINGS_MQTT_PUSH_TOPIC: "in",
    }),
  );
  const publish = (body: object) => program.publishAsync("in", JSON.stringify(body), { qos: 1 });
  const push = { to: "bob", type: "announcement", data: { title: "Hello" }, key: "1" };
  const sent = {
    topic: "out/push/announcement/bob",
    event: expect.objectContaining({ kind: "push", key: "bob", data: expect.objectContaining({ data: push.data }) }),
  };
  await eventually(async () => {
    await publish(push); // until the server listens to it; with the same key it is one push
    expect(events).toEqual([sent]);
  });
  const lost = { ...push, type: "surprise", key: "2" };
  await publish(lost);
  await eventually(() => expect(events).toEqual([sent, { topic: "in/refused", event: lost }]));
  await server.stop();
  await program.endAsync();
});

test("a broker that says nothing does not keep the server from stopping", async () => {
  await using silent = createServer((socket) => void socket.on("error", () => undefined).resume()).listen(
    0,
    "127.0.0.1",
  );
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const connected = once(silent, "connection");
  const server = await serve(
    readEnvironment({
      PORT: "0",
      TIDINGS_DEMO: "1",
      DATABASE_URL: "file::memory:",
      LOG_LEVEL: "silent",
      TIDINGS_RABBITMQ_URL: `amqp://127.0.0.1:${port}`,
      TIDINGS_RABBITMQ_QUEUE: "push",
    }),
  );
  await connected;
  const beganMs = performance.now();
  await server.stop();
  expect(performance.now() - beganMs).toBeLessThan(5_000); // the broker may take 10 s to answer
});

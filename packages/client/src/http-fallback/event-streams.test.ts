import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import { until } from "../../test/test-server.ts";
import { EventStreams } from "./event-streams.ts";

const answer = (): Response =>
  new Response('event: connected\ndata: {}\n\nevent: message\ndata: {"n":1}\n\n', {
    headers: { "content-type": "text/plain" },
  });

test("a subscription that polls for long gathers nothing", async () => {
  const signals: AbortSignal[] = [];
  const streams = new EventStreams({
    api: {
      post(_, __, signal) {
        signals.push(signal);
        return Promise.resolve(answer());
      },
      setAway() {},
    },
    emit() {},
    onLife() {},
    isPolling: true,
    onHeldBack() {},
    patienceMs: 1_000,
    onFailed(error) {
      throw error;
    },
    maxStreams: () => 4,
    turnMs: 1_000,
  });
  streams.add({ id: 1, path: "chat.onMessage", input: {} }, undefined);
  await until(() => signals.length === 6);
  const [signal] = signals;
  expect(new Set(signals).size).toBe(1);
  expect(getEventListeners(signal!, "abort").length).toBeLessThanOrEqual(1);
  streams.close();
});

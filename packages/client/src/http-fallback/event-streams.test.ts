import { getEventListeners } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { until } from "../../test/test-server.ts";
import { EventStreams, type EventStreamsOptions } from "./event-streams.ts";

const answer = (): Response =>
  new Response('event: connected\ndata: {}\n\nevent: message\ndata: {"n":1}\n\n', {
    headers: { "content-type": "text/plain" },
  });

const createStreams = (options: Pick<EventStreamsOptions, "api" | "isPolling"> & Partial<EventStreamsOptions>) =>
  new EventStreams({
    emit() {},
    onLife() {},
    onHeldBack() {},
    patienceMs: 4_000,
    onFailed(error) {
      throw error;
    },
    maxStreams: () => 4,
    turnMs: 1_000,
    ...options,
  });

test("a stream that is refused, or stopped before it brought anything, says nothing about the others", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const onHeldBack = vi.fn();
  const emit = vi.fn();
  const json = { headers: { "content-type": "application/json" } };
  const streams = createStreams({
    api: {
      post: (path, _, signal) =>
        path.startsWith("refused")
          ? Promise.resolve(new Response('{"error":{"code":-32003}}', json))
          : new Promise((_resolve, reject) => signal.addEventListener("abort", reject)),
      setAway() {},
    },
    emit,
    isPolling: false,
    onHeldBack,
  });
  streams.add({ id: 1, path: "refused", input: {} }, undefined);
  await vi.waitFor(() => expect(emit).toHaveBeenCalledWith({ id: 1, error: { code: -32003 } }));
  streams.add({ id: 2, path: "silent", input: {} }, undefined);
  streams.stop(2);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(onHeldBack).not.toHaveBeenCalled();
  streams.add({ id: 3, path: "silent", input: {} }, undefined);
  await vi.advanceTimersByTimeAsync(4_000);
  expect(onHeldBack).toHaveBeenCalledOnce();
  streams.close();
});

test("a subscription that polls for long gathers nothing", async () => {
  const signals: AbortSignal[] = [];
  const streams = createStreams({
    api: {
      post(_, __, signal) {
        signals.push(signal);
        return Promise.resolve(answer());
      },
      setAway() {},
    },
    isPolling: true,
  });
  streams.add({ id: 1, path: "chat.onMessage", input: {} }, undefined);
  await until(() => signals.length === 6);
  const [signal] = signals;
  expect(new Set(signals).size).toBe(1);
  expect(getEventListeners(signal!, "abort").length).toBeLessThanOrEqual(1);
  streams.close();
});

test("what a gateway says in the server's place ends the connection, and no subscription", async () => {
  const onFailed = vi.fn();
  const emit = vi.fn();
  const away = '{"statusCode":503,"error":"Service Unavailable"}';
  const post = (): Promise<Response> =>
    Promise.resolve(new Response(away, { status: 503, headers: { "content-type": "application/json" } }));
  const streams = createStreams({ api: { post, setAway() {} }, isPolling: false, emit, onFailed });
  streams.add({ id: 1, path: "chat.onMessage", input: {} }, undefined);
  await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
  expect(emit).not.toHaveBeenCalled();
  streams.close();
});

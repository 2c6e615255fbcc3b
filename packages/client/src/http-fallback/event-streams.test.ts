import { getEventListeners } from "node:events";
import { expect, onTestFinished, test, vi } from "vitest";
import { until } from "../../test/test-server.ts";
import { EventStreams, type EventStreamsOptions } from "./event-streams.ts";
import type { HttpApi } from "./http-api.ts";

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

/** A server whose streams stay open: the first event of a feed has an id, and that of a state none. */
function serve() {
  const streams: { readonly path: string; readonly signal: AbortSignal; say(text: string): void }[] = [];
  const post: HttpApi["post"] = (request, _, signal) => {
    const path = request.split("?")[0]!;
    const body = new TransformStream<Uint8Array, Uint8Array>();
    const writer = body.writable.getWriter();
    // a stream that was aborted takes nothing more
    const say = (text: string): void => void writer.write(new TextEncoder().encode(text)).catch(() => {});
    signal.addEventListener("abort", () => void writer.abort().catch(() => {}));
    streams.push({ path, signal, say });
    say(`event: connected\ndata: {}\n\ndata: {}\n${path.startsWith("feed") ? "id: e-0\n" : ""}\n`);
    return Promise.resolve(new Response(body.readable, { headers: { "content-type": "text/event-stream" } }));
  };
  const paths = (): Set<string> => new Set(streams.map(({ path }) => path));
  return { api: { post, setAway() {} }, streams, paths, active: () => streams.filter(({ signal }) => !signal.aborted) };
}

const states = Array.from({ length: 12 }, (_, i) => `state${i}`);

test("feeds keep their streams while the many states beside them take turns", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { api, streams: asked, paths, active } = serve();
  const streams = createStreams({ api, isPolling: false });
  for (const path of ["feed0", ...states, "feed1", "feed2"]) streams.add({ id: path, path, input: {} }, undefined);
  const begun = (): number => asked.filter(({ path }) => path.startsWith("feed")).length;
  await vi.advanceTimersByTimeAsync(15_000);
  expect(begun()).toBe(3);
  const turns = asked.length;
  await vi.advanceTimersByTimeAsync(30_000);
  expect(begun()).toBe(3);
  expect(active().filter(({ path }) => path.startsWith("feed"))).toHaveLength(3);
  expect(new Set(asked.slice(turns).map(({ path }) => path))).toEqual(new Set(states));
  expect(paths().size).toBe(15);
  streams.close();
});

test("a new feed begins within two turns, however many states wait", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { api, paths } = serve();
  const streams = createStreams({ api, isPolling: false });
  for (const path of ["feed0", "feed1", ...states]) streams.add({ id: path, path, input: {} }, undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  streams.add({ id: "feed2", path: "feed2", input: {} }, undefined);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(paths()).toContain("feed2");
  streams.close();
});

test("among more feeds than there are streams, the feeds take turns and leave one stream to the states", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { api, streams: asked, active } = serve();
  const streams = createStreams({ api, isPolling: false });
  const feeds = Array.from({ length: 6 }, (_, i) => `feed${i}`);
  for (const path of feeds) streams.add({ id: path, path, input: {} }, "e-0");
  for (const path of ["state0", "state1"]) streams.add({ id: path, path, input: {} }, undefined);
  await vi.advanceTimersByTimeAsync(20_000);
  const turns = asked.length;
  for (let turn = 0; turn < 6; turn += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    expect(active()).toHaveLength(4);
  }
  expect(new Set(asked.slice(turns).map(({ path }) => path))).toEqual(new Set([...feeds, "state0", "state1"]));
  streams.close();
});

test("turns change by what arrives as well, as the timers of a hidden page are slow", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  onTestFinished(() => void vi.useRealTimers());
  const { api, streams: asked, paths } = serve();
  const turnMs = 1_000_000;
  const streams = createStreams({ api, isPolling: false, turnMs });
  for (const path of states.slice(0, 6)) streams.add({ id: path, path, input: {} }, undefined);
  await until(() => asked.length === 4);
  vi.advanceTimersByTime(turnMs);
  asked[1]!.say("event: ping\ndata: \n\n");
  await until(() => paths().has("state4"));
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, false, false, false, false]);
  streams.close();
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

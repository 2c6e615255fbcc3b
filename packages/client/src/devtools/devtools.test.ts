import { startTidings } from "@tidings/testing";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { SeenEvent } from "../tidings-client.ts";
import { createTidingsStore } from "../store/index.ts";
import { createDevtools, type DevtoolsSource } from "./devtools.ts";

const subscribeTo =
  <T>(set: Set<T>) =>
  (listener: T): (() => void) => {
    set.add(listener);
    return () => set.delete(listener);
  };

/** A client whose connection and feeds a test moves by hand. */
function createScriptedClient(): {
  readonly source: DevtoolsSource;
  readonly connect: (state: ConnectionState) => void;
  readonly see: (seen: Partial<SeenEvent>) => void;
  readonly asked: () => number;
} {
  const [onConnection, onSeen] = [new Set<() => void>(), new Set<(seen: SeenEvent) => void>()];
  let state: ConnectionState = { status: "connecting" };
  let asked = 0;
  const connection = {
    get state() {
      return state;
    },
    subscribe: subscribeTo(onConnection),
    node: () => {
      asked += 1;
      return Promise.resolve({ node: "a" });
    },
  };
  const outbox = {
    entries: [{ status: "failed" }, { status: "pending" }],
    changes: [{ status: "sending" }],
    subscribe: () => () => undefined,
  };
  return {
    source: { client: { connection, outbox, observe: subscribeTo(onSeen) } },
    connect(next) {
      state = next;
      for (const listener of onConnection) listener();
    },
    see(seen) {
      const base = { path: "chat.onMessage", conversationId: undefined, eventId: "e-1", verdict: "deliver" } as const;
      for (const listener of onSeen) listener({ ...base, event: { type: "ready" }, ...seen });
    },
    asked: () => asked,
  };
}

const message = (sentAtMs: number): SeenEvent["event"] => ({ type: "message", message: { sentAtMs } });
const online: ConnectionState = { status: "online", via: "websocket" };

test("each event says how it arrived, and moves the position of its feed if it was delivered", () => {
  const { source, connect, see } = createScriptedClient();
  using devtools = createDevtools(source, { now: () => 100_000 });
  connect(online);
  see({ eventId: "e-7", event: message(50_000) });
  see({ eventId: "e-8", event: message(100_100) });
  see({ eventId: "e-8", event: message(100_100), verdict: "drop" });
  see({ eventId: "e-10", event: message(100_200), verdict: "gap" });
  see({ eventId: "f-2", event: { type: "reset" } });
  see({ eventId: "f-3", path: "notifications.onPush", event: { type: "push", push: { seq: 1, sentAtMs: 99_900 } } });
  see({ eventId: `f-g${"0".repeat(20)}-4`, event: message(100_000) });
  see({ eventId: "f-5", conversationId: "a_b", event: { type: "read" } });
  const { events, positions, outbox } = devtools.state.get();
  expect(events.toReversed().map(({ feed, eventId, arrival, ageMs }) => [feed, eventId, arrival, ageMs])).toEqual([
    ["chat", "e-7", "replayed", 50_000],
    ["chat", "e-8", "live", -100],
    ["chat", "e-8", "repeated", -100],
    ["chat", "e-10", "gap", -200],
    ["chat", "f-2", "reset", null],
    ["push", "f-3", "live", 100],
    [`g${"0".repeat(20)}`, `f-g${"0".repeat(20)}-4`, "live", 0],
    ["a_b", "f-5", "live", null],
  ]);
  expect(Object.fromEntries(positions)).toEqual({
    chat: "f-2",
    push: "f-3",
    [`g${"0".repeat(20)}`]: `f-g${"0".repeat(20)}-4`,
    a_b: "f-5",
  });
  expect(outbox).toEqual({ waiting: 2, failed: 1 });
});

test("it remembers so many events, the newest first, and nothing once it is closed", () => {
  const { source, see } = createScriptedClient();
  const devtools = createDevtools(source, { maxEvents: 2 });
  for (const n of [1, 2, 3]) see({ eventId: `e-${n}` });
  expect(devtools.state.get().events.map(({ n }) => n)).toEqual([3, 2]);
  devtools.close();
  see({ eventId: "e-4" });
  expect(devtools.state.get().events.map(({ n }) => n)).toEqual([3, 2]);
});

test("the server is asked how long it takes only while somebody looks and it is there", async () => {
  const { source, connect, asked } = createScriptedClient();
  using devtools = createDevtools(source, { everyMs: 1 });
  connect(online);
  expect(asked()).toBe(0);
  const stop = devtools.state.subscribe(() => undefined);
  await eventually(() => expect(devtools.state.get()).toMatchObject({ node: "a", latencyMs: expect.any(Number) }));
  connect({ status: "reconnecting", nextTryAtMs: null, lastError: null });
  expect(devtools.state.get()).toMatchObject({ node: null, latencyMs: null });
  connect(online);
  await eventually(() => expect(devtools.state.get().node).toBe("a"));
  stop();
  const until = asked();
  connect({ status: "reconnecting", nextTryAtMs: null, lastError: null });
  connect(online);
  expect(asked()).toBe(until);
});

test("for a store that follows a real server it shows the events, the positions and the node", async () => {
  await using tidings = await startTidings();
  await using store = createTidingsStore(tidings.connect("bob"), { me: "bob" });
  using devtools = createDevtools(store);
  using looking = { [Symbol.dispose]: devtools.state.subscribe(() => undefined) };
  expect(looking).toBeDefined();
  await eventually(() => expect(devtools.state.get().positions.get("chat")).toMatch(/-0$/));
  await tidings.connect("alice").chat.send({ to: "bob", content: { text: "Hello" } });
  await eventually(() => {
    const { events, positions, connection, latencyMs } = devtools.state.get();
    const of = events.map(({ feed, type, arrival }) => `${feed} ${type} ${arrival}`);
    expect(of).toEqual(expect.arrayContaining(["chat message live", "push push live"]));
    expect(positions.get("chat")).toMatch(/-1$/);
    expect(connection.status).toBe("online");
    expect(latencyMs).toBeGreaterThan(0);
  });
});

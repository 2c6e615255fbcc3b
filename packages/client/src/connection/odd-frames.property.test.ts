import { setImmediate as turn } from "node:timers/promises";
import type { AppRouter } from "@tidings/router";
import * as fc from "fast-check";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { httpFallback } from "../http-fallback/index.ts";
import { createTidingsClient } from "../index.ts";
import { createTidingsStore } from "../store/index.ts";
import type { WebSocketConstructor } from "./web-socket.ts";

// Nothing that comes over a wire may throw anywhere but into onError: a process or a page must not end because of it.

const message = { conversationId: "alice_bob", seq: 1, from: "bob", content: { text: "hi" }, nonce: "n", sentAtMs: 1 };
const conversation = {
  id: "alice_bob",
  kind: "direct",
  members: ["alice", "bob"],
  lastMessage: message,
  lastSeq: 1,
  readSeq: 0,
  peerReadSeq: 0,
  unread: 1,
};
const push = { seq: 1, type: "chat.message", data: { excerpt: "hi" }, sentAtMs: 1, readAtMs: null };
const tracked = (n: number, data: object): object => ({ type: "data", id: `e-${n}`, data: { id: `e-${n}`, data } });
const data = (value: unknown): object => ({ type: "data", data: value });

/** What a server may answer to each procedure. */
const answers: Readonly<Record<string, readonly object[]>> = {
  "chat.conversations": [data({ conversations: [conversation], cursor: null, position: "e-0" })],
  "chat.history": [data({ messages: [message], hasMore: false })],
  "chat.send": [data({ conversationId: "alice_bob", seq: 2, sentAtMs: 2, duplicate: false })],
  "chat.markRead": [data({ conversationId: "alice_bob", seq: 1 })],
  "chat.setTyping": [data({ conversationId: "alice_bob", typing: true })],
  "chat.onMessage": [
    { type: "started" },
    tracked(0, { type: "ready" }),
    tracked(1, { type: "message", message }),
    tracked(2, { type: "read", conversationId: "alice_bob", userId: "bob", seq: 1 }),
    tracked(3, { type: "reset" }),
  ],
  "chat.onTyping": [{ type: "started" }, data({ conversationId: "alice_bob", userIds: ["bob"] })],
  "notifications.list": [data({ pushes: [push], unread: 1, hasMore: false, position: "e-0" })],
  "notifications.markRead": [data({ unread: 0 })],
  "notifications.onPush": [
    { type: "started" },
    tracked(0, { type: "ready", unread: 0 }),
    tracked(1, { type: "push", push, unread: 1 }),
    tracked(2, { type: "read", seqs: [1], unread: 0 }),
    tracked(3, { type: "reset", unread: 0 }),
  ],
  "presence.get": [data([{ userId: "bob", online: true, lastSeenAtMs: 1 }])],
  "presence.onChange": [{ type: "started" }, data([{ userId: "bob", online: true, lastSeenAtMs: 1 }])],
  "connection.node": [data({ node: "n1" })],
};

const deep = (open: string, close: string): string => open.repeat(4_000) + close.repeat(4_000);
const wholeFrames = [
  "null",
  "[]",
  "[null]",
  '""',
  "0",
  "{}",
  "{",
  "",
  '{"id":1}',
  '{"id":null}',
  '{"id":null,"result":{"type":"data"}}',
  '{"id":null,"error":null}',
  '{"id":null,"error":{"code":-1,"message":"no"}}',
  '{"method":5}',
  '{"id":{},"result":{}}',
  "[{}]",
  deep("[", "]"),
  `{"id":1,"result":{"type":"data","data":${deep('{"a":[', "]}")}}}`,
  new ArrayBuffer(8),
  new Uint8Array([123, 125]),
  undefined,
  null,
];

/** A value with something else at one place in it. */
function spoil(value: unknown, path: readonly number[], odd: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== "object" || value === null) return odd;
  const keys = Object.keys(value);
  if (keys.length === 0) return odd;
  const key = keys[step % keys.length]!;
  const entries = Object.entries(value).map(([name, inner]) => [name, name === key ? spoil(inner, rest, odd) : inner]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner as unknown) : Object.fromEntries(entries);
}

const oddValue = fc.oneof(
  fc.constantFrom<unknown[]>(null, [], {}, "", "__proto__", 0, -1, 1e300, true, [null], [[]], { json: {} }),
  fc.jsonValue({ maxDepth: 3 }),
);
type Oddity = { whole: unknown } | { error: unknown } | { path: number[]; value: unknown };
const oddity: fc.Arbitrary<Oddity> = fc.oneof(
  { weight: 1, arbitrary: fc.record({ whole: fc.constantFrom<unknown[]>(...wholeFrames) }) },
  { weight: 3, arbitrary: fc.record({ path: fc.array(fc.nat(9), { maxLength: 6 }), value: oddValue }) },
  { weight: 1, arbitrary: fc.record({ error: oddValue }) },
);

const ignore = (): void => {};
const uncaught: unknown[] = [];
const collect = (error: unknown): void => void uncaught.push(error);
beforeEach(() => {
  uncaught.length = 0;
  vi.spyOn(console, "error").mockReturnValue(); // what the store could not take
  process.on("uncaughtException", collect);
  process.on("unhandledRejection", collect);
});
afterEach(() => {
  vi.restoreAllMocks();
  process.off("uncaughtException", collect);
  process.off("unhandledRejection", collect);
});

test("no frame, however odd, throws outside of onError", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.noBias(fc.integer({ min: 1, max: 40 })), oddity), { minLength: 1, maxLength: 4 }),
      async (oddities) => {
        let step = 0;
        const script = new Map(oddities);
        /** As a real socket does, it calls its listeners from the outside: what they throw is caught by nobody. */
        class OddServer extends EventTarget {
          binaryType = "";
          #isClosed = false;

          constructor() {
            super();
            setImmediate(() => this.dispatchEvent(new Event("open")));
          }

          send(text: string): void {
            if (text === "PING") this.#answer("PONG");
            if (!text.startsWith("{")) return;
            const { id, params } = JSON.parse(text) as { id?: number; params?: { path: string } };
            for (const result of answers[params?.path ?? ""] ?? []) {
              const odd = script.get(step);
              step += 1;
              if (!odd) this.#answer(JSON.stringify({ id, result }));
              else if ("whole" in odd) this.#answer(odd.whole);
              else if ("error" in odd) this.#answer(JSON.stringify({ id, error: odd.error }));
              else this.#answer(JSON.stringify({ id, result: spoil(result, odd.path, odd.value) }));
            }
          }

          close(): void {
            this.#isClosed = true;
          }

          terminate(): void {
            this.close();
          }

          #answer(frame: unknown): void {
            setImmediate(() => {
              if (!this.#isClosed) this.dispatchEvent(new MessageEvent("message", { data: frame }));
            });
          }
        }
        const reported: unknown[] = [];
        const client = createTidingsClient<AppRouter>({
          url: "ws://localhost/trpc",
          token: "t",
          WebSocket: OddServer as unknown as WebSocketConstructor, // its events are a browser's own
          backoff: { minMs: 0.01, baseMs: 0.01, maxMs: 0.01, unauthorizedMs: 0.01 },
          onError: (error) => reported.push(error),
        });
        const store = createTidingsStore(client, { me: "alice" });
        const bob = store.conversation({ with: "bob" });
        const leave = bob.open();
        const stops = [
          leave,
          ...[bob.messages, bob.summary, bob.typing, store.conversations, store.unread, store.presence("bob")].map(
            (readable) => readable.subscribe(() => readable.get()),
          ),
          ...(["all", "unread"] as const).map((filter) => store.inbox.list(filter).subscribe(() => {})),
        ];
        bob.send({ text: "hello" }).catch(ignore);
        bob.markRead(1);
        bob.setTyping(true);
        store.inbox.markRead({ upTo: 1 }).catch(ignore);
        client.presence.get({ userIds: ["bob"] }).catch(ignore);
        client.connection.node().catch(ignore);
        client.trpc.chat.history.query({ conversationId: "alice_bob" }).catch(ignore);
        client.trpc.chat.onMessage.subscribe({}, { onData: ignore, onError: ignore });
        for (let i = 0; i < 20; i += 1) await turn();
        await bob.loadOlder();
        for (let i = 0; i < 20; i += 1) await turn();
        for (const readable of [bob.messages, bob.summary, bob.typing, store.conversations]) readable.get();
        for (const stop of stops) stop();
        await store.close();
        await client.close();
        await turn();
        expect(uncaught).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

const streams = new Set(["chat.onMessage", "chat.onTyping", "notifications.onPush", "presence.onChange"]);
const oddBodies = [
  "",
  "null",
  "[]",
  "{",
  "<html>",
  "event: message\n\n",
  "data: {\n\n",
  "event: connected\ndata: 5\n\n",
  "id\n:\n\n",
];
const oddResponse = fc.record({
  body: fc.constantFrom(...oddBodies, deep("[", "]")),
  status: fc.constantFrom(200, 204, 207, 401, 404, 500, 502),
  type: fc.constantFrom("application/json", "text/event-stream", "text/html", "text/plain", ""),
});

/** As where no WebSocket gets through. */
class NoWebSocket extends EventTarget {
  binaryType = "";

  constructor() {
    super();
    setImmediate(() => this.dispatchEvent(new Event("error")));
  }

  send(): void {}

  close(): void {}
}

test("nor does any answer over HTTP", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.noBias(fc.integer({ min: 2, max: 14 })), oddResponse), { minLength: 1, maxLength: 3 }),
      async (oddities) => {
        const script = new Map(oddities);
        let step = 0;
        vi.stubGlobal("fetch", async (target: URL, init?: RequestInit) => {
          const odd = script.get(step);
          step += 1;
          if (odd) {
            const body = odd.status === 204 ? null : odd.body;
            return new Response(body, {
              status: odd.status,
              headers: odd.type === "" ? {} : { "content-type": odd.type },
            });
          }
          const paths = target.pathname.split("/").at(-1)?.split(",") ?? [];
          if (init?.method !== "POST" || paths[0] === "trpc") return Response.json({ error: {} }, { status: 404 });
          if (!streams.has(paths[0] ?? "")) {
            return Response.json(paths.map((path) => ({ result: answers[path]?.[0] ?? {} })));
          }
          const events = (answers[paths[0] ?? ""] ?? []).map((event) => {
            const { id, data: inner } = event as { id?: string; data?: { data?: unknown } };
            if (!inner) return "event: connected\ndata: {}\n\n";
            return `data: ${JSON.stringify(id === undefined ? inner : inner.data)}\n${id === undefined ? "" : `id: ${id}\n`}\n`;
          });
          return new Response(events.join(""), { headers: { "content-type": "text/event-stream" } });
        });
        const client = createTidingsClient<AppRouter>({
          url: "ws://localhost/trpc",
          token: "t",
          WebSocket: httpFallback({ WebSocket: NoWebSocket as unknown as WebSocketConstructor, patienceMs: 1_000 }),
          backoff: { minMs: 0.01, baseMs: 0.01, maxMs: 0.01, unauthorizedMs: 0.01 },
          onError: ignore,
        });
        const store = createTidingsStore(client, { me: "alice" });
        const leave = store.conversation({ with: "bob" }).open();
        const unwatch = store.presence("bob").subscribe(ignore);
        client.presence.get({ userIds: ["bob"] }).catch(ignore);
        for (let i = 0; i < 100; i += 1) await turn();
        leave();
        unwatch();
        await store.close();
        await client.close();
        await turn();
        vi.unstubAllGlobals();
        expect(uncaught).toEqual([]);
      },
    ),
    { numRuns: 150 },
  );
});

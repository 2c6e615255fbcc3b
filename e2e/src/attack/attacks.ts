import { request } from "node:http";
import { connect } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { groupAttacks } from "./group-attacks.ts";
import { rawAttacks } from "./raw-attacks.ts";
import { reachAttacks } from "./reach-attacks.ts";
import { answerTo, ask, frame, localAddress, openNameless, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";
import { again, type Attack, callers, conversationOf, flood, pick } from "./ways.ts";

/** An HTTP request whose answer is read, or is not. */
function get(
  url: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  reads: boolean,
  body?: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request(
      url,
      { headers, signal, agent: false, localAddress, method: body === undefined ? "GET" : "POST" },
      (response) => {
        if (reads) response.resume();
        else response.pause();
        response.on("close", () => resolve());
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

const inputs = (input: unknown, count: number): string =>
  encodeURIComponent(JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [n, input]))));

const batchOf = (url: string, path: string, input: unknown, count: number): string =>
  `${url}/trpc/${Array.from({ length: count }, () => path).join(",")}?batch=1&input=${inputs(input, count)}`;

const history = (target: Target): object => ({ conversationId: conversationOf(target), limit: 200 });

const httpBatches =
  (sideBySide: number, path: string, input: (target: Target) => unknown, reads: boolean = true): Attack["run"] =>
  (target, signal) =>
    again(signal, sideBySide, () =>
      get(
        batchOf(pick(target.urls), path, input(target), 100),
        { authorization: `Bearer ${target.token}` },
        signal,
        reads,
      ),
    );

const longIds = (): string[] => Array.from({ length: 500 }, () => `${crypto.randomUUID()}${"é".repeat(80)}`);

/** Every kind of what one user, or a stranger, may do. */
export const attacks: Readonly<Record<string, Attack>> = {
  "histories-http": {
    what: "batches of 100 of the longest page by HTTP",
    run: httpBatches(2, "chat.history", history),
  },
  "histories-unread": {
    what: "the same, and nobody reads the answers",
    run: httpBatches(100, "chat.history", history, false),
  },
  "histories-8": {
    what: "8 histories in flight",
    run: callers(8, (to) => frame("query", "chat.history", history(to))),
  },
  "histories-64": {
    what: "64 histories in flight",
    run: callers(64, (to) => frame("query", "chat.history", history(to))),
  },
  "histories-frames": {
    what: "frames of 64 histories on four connections",
    run: (target, signal) =>
      again(signal, 4, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        signal.addEventListener("abort", () => socket.terminate(), { once: true });
        while (!signal.aborted && socket.readyState === socket.OPEN) {
          const calls = Array.from({ length: 64 }, () => frame("query", "chat.history", history(target)));
          const answered = answerTo(socket, calls.at(-1) as object);
          socket.send(JSON.stringify(calls));
          await answered;
        }
      }),
  },
  conversations: {
    what: "16 lists of conversations in flight",
    run: callers(16, () => frame("query", "chat.conversations", { limit: 200 })),
  },
  replays: {
    what: "100 subscriptions that go on from the start of the feed, again and again",
    run: (target, signal) =>
      again(signal, 2, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        const { result } = await ask(socket, frame("query", "chat.conversations", { limit: 1 }));
        const { position } = (result as { data: { position: string } }).data;
        const lastEventId = `${position.split("-")[0] ?? ""}-0`;
        for (let n = 0; n < 50; n += 1) {
          socket.send(
            JSON.stringify(frame("subscription", n % 2 ? "chat.onMessage" : "notifications.onPush", { lastEventId })),
          );
        }
        await pause(500, undefined, { signal });
        socket.terminate();
      }),
  },
  polls: {
    what: "polls for who types in made-up conversations, 8 in flight",
    run: (target, signal) =>
      again(signal, 8, () => {
        const input = encodeURIComponent(
          JSON.stringify({ conversationId: conversationOf({ ...target, peer: crypto.randomUUID() }) }),
        );
        const url = `${pick(target.urls)}/trpc/chat.onTyping?input=${input}&poll=`;
        return get(url, { authorization: `Bearer ${target.token}` }, signal, true);
      }),
  },
  presence: {
    what: "subscriptions to the presence of 500 long ids each, as many as there may be",
    run: (target, signal) =>
      again(signal, 20, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        for (let n = 0; n < 100 && !signal.aborted; n += 1) {
          socket.send(JSON.stringify(frame("subscription", "presence.onChange", { userIds: longIds() })));
          await pause(20);
        }
        await pause(2_000, undefined, { signal });
        socket.terminate();
      }),
  },
  "presence-get": {
    what: "questions for the presence of 500 ids, 16 in flight",
    run: callers(16, () => frame("query", "presence.get", { userIds: longIds() })),
  },
  "push-without-scope": {
    what: "pushes to 10,000 recipients that are no ids, without the scope",
    run: callers(8, () =>
      frame("mutation", "notifications.push", { to: Array.from({ length: 10_000 }, () => ""), type: "x", data: 1 }),
    ),
  },
  "bad-ids": {
    what: "questions with 500 ids that are none",
    run: callers(8, () => frame("query", "presence.get", { userIds: Array.from({ length: 500 }, () => "\u0007") })),
  },
  ping: { what: "PING as fast as it goes", run: flood((socket) => socket.send("PING")) },
  pong: { what: "PONG as fast as it goes", run: flood((socket) => socket.send("PONG")) },
  "ping-frames": { what: "WebSocket's own pings", run: flood((socket) => socket.ping()) },
  stop: {
    what: "subscription.stop as fast as it goes",
    run: flood((socket) => socket.send('{"id":1,"method":"subscription.stop"}')),
  },
  malformed: { what: "frames that are not JSON", run: flood((socket) => socket.send("nonsense")) },
  nameless: { what: "PING before the token", run: flood((socket) => socket.send("PING"), { token: false }) },
  "calls-64": {
    what: "small queries, 64 in flight",
    run: callers(64, () => frame("query", "connection.node", undefined)),
  },
  sends: {
    what: "messages of 4,000 characters, 64 in flight",
    run: callers(64, ({ peer }) =>
      frame("mutation", "chat.send", {
        to: peer,
        content: { text: "\u2028".repeat(4_000).replace(/^./, "x").replace(/.$/, "x") },
        nonce: crypto.randomUUID(),
      }),
    ),
  },
  links: {
    what: "messages that are hard to find links in",
    run: callers(8, ({ peer }) =>
      frame("mutation", "chat.send", {
        to: peer,
        content: { text: "http://".repeat(500) },
        nonce: crypto.randomUUID(),
      }),
    ),
  },
  typing: {
    what: "typing on and off, 64 in flight",
    run: callers(64, (to) =>
      frame("mutation", "chat.setTyping", { conversationId: conversationOf(to), typing: Math.random() < 0.5 }),
    ),
  },
  "typing-watched": {
    what: "typing on and off in a conversation that its writer watches as often as they may",
    run: (target, signal) =>
      again(signal, 20, async () => {
        const conversationId = conversationOf(target);
        const socket = await openSocket(pick(target.urls), target.token);
        signal.addEventListener("abort", () => socket.terminate(), { once: true });
        for (let n = 0; n < 100; n += 1) {
          socket.send(JSON.stringify(frame("subscription", "chat.onTyping", { conversationId })));
        }
        while (!signal.aborted && socket.readyState === socket.OPEN) {
          const typing = Math.random() < 0.5;
          const { error } = await ask(socket, frame("mutation", "chat.setTyping", { conversationId, typing }));
          if (error !== undefined) await pause(10);
        }
      }),
  },
  metrics: {
    what: "the metrics, 16 in flight",
    run: (target, signal) => again(signal, 16, () => get(`${pick(target.urls)}/metrics`, {}, signal, true)),
  },
  readiness: {
    what: "whether it is ready, 16 in flight",
    run: (target, signal) => again(signal, 16, () => get(`${pick(target.urls)}/readyz`, {}, signal, true)),
  },
  "bad-tokens": {
    what: "connections with a token that is not accepted",
    run: (target, signal) =>
      again(signal, 16, async () => {
        const socket = await openSocket(pick(target.urls), `${target.token}x`);
        await new Promise((resolve) => socket.once("close", resolve));
      }),
  },
  "bad-tokens-http": {
    what: "requests with a token that is not accepted",
    run: (target, signal) =>
      again(signal, 16, () =>
        get(`${pick(target.urls)}/trpc/connection.node`, { authorization: `Bearer ${target.token}x` }, signal, true),
      ),
  },
  "half-open": {
    what: "1,000 connections that say nothing",
    run: (target, signal) =>
      again(signal, 1_000, async () => {
        const socket = connect({
          host: "127.0.0.1",
          port: Number(new URL(pick(target.urls)).port),
          ...(localAddress !== undefined && { localAddress }),
        });
        signal.addEventListener("abort", () => socket.destroy(), { once: true });
        await new Promise((resolve, reject) => {
          socket.once("close", resolve);
          socket.once("error", reject);
        });
      }),
  },
  silent: {
    what: "500 WebSockets that never send their token",
    run: (target, signal) =>
      again(signal, 500, async () => {
        const socket = await openNameless(pick(target.urls));
        signal.addEventListener("abort", () => socket.terminate(), { once: true });
        await new Promise((resolve) => socket.once("close", resolve));
      }),
  },
  cycles: {
    what: "connections that are opened and left",
    run: (target, signal) =>
      again(signal, 32, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        socket.send(JSON.stringify(frame("subscription", "chat.onMessage", {})));
        socket.terminate();
      }),
  },
  "large-bodies": {
    what: "calls of 250 KB by HTTP, 32 in flight",
    run: (target, signal) => {
      const body = JSON.stringify({ to: target.peer, content: { text: "x".repeat(250_000) }, nonce: "1" });
      const headers = { authorization: `Bearer ${target.token}`, "content-type": "application/json" };
      return again(signal, 32, () => get(`${pick(target.urls)}/trpc/chat.send`, headers, signal, true, body));
    },
  },
  ...rawAttacks,
  ...groupAttacks,
  ...reachAttacks,
};

import { createTidingsClient, type TidingsClient } from "@tidings/client";
import { type ChatEvent, directConversationId, type Message } from "@tidings/core";
import type { AppRouter } from "@tidings/app-server/router";
import { checkHistory, type ConversationHistory } from "@tidings/testing";
import { expect, test, vi } from "vitest";
import { eventually } from "./eventually.ts";
import { patienceMs } from "./patience.ts";
import { createServerProcess, type ServerProcess } from "./server-process.ts";

const CRASHES = Number(process.env["TIDINGS_CRASHES"] ?? 12);

async function signIn(server: ServerProcess, name: string): Promise<string> {
  const response = await fetch(`${server.url}/demo/session`, { method: "POST", body: JSON.stringify({ name }) });
  const { token } = (await response.json()) as { token: string };
  return token;
}

async function connect(server: ServerProcess, name: string): Promise<TidingsClient<AppRouter>> {
  const token = await signIn(server, name);
  return createTidingsClient<AppRouter>({
    url: `${server.url}/trpc`,
    token,
    backoff: { baseMs: 50, maxMs: 400 },
  });
}

/** Follows a feed from its start, and keeps everything it is told. */
function follow(
  client: TidingsClient<AppRouter>,
  reader: string,
): { reader: string; events: { id: string; event: ChatEvent }[] } {
  const log = { reader, events: [] as { id: string; event: ChatEvent }[] };
  client.chat.onMessage({}, { onEvent: (event, id) => log.events.push({ id, event }) });
  return log;
}

async function storedMessages(client: TidingsClient<AppRouter>, conversationId: string): Promise<Message[]> {
  const messages: Message[] = [];
  for (;;) {
    const page = await client.chat.history({ conversationId, after: messages.length, limit: 200 });
    messages.push(...page.messages);
    if (!page.hasMore) return messages;
  }
}

test(`nothing acknowledged is lost, doubled or reordered when the server is killed ${CRASHES} times mid-conversation`, async () => {
  await using server = await createServerProcess();
  await server.start();
  await using alice = await connect(server, "alice");
  await using bob = await connect(server, "bob");
  const logs = [follow(alice, "alice"), follow(bob, "bob"), follow(bob, "bob's other tab")];
  await eventually(() => expect(logs.every(({ events }) => events.length > 0)).toBe(true));

  const acknowledged: ConversationHistory["acknowledged"][number][] = [];
  const attempted = new Set<string>();
  const enough = new AbortController();
  const talk = async (client: TidingsClient<AppRouter>, to: string): Promise<void> => {
    for (let i = 1; !enough.signal.aborted; i += 1) {
      const nonce = `to-${to}-${i}`;
      attempted.add(nonce);
      const result = await client.chat.send({ to, content: { text: `message ${i}` }, nonce });
      acknowledged.push({ nonce, result });
    }
  };
  const conversation = Promise.all([talk(alice, "bob"), talk(bob, "alice")]);

  for (let crash = 1; crash <= CRASHES; crash += 1) {
    const before = acknowledged.length;
    const goesOn = (): void => expect(acknowledged.length).toBeGreaterThan(before + 20);
    await vi.waitFor(goesOn, { timeout: patienceMs, interval: 1 });
    await server.kill();
    await server.start();
  }
  enough.abort();
  await conversation;

  const stored = await storedMessages(alice, directConversationId("alice", "bob"));
  const lastSeq = stored.length;
  await eventually(() => {
    for (const { events } of logs) {
      const last = events.at(-1)?.event;
      expect(last?.type === "message" ? last.message.seq : null).toBe(lastSeq);
    }
  });
  expect(checkHistory({ acknowledged, attempted, logs, stored })).toEqual([]);
  expect(acknowledged.length).toBe(lastSeq);
});

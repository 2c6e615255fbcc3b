import { startTidings, type TestTidings } from "@tidings/testing";
import { createTRPCClient, createWSClient, wsLink } from "@trpc/client";
import { eventually } from "@tidings/testing/eventually";
import { expect, test } from "vitest";
import type { AppRouter } from "./index.ts";

interface Received {
  readonly id: string;
  readonly data: { readonly type: string; readonly message?: { readonly content: unknown } };
}

const shortly = ({ data }: Received): unknown =>
  data.type === "message" ? (data.message?.content as { text: string } | undefined)?.text : data.type;

/** What tRPC's own client gets of one subscription over a WebSocket. */
async function overWebSocket(tidings: TestTidings, userId: string, input: object) {
  const token = await tidings.token(userId);
  const socket = createWSClient({ url: tidings.url, connectionParams: { token } });
  const client = createTRPCClient<AppRouter>({ links: [wsLink({ client: socket })] });
  const received: Received[] = [];
  client.chat.onMessage.subscribe(input, { onData: (event) => received.push(event as Received) });
  await eventually(() => expect(received.length).toBeGreaterThan(0));
  return { received, [Symbol.asyncDispose]: () => socket.close() };
}

/** What anybody gets of one subscription over server-sent events. */
async function overEventStream(tidings: TestTidings, userId: string, input: object) {
  const url = new URL(`${tidings.url.replace("ws", "http")}/chat.onMessage`);
  url.searchParams.set("input", JSON.stringify(input));
  const abort = new AbortController();
  const headers = { authorization: `Bearer ${await tidings.token(userId)}` };
  const response = await fetch(url, { headers, signal: abort.signal });
  const received: Received[] = [];
  const read = async (): Promise<void> => {
    let text = "";
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const frames = text.split("\n\n");
      text = frames.pop() ?? "";
      for (const frame of frames) {
        const id = /^id: ?(.+)$/m.exec(frame)?.[1];
        const data = /^data: ?(.+)$/m.exec(frame)?.[1];
        if (id && data) received.push({ id, data: JSON.parse(data) as Received["data"] });
      }
    }
  };
  const reading = read().catch((error: unknown) => {
    if (!abort.signal.aborted) throw error; // else the test has ended it
  });
  await eventually(() => expect(received.length).toBeGreaterThan(0));
  const close = async (): Promise<void> => {
    abort.abort();
    await reading;
  };
  return { received, [Symbol.asyncDispose]: close };
}

test.each([
  ["a WebSocket", overWebSocket],
  ["server-sent events", overEventStream],
])("groups over %s: all of them, one alone, and on from where it was cut off", async (_, subscribe) => {
  await using tidings = await startTidings();
  const as = (userId: string) => tidings.router.createCaller({ identity: { userId, scopes: [] } }).chat;
  const { conversation } = await as("ann").createGroup({ title: "Us", members: ["ben"] });
  const { id } = conversation;
  let sent = 0;
  const say = (text: string) => as("ann").send({ conversationId: id, content: { text }, nonce: `${(sent += 1)}` });

  await using all = await subscribe(tidings, "ben", {});
  await using one = await subscribe(tidings, "ben", { conversationId: id });
  await say("one");
  const seq = (await say("two")).seq;
  await as("ann").edit({ conversationId: id, seq, content: { text: "2" }, nonce: "e" });
  for (const { received } of [all, one]) {
    await eventually(() => expect(received.map(shortly)).toEqual(["ready", "one", "two", "edited"]));
    expect(received.slice(1).every((event) => event.id.includes(`-${id}-`))).toBe(true);
  }
  expect(all.received[0]?.id).not.toContain(id);

  const [ready, first] = all.received;
  await using again = await subscribe(tidings, "ben", { lastEventId: ready?.id, groups: { [id]: first?.id } });
  await using alone = await subscribe(tidings, "ben", { conversationId: id, lastEventId: first?.id });
  await using forgot = await subscribe(tidings, "ben", { lastEventId: ready?.id });
  await say("three");
  // what is replayed is shown as it is now; the edit is told at its place
  for (const { received } of [again, alone]) {
    await eventually(() => expect(received.map(shortly)).toEqual(["ready", "2", "edited", "three"]));
  }
  await eventually(() => expect(forgot.received.map(shortly)).toEqual(["ready", "reset", "three"]));
});

test("any number of event streams follow a group that they were behind in, one after the other", async () => {
  await using tidings = await startTidings();
  const as = (userId: string) => tidings.router.createCaller({ identity: { userId, scopes: [] } }).chat;
  const { conversation } = await as("ann").createGroup({ title: "Us", members: ["ben"] });
  const { id } = conversation;
  await using first = await overEventStream(tidings, "ben", {});
  await as("ann").send({ conversationId: id, content: { text: "one" }, nonce: "1" });
  await eventually(() => expect(first.received.map(shortly)).toEqual(["ready", "one"]));
  const [ready, one] = first.received;
  await as("ann").send({ conversationId: id, content: { text: "two" }, nonce: "2" });
  await using stack = new AsyncDisposableStack();
  // more than may begin at the same time
  for (let n = 0; n < 20; n += 1) {
    const input = { lastEventId: ready?.id, groups: { [id]: one?.id } };
    const { received } = stack.use(await overEventStream(tidings, "ben", input));
    await eventually(() => expect(received.map(shortly)).toEqual(["ready", "two"]));
  }
});

import { createTidingsClient } from "@tidings/client";
import { startTidings } from "@tidings/testing";
import { expect, test, vi } from "vitest";
import type { AppRouter, Client } from "../domain.ts";
import { pushesIn } from "../store/inbox.ts";
import type { State } from "../store/state.ts";
import { directConversationId } from "@tidings/core/ids";
import type { Directory } from "./directory.ts";
import { createSession } from "./session.ts";
import type { Session } from "./session.ts";

vi.setConfig({ testTimeout: 30_000 });

type Server = Pick<Awaited<ReturnType<typeof startTidings>>, "url" | "token">;

interface Player extends Disposable {
  readonly session: Session;
  readonly state: () => State;
  /** Resolves once the state is like that. */
  readonly until: (check: (state: State) => void) => Promise<void>;
  readonly open: (peerId: string) => void;
  /** Cuts the connection, and every later one, until `heal`. */
  readonly cut: () => void;
  readonly heal: () => void;
  /** The feed of all chats, and it alone, cannot go on where it was. */
  readonly resetFeed: () => void;
}

const directory: Directory = { find: (query) => Promise.resolve([{ userId: query, name: query.toUpperCase() }]) };

async function signIn(server: Server, userId: string): Promise<Player> {
  let isCut = false;
  const sockets = new Set<WebSocket>();
  class CuttableWebSocket extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(isCut ? "ws://127.0.0.1:1" : url, protocols);
      sockets.add(this);
    }
  }
  const client = createTidingsClient<AppRouter>({
    url: server.url,
    token: await server.token(userId),
    WebSocket: CuttableWebSocket,
    onError: () => {}, // being cut off is what these tests do
  });
  const resets: (() => void)[] = [];
  const onMessage: Client["chat"]["onMessage"] = (input, callbacks) => {
    const handle = client.chat.onMessage(input, callbacks);
    if (input.conversationId === undefined) {
      resets.push(() => callbacks.onEvent({ type: "reset" }, handle.position ?? ""));
    }
    return handle;
  };
  const session = createSession({
    client: { ...client, chat: { ...client.chat, onMessage } },
    directory,
    me: { userId, name: userId },
    onUnauthorized: () => {},
  });
  const state = session.store.get;
  return {
    session,
    state,
    until: (check) => vi.waitFor(() => check(state()), { timeout: 20_000, interval: 10 }),
    open: (peerId) => session.openChat.show({ peerId, conversationId: directConversationId(userId, peerId) }),
    cut() {
      isCut = true;
      for (const socket of sockets) socket.close();
    },
    heal() {
      isCut = false;
      session.reconnect();
    },
    resetFeed: () => resets.forEach((reset) => reset()),
    [Symbol.dispose]: () => session.close(),
  };
}

const ready = ({ conversations, connection }: State): void => {
  expect(connection.status).toBe("online");
  expect(conversations.status).toBe("ready");
};
const failed = ({ pending }: State): void => expect(pending).toMatchObject([{ failure: expect.any(String) }]);
const textsIn = (state: State, conversationId = "alice_bob"): string[] =>
  state.threads.get(conversationId)?.messages.map(({ content }) => content.text) ?? [];
const seqsIn = (state: State): number[] => state.threads.get("alice_bob")?.messages.map(({ seq }) => seq) ?? [];
const conversation = (state: State, id = "alice_bob") => state.conversations.byId.get(id);

test("two people chat: sent, received, typing, presence, read", async () => {
  await using server = await startTidings();
  using alice = await signIn(server, "alice");
  using bob = await signIn(server, "bob");
  alice.open("bob");
  await alice.until(({ presence }) => expect(presence.get("bob")?.online).toBe(true));

  alice.session.typing.typed("alice_bob");
  alice.session.sending.send("alice_bob", "Hello");
  expect(alice.state().pending).toHaveLength(1);
  await bob.until((state) => expect(conversation(state)).toMatchObject({ unread: 1, peerId: "alice" }));
  await alice.until((state) => expect(textsIn(state)).toEqual(["Hello"]));
  expect(alice.state().pending).toEqual([]);

  bob.open("alice");
  await bob.until((state) => expect(textsIn(state)).toEqual(["Hello"]));
  bob.session.typing.typed("alice_bob");
  await alice.until(({ typing }) => expect(typing.get("alice_bob")).toEqual(["bob"]));
  bob.session.readMarks.seen("alice_bob", 1);
  expect(conversation(bob.state())).toMatchObject({ unread: 0, readSeq: 1 });
  await alice.until((state) => expect(conversation(state)?.peerReadSeq).toBe(1));
  await bob.until(({ names }) => expect(names.get("alice")).toBe("ALICE"));
});

test("a message to a chat that is not open is a toast and in the inbox, until the chat is read", async () => {
  await using server = await startTidings();
  using alice = await signIn(server, "alice");
  using bob = await signIn(server, "bob");
  alice.open("carol");
  await alice.until(({ threads }) => expect(threads.get("alice_carol")?.status).toBe("ready"));
  bob.session.sending.send("alice_bob", "one");
  bob.session.sending.send("alice_bob", "two");
  await alice.until(({ inbox, toasts }) => {
    expect(inbox.unread).toBe(1);
    expect(pushesIn(inbox, "all")).toMatchObject([{ data: { excerpt: "two", count: 2 } }]);
    expect(toasts).toMatchObject([{ kind: "push", push: { data: { excerpt: "two" } } }]);
  });
  alice.open("bob");
  await alice.until((state) => expect(textsIn(state)).toEqual(["one", "two"]));
  alice.session.readMarks.seen("alice_bob", 2);
  await alice.until(({ inbox, toasts }) => {
    expect(inbox.unread).toBe(0);
    expect(toasts).toEqual([]);
  });
});

test("a long history comes page by page, whole and once", async () => {
  await using server = await startTidings();
  using bob = await signIn(server, "bob");
  for (let i = 1; i <= 120; i++) bob.session.sending.send("alice_bob", String(i));
  await bob.until(({ pending }) => expect(pending).toEqual([]));
  using alice = await signIn(server, "alice");
  alice.open("bob");
  await alice.until((state) => expect(seqsIn(state)).toHaveLength(50));
  await Promise.all([alice.session.openChat.loadOlder(), alice.session.openChat.loadOlder()]);
  expect(seqsIn(alice.state())).toHaveLength(100);
  await alice.session.openChat.loadOlder();
  expect(seqsIn(alice.state())).toEqual(Array.from({ length: 120 }, (_, i) => i + 1));
  expect(alice.state().threads.get("alice_bob")?.hasOlder).toBe(false);
});

test("what is written while cut off is shown at once and sent once, in order, when the connection is back", async () => {
  await using server = await startTidings();
  using alice = await signIn(server, "alice");
  using bob = await signIn(server, "bob");
  alice.open("bob");
  bob.open("alice");
  await bob.until(ready);
  await alice.until(({ presence, threads }) => {
    expect(presence.size).toBe(1);
    expect(threads.get("alice_bob")?.status).toBe("ready");
  });
  alice.cut();
  await alice.until(({ connection }) => expect(connection.status).toBe("reconnecting"));
  expect(alice.state().presence.size).toBe(0);
  for (const text of ["one", "two", "three"]) alice.session.sending.send("alice_bob", text);
  bob.session.sending.send("alice_bob", "zero");
  await bob.until((state) => expect(textsIn(state)).toEqual(["zero"]));
  expect(alice.state().pending).toHaveLength(3);
  alice.heal();
  for (const player of [alice, bob]) {
    await player.until((state) => expect(textsIn(state)).toEqual(["zero", "one", "two", "three"]));
  }
  expect(alice.state().pending).toEqual([]);
  await alice.until(({ presence }) => expect(presence.size).toBe(1));
});

test("after a reset, list, chat and inbox are those of the server again", async () => {
  const retention = { maxAgeMs: 0, maxEntries: 1, everyMs: 20 };
  await using server = await startTidings({ hub: { retention } });
  using alice = await signIn(server, "alice");
  using bob = await signIn(server, "bob");
  alice.open("bob");
  bob.session.sending.send("alice_bob", "before");
  await alice.until((state) => expect(textsIn(state)).toEqual(["before"]));
  const position = alice.session.chats.position();
  alice.cut();
  await alice.until(({ connection }) => expect(connection.status).toBe("reconnecting"));
  for (const text of ["1", "2", "3"]) bob.session.sending.send("alice_bob", text);
  await bob.until(({ pending }) => expect(pending).toEqual([]));
  await vi.waitFor(
    async () => {
      const probe = new AbortController();
      const events = await server.hub.onMessage("alice", { lastEventId: position }, probe.signal);
      const first = await events.next();
      probe.abort();
      expect(first).toMatchObject({ value: { event: { type: "reset" } } });
    },
    { timeout: 20_000, interval: 20 },
  );
  let sawReset = false;
  alice.session.store.subscribe(() => {
    sawReset ||= alice.state().conversations.byId.size === 0;
  });
  alice.heal();
  await alice.until((state) => {
    expect(textsIn(state)).toEqual(["before", "1", "2", "3"]);
    expect(conversation(state)).toMatchObject({ lastSeq: 4, unread: 4 });
    expect(state.inbox.unread).toBe(1);
    expect(pushesIn(state.inbox, "all")).toHaveLength(1);
  });
  expect(sawReset).toBe(true);
});

test("a reset of the feed of all chats loads the open one anew as well", async () => {
  await using server = await startTidings();
  using alice = await signIn(server, "alice");
  using bob = await signIn(server, "bob");
  alice.open("bob");
  bob.session.sending.send("alice_bob", "before");
  await alice.until((state) => expect(textsIn(state)).toEqual(["before"]));
  alice.resetFeed();
  expect(textsIn(alice.state())).toEqual([]);
  await alice.until((state) => {
    expect(textsIn(state)).toEqual(["before"]);
    expect(conversation(state)).toMatchObject({ lastSeq: 1, unread: 1 });
  });
});

test("a message that is refused stays, failed, and can be retried or discarded", async () => {
  await using server = await startTidings();
  using alice = await signIn(server, "alice");
  await alice.until(ready);
  using logged = vi.spyOn(console, "error").mockImplementation(() => {});
  alice.session.sending.send("carol_dave", "not mine to write in");
  await alice.until(failed);
  const nonce = alice.state().pending[0]?.nonce ?? "";
  alice.session.sending.retry(nonce);
  expect(alice.state().pending).toMatchObject([{ failure: null }]);
  await alice.until(failed);
  expect(logged).toHaveBeenCalledTimes(2);
  alice.session.sending.discard(nonce);
  expect(alice.state().pending).toEqual([]);
});

// @vitest-environment jsdom
import { createTidingsStore } from "@tidings/client/store";
import { startTidings } from "@tidings/testing";
import { act, cleanup, configure, render, waitFor } from "@testing-library/react";
import { createElement, type FunctionComponent, StrictMode, Suspense, use } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws"; // jsdom's own does not take the events of Node's
import {
  type AnyPush,
  TidingsProvider,
  useConversation,
  useConversations,
  usePresence,
  usePush,
  useSend,
  useTyping,
  useUnread,
} from "./index.ts";

configure({ asyncUtilTimeout: 50_000 }); // a machine may be busy

// jsdom brings a Uint8Array of its own, which Node's cryptography does not take for one
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

afterEach(cleanup);

const Messages: FunctionComponent<{ readonly with: string; readonly onRender?: () => void }> = (props) => {
  const { items } = useConversation({ with: props.with });
  props.onRender?.();
  return createElement(
    "ul",
    null,
    items.map(({ nonce, content }) => createElement("li", { key: nonce }, content?.text)),
  );
};

test("what one user sends another's component shows, and only components that read it render", async () => {
  await using tidings = await startTidings();
  await using alice = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice" });
  await using bob = createTidingsStore(tidings.connect("bob", { WebSocket }), { me: "bob" });
  const renders = { bob: 0, carol: 0, list: 0, unread: 0, presence: 0, typing: 0, send: 0 };
  const count = (name: keyof typeof renders) => (): void => {
    renders[name] += 1;
  };
  const toReader = (name: keyof typeof renders, read: () => unknown): FunctionComponent =>
    function Reader() {
      read();
      count(name)();
      return null;
    };
  const readers = [
    toReader("list", () => useConversations()),
    toReader("unread", () => useUnread()),
    toReader("presence", () => usePresence("bob")),
    toReader("typing", () => useTyping({ with: "bob" })),
    toReader("send", () => useSend({ with: "bob" })),
  ];
  const { container } = render(
    createElement(
      TidingsProvider,
      { store: alice },
      createElement(Messages, { with: "bob", onRender: count("bob") }),
      createElement(Messages, { with: "carol", onRender: count("carol") }),
      ...readers.map((reader, key) => createElement(reader, { key })),
    ),
  );
  const chats = ["bob", "carol"].map((name) => alice.conversation({ with: name }).messages);
  await waitFor(() => expect(chats.map((chat) => chat.get().status)).toEqual(["ready", "ready"]));
  await waitFor(() => expect(alice.presence("bob").get()?.online).toBe(true));
  await waitFor(() => expect(alice.inbox.list("all").get().status).toBe("ready"));
  await act(() => bob.conversation({ with: "alice" }).send({ text: "first" }));
  await waitFor(() => expect(container.textContent).toBe("first"));

  const before = { ...renders };
  await act(() => bob.conversation({ with: "alice" }).send({ text: "second" }));
  await waitFor(() => expect(container.textContent).toBe("firstsecond"));
  const rendered = Object.entries(renders).map(([name, n]) => [name, n - before[name as keyof typeof renders]]);
  expect(Object.fromEntries(rendered)).toEqual({
    bob: 1,
    carol: 0,
    list: 1,
    unread: 1,
    presence: 0,
    typing: 0,
    send: 0,
  });
});

test("under StrictMode and Suspense a chat is open once, and closed after unmounting", async () => {
  await using tidings = await startTidings();
  const client = tidings.connect("alice", { WebSocket });
  const open = new Set<object>();
  const onMessage: typeof client.chat.onMessage = (input, callbacks) => {
    const handle = client.chat.onMessage(input, callbacks);
    if (input.conversationId === undefined) return handle;
    open.add(handle);
    const stop = (): void => {
      open.delete(handle);
      handle.stop();
    };
    return { ...handle, stop };
  };
  await using store = createTidingsStore({ ...client, chat: { ...client.chat, onMessage } }, { me: "alice" });
  const { promise, resolve } = Promise.withResolvers<string>();
  const Late = (): string => use(promise);
  const chat = createElement(
    Suspense,
    { fallback: "waiting" },
    createElement(Messages, { with: "bob" }),
    createElement(Late),
  );
  const app = createElement(StrictMode, null, createElement(TidingsProvider, { store }, chat));
  const { container, unmount } = await act(async () => render(app));
  expect(container.textContent).toBe("waiting");
  expect(open.size).toBe(0); // nothing is shown of it yet
  await act(async () => {
    resolve("!");
    await promise;
  });
  expect(open.size).toBe(1);
  await waitFor(() => expect(store.conversation({ with: "bob" }).messages.get().status).toBe("ready"));
  await act(async () => {
    await store.conversation({ with: "bob" }).send({ text: "Hello" });
  });
  expect(container.textContent).toBe("Hello!");
  unmount();
  expect(open.size).toBe(0);
});

const Unread = (): string => String(useUnread().messages);

const App = (): ReturnType<typeof createElement> =>
  createElement("main", null, createElement(Messages, { with: "bob" }), createElement(Unread));

test("what a server renders is what a browser renders first", async () => {
  await using tidings = await startTidings();
  const client = tidings.connect("alice", { WebSocket });
  await using onServer = createTidingsStore(client, { me: "alice" });
  const html = renderToString(createElement(TidingsProvider, { store: onServer }, createElement(App)));
  const container = document.createElement("div");
  container.innerHTML = html;
  await using inBrowser = createTidingsStore(client, { me: "alice" });
  const problems: unknown[] = [];
  const root = await act(() =>
    hydrateRoot(container, createElement(TidingsProvider, { store: inBrowser }, createElement(App)), {
      onRecoverableError: (error) => problems.push(error),
    }),
  );
  expect(problems).toEqual([]);
  act(() => root.unmount());
});

test("a push handler hears of its type alone, with the newest closure", async () => {
  await using tidings = await startTidings();
  await using alice = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice" });
  await using bob = createTidingsStore(tidings.connect("bob", { WebSocket }), { me: "bob" });
  const heard: string[] = [];
  const Listener: FunctionComponent<{ readonly label: string }> = ({ label }) => {
    usePush("chat.message", ({ data }) => heard.push(`${label}: ${data.excerpt}`));
    return null;
  };
  const app = (label: string): ReturnType<typeof createElement> =>
    createElement(TidingsProvider, { store: alice }, createElement(Listener, { label }));
  const { rerender } = render(app("old"));
  rerender(app("new"));
  const pushes: AnyPush[] = [];
  alice.inbox.onPush((push) => pushes.push(push));
  await waitFor(() => expect(alice.inbox.list("all").get().status).toBe("ready"));
  const leave = alice.conversation({ with: "carol" }).open();
  await waitFor(() => expect(alice.conversation({ with: "carol" }).messages.get().status).toBe("ready"));
  await bob.conversation({ with: "alice" }).send({ text: "Hello" });
  await waitFor(() => expect(pushes).toHaveLength(1));
  expect(heard).toEqual(["new: Hello"]);
  leave();
});

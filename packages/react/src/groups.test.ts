// @vitest-environment jsdom
import { createTidingsStore } from "@tidings/client/store";
import { startTidings } from "@tidings/testing";
import { act, cleanup, configure as configureTests, render, waitFor } from "@testing-library/react";
import { createElement, type FunctionComponent, useState } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws"; // jsdom's own does not take the events of Node's
import {
  TidingsProvider,
  useConversation,
  useConversations,
  useConversationSettings,
  useConversationSummary,
  useCreateGroup,
  useGroup,
  useMembers,
  useReactions,
} from "./index.ts";

configureTests({ asyncUtilTimeout: 50_000 }); // a machine may be busy

// jsdom brings a Uint8Array of its own, which Node's cryptography does not take for one
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

afterEach(cleanup);

const Message: FunctionComponent<{ readonly id: string; readonly index: number }> = ({ id, index }) => {
  const item = useConversation({ id }).items[index];
  const { reactions, toggle } = useReactions({ id }, item ?? { seq: null, deletedAtMs: null, reactions: [] });
  const said = reactions.map(({ reaction, count, own }) => `${reaction}${count}${own ? "!" : ""}`).join(" ");
  return createElement("p", { onClick: () => toggle("x") }, `${item?.content?.text ?? "deleted"} ${said}`);
};

const Panel: FunctionComponent<{ readonly id: string }> = ({ id }) => {
  const { title, memberCount, role } = useConversationSummary({ id });
  const members = useMembers({ id });
  const group = useGroup({ id });
  const [{ pinned }, configure] = useConversationSettings({ id });
  const list = useConversations().items.length;
  const archived = useConversations({ archived: true }).items.length;
  const names = members.items.map(({ userId }) => userId).join(",");
  const notes = group?.notes.length;
  const words = `${title} ${memberCount} ${role} [${names}] ${notes} ${pinned} ${list}/${archived}`;
  return createElement("div", { onClick: () => void configure({ pinned: !pinned, archived: !pinned }) }, words);
};

const App: FunctionComponent = () => {
  const createGroup = useCreateGroup();
  const [id, setId] = useState<string | null>(null);
  const create = async (): Promise<void> => setId((await createGroup({ title: "Lunch", members: ["bob"] })).id);
  if (id === null) return createElement("button", { onClick: () => void create() });
  return createElement("main", null, createElement(Panel, { id }), createElement(Message, { id, index: 0 }));
};

test("a component makes a group, and others show its members, its messages with their reactions, and its settings", async () => {
  await using tidings = await startTidings();
  await using alice = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice" });
  await using bob = createTidingsStore(tidings.connect("bob", { WebSocket }), { me: "bob" });
  const { container } = render(createElement(TidingsProvider, { store: alice }, createElement(App)));
  const text = (tag: string): string | null | undefined => container.querySelector(tag)?.textContent;
  const click = (tag: string): Promise<void> =>
    act(async () => {
      container.querySelector(tag)?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    });
  await waitFor(() => expect(alice.conversations.get().status).toBe("ready"));
  await click("button");
  await waitFor(() => expect(text("div")).toMatch(/^Lunch 2 owner \[alice,bob\] \d false 1\/0$/));

  await waitFor(() => expect(bob.conversations.get().items).toHaveLength(1));
  const ofBob = bob.conversation({ id: bob.conversations.get().items[0]?.id ?? "" });
  await ofBob.send({ text: "Hello" });
  await ofBob.react(1, "x", true);
  await waitFor(() => expect(text("p")).toBe("Hello x1"));
  await click("p");
  expect(text("p")).toBe("Hello x2!"); // at once
  await waitFor(() => expect(ofBob.summary.get().lastMessage?.reactions[0]?.count).toBe(2));
  await click("p");
  await waitFor(() => expect(text("p")).toBe("Hello x1"));
  await ofBob.delete(1);
  await waitFor(() => expect(text("p")).toBe("deleted "));

  await click("div");
  expect(text("div")).toMatch(/true 0\/1$/); // at once as well
});

const Direct: FunctionComponent = () => {
  const group = useGroup({ with: "bob" });
  const { items, status } = useMembers({ with: "bob" });
  return createElement("p", null, `${group === null} ${items.length} ${status}`);
};

test("what a server renders of a group that nothing is known of, and of a direct chat", async () => {
  await using tidings = await startTidings();
  await using store = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice" });
  const page = createElement(
    TidingsProvider,
    { store },
    createElement(Panel, { id: `g${"0".repeat(20)}` }),
    createElement(Direct),
  );
  expect(renderToString(page)).toBe("<div>null 0 null [] 0 false 0/0</div><p>true 0 ready</p>");
});

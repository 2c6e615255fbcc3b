// @vitest-environment jsdom
import { createTidingsStore } from "@tidings/client/store";
import { startTidings } from "@tidings/testing";
import { cleanup, configure, render, waitFor } from "@testing-library/react";
import { createElement, type FunctionComponent } from "react";
import { afterEach, expect, test } from "vitest";
import { WebSocket } from "ws"; // jsdom's own does not take the events of Node's
import { TidingsProvider } from "../index.ts";
import { usePinned } from "./index.ts";

configure({ asyncUtilTimeout: 50_000 }); // a machine may be busy

// jsdom brings a Uint8Array of its own, which Node's cryptography does not take for one
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

afterEach(cleanup);

const Pins: FunctionComponent = () => {
  const { messages, hasMore } = usePinned({ with: "bob" });
  return createElement(
    "p",
    null,
    `${messages.map(({ content }) => content?.text ?? "deleted").join(",")}${hasMore ? "…" : ""}`,
  );
};

test("pinned messages are shown wherever they stand, and follow pins, edits and deletions by others", async () => {
  await using tidings = await startTidings();
  const bob = tidings.connect("bob", { WebSocket });
  const seqs: number[] = [];
  // more than a page before those that the store has loaded
  for (const text of ["first", "second", ...Array.from({ length: 12 }, (_, i) => `line ${i}`)]) {
    seqs.push((await bob.chat.send({ to: "alice", content: { text } })).seq);
  }
  const [first = 0, second = 0] = seqs;
  const conversationId = "alice_bob";
  await bob.chat.pin({ conversationId, seq: first, on: true });
  await using alice = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice", pageSize: 5 });
  const { container } = render(createElement(TidingsProvider, { store: alice }, createElement(Pins)));
  const shows = (text: string): Promise<void> => waitFor(() => expect(container.textContent).toBe(text));
  await shows("first");
  await bob.chat.pin({ conversationId, seq: second, on: true });
  await shows("second,first");
  await bob.chat.edit({ conversationId, seq: first, content: { text: "first of all" } });
  await shows("second,first of all");
  await bob.chat.delete({ conversationId, seq: second });
  await shows("first of all");
  await alice.conversation({ with: "bob" }).pin(first, false);
  await shows("");
});

const Count: FunctionComponent = () => createElement("p", null, usePinned({ id: "alice_bob" }).messages.length);

test("what is pinned in a conversation is shown to nobody but the user whose page it is", async () => {
  await using tidings = await startTidings();
  const bob = tidings.connect("bob", { WebSocket });
  const { seq } = await bob.chat.send({ to: "alice", content: { text: "pinned" } });
  await bob.chat.pin({ conversationId: "alice_bob", seq, on: true });
  await using alice = createTidingsStore(tidings.connect("alice", { WebSocket }), { me: "alice" });
  await using bobs = createTidingsStore(tidings.connect("bob", { WebSocket }), { me: "bob" });
  const shownBy = (store: typeof alice) => createElement(TidingsProvider, { store }, createElement(Count));
  const { container, rerender } = render(shownBy(alice));
  await waitFor(() => expect(container.textContent).toBe("1"));
  rerender(shownBy(bobs));
  expect(container.textContent).toBe("0");
  await waitFor(() => expect(container.textContent).toBe("1"));
});

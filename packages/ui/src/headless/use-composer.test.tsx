// @vitest-environment jsdom
import { createTidingsStore } from "@tidings/client/store";
import { TidingsProvider } from "@tidings/react";
import { startTidings, type TestTidings } from "@tidings/testing";
import { act, cleanup, configure, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { type ReactElement, useEffect, useState } from "react";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { WebSocket } from "ws"; // jsdom's own does not take the events of Node's
import type { Intent } from "../chat/intent.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { everyone } from "./mentions.ts";
import { type ComposerState, useComposer } from "./use-composer.ts";

configure({ asyncUtilTimeout: 50_000 }); // a machine may be busy

// jsdom brings a Uint8Array of its own, which Node's cryptography does not take for one
globalThis.Uint8Array = Object.getPrototypeOf(Buffer) as Uint8ArrayConstructor;

const waiting = { timeout: 50_000, interval: 20 };

let tidings: TestTidings;
let isTouch: boolean;
beforeAll(async () => {
  tidings = await startTidings();
});
beforeEach(() => {
  isTouch = false;
  vi.stubGlobal(
    "ResizeObserver",
    class {
      observe = (): void => undefined;
      disconnect = (): void => undefined;
    },
  );
  vi.stubGlobal("matchMedia", () => ({ matches: isTouch }));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});
afterAll(() => tidings[Symbol.asyncDispose]());

const maxLength = 100;

interface WritingProps {
  readonly conversationId: string;
  readonly drafts: Drafts;
  readonly onFiles?: (files: FileList) => void;
  readonly onOutboxFull?: (text: string) => void;
}

/** What the composer of the test below gives, besides what it puts on its elements. */
let composer: ComposerState & { readonly intend: (intent: Intent | null) => void; readonly intent: Intent | null };

const ignore = (): void => undefined;

function Writing({ onFiles = ignore, onOutboxFull = ignore, ...props }: WritingProps): ReactElement {
  const [intent, intend] = useState<Intent | null>(null);
  const state = useComposer({
    ...props,
    onFiles,
    onOutboxFull,
    intent,
    onIntent: intend,
    maxLength,
    textOf: ({ text }) => text,
    toContent: (text) => ({ text }),
  });
  useEffect(() => {
    composer = { ...state, intend, intent };
  }, [state, intent]);
  return (
    <form onSubmit={state.onSubmit}>
      <textarea {...state.field} aria-label="Message" />
    </form>
  );
}

const area = (): HTMLTextAreaElement => screen.getByLabelText<HTMLTextAreaElement>("Message");
const write = (text: string): void => void fireEvent.change(area(), { target: { value: text } });
const press = (key: string, more: KeyboardEventInit = {}): boolean => fireEvent.keyDown(area(), { key, ...more });

/** Somebody with a chat of two, or with a group, in front of them. */
async function open(
  me: string,
  target: { readonly with: string } | { readonly members: readonly string[] },
  outbox = {},
) {
  const store = createTidingsStore(tidings.connect(me, { WebSocket, outbox }), { me });
  const id =
    "with" in target
      ? store.conversation({ with: target.with }).id
      : (await store.createGroup({ title: "Group", members: [...target.members] })).id;
  const conversation = store.conversation({ id });
  const close = conversation.open();
  const drafts = createDrafts();
  const show = (more: Partial<WritingProps> = {}): ReturnType<typeof render> =>
    render(
      <TidingsProvider store={store}>
        <Writing conversationId={id} drafts={drafts} {...more} />
      </TidingsProvider>,
    );
  const said = () => conversation.messages.get().items;
  const sent = (count: number): Promise<void> =>
    waitFor(() => expect(said().filter(({ status }) => status === "sent")).toHaveLength(count));
  return {
    store,
    conversation,
    id,
    drafts,
    show,
    said,
    sent,
    async [Symbol.asyncDispose]() {
      cleanup();
      close();
      await store[Symbol.asyncDispose]();
    },
  };
}

test("Enter sends what can be seen and is short enough; what is too long stays whole", async () => {
  await using ann = await open("ann", { with: "bob" });
  ann.show();
  for (const nothing of ["", "  \n", "\u200b\u2060", "x".repeat(maxLength + 1)]) {
    write(nothing);
    expect(composer.maySend).toBe(false);
    press("Enter");
    expect(area().value).toBe(nothing);
  }
  expect(composer.left).toBe(-1);
  expect(area().getAttribute("aria-invalid")).toBe("true");
  expect(ann.said()).toEqual([]);

  write(" Hello\nBob ");
  expect(press("Enter")).toBe(false); // and makes no new line
  expect(area().value).toBe("");
  await ann.sent(1);
  expect(ann.said()[0]?.content).toEqual({ text: "Hello\nBob" });
  write("again");
  fireEvent.submit(area());
  await ann.sent(2);
});

test("Shift+Enter, Enter on a touch screen, and the Enter of an input method do not send", async () => {
  await using ann = await open("ann2", { with: "bob" });
  ann.show();
  write("One");
  expect(press("Enter", { shiftKey: true })).toBe(true);
  expect(press("Enter", { isComposing: true })).toBe(true);
  expect(press("Enter", { keyCode: 229 })).toBe(true); // Safari, once the composition has ended
  isTouch = true;
  expect(press("Enter")).toBe(true);
  expect(area().value).toBe("One");
  expect(press("Enter", { ctrlKey: true })).toBe(false);
  await ann.sent(1);
});

test("a draft outlives the composer, and is the same wherever it is shown", async () => {
  await using ann = await open("ann3", { with: "bob" });
  const { unmount } = ann.show();
  write("not yet");
  unmount();
  ann.show();
  expect(area().value).toBe("not yet");
  act(() => ann.drafts.keep(ann.id, "from another tab"));
  expect(area().value).toBe("from another tab");
  act(() => ann.drafts.takeBack(ann.id, "refused"));
  expect(area().value).toBe("refused\nfrom another tab");
});

test("who is mentioned, and what an edit has come to, stay with the conversation as its draft does", async () => {
  await using ann = await open("ann10", { members: ["bob"] });
  const { unmount } = ann.show();
  write("First");
  press("Enter");
  await ann.sent(1);
  write("Hello @b");
  act(() => composer.mention("bob", "Bob"));
  unmount();
  const again = ann.show();
  press("Enter");
  await ann.sent(2);
  expect(ann.said()[1]?.mentions).toEqual(["bob"]);

  press("ArrowUp");
  write("Hello @Bob and everybody");
  const { intent } = composer;
  again.unmount();
  ann.show();
  act(() => composer.intend(intent));
  expect(area().value).toBe("Hello @Bob and everybody");
});

test("a message that the outbox has no room for becomes a draft again, and the user is told", async () => {
  await using ann = await open("ann9", { with: "bob" }, { maxEntries: 1 });
  const onOutboxFull = vi.fn();
  ann.show({ onOutboxFull });
  for (const text of ["first", "second"]) {
    write(text);
    press("Enter");
  }
  await waitFor(() => expect(area().value).toBe("second"));
  await waitFor(() => expect(onOutboxFull).toHaveBeenCalledExactlyOnceWith("second"));
  await ann.sent(1);
  press("Enter");
  await ann.sent(2);
  expect(area().value).toBe("");
});

test("a message that the outbox has no room for keeps its mentions and what it answers", async () => {
  await using ann = await open("ann11", { members: ["bob"] }, { maxEntries: 1 });
  ann.show();
  write("first");
  press("Enter");
  await ann.sent(1);
  const [first] = ann.said();
  if (!first || first.seq === null) throw new Error("The first message is not there");
  const intent: Intent = { kind: "reply", message: Object.assign({}, first, { seq: first.seq }) };
  write("second");
  press("Enter");
  act(() => composer.intend(intent));
  write("Hello @b");
  act(() => composer.mention("bob", "Bob"));
  press("Enter");
  await waitFor(() => expect(area().value).toBe("Hello @Bob"));
  expect(ann.drafts.contextOf(ann.id)).toMatchObject({ mentions: new Map([["Bob", "bob"]]), intent });
});

test("the arrow up edits one's last message, and none before it while that one is on its way", async () => {
  await using ann = await open("ann12", { with: "bob" });
  ann.show();
  write("First");
  press("Enter");
  await ann.sent(1);
  write("Second");
  press("Enter");
  expect(press("ArrowUp")).toBe(true);
  expect(composer.intent).toBeNull();
  await ann.sent(2);
  expect(press("ArrowUp")).toBe(false);
  expect(area().value).toBe("Second");
});

test("an answer names what it answers; an edit takes the draft's place for as long as it lasts", async () => {
  await using ann = await open("ann4", { with: "bob" });
  ann.show();
  write("First");
  press("Enter");
  await ann.sent(1);

  expect(press("ArrowUp")).toBe(false);
  expect(composer.intent?.kind).toBe("edit");
  expect(area().value).toBe("First");
  press("Escape");
  expect(area().value).toBe("");
  write("a draft");
  expect(press("ArrowUp")).toBe(true); // moves the caret

  const [first] = ann.said();
  if (!first || first.seq === null) throw new Error("The first message is not there");
  const message = Object.assign({}, first, { seq: first.seq });
  act(() => composer.intend({ kind: "edit", message }));
  write("First, edited");
  expect(ann.drafts.all.get().get(ann.id)).toBe("a draft");
  press("Enter");
  await waitFor(() => expect(ann.said()[0]?.content).toEqual({ text: "First, edited" }));
  expect(composer.intent).toBeNull();
  expect(area().value).toBe("a draft");

  act(() => composer.intend({ kind: "reply", message }));
  expect(area().value).toBe("a draft");
  press("Enter");
  await ann.sent(2);
  expect(ann.said()[1]?.replyTo?.seq).toBe(first.seq);
  expect(composer.intent).toBeNull();
});

test("a member who was picked after an @ is mentioned if the name is still in the text; only in groups", async () => {
  await using ann = await open("ann5", { members: ["bob", "cyd"] });
  ann.show();
  write("Hello @b");
  expect(composer.asked).toBe("b");
  act(() => composer.mention("bob", "Bob"));
  expect(area().value).toBe("Hello @Bob ");
  expect(area().selectionStart).toBe("Hello @Bob ".length);
  expect(composer.asked).toBeNull();
  write("Hello @Bob @");
  act(() => composer.mention("cyd", "Cyd"));
  write("Hello @Bob");
  press("Enter");
  await ann.sent(1);
  expect(ann.said()[0]?.mentions).toEqual(["bob"]);
  write("@");
  act(() => composer.mention(everyone, "everyone"));
  press("Enter");
  await ann.sent(2);
  expect(ann.said()[1]?.mentions).toBe("all");
  cleanup();

  await using two = await open("ann5", { with: "bob" });
  two.show();
  write("@b");
  expect(composer.asked).toBeNull();
});

test("an emoji goes where the caret is, and the caret behind it", async () => {
  await using ann = await open("ann6", { with: "bob" });
  ann.show();
  write("Hello you!");
  area().setSelectionRange(5, 9);
  act(() => composer.insert("🚀"));
  expect(area().value).toBe("Hello🚀!");
  expect(area().selectionStart).toBe("Hello🚀".length);
});

test("the others see that somebody is typing, until the text is gone or nothing has been written for a while", async () => {
  await using ann = await open("ann7", { with: "bob7" });
  await using bob = await open("bob7", { with: "ann7" });
  ann.show();
  const isTyping = () => bob.conversation.typing.get().length > 0;
  const stop = bob.conversation.typing.subscribe(() => undefined);
  await vi.waitFor(() => {
    write(`${area().value.slice(0, 20)}h`); // again and again, as the sign goes by itself
    expect(isTyping()).toBe(true);
  }, waiting);
  write("");
  await waitFor(() => expect(isTyping()).toBe(false));
  stop();
});

test("files that are pasted are handed on, unless they stand beside a text", async () => {
  await using ann = await open("ann8", { with: "bob" });
  const onFiles = vi.fn();
  ann.show({ onFiles });
  const files = [new File(["x"], "x.png", { type: "image/png" })];
  expect(fireEvent.paste(area(), { clipboardData: { files, types: ["Files"] } })).toBe(false);
  expect(onFiles).toHaveBeenCalledExactlyOnceWith(files);
  expect(fireEvent.paste(area(), { clipboardData: { files, types: ["text/plain", "Files"] } })).toBe(true);
  expect(fireEvent.paste(area(), { clipboardData: { files: [], types: ["text/plain"] } })).toBe(true);
  expect(onFiles).toHaveBeenCalledOnce();
});

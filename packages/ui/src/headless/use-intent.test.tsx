// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Intent } from "../chat/intent.ts";
import { createDrafts } from "./drafts.ts";
import { useIntent } from "./use-intent.ts";

const message = { seq: 3 } as Intent["message"];
const other = { seq: 4 } as Intent["message"];

function show(drafts = createDrafts()) {
  const discard = vi.fn();
  const conversation = { id: "alice_bob", discard };
  const frame = { current: document.body };
  const { result, unmount } = renderHook(() => useIntent(conversation, drafts, frame));
  return { drafts, discard, hook: result, unmount };
}

test("a message that is taken back becomes a draft; that ends an edit, which would cover it, but not an answer", () => {
  const { drafts, discard, hook } = show();
  for (const kind of ["reply", "edit"] as const) {
    act(() => hook.current.begin({ kind, message }));
    expect(hook.current.intent).toEqual({ kind, message });
    act(() => hook.current.takeBack(kind, `refused ${kind}`));
    expect(discard).toHaveBeenLastCalledWith(kind);
    expect(hook.current.intent?.kind).toBe(kind === "reply" ? "reply" : undefined);
  }
  expect(drafts.all.get().get("alice_bob")).toBe("refused edit\nrefused reply");
});

test("what is answered or edited stays with the conversation while another one is open", () => {
  for (const kind of ["reply", "edit"] as const) {
    const { drafts, hook, unmount } = show();
    act(() => hook.current.begin({ kind, message }));
    const { intent } = hook.current;
    unmount();
    expect(show(drafts).hook.current.intent).toBe(intent);
    expect(drafts.contextOf("alice_carol").intent).toBeNull();
  }
});

test("a message that is taken back brings its mentions and what it answers, unless another message is being answered", () => {
  const { drafts, hook } = show();
  const answer = { mentions: new Map([["Bob", "bob"]]), intent: { kind: "reply", message: other } } as const;
  act(() => hook.current.takeBack("answer", "@Bob no", answer));
  expect(hook.current.intent).toBe(answer.intent);
  expect([...drafts.contextOf("alice_bob").mentions]).toEqual([["Bob", "bob"]]);
  act(() => hook.current.begin({ kind: "reply", message }));
  act(() => hook.current.takeBack("answer", "@Bob no", answer));
  expect(hook.current.intent?.message).toBe(message);
});

test("an edit that is taken back is edited again, beside the draft", () => {
  const { drafts, discard, hook } = show();
  drafts.keep("alice_bob", "a draft");
  const intent = { kind: "edit", message } as const;
  act(() => hook.current.takeBack("edit", "refused", { intent }));
  expect(discard).toHaveBeenLastCalledWith("edit");
  expect(hook.current.intent).toBe(intent);
  expect(drafts.contextOf("alice_bob").edit).toEqual({ of: intent, text: "refused" });
  expect(drafts.all.get().get("alice_bob")).toBe("a draft");
});

test("the functions stay the same", () => {
  const { hook } = show();
  const { begin, takeBack } = hook.current;
  act(() => begin({ kind: "reply", message }));
  expect([hook.current.begin, hook.current.takeBack]).toEqual([begin, takeBack]);
});

// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, test, vi } from "vitest";
import type { Intent } from "../chat/intent.ts";
import { createDrafts } from "./drafts.ts";
import { useIntent } from "./use-intent.ts";

const message = { seq: 3 } as Intent["message"];

function show() {
  const drafts = createDrafts();
  const discard = vi.fn();
  const conversation = { id: "alice_bob", discard };
  const frame = { current: document.body };
  return { drafts, discard, hook: renderHook(() => useIntent(conversation, drafts, frame)).result };
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

test("the functions stay the same", () => {
  const { hook } = show();
  const { begin, takeBack } = hook.current;
  act(() => begin({ kind: "reply", message }));
  expect([hook.current.begin, hook.current.takeBack]).toEqual([begin, takeBack]);
});

import type { OpenConversation } from "@tidings/react";
import { expect, test, vi } from "vitest";
import { logHint } from "./log-hint.ts";

const loadOlder = vi.fn<OpenConversation["loadOlder"]>();
const jumpToNewest = vi.fn<OpenConversation["jumpToNewest"]>();

type State = Pick<OpenConversation, "status" | "isLoadingOlder"> & {
  readonly messages: number;
  readonly fails: boolean;
};

function hintOf({ messages, fails, ...state }: State): ReturnType<typeof logHint> {
  const items = Array.from({ length: messages });
  const error = fails ? new Error("refused") : null;
  return logHint({ items, error, ...state, loadOlder, jumpToNewest } as unknown as OpenConversation);
}

const quiet = { status: "ready", isLoadingOlder: false, messages: 2, fails: false } as const;

test.each([
  ["messages that are there need no hint", quiet, {}],
  [
    "older ones on their way are told of over them",
    { ...quiet, isLoadingOlder: true },
    { of: "loading", isOver: true },
  ],
  ["older ones that did not come, too", { ...quiet, fails: true }, { of: "failed", isOver: true }],
  [
    "a failure is told until the next try has ended",
    { ...quiet, fails: true, isLoadingOlder: true },
    { of: "failed", isOver: true },
  ],
  ["the first ones are on their way", { ...quiet, messages: 0, status: "loading" }, { of: "loading", isOver: false }],
  [
    "the first ones did not come",
    { ...quiet, messages: 0, status: "failed", fails: true },
    { of: "failed", isOver: false },
  ],
  ["there are none", { ...quiet, messages: 0 }, { of: "empty", isOver: false }],
] as const)("%s", (_, state, hint) => {
  const { again: _again, ...said } = hintOf(state) ?? {};
  expect(said).toEqual(hint);
});

test("trying again loads what could not be loaded: older messages, or the first", () => {
  expect(hintOf({ ...quiet, fails: true })?.again).toBe(loadOlder);
  expect(hintOf({ ...quiet, messages: 0, status: "failed", fails: true })?.again).toBe(jumpToNewest);
});

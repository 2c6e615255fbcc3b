// @vitest-environment jsdom
import { act, renderHook } from "@testing-library/react";
import { expect, test } from "vitest";
import type { Loadable } from "./use-load-while.ts";
import { useMentionable } from "./use-mentionable.ts";

/** A group whose members come in pages of ten: Ben 0, Ben 1 … and Zoe as the last of them. */
function openGroup(size: number, error: unknown = null) {
  const all = Array.from({ length: size }, (_, i) => (i === size - 1 ? "Zoe" : `Ben ${i}`));
  let loaded = 10;
  const members = (): Loadable => ({
    status: "ready",
    hasMore: loaded < size,
    isLoadingMore: false,
    error,
    loadMore() {
      loaded += 10;
      return Promise.resolve();
    },
  });
  const { result, rerender } = renderHook(
    ({ query }: { readonly query: string }) => {
      const others = all.slice(0, loaded).map((name) => ({ userId: name, name }));
      return useMentionable({ query, members: members(), others, everyoneName: "everyone" });
    },
    { initialProps: { query: "" } },
  );
  return {
    pages: () => loaded / 10,
    /** Who is offered once nothing more is loaded. */
    find(query: string): readonly string[] {
      for (let before = -1; before !== loaded;) {
        before = loaded;
        act(() => rerender({ query }));
      }
      return result.current.map(({ name }) => name);
    },
  };
}

test("a member is found wherever in the group they are; no more are loaded than are needed for that", () => {
  const group = openGroup(45);
  expect(group.find("ben")).toHaveLength(6);
  expect(group.pages()).toBe(1);
  expect(group.find("zoe")).toEqual(["Zoe"]);
  expect(group.pages()).toBe(5);
});

test("members that could not be loaded are not asked for again and again", () => {
  const group = openGroup(45, new Error("The server did not answer"));
  expect(group.find("zoe")).toEqual([]);
  expect(group.pages()).toBe(1);
});

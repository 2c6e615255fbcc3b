// @vitest-environment jsdom
import { act, cleanup, render, renderHook, screen } from "@testing-library/react";
import { createElement, Profiler, type ProfilerOnRenderCallback, StrictMode } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { TidingsProvider, type RegisteredStore, useReadable, useTidings } from "./index.ts";

afterEach(cleanup);

const Name = (): string => useTidings().me;

/** A value that counts who listens to it. */
function createValue<T>(initial: T): {
  readonly get: () => T;
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (value: T) => void;
  readonly listeners: Set<() => void>;
} {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    listeners,
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    set(value) {
      current = value;
      for (const listener of listeners) listener();
    },
  };
}

test("without a provider a hook says what is missing", () => {
  expect(() => renderHook(() => useTidings())).toThrow(/TidingsProvider/);
});

test("the nearest provider's store is the one that hooks use", () => {
  const [outer, inner] = [{ me: "outer" }, { me: "inner" }] as unknown as RegisteredStore[];
  if (!outer || !inner) throw new Error("unreachable");
  const below = createElement(TidingsProvider, { store: inner }, createElement(Name));
  render(createElement(TidingsProvider, { store: outer }, createElement(Name), "/", below));
  expect(document.body.textContent).toBe("outer/inner");
});

test("a component renders again when what it reads has changed, and stops listening with its end", () => {
  const value = createValue("one");
  const Reader = (): string => useReadable(value);
  const onRender = vi.fn<ProfilerOnRenderCallback>();
  const { unmount } = render(createElement(Profiler, { id: "reader", onRender }, createElement(Reader)));
  expect(screen.getByText("one")).toBeDefined();
  act(() => value.set("two"));
  expect(screen.getByText("two")).toBeDefined();
  expect(onRender).toHaveBeenCalledTimes(2);
  act(() => value.set("two"));
  expect(onRender).toHaveBeenCalledTimes(2);
  unmount();
  expect(value.listeners.size).toBe(0);
});

test("StrictMode leaves one listener, and none after the end", () => {
  const value = createValue(1);
  const Reader = (): string => String(useReadable(value));
  const { unmount } = render(createElement(StrictMode, null, createElement(Reader)));
  expect(value.listeners.size).toBe(1);
  unmount();
  expect(value.listeners.size).toBe(0);
});

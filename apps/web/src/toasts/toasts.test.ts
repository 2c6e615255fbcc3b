import { expect, test } from "vitest";
import { createToasts } from "./toasts.ts";

const texts = (toasts: ReturnType<typeof createToasts>): unknown[] =>
  toasts.shown.get().map((toast) => (toast.kind === "notice" ? `${toast.key} ${toast.revision}` : toast.text));

test("three at a time: the oldest makes room", () => {
  const toasts = createToasts();
  for (const text of ["a", "b", "c", "d"]) toasts.show({ kind: "problem", text });
  expect(texts(toasts)).toEqual(["b", "c", "d"]);
});

test("a toast replaces one of the same notice", () => {
  const toasts = createToasts();
  toasts.show({ kind: "notice", key: "alice_bob", revision: 1 });
  toasts.show({ kind: "notice", key: "alice_carol", revision: 1 });
  toasts.show({ kind: "notice", key: "alice_bob", revision: 2 });
  expect(texts(toasts)).toEqual(["alice_bob 2", "alice_carol 1"]);
});

test("a dismissed toast goes, and a dismissal that changes nothing calls no listener", () => {
  const toasts = createToasts();
  toasts.show({ kind: "problem", text: "a" });
  toasts.show({ kind: "hint", text: "b" });
  const [first] = toasts.shown.get();
  if (first) toasts.dismiss(first.id);
  expect(texts(toasts)).toEqual(["b"]);
  const before = toasts.shown.get();
  toasts.dismissIf(({ kind }) => kind === "notice");
  expect(toasts.shown.get()).toBe(before);
});

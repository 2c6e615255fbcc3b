import { expect, test } from "vitest";
import { createToasts } from "./toasts.ts";

const texts = (toasts: ReturnType<typeof createToasts>): unknown[] =>
  toasts.shown.get().map((toast) => (toast.kind === "problem" ? toast.text : toast.push));

test("three at a time: the oldest makes room", () => {
  const toasts = createToasts();
  for (const text of ["a", "b", "c", "d"]) toasts.show({ kind: "problem", text });
  expect(texts(toasts)).toEqual(["b", "c", "d"]);
});

test("one that is dismissed goes, and nobody hears of a dismissal that changes nothing", () => {
  const toasts = createToasts();
  toasts.show({ kind: "problem", text: "a" });
  toasts.show({ kind: "problem", text: "b" });
  const [first] = toasts.shown.get();
  if (first) toasts.dismiss(first.id);
  expect(texts(toasts)).toEqual(["b"]);
  const before = toasts.shown.get();
  toasts.dismissIf(({ kind }) => kind === "push");
  expect(toasts.shown.get()).toBe(before);
});

import type { AnyPush } from "@tidings/react";
import { expect, test } from "vitest";
import { describePush, safeHref } from "./describe-push.ts";
import { en } from "./texts.ts";

const nameOf = (userId: string): string => userId.toUpperCase();

test("a message is described by its sender, how many there are, and how it begins", () => {
  const data = { conversationId: "alice_bob", from: "bob", excerpt: "Hello", count: 3 };
  const push: AnyPush = { seq: 1, type: "chat.message", data, sentAtMs: 0, readAtMs: null };
  expect(describePush(push, nameOf, en)).toEqual({
    title: "BOB · 3 new messages",
    body: "Hello",
    conversationId: "alice_bob",
    userId: "bob",
  });
});

test("a push without a description shows its type", () => {
  const push = { seq: 1, type: "order.shipped", data: {}, sentAtMs: 0, readAtMs: null } as unknown as AnyPush;
  expect(describePush(push, nameOf, en)).toEqual({ title: "order.shipped" });
});

test.each([
  ["https://example.com/a", "https://example.com/a"],
  ["/orders/7", "/orders/7"],
  ["orders/7", "orders/7"],
  ["javascript:alert(1)", null],
  [" JaVaScRiPt:alert(1)", null],
  ["data:text/html,x", null],
  ["https://", null],
  [undefined, null],
])("%j is followed as %j", (href, followed) => {
  expect(safeHref(href)).toBe(followed);
});

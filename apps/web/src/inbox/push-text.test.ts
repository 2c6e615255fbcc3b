import { expect, test } from "vitest";
import { en } from "../i18n/en.ts";
import { toPushText, toSafeUrl } from "./push-text.ts";

test("only addresses of the web are followed", () => {
  expect(toSafeUrl("https://example.com/a")).toBe("https://example.com/a");
  expect(toSafeUrl("http://example.com")).toBe("http://example.com/");
  for (const url of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "//example.com", "x", ""]) {
    expect(toSafeUrl(url)).toBeNull();
  }
});

const toMessageText = (excerpt: string): unknown =>
  toPushText(
    {
      seq: 1,
      type: "chat.message",
      data: { conversationId: "alice_bob", from: "bob", excerpt, count: 3 },
      sentAtMs: 0,
      readAtMs: null,
    },
    (userId) => (userId === "bob" ? "Bob" : userId),
    en,
  );

test("a message leads to its chat, under the sender's name; of one that was deleted that is said", () => {
  expect(toMessageText("hello")).toEqual({
    title: "Bob · 3 new messages",
    body: "hello",
    conversationId: "alice_bob",
    userId: "bob",
  });
  expect(toMessageText("")).toMatchObject({ body: "This message was deleted" });
});

test("an announcement without a safe address leads nowhere", () => {
  const push = { seq: 1, type: "announcement", sentAtMs: 0, readAtMs: null } as const;
  const data = { title: "News", url: "javascript:alert(1)" };
  expect(toPushText({ ...push, data }, String, en)).toEqual({ title: "News", body: "" });
});

import type { List } from "@tidings/client/store";
import type { AnyPush } from "@tidings/react";
import { beforeEach, expect, test, vi } from "vitest";
import type { DesktopNotice } from "../desktop/desktop-notifications.ts";
import { en } from "../i18n/en.ts";
import { createFormats } from "../i18n/formats.ts";
import type { Store } from "../tidings.ts";
import { createValue } from "../value.ts";
import { announcePushes } from "./announce-pushes.ts";
import { createToasts } from "./toasts.ts";

type Summary = ReturnType<Store["conversations"]["get"]>["items"][number];

const emptyList = { items: [], hasMore: false, isLoadingMore: false, error: null } as const;

beforeEach(() => {
  vi.stubGlobal("document", { visibilityState: "visible" });
  return () => vi.unstubAllGlobals();
});

function createPage(listed: List<Summary> = { ...emptyList, status: "loading" }) {
  const conversations = createValue(listed);
  const pushes = createValue<List<AnyPush>>({ ...emptyList, status: "ready" });
  const heard = new Set<(push: AnyPush) => void>();
  const toasts = createToasts();
  const notices: DesktopNotice[] = [];
  const where = createValue<string | null>(null);
  const stop = announcePushes({
    store: {
      conversations,
      inbox: {
        list: () => pushes,
        unread: createValue(0),
        loadMore: () => Promise.resolve(),
        markRead: () => Promise.resolve(),
        onPush(listener) {
          heard.add(listener);
          return () => heard.delete(listener);
        },
      },
    },
    toasts,
    people: {
      names: createValue(new Map([["bob", "Bob"]])),
      learn: () => undefined,
      find: () => Promise.resolve([]),
      clear: () => undefined,
    },
    languages: {
      current: createValue({ language: "en", t: en, formats: createFormats("en", en) } as const),
      choose: () => Promise.resolve(),
    },
    route: { get: where.get },
    desktop: {
      permission: createValue("on" as const),
      turnOn: () => Promise.resolve(),
      turnOff: () => undefined,
      show: (notice) => void notices.push(notice),
    },
  });
  const arrive = (push: AnyPush): void => heard.forEach((listener) => listener(push));
  return { conversations, pushes, toasts, notices, where, stop, arrive, heard };
}

const message = (seq: number, readAtMs: number | null = null): AnyPush => ({
  seq,
  type: "chat.message",
  data: { conversationId: "alice_bob", from: "bob", excerpt: "hi", count: 1 },
  sentAtMs: 0,
  readAtMs,
});

const announcement = (title: string): AnyPush => ({
  seq: null,
  type: "announcement",
  data: { title },
  sentAtMs: 7,
  readAtMs: null,
});

const summary = (lastSeq: number, own = false): Summary => ({
  id: "alice_bob",
  peerId: "bob",
  lastMessage: {
    nonce: `n${lastSeq}`,
    seq: lastSeq,
    from: own ? "alice" : "bob",
    own,
    content: { text: `message ${lastSeq}` },
    sentAtMs: 0,
    status: own ? "sent" : "received",
    error: null,
  },
  lastSeq,
  readSeq: 0,
  peerReadSeq: 0,
  unread: 1,
});

test("a push is shown, unless it was read elsewhere or its chat is before the user's eyes", () => {
  const page = createPage();
  page.arrive(message(1));
  page.arrive(message(2, 5));
  expect(page.toasts.shown.get()).toHaveLength(1);
  page.where.set("bob");
  page.arrive(message(3));
  expect(page.toasts.shown.get()).toHaveLength(1);
  vi.stubGlobal("document", { visibilityState: "hidden" });
  page.arrive(message(4));
  expect(page.toasts.shown.get()).toHaveLength(2);
});

test("a toast goes when its push is read anywhere", () => {
  const page = createPage();
  page.arrive(message(1));
  page.arrive(message(2));
  page.pushes.set({ ...emptyList, status: "ready", items: [message(2), message(1, 9)] });
  expect(page.toasts.shown.get()).toMatchObject([{ push: { seq: 2 } }]);
});

test("outside of the page: announcements, and new messages of any chat, once each; not what was there before", () => {
  const page = createPage();
  page.conversations.set({ ...emptyList, status: "ready", items: [summary(3)] });
  expect(page.notices).toEqual([]);
  page.conversations.set({ ...emptyList, status: "ready", items: [summary(4)] });
  page.arrive(message(1)); // of the same message
  page.conversations.set({ ...emptyList, status: "ready", items: [summary(5, true)] });
  page.arrive(announcement("News"));
  expect(page.notices).toMatchObject([
    { title: "Bob", body: "message 4", tag: "alice_bob", chatWith: "bob" },
    { title: "News", tag: "push-7", chatWith: null },
  ]);
});

test("somebody's very first message is news as well", () => {
  const page = createPage();
  page.conversations.set({ ...emptyList, status: "ready", items: [] });
  page.conversations.set({ ...emptyList, status: "ready", items: [summary(1)] });
  expect(page.notices).toMatchObject([{ body: "message 1" }]);
});

test("what is listed from the start, as a reload shows it, is no news; the first message after it is", () => {
  const page = createPage({ ...emptyList, status: "ready", items: [summary(3)] });
  page.conversations.set({ ...emptyList, status: "ready", items: [summary(4)] });
  expect(page.notices).toMatchObject([{ body: "message 4" }]);
});

test("stopped, it hears of nothing", () => {
  const page = createPage();
  page.stop();
  page.arrive(message(1));
  expect(page.heard.size).toBe(0);
  expect(page.toasts.shown.get()).toEqual([]);
});

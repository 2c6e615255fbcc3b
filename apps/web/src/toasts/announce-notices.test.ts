import type { List, StoreNotice } from "@tidings/client/store";
import type { AnyPush } from "@tidings/react";
import { expect, test } from "vitest";
import type { DesktopNotice } from "../desktop/desktop-notices.ts";
import { en } from "../i18n/en.ts";
import { createFormats } from "../i18n/formats.ts";
import type { Store } from "../tidings.ts";
import { createValue } from "../value.ts";
import { announceNotices } from "./announce-notices.ts";
import { createToasts } from "./toasts.ts";

type Summary = ReturnType<Store["conversations"]["get"]>["items"][number];

const emptyList = { items: [], status: "ready", hasMore: false, isLoadingMore: false, error: null } as const;

const summary = (unread: number): Summary => ({
  id: "alice_bob",
  kind: "direct",
  peerId: "bob",
  title: null,
  data: null,
  members: ["alice", "bob"],
  memberCount: 2,
  role: null,
  hasLeft: false,
  mentions: 0,
  settings: { notify: "all", mutedUntilMs: null, pinned: false, archived: false },
  lastMessage: {
    nonce: `n${unread}`,
    seq: unread,
    from: "bob",
    own: false,
    content: { text: `message ${unread}` },
    sentAtMs: 0,
    status: "received",
    error: null,
    version: 1,
    editedAtMs: null,
    deletedAtMs: null,
    replyTo: null,
    mentions: null,
    reactions: [],
    pinnedAtMs: null,
    changes: [],
  },
  lastSeq: unread,
  readSeq: 0,
  peerReadSeq: 0,
  unread,
});

const ofBob = (count: number, where: "page" | "outside", revision = count): StoreNotice<AnyPush> => ({
  key: "alice_bob",
  of: "chat",
  count,
  revision,
  where,
});

const push: AnyPush = { seq: 7, type: "announcement", data: { title: "News" }, sentAtMs: 70, readAtMs: null };
const ofPush: StoreNotice<AnyPush> = { key: "push-7", of: "push", count: 1, revision: 1, where: "outside", push };

/** @param before what an earlier page has said outside */
function createPage({ before = [], isOn = true }: { before?: readonly string[]; isOn?: boolean } = {}) {
  const notices = createValue<readonly StoreNotice<AnyPush>[]>([]);
  const conversations = createValue<List<Summary>>({ ...emptyList, items: [summary(1)] });
  const pushes = createValue<List<AnyPush>>(emptyList);
  const toasts = createToasts();
  const outside: DesktopNotice[] = [];
  const withdrawn: string[] = [];
  const unread = createValue(0);
  const told: unknown[] = [];
  const asked: { isOwn: ((tag: string) => boolean) | null } = { isOwn: null };
  const stop = announceNotices({
    store: {
      me: "alice",
      notices,
      conversations,
      conversation({ id }: { readonly id: string }) {
        if (!id.split("_").includes("alice")) throw new TypeError("not a chat of hers");
        return { summary: { get: () => conversations.get().items[0], subscribe: () => () => {} } };
      },
      inbox: { list: () => pushes, unread },
    } as unknown as Store,
    toasts,
    people: { names: createValue(new Map([["bob", "Bob"]])), whenNamed: () => Promise.resolve() },
    languages: {
      current: createValue({ language: "en", t: en, more: null, formats: createFormats("en", en) } as const),
      wantMore: () => Promise.resolve(),
      choose: () => Promise.resolve(),
    },
    desktop: {
      show(notice) {
        if (isOn) outside.push(notice);
        return isOn;
      },
      withdraw: (tags) => Promise.resolve(void withdrawn.push(...tags)),
      tellPushes: (items, count) => void told.push([items, count]),
      standing: () => Promise.resolve(before),
      onAsked(isOwn) {
        asked.isOwn = isOwn;
        return () => void (asked.isOwn = null);
      },
    },
  });
  return { notices, conversations, pushes, unread, toasts, outside, withdrawn, told, asked, stop };
}

const settle = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve, 0));

test("a notice on the page is one toast, which grows, and goes with its notice", () => {
  const { notices, toasts, outside } = createPage();
  notices.set([ofBob(1, "page")]);
  notices.set([ofBob(2, "page")]);
  expect(toasts.shown.get()).toMatchObject([{ kind: "notice", key: "alice_bob", revision: 2 }]);
  notices.set([]);
  expect(toasts.shown.get()).toEqual([]);
  expect(outside).toEqual([]);
});

test("a toast that was dismissed does not come back because something else has come", () => {
  const { notices, toasts } = createPage();
  notices.set([ofBob(1, "page")]);
  toasts.dismiss("alice_bob");
  notices.set([ofBob(1, "page"), { ...ofPush, where: "page" }]);
  expect(toasts.shown.get()).toMatchObject([{ key: "push-7" }]);
});

test("a notice while nobody looks is a notification with one tag, which is withdrawn once it is read", async () => {
  const { notices, conversations, outside, withdrawn } = createPage();
  notices.set([ofBob(1, "outside"), ofPush]);
  await settle();
  conversations.set({ ...emptyList, items: [summary(2)] });
  notices.set([ofBob(2, "outside"), ofPush]);
  await settle();
  expect(outside).toMatchObject([
    { title: "News", tag: "alice/push-7", stamp: 70, conversationId: null },
    { title: "Bob", body: "message 1", tag: "alice_bob", stamp: 1, conversationId: "alice_bob" },
    { title: "Bob · 2 new messages", body: "message 2", tag: "alice_bob", stamp: 2 },
  ]);
  notices.set([ofPush]);
  expect(withdrawn).toEqual(["alice_bob"]);
});

test("a message that is read before its author's name is known makes no notification", async () => {
  const { notices, outside } = createPage();
  notices.set([ofBob(1, "outside")]);
  notices.set([]);
  await settle();
  expect(outside).toEqual([]);
});

test("a notice of a message that is deleted by now says so", async () => {
  const { notices, conversations, outside } = createPage();
  const { lastMessage, ...rest } = summary(1);
  const gone = lastMessage && { ...lastMessage, content: null, deletedAtMs: 5 };
  conversations.set({ ...emptyList, items: [{ ...rest, lastMessage: gone }] });
  notices.set([ofBob(1, "outside")]);
  await settle();
  expect(outside).toMatchObject([{ title: "Bob", body: "This message was deleted" }]);
});

test("a user without notifications gets a toast", async () => {
  const { notices, toasts } = createPage({ isOn: false });
  notices.set([ofBob(1, "outside")]);
  await settle();
  expect(toasts.shown.get()).toMatchObject([{ key: "alice_bob" }]);
});

test("notifications of an earlier page are withdrawn once they are read, and all of them when the user signs out", async () => {
  const { conversations, pushes, withdrawn, stop } = createPage({
    before: ["alice_bob", "alice/push-7", "alice/push-9", "carol/push-7", "bob_carol"],
  });
  await settle();
  expect(withdrawn).toEqual([]);
  conversations.set({ ...emptyList, items: [summary(0)] });
  expect(withdrawn).toEqual(["alice_bob"]);
  pushes.set({ ...emptyList, items: [{ ...push, readAtMs: 80 }] });
  expect(withdrawn).toEqual(["alice_bob", "alice/push-7"]);
  stop();
  expect(withdrawn).toEqual(["alice_bob", "alice/push-7", "alice/push-9"]); // and not those of another user of the browser
});

test("the service worker is told what is in the inbox, from the beginning and whenever that changes", () => {
  const { pushes, unread, told } = createPage();
  unread.set(1);
  pushes.set({ ...emptyList, items: [push] });
  expect(told).toEqual([
    [[], 0],
    [[push], 1],
  ]);
});

test("the service worker can ask whose a notification is, as long as the user is signed in", () => {
  const { asked, stop } = createPage();
  const tags = ["alice_bob", "alice/push-7", "carol/push-7", "bob_carol"];
  expect(tags.filter((tag) => asked.isOwn?.(tag))).toEqual(["alice_bob", "alice/push-7"]);
  stop();
  expect(asked.isOwn).toBeNull();
});

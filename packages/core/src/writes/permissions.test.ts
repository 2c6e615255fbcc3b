import { expect, test } from "vitest";
import { createMemoryStore } from "../memory/memory-store.ts";
import type { ConversationStore } from "../ports/conversation-store.ts";
import { createGroupId } from "../model/ids.ts";
import type { RuledWrite } from "./ruled-writes.ts";

const callers = ["stranger", "removed", "member", "admin", "owner"] as const;
type Caller = (typeof callers)[number];
type Kind = RuledWrite["kind"];
type Answer = "ok" | "NOT_FOUND" | "FORBIDDEN" | "BAD_REQUEST";

const id = createGroupId();
const atMs = 1;

/** A group of owner, second owner, admin, two members, and one who was removed; the message 1 is the second owner's. */
async function openGroup(): Promise<ConversationStore> {
  const { chats } = createMemoryStore();
  if (!chats) throw new Error("the store in memory has groups");
  const by = { conversationId: id, userId: "owner", atMs, copyBound: 100 };
  const members = ["second", "admin", "member", "other", "removed"];
  await chats.apply([
    { kind: "createGroup", ...by, members, title: null, data: null, maxGroups: 9, maxGroupsByOne: 9 },
    { kind: "setRole", ...by, memberId: "second", role: "owner" },
    { kind: "setRole", ...by, memberId: "admin", role: "admin" },
    say("second", "first"),
    { kind: "removeMember", ...by, memberId: "removed" },
  ]);
  return chats;
}

const say = (userId: string, nonce: string): RuledWrite => ({
  kind: "sendToGroup",
  conversationId: id,
  userId,
  content: "",
  excerpt: "",
  nonce,
  viewers: [],
  collapse: "",
  atMs,
  copyBound: 100,
});

type Row = Readonly<Record<Caller, Answer>>;
const none = { stranger: "NOT_FOUND", removed: "FORBIDDEN" } as const;
const everyMember = { ...none, member: "ok", admin: "ok", owner: "ok" } as const;
const managers = { ...none, member: "FORBIDDEN", admin: "ok", owner: "ok" } as const;
const ownersOnly = { ...none, member: "FORBIDDEN", admin: "FORBIDDEN", owner: "ok" } as const;
const alsoRemoved = { ...everyMember, removed: "ok" } as const;
const anybody = { ...alsoRemoved, stranger: "ok" } as const;

type Ask = readonly [what: string, write: (userId: string) => RuledWrite, answers: Row];

const about = (userId: string) => ({ conversationId: id, userId, atMs, copyBound: 100 });
const limits = { maxMembers: 99, maxGroups: 99, maxGroupsByOne: 99 };

/** Every kind of write, with what each caller gets. */
const table: { readonly [K in Kind]: readonly Ask[] } = {
  createGroup: [
    [
      "",
      (userId) => {
        const group = { members: [], title: null, data: null, maxGroups: 9, maxGroupsByOne: 9 };
        return { kind: "createGroup", ...about(userId), conversationId: createGroupId(), ...group };
      },
      anybody,
    ],
  ],
  sendToGroup: [["", (userId) => say(userId, "second"), everyMember]],
  addMembers: [
    ["", (by) => ({ kind: "addMembers", ...about(by), userIds: ["new"], history: "none", ...limits }), managers],
    ["themselves", (by) => ({ kind: "addMembers", ...about(by), userIds: [by], history: "all", ...limits }), managers],
  ],
  removeMember: [
    ["a member", (by) => ({ kind: "removeMember", ...about(by), memberId: "other" }), managers],
    ["an owner", (by) => ({ kind: "removeMember", ...about(by), memberId: "second" }), ownersOnly],
    ["themselves", (by) => ({ kind: "removeMember", ...about(by), memberId: by }), alsoRemoved],
    [
      "nobody there",
      (by) => ({ kind: "removeMember", ...about(by), memberId: "nobody" }),
      { ...managers, admin: "BAD_REQUEST", owner: "BAD_REQUEST" },
    ],
  ],
  setRole: [
    ["", (by) => ({ kind: "setRole", ...about(by), memberId: "other", role: "admin" }), ownersOnly],
    ["their own", (by) => ({ kind: "setRole", ...about(by), memberId: by, role: "member" }), ownersOnly],
    ["an owner's", (by) => ({ kind: "setRole", ...about(by), memberId: "second", role: "member" }), ownersOnly],
    [
      "of one who has left",
      (by) => ({ kind: "setRole", ...about(by), memberId: "removed", role: "admin" }),
      { ...ownersOnly, owner: "BAD_REQUEST" },
    ],
  ],
  findCreated: [["their own", (by) => ({ kind: "findCreated", userId: by, key: "k" }), anybody]],
  findEdited: [["their own", (by) => ({ kind: "findEdited", ...about(by), seq: 1, nonce: "n" }), anybody]],
  findSent: [["their own", (by) => ({ kind: "findSent", userId: by, nonce: "n" }), anybody]],
  updateGroup: [["", (by) => ({ kind: "updateGroup", ...about(by), title: "New" }), managers]],
  configure: [["", (by) => ({ kind: "configure", ...about(by), settings: { pinned: true } }), alsoRemoved]],
  readGroup: [["", (by) => ({ kind: "readGroup", ...about(by), seq: 1, collapse: "" }), alsoRemoved]],
  edit: [
    [
      "another's",
      (by) => ({ kind: "edit", ...about(by), seq: 1, content: "", excerpt: "", nonce: "n" }),
      { ...none, member: "FORBIDDEN", admin: "FORBIDDEN", owner: "FORBIDDEN" },
    ],
  ],
  delete: [["another's", (by) => ({ kind: "delete", ...about(by), seq: 1 }), managers]],
  react: [["", (by) => ({ kind: "react", ...about(by), seq: 1, reaction: "👍", on: true }), everyMember]],
  quote: [["", (by) => ({ kind: "quote", ...about(by), seq: 1, excerpt: "" }), everyMember]],
  pin: [["", (by) => ({ kind: "pin", ...about(by), seq: 1, on: true }), everyMember]],
  reviseNotices: [
    [
      "by the server itself",
      () => ({ kind: "reviseNotices", conversationId: id, seq: 1, n: 1, atMs: 1, after: null, limit: 1 }),
      anybody,
    ],
  ],
  notifyGroup: [
    [
      "by the server itself",
      () => ({
        kind: "notifyGroup",
        conversationId: id,
        seq: 1,
        mentionsAll: false,
        atMs: 1,
        viewers: [],
        collapse: "",
        after: null,
        limit: 9,
      }),
      anybody,
    ],
  ],
};

const asks = Object.entries(table).flatMap(([kind, rows]) =>
  rows.flatMap(([what, write, answers]) =>
    callers.map((caller) => [kind, what, caller, answers[caller], write] as const),
  ),
);

test.each(asks)("%s %s, by a %s: %s", async (_kind, _what, caller, answer, write) => {
  const chats = await openGroup();
  const before = await chats.groupHeads([id]);
  const [result] = await chats.apply([write(caller)]);
  expect("refused" in result ? result.refused.code : "ok").toBe(answer);
  expect("refused" in result ? await chats.groupHeads([id]) : before).toEqual(before);
});

const setRole = (userId: string, memberId: string, role: "owner" | "admin"): RuledWrite => ({
  kind: "setRole",
  ...about(userId),
  memberId,
  role,
});

test("the last owner cannot step down until someone else is an owner", async () => {
  const chats = await openGroup();
  const [first, last, another, now] = await chats.apply([
    setRole("owner", "second", "admin"),
    setRole("owner", "owner", "admin"),
    setRole("owner", "member", "owner"),
    setRole("owner", "owner", "admin"),
  ]);
  expect([first, last, another, now].map((one) => "refused" in one && one.refused.code)).toEqual([
    false,
    "BAD_REQUEST",
    false,
    false,
  ]);
});

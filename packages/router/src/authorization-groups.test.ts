import { createMemoryStore } from "@tidings/core";
import { startTidings, type TestTidings } from "@tidings/testing";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const roles = ["stranger", "member", "admin", "owner", "removed", "service"] as const;
type Role = (typeof roles)[number];

type Chat = ReturnType<TestTidings["router"]["createCaller"]>["chat"];
type Code = "ok" | "NOT_FOUND" | "FORBIDDEN" | "BAD_REQUEST";

/** What a caller does in the group, in which a message of the owner's is the first and one of their own, if they may, the second. */
interface Call {
  readonly run: (chat: Chat, group: { readonly id: string; readonly own: number }) => Promise<unknown>;
  readonly member: Code;
  readonly admin: Code;
  readonly owner: Code;
  readonly removed: Code;
}

const everyone = { member: "ok", admin: "ok", owner: "ok", removed: "FORBIDDEN" } as const;
const managers = { ...everyone, member: "FORBIDDEN" } as const;
const owners = { ...managers, admin: "FORBIDDEN" } as const;
const readers = { ...everyone, removed: "ok" } as const;

const content = { text: "hi" };
let nonces = 0;
const nonce = () => `n${(nonces += 1)}`;

const calls: Readonly<Record<string, Call>> = {
  updateGroup: { ...managers, run: (chat, { id }) => chat.updateGroup({ conversationId: id, title: nonce() }) },
  addMembers: { ...managers, run: (chat, { id }) => chat.addMembers({ conversationId: id, userIds: [nonce()] }) },
  "removeMember of a member": {
    ...managers,
    run: (chat, { id }) => chat.removeMember({ conversationId: id, userId: "spare" }),
  },
  "removeMember of an owner": {
    ...owners,
    run: (chat, { id }) => chat.removeMember({ conversationId: id, userId: "second" }),
  },
  setRole: { ...owners, run: (chat, { id }) => chat.setRole({ conversationId: id, userId: "other", role: "admin" }) },
  members: { ...everyone, run: (chat, { id }) => chat.members({ conversationId: id }) },
  conversation: { ...readers, run: (chat, { id }) => chat.conversation({ conversationId: id }) },
  configure: { ...readers, run: (chat, { id }) => chat.configure({ conversationId: id, pinned: true }) },
  send: { ...everyone, run: (chat, { id }) => chat.send({ conversationId: id, content, nonce: nonce() }) },
  "send with a quote": {
    ...everyone,
    run: (chat, { id }) => chat.send({ conversationId: id, content, nonce: nonce(), replyTo: 1 }),
  },
  "send that mentions a member": {
    ...everyone,
    run: (chat, { id }) => chat.send({ conversationId: id, content, nonce: nonce(), mentions: ["other"] }),
  },
  "send that mentions all": {
    ...everyone,
    run: (chat, { id }) => chat.send({ conversationId: id, content, nonce: nonce(), mentions: "all" }),
  },
  "send that mentions a stranger": {
    member: "BAD_REQUEST",
    admin: "BAD_REQUEST",
    owner: "BAD_REQUEST",
    removed: "FORBIDDEN",
    run: (chat, { id }) => chat.send({ conversationId: id, content, nonce: nonce(), mentions: ["nobody"] }),
  },
  "edit of one's own": {
    ...everyone,
    run: (chat, { id, own }) => chat.edit({ conversationId: id, seq: own, content, nonce: nonce() }),
  },
  "edit of another's": {
    member: "FORBIDDEN",
    admin: "FORBIDDEN",
    owner: "FORBIDDEN",
    removed: "FORBIDDEN",
    run: (chat, { id }) => chat.edit({ conversationId: id, seq: 1, content, nonce: nonce() }),
  },
  "delete of one's own": { ...everyone, run: (chat, { id, own }) => chat.delete({ conversationId: id, seq: own }) },
  "delete of another's": { ...managers, run: (chat, { id }) => chat.delete({ conversationId: id, seq: 1 }) },
  react: {
    ...everyone,
    run: (chat, { id }) => chat.react({ conversationId: id, seq: 1, reaction: "👍", on: true }),
  },
  "react to a message that there is not": {
    member: "NOT_FOUND",
    admin: "NOT_FOUND",
    owner: "NOT_FOUND",
    removed: "FORBIDDEN",
    run: (chat, { id }) => chat.react({ conversationId: id, seq: 99, reaction: "👍", on: true }),
  },
  pin: { ...everyone, run: (chat, { id }) => chat.pin({ conversationId: id, seq: 1, on: true }) },
  history: { ...readers, run: (chat, { id }) => chat.history({ conversationId: id }) },
  markRead: { ...readers, run: (chat, { id }) => chat.markRead({ conversationId: id, seq: 1 }) },
  setTyping: { ...everyone, run: (chat, { id }) => chat.setTyping({ conversationId: id, typing: true }) },
};

let tidings: TestTidings;
beforeAll(async () => {
  tidings = await startTidings({ hub: { store: createMemoryStore() } });
});
afterAll(() => tidings[Symbol.asyncDispose]());

const as = (userId: string, scopes: readonly string[] = []): Chat =>
  tidings.router.createCaller({ identity: { userId, scopes } }).chat;

/** A group with somebody in each role, and two to be acted upon. */
async function createGroup(): Promise<{ readonly id: string; readonly own: Readonly<Record<Role, number>> }> {
  const owner = as("owner");
  const members = ["member", "admin", "removed", "other", "spare", "second"];
  const { id } = (await owner.createGroup({ members })).conversation;
  await owner.setRole({ conversationId: id, userId: "admin", role: "admin" });
  await owner.setRole({ conversationId: id, userId: "second", role: "owner" });
  await as("other").send({ conversationId: id, content, nonce: nonce() });
  const own: Record<Role, number> = { stranger: 1, member: 1, admin: 1, owner: 1, removed: 1, service: 1 };
  for (const role of ["member", "admin", "owner", "removed"] as const) {
    own[role] = (await as(role).send({ conversationId: id, content, nonce: nonce() })).seq;
  }
  await owner.removeMember({ conversationId: id, userId: "removed" });
  return { id, own };
}

const codeOf = (result: Promise<unknown>): Promise<string> =>
  result.then(
    () => "ok",
    (error: unknown) => (error instanceof TRPCError ? error.code : String(error)),
  );

describe.each(Object.entries(calls))("%s", (_, { run, ...codes }) => {
  test.each(roles)("as %s", async (role) => {
    const { id, own } = await createGroup();
    const caller = as(role, role === "service" ? ["push", "chat"] : []);
    const expected = { stranger: "NOT_FOUND", service: "NOT_FOUND", ...codes }[role];
    expect(await codeOf(run(caller, { id, own: own[role] }))).toBe(expected);
  });

  test("as a service that may not chat", async () => {
    const { id } = await createGroup();
    expect(await codeOf(run(as("service", ["push"]), { id, own: 1 }))).toBe("FORBIDDEN");
  });

  test("to a stranger an unknown group looks the same", async () => {
    const { id } = await createGroup();
    const refusals = [id, "g00000000000000000000"].map((group) =>
      run(as("stranger"), { id: group, own: 1 }).catch(String),
    );
    expect(new Set(await Promise.all(refusals)).size).toBe(1);
  });
});

test("who was removed reads what was written until then, and nothing after it", async () => {
  const { id, own } = await createGroup();
  await as("owner").send({ conversationId: id, content: { text: "later" }, nonce: nonce() });
  const history = await as("removed").history({ conversationId: id });
  expect(history.messages.at(-1)?.seq).toBe(own.removed);
  expect(history.hasMore).toBe(false);
  expect((await as("removed").history({ conversationId: id, after: own.removed })).messages).toEqual([]);
  expect((await as("removed").history({ conversationId: id, before: 99, limit: 1 })).messages).toHaveLength(1);
});

test("who was added without the history reads from there on", async () => {
  const { id } = await createGroup();
  await as("owner").addMembers({ conversationId: id, userIds: ["late"] });
  const { seq } = await as("owner").send({ conversationId: id, content: { text: "now" }, nonce: nonce() });
  const late = as("late");
  expect(await late.history({ conversationId: id })).toMatchObject({ messages: [{ seq }], hasMore: false });
  expect((await late.history({ conversationId: id, before: seq })).messages).toEqual([]);
  expect((await late.history({ conversationId: id, after: 0 })).messages.map((message) => message.seq)).toEqual([seq]);
  for (const pinned of [1, seq]) await as("owner").pin({ conversationId: id, seq: pinned, on: true });
  expect(await late.history({ conversationId: id, pinned: true })).toMatchObject({
    messages: [{ seq }],
    hasMore: false,
  });
  expect(await codeOf(late.react({ conversationId: id, seq: 1, reaction: "👍", on: true }))).toBe("NOT_FOUND");
  expect(await codeOf(late.send({ conversationId: id, content, nonce: nonce(), replyTo: 1 }))).toBe("NOT_FOUND");
});

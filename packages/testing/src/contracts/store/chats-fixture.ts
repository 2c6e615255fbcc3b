import {
  type ChatFeedEvent,
  type Conversation,
  type ConversationSettings,
  type ConversationStore,
  createGroupId,
  type Ruled,
  type RuledWrite,
  type Store,
} from "@tidings/core";
import { noticeCollapse } from "./fixture.ts";

type Kind = RuledWrite["kind"];
type Of<K extends Kind> = Extract<RuledWrite, { kind: K }>;
/** A write without what every test would say the same. */
type Fields<K extends Kind> = Partial<Omit<Of<K>, "kind" | "conversationId" | "userId">>;

export const atMs = 3_000;

let counted = 0;
const unique = (what: string): string => {
  counted += 1;
  return `${what}-${counted}`;
};

const by = (conversationId: string, userId: string) => ({ conversationId, userId, copyBound: 100, atMs });

export const createGroup = (
  userId: string,
  members: readonly string[],
  fields: Fields<"createGroup"> = {},
): Of<"createGroup"> => ({
  kind: "createGroup",
  ...by(createGroupId(), userId),
  members,
  title: null,
  data: null,
  maxGroups: 5_000,
  maxGroupsByOne: 5_000,
  ...fields,
});

export const say = (id: string, from: string, fields: Fields<"sendToGroup"> = {}): Of<"sendToGroup"> => ({
  kind: "sendToGroup",
  ...by(id, from),
  content: { text: "Hello" },
  excerpt: "Hello",
  nonce: unique("said"),
  viewers: [],
  collapse: noticeCollapse(id),
  ...fields,
});

export const notifyGroup = (
  id: string,
  seq: number,
  { after = null, limit = 200, ...fields }: Fields<"notifyGroup"> = {},
): Of<"notifyGroup"> => ({
  kind: "notifyGroup",
  conversationId: id,
  seq,
  mentionsAll: false,
  atMs,
  viewers: [],
  collapse: noticeCollapse(id),
  after,
  limit,
  ...fields,
});

export const reviseNotices = (
  id: string,
  seq: number,
  { after = null, limit = 200, ...fields }: Fields<"reviseNotices"> & { readonly n: number },
): Of<"reviseNotices"> => ({ kind: "reviseNotices", conversationId: id, seq, atMs, after, limit, ...fields });

/** Takes the steps of a revision to the end. How many they were. */
export async function reviseAll(
  store: Store,
  id: string,
  seq: number,
  fields: Parameters<typeof reviseNotices>[2],
): Promise<number> {
  for (let after: string | null = null, steps = 1; ; steps += 1) {
    const step = reviseNotices(id, seq, { ...fields, after });
    after = (await apply<"reviseNotices">(store, step)).outcome.next;
    if (after === null) return steps;
  }
}

export const addMembers = (
  id: string,
  userId: string,
  userIds: readonly string[],
  fields: Fields<"addMembers"> = {},
): Of<"addMembers"> => ({
  kind: "addMembers",
  ...by(id, userId),
  userIds,
  history: "none",
  maxMembers: 1_000,
  maxGroups: 5_000,
  maxGroupsByOne: 5_000,
  ...fields,
});

export const removeMember = (
  id: string,
  userId: string,
  memberId: string,
  fields: Fields<"removeMember"> = {},
): Of<"removeMember"> => ({ kind: "removeMember", ...by(id, userId), memberId, ...fields });

export const setRole = (id: string, userId: string, memberId: string, role: Of<"setRole">["role"]): Of<"setRole"> => ({
  kind: "setRole",
  ...by(id, userId),
  memberId,
  role,
});

export const updateGroup = (id: string, userId: string, fields: Fields<"updateGroup">): Of<"updateGroup"> => ({
  kind: "updateGroup",
  ...by(id, userId),
  ...fields,
});

export const configure = (id: string, userId: string, settings: Partial<ConversationSettings>): Of<"configure"> => ({
  kind: "configure",
  ...by(id, userId),
  settings,
});

export const readGroup = (id: string, userId: string, seq: number): Of<"readGroup"> => ({
  kind: "readGroup",
  ...by(id, userId),
  seq,
  collapse: noticeCollapse(id),
});

export const edit = (id: string, userId: string, seq: number, fields: Fields<"edit"> = {}): Of<"edit"> => ({
  kind: "edit",
  ...by(id, userId),
  seq,
  content: { text: "Changed" },
  excerpt: "Changed",
  nonce: unique("edit"),
  ...fields,
});

export const remove = (id: string, userId: string, seq: number, fields: Fields<"delete"> = {}): Of<"delete"> => ({
  kind: "delete",
  ...by(id, userId),
  seq,
  ...fields,
});

export const react = (id: string, userId: string, seq: number, reaction: string, on = true): Of<"react"> => ({
  kind: "react",
  ...by(id, userId),
  seq,
  reaction,
  on,
});

export const quote = (id: string, userId: string, seq: number, excerpt = "Hello"): Of<"quote"> => ({
  kind: "quote",
  ...by(id, userId),
  seq,
  excerpt,
});

export const pin = (id: string, userId: string, seq: number, on = true): Of<"pin"> => ({
  kind: "pin",
  ...by(id, userId),
  seq,
  on,
});

export function chatsOf({ chats }: Store): ConversationStore {
  if (!chats) throw new Error("the store has no `chats`");
  return chats;
}

/** What a write came to that was not refused. */
export type Done<K extends Kind> = Exclude<Ruled<K>, { readonly refused: unknown }>;

/** Applies one write that the rules allow. */
export async function apply<K extends Kind>(store: Store, write: Of<K>): Promise<Done<K>> {
  const [result] = await chatsOf(store).apply([write as RuledWrite]);
  if ("refused" in result) throw new Error(`refused: ${result.refused.message}`);
  return result as Done<K>;
}

/** Applies writes one after the other as one transaction; none is refused. */
export async function applyAll(store: Store, ...writes: readonly RuledWrite[]): Promise<void> {
  const refusals = (await chatsOf(store).apply(writes)).flatMap((one) => ("refused" in one ? one.refused.message : []));
  if (refusals.length > 0) throw new Error(`refused: ${refusals.join("; ")}`);
}

/** The code of the refusal of one write, which must have changed nothing. */
export async function refusal(store: Store, write: RuledWrite): Promise<string> {
  const [result] = await chatsOf(store).apply([write]);
  if (!("refused" in result)) throw new Error(`${write.kind} was not refused`);
  return result.refused.code;
}

/** A new group's id. */
export async function groupOf(store: Store, owner: string, ...members: string[]): Promise<string> {
  const { outcome } = await apply<"createGroup">(store, createGroup(owner, members));
  return outcome.conversationId;
}

export interface GroupReplay {
  readonly head: number;
  readonly trimmed: number;
  readonly entries: readonly { readonly n: number; readonly event: ChatFeedEvent | null }[];
}

/** All that a user can read of a group's feed, read in small pages; `null` for one who was never in it. */
export async function replayGroup(store: Store, userId: string, groupId: string): Promise<GroupReplay | null> {
  const entries: GroupReplay["entries"][number][] = [];
  for (let after: number | undefined; ;) {
    const [page] = await chatsOf(store).readGroups(userId, [{ groupId, after: after ?? 0 }], 3);
    if (!page) return null;
    const { head, trimmed } = page;
    entries.push(...page.entries);
    const last = page.entries.at(-1)?.n ?? (after === undefined && trimmed > 0 ? trimmed : undefined);
    if (last === undefined) return { head, trimmed, entries };
    after = last;
  }
}

/** Entries in few words: `3 message 2`, `4 edited 2 v2`, or `5 -` for one that the user may not see. */
export const inShort = (entries: readonly { readonly n: number; readonly event: ChatFeedEvent | null }[]): string[] =>
  entries.map(({ n, event }) => {
    if (!event) return `${n} -`;
    if (event.type === "message") return `${n} message ${event.message.seq}`;
    return `${n} ${event.type}${"seq" in event ? ` ${event.seq}` : ""}${event.type === "edited" ? ` v${event.version}` : ""}`;
  });

/** A conversation as the user has it, which must be theirs. */
export async function conversationOf(store: Store, userId: string, id: string): Promise<Conversation> {
  const found = await chatsOf(store).conversation(userId, id);
  if (!found) throw new Error(`${userId} has no conversation ${id}`);
  return found;
}

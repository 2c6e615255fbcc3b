import { directConversationId, type RuledWrite } from "@tidings/core";
import * as fc from "fast-check";
import { noticeCollapse } from "./fixture.ts";
import {
  action as directAction,
  type Action,
  atMs,
  fewOf,
  json,
  pairs,
  reach,
  retention,
  userIds,
} from "./random-actions.ts";

type Of<K extends RuledWrite["kind"]> = Extract<RuledWrite, { kind: K }>;

/** A step of a random history with groups and messages that change. */
export type ChatAction =
  | Action
  | { readonly do: "apply"; readonly writes: readonly RuledWrite[] }
  /** A message that quotes another, in the conversation of that. */
  | { readonly do: "reply"; readonly quote: Of<"quote">; readonly send: Omit<Of<"sendToGroup">, "replyTo"> }
  /** The lane that tells a large group of a message, to its end. */
  | { readonly do: "notify"; readonly write: Omit<Of<"notifyGroup">, "after"> }
  /** Steps through the pushes of a message that has changed, to the end. */
  | { readonly do: "revise"; readonly write: Omit<Of<"reviseNotices">, "after"> }
  /** Somebody's membership of the group, if it has ended. */
  | { readonly do: "forget"; readonly userId: string; readonly groupId: string };

export const groupIds: readonly string[] = ["g00000000000000000001", "gz0000000000000000000"];

export const conversationIds: readonly string[] = [...groupIds, ...pairs.map(([a, b]) => directConversationId(a, b))];

const userId = fc.constantFrom(...userIds);
const groupId = fc.constantFrom(...groupIds);
const someUsers = fc.uniqueArray(userId, { maxLength: 4 });
const twoOrMore = fc.uniqueArray(userId, { minLength: 2, maxLength: 3 });
const conversationId = fc.oneof(groupId, groupId, groupId, fc.constantFrom(...conversationIds));
/** Anything: a history takes it as one that is there, or nearly. */
const seq = fc.nat(999);
/** Mostly one who may. */
const manager = fc.oneof({ weight: 3, arbitrary: fc.constant(userIds[0] ?? "") }, { weight: 1, arbitrary: userId });
/** Groups pass it both ways. */
const copyBound = fc.integer({ min: 1, max: 4 });
const excerpt = fc.string({ maxLength: 5 });
const on = fc.boolean();
const common = { atMs, copyBound };
const inGroup = { conversationId: groupId, userId, ...common };
const managed = { ...inGroup, userId: manager };
const inAny = { conversationId, userId, ...common };
const role = fc.constantFrom("owner" as const, "admin" as const, "member" as const);
const kind = <K extends RuledWrite["kind"]>(name: K): fc.Arbitrary<K> => fc.constant(name);

const createGroup: fc.Arbitrary<Of<"createGroup">> = fc
  .record(
    {
      kind: kind("createGroup"),
      ...managed,
      members: twoOrMore,
      title: fc.option(excerpt),
      data: json,
      maxGroups: fc.integer({ min: 2, max: 3 }),
      maxGroupsByOne: fc.integer({ min: 1, max: 3 }),
      key: fewOf("key"),
    },
    {
      requiredKeys: [
        "kind",
        "conversationId",
        "userId",
        "members",
        "title",
        "data",
        "maxGroups",
        "maxGroupsByOne",
        "atMs",
        "copyBound",
      ],
    },
  )
  .map((write) => Object.assign({}, write, { members: write.members.filter((one) => one !== write.userId) }));

const say: fc.Arbitrary<Of<"sendToGroup">> = fc
  .record(
    {
      kind: kind("sendToGroup"),
      ...inGroup,
      content: json,
      excerpt,
      nonce: fewOf("nonce", 40),
      viewers: someUsers,
      mentions: fc.oneof(someUsers, fc.constant("all" as const)),
      reach,
    },
    {
      requiredKeys: ["kind", "conversationId", "userId", "atMs", "copyBound", "content", "excerpt", "nonce", "viewers"],
    },
  )
  .map((write) => Object.assign({}, write, { collapse: noticeCollapse(write.conversationId) }));

const addMembers: fc.Arbitrary<Of<"addMembers">> = fc.record({
  kind: kind("addMembers"),
  ...managed,
  userIds: someUsers,
  history: fc.constantFrom("all" as const, "none" as const),
  maxMembers: fc.integer({ min: 3, max: 5 }),
  maxGroups: fc.integer({ min: 2, max: 3 }),
  maxGroupsByOne: fc.integer({ min: 1, max: 3 }),
});

const removeMember: fc.Arbitrary<Of<"removeMember">> = fc.record({
  kind: kind("removeMember"),
  ...managed,
  memberId: userId,
});

const leave: fc.Arbitrary<Of<"removeMember">> = fc
  .record({ kind: kind("removeMember"), ...inGroup })
  .map((write) => Object.assign({}, write, { memberId: write.userId }));

const setRole: fc.Arbitrary<Of<"setRole">> = fc.record({ kind: kind("setRole"), ...managed, memberId: userId, role });

const updateGroup: fc.Arbitrary<Of<"updateGroup">> = fc.record(
  { kind: kind("updateGroup"), ...managed, title: fc.option(excerpt), data: json },
  { requiredKeys: ["kind", "conversationId", "userId", "atMs", "copyBound"] },
);

const configure: fc.Arbitrary<Of<"configure">> = fc.record({
  kind: kind("configure"),
  ...inAny,
  settings: fc.record(
    {
      notify: fc.constantFrom("all" as const, "mentions" as const, "none" as const),
      mutedUntilMs: fc.option(atMs),
      pinned: on,
      archived: on,
    },
    { requiredKeys: [] },
  ),
});

const readGroup: fc.Arbitrary<Of<"readGroup">> = fc
  .record({ kind: kind("readGroup"), ...inGroup, seq })
  .map((write) => Object.assign({}, write, { collapse: noticeCollapse(write.conversationId) }));

const edit: fc.Arbitrary<Of<"edit">> = fc.record({
  kind: kind("edit"),
  ...inAny,
  seq,
  content: json,
  excerpt,
  nonce: fewOf("edit", 9),
});

const remove: fc.Arbitrary<Of<"delete">> = fc.record({ kind: kind("delete"), ...inAny, seq });

const react: fc.Arbitrary<Of<"react">> = fc.record({
  kind: kind("react"),
  ...inAny,
  seq: fc.oneof(seq, fc.constant(1)), // they meet
  reaction: fc.constantFrom("👍", "O'H", "好"),
  on,
});

const pin: fc.Arbitrary<Of<"pin">> = fc.record({ kind: kind("pin"), ...inAny, seq, on });

const findSent: fc.Arbitrary<Of<"findSent">> = fc.record({
  kind: kind("findSent"),
  userId,
  nonce: fewOf("nonce", 40),
});

const findCreated: fc.Arbitrary<Of<"findCreated">> = fc.record({
  kind: kind("findCreated"),
  userId: manager,
  key: fewOf("key"),
});

const findEdited: fc.Arbitrary<Of<"findEdited">> = fc.record({
  kind: kind("findEdited"),
  userId,
  conversationId,
  seq,
  nonce: fewOf("edit", 9),
});

const anyWrite: fc.Arbitrary<RuledWrite> = fc.oneof(
  { weight: 2, arbitrary: createGroup },
  { weight: 12, arbitrary: say },
  { weight: 5, arbitrary: addMembers },
  { weight: 2, arbitrary: removeMember },
  { weight: 1, arbitrary: leave },
  { weight: 2, arbitrary: setRole },
  { weight: 1, arbitrary: updateGroup },
  { weight: 3, arbitrary: configure },
  { weight: 3, arbitrary: readGroup },
  { weight: 6, arbitrary: edit },
  { weight: 2, arbitrary: remove },
  { weight: 8, arbitrary: react },
  { weight: 2, arbitrary: pin },
  { weight: 1, arbitrary: findSent },
  { weight: 1, arbitrary: findCreated },
  { weight: 1, arbitrary: findEdited },
);

const reply: fc.Arbitrary<ChatAction> = fc
  .record({ seq, conversationId, send: say, excerpt })
  .map(({ seq: quoted, conversationId: id, send, excerpt: line }) => {
    const collapse = noticeCollapse(id);
    const { atMs: sentAtMs, copyBound: bound } = send;
    const by = { conversationId: id, userId: send.userId, atMs: sentAtMs, copyBound: bound };
    return {
      do: "reply",
      quote: { kind: "quote", ...by, seq: quoted, excerpt: line },
      send: { ...send, ...by, collapse },
    };
  });

const notify: fc.Arbitrary<ChatAction> = fc
  .record({
    conversationId: groupId,
    seq,
    mentionsAll: fc.boolean(),
    atMs,
    viewers: someUsers,
    limit: fc.integer({ min: 1, max: 3 }),
    reach: fc.option(reach, { nil: undefined }),
  })
  .map(({ reach: targets, ...fields }) => {
    const collapse = noticeCollapse(fields.conversationId);
    return { do: "notify", write: { kind: "notifyGroup", ...fields, collapse, ...(targets && { reach: targets }) } };
  });

const revise: fc.Arbitrary<ChatAction> = fc
  .record({
    conversationId: groupId,
    seq,
    n: fc.integer({ min: 1, max: 99 }),
    atMs,
    limit: fc.integer({ min: 1, max: 3 }),
  })
  .map((fields) => ({ do: "revise", write: { kind: "reviseNotices", ...fields } }));

const apply = fc.record({
  do: fc.constant("apply" as const),
  writes: fc.array(anyWrite, { minLength: 1, maxLength: 8 }),
});

/** Something to begin with: one group of each id, and a message or two in it. */
const begin: fc.Arbitrary<ChatAction> = fc
  .tuple(fc.tuple(createGroup, createGroup), fc.tuple(say, say, say, say))
  .map(([groups, messages]) => {
    const made = groups.map((write, i) =>
      Object.assign({}, write, { conversationId: groupIds[i], maxGroups: 9, maxGroupsByOne: 9, key: `first-${i}` }),
    );
    const said = messages.map((write, i) => {
      const { conversationId: id = "", userId: owner = "" } = made[i % 2] ?? {};
      const collapse = noticeCollapse(id);
      return Object.assign({}, write, {
        conversationId: id,
        userId: owner,
        collapse,
        mentions: "all",
        nonce: `first-${i}`,
      });
    });
    return { do: "apply", writes: [...made, ...said] };
  });

const chatAction: fc.Arbitrary<ChatAction> = fc.oneof(
  { weight: 20, arbitrary: apply },
  { weight: 4, arbitrary: reply },
  { weight: 2, arbitrary: notify },
  { weight: 4, arbitrary: revise },
  { weight: 8, arbitrary: directAction },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("trim" as const), retention }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("forget" as const), userId, groupId }) },
);

/** Histories with groups. */
export const chatHistory: fc.Arbitrary<readonly ChatAction[]> = fc
  .tuple(begin, fc.array(chatAction, { minLength: 10, maxLength: 40, size: "max" }))
  .map(([first, actions]) => [first].concat(actions));

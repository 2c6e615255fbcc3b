import { directConversationMembers, isGroupId, type UserId } from "@tidings/core";
import { parseJoinOrder, type RuledWrite, type Touched, touchedBy } from "@tidings/core/store-adapter";
import { toColumn } from "../fast/message-round.ts";
import { Names } from "../fast/names.ts";
import type { SeenNames } from "../fast/seen-names.ts";
import { toStorable } from "../read/storable.ts";
import type { KnownGroup, KnownMembers } from "./known-members.ts";
import { shownUsers } from "./message-reactions.ts";
import { toRows } from "./user-feeds.ts";

/** What writes touch, as `load_chats` takes it. */
export interface Request {
  /** JSON text. */
  readonly parameter: string;
  /** Users who are in the database once it has answered. */
  readonly made: Iterable<UserId>;
  /** Up to how many members everyone of a group is loaded. */
  readonly upTo: ReadonlyMap<string, number>;
  /** Groups whose members are not loaded again if nobody has come or gone. */
  readonly known: ReadonlyMap<string, KnownGroup>;
}

type Fields = Record<string, unknown>;

/** What the writes ask for, by kind, each once. */
class Asked {
  readonly #kinds = new Map<string, Map<string, Fields>>();

  add(kind: string, fields: Fields): void {
    let rows = this.#kinds.get(kind);
    if (!rows) this.#kinds.set(kind, (rows = new Map()));
    rows.set(JSON.stringify(fields), fields);
  }

  toJSON(): Fields {
    return Object.fromEntries([...this.#kinds].map(([kind, rows]) => [kind, [...rows.values()]]));
  }
}

/** Everyone of a group is asked for once: of the bounds the highest, and to be notified if one of the writes may. */
interface Everyone {
  upTo: number;
  collapse: string | undefined;
  /** Whom none of the writes that may notify does. */
  quiet: ReadonlySet<UserId>;
}

const nobody: ReadonlySet<UserId> = new Set();

/** What a write that may notify, and one before it, say of those who are quiet. */
function bothQuiet(before: Everyone | undefined, quiet: readonly UserId[]): ReadonlySet<UserId> {
  if (before?.collapse === undefined) return new Set(quiet);
  return before.quiet.size === 0 ? nobody : new Set(quiet.filter((userId) => before.quiet.has(userId)));
}

export function toRequest(
  writes: readonly RuledWrite[],
  knownUsers: SeenNames,
  knownMembers: Pick<KnownMembers, "get">,
): Request {
  const users = new Names(knownUsers);
  const groups = new Names(new Set());
  const directs = new Names(new Set());
  const asked = new Asked();
  const counts = new Set<UserId>();
  /** By whom groups are made that are not there yet. */
  const makers = new Map<string, UserId>();
  const everyone = new Map<string, Everyone>();
  /** Of groups: users whom writes that notify nobody touch, who may be in the group by them. */
  const others: { readonly groupId: string; readonly name: UserId }[] = [];
  const groupAt = (id: string): number => groups.need(id);
  // one write may take away what the next one needs: so many more are loaded
  const spare = writes.length;

  const addMessages = ({ messages = [], reactions = [], edits = [], revised = [] }: Touched): void => {
    for (const { conversationId: name, seq } of messages) asked.add("messages", { name, seq });
    for (const { conversationId: name, seq, ...which } of revised) {
      asked.add("revised", { name, seq, ...toRows(which), ...("upTo" in which && { up_to: which.upTo }) });
    }
    for (const { conversationId: name, seq, userId: user, reaction } of reactions) {
      asked.add("reactions", { name, seq, reaction: JSON.stringify(reaction), user });
    }
    for (const { conversationId: name, seq, nonce } of edits) asked.add("edits", { name, seq, nonce });
  };

  const addGroups = (touched: Touched): void => {
    const collapse = touched.collapses?.[0];
    const stored = collapse === undefined ? undefined : toStorable(collapse);
    touched.groups?.forEach(groupAt);
    for (const { groupId, userId } of touched.members ?? []) {
      asked.add("members", { group: groupAt(groupId), name: userId });
      if (collapse === undefined) others.push({ groupId, name: userId });
    }
    for (const { groupId, upTo, quiet = [] } of touched.everyone ?? []) {
      const before = everyone.get(groupId);
      everyone.set(groupId, {
        upTo: Math.max(before?.upTo ?? 0, upTo + spare),
        collapse: stored ?? before?.collapse,
        quiet: stored === undefined ? (before?.quiet ?? nobody) : bothQuiet(before, quiet),
      });
    }
    for (const { groupId, after, limit } of touched.membersAfter ?? []) {
      const { joinedN, userId: name } = parseJoinOrder(after);
      const page = { group: groupAt(groupId), joined_n: joinedN, name, max_rows: limit + spare };
      asked.add("after", { ...page, collapse: stored });
    }
    for (const { groupId } of touched.seniors ?? []) {
      asked.add("seniors", { group: groupAt(groupId), max_rows: 1 + spare });
    }
    // settings of a group are in its member
    for (const { userId, conversationId } of touched.settings ?? []) {
      if (isGroupId(conversationId)) asked.add("members", { group: groupAt(conversationId), name: userId });
      else directs.need(conversationId);
    }
  };

  const addCountsBy = ({ userIds, madeBy }: NonNullable<Touched["groupCountsBy"]>): void => {
    const maker = typeof madeBy === "object" ? makers.get(madeBy.groupId) : madeBy;
    for (const name of userIds) {
      if (maker !== undefined) asked.add("counts_by", { name, made_by: maker });
      else if (typeof madeBy === "object") asked.add("counts_by", { name, group: groupAt(madeBy.groupId) });
    }
  };

  for (const write of writes) if (write.kind === "createGroup") makers.set(write.conversationId, write.userId);
  for (const write of writes) {
    const touched = touchedBy(write);
    for (const name of touched.users ?? []) users.need(name);
    for (const name of touched.directs ?? []) directs.mention(name);
    for (const name of touched.groupCounts ?? []) counts.add(name);
    if (touched.groupCountsBy) addCountsBy(touched.groupCountsBy);
    for (const { createdBy, key } of touched.groupKeys ?? []) {
      asked.add("keys", { created_by: createdBy, key: toStorable(key) });
    }
    for (const { from, nonce } of touched.nonces ?? []) asked.add("nonces", { sender: from, nonce });
    for (const collapse of touched.collapses ?? []) {
      for (const name of touched.users ?? []) asked.add("opened", { name, collapse: toStorable(collapse) });
    }
    addMessages(touched);
    addGroups(touched);
  }
  // a later write of these may notify them
  for (const { groupId, name } of others) {
    const collapse = everyone.get(groupId)?.collapse;
    if (collapse !== undefined) asked.add("opened", { name, collapse });
  }
  const knownGroups = new Map<string, KnownGroup>();
  for (const [groupId, { upTo, collapse, quiet }] of everyone) {
    const fields = { group: groupAt(groupId), up_to: upTo, collapse };
    const known = knownMembers.get(groupId);
    if (known) {
      knownGroups.set(groupId, known);
      const loud = collapse === undefined ? [] : known.everyone.names.filter((userId) => !quiet.has(userId));
      asked.add("everyone", { ...fields, known_n: known.n, known_at_ms: known.atMs, loud });
    } else asked.add("everyone", quiet.size > 0 ? { ...fields, quiet: [...quiet] } : fields);
  }

  const newDirects = [...directs.made].flatMap(([place, name]) => {
    const [a, b] = directConversationMembers(name) ?? [];
    if (a === undefined || b === undefined) return []; // the rule refuses it
    // in the order that every row of a conversation has them in
    const [first, second] = a < b ? [a, b] : [b, a];
    return [[place, users.need(first), users.need(second)] as const];
  });
  const parameter = JSON.stringify({
    ...asked.toJSON(),
    ...(counts.size > 0 && { counts: [...counts] }),
    kept: shownUsers + spare,
    groups: groups.list,
    directs: directs.list,
    users: users.list,
    ...(users.made.size > 0 && { new_users: toColumn([...users.made.keys()], (place) => place) }),
    ...(newDirects.length > 0 && {
      new_directs: {
        conversations: toColumn(newDirects, ([conversation]) => conversation),
        firsts: toColumn(newDirects, ([, first]) => first),
        seconds: toColumn(newDirects, ([, , second]) => second),
      },
    }),
  });
  return {
    parameter,
    made: users.made.values(),
    upTo: new Map([...everyone].map(([groupId, { upTo }]) => [groupId, upTo])),
    known: knownGroups,
  };
}

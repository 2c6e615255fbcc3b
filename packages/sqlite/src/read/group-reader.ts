import type { ConversationTotals } from "@tidings/core";
import { type ChatRow, countedMentions, type MessageRow, namedMembers } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { bounded, query } from "../statement.ts";
import { type GroupColumns, groupColumns, type MemberColumns, memberColumns } from "../group-rows.ts";
import type { GroupReadMethods, PositionRow, WireGroup, WireGroupPage } from "../threads/protocol.ts";
import { bytesOfMessage, contentColumns, entryJoins, messageColumns, messageJoins } from "./message-columns.ts";
import { budgetOf, bytesOf, takePage } from "./take-page.ts";

/** In `mention`: everybody in the group. */
const everybody = 0;
/** Columns of a group in a row. */
const groupWidth = 9;

type Place = [conversation: number, head: number, floor: number, fromN: number, fromSeq: number, isMember: 0 | 1];
type Listed = [
  conversation: number,
  groupId: string,
  lastAtMs: number,
  lastSeq: number,
  fromSeq: number,
  readSeq: number,
];
type Looked = ReturnType<GroupReadMethods["companions"]>;
type Shown = [settings: string | null, ...GroupColumns, ...MemberColumns];

/** A member who has left a group goes on seeing it as it was then. */
const visible = {
  head: "ifnull(m.until_n, g.head)",
  lastSeq: "ifnull(m.until_seq, g.last_seq)",
  lastAtMs: "ifnull(m.left_group ->> '$.atMs', g.last_at_ms)",
  memberCount: "ifnull(m.left_group ->> '$.memberCount', g.member_count)",
};

/** The reads of groups, and of single messages. As those of `reader.ts`, they keep nothing in memory. */
export function createGroupReader(db: DatabaseSync): GroupReadMethods {
  const selectUser = query<[string], [number]>(db, "SELECT id FROM user WHERE name = ?");
  const byName = `FROM conversation c JOIN chat_group g ON g.conversation = c.id
    JOIN group_member m ON m.conversation = c.id AND m.user = ?1`;
  const ofUser = `FROM group_member m INDEXED BY group_of_member JOIN chat_group g ON g.conversation = m.conversation
    JOIN conversation c ON c.id = m.conversation WHERE m.user = ?1`;
  const selectPlace = query<[number, string], Place>(
    db,
    `SELECT c.id, ${visible.head}, g.floor, m.from_n, m.from_seq, m.until_n IS NULL ${byName} WHERE c.name = ?2`,
  );
  const selectEntries = query<[conversation: number, after: number, upTo: number, limit: number], ChatRow>(
    db,
    `SELECT e.n, c.name, e.seq, NULL, ${contentColumns()},
       nullif(e.kind, 'message'), e.data
     FROM group_entry e JOIN conversation c ON c.id = e.conversation ${entryJoins("'message', 'edited'")}
     WHERE e.conversation = ? AND e.n > ? AND e.n <= ? ORDER BY e.n LIMIT ${bounded}`,
  );
  const selectPositions = query<[number], PositionRow>(
    db,
    `SELECT c.name, ${visible.head}, m.from_seq, ${visible.memberCount}, m.until_n IS NULL, m.joined_n, ${visible.lastAtMs}
     ${ofUser}`,
  );
  const selectHead = query<[string], [number]>(
    db,
    "SELECT g.head FROM conversation c JOIN chat_group g ON g.conversation = c.id WHERE c.name = ?",
  );
  const selectOwing = query<[nowMs: number, limit: number], [groupId: string, seq: number, mentionsAll: number]>(
    db,
    `SELECT c.name, o.seq, o.mentions_all
     FROM (SELECT *, 0 AS mentions_all FROM owed_notice UNION ALL SELECT *, 1 FROM owed_mention) o
     JOIN conversation c ON c.id = o.conversation
     WHERE o.until_ms <= ? ORDER BY o.until_ms LIMIT ?`,
  );
  const selectOwingRevisions = query<[nowMs: number, limit: number], [groupId: string, seq: number, n: number]>(
    db,
    `SELECT c.name, o.seq, o.n FROM owed_revision o JOIN conversation c ON c.id = o.conversation
     WHERE o.until_ms <= ? ORDER BY o.until_ms LIMIT ?`,
  );
  const selectListed = query<[number], Listed>(
    db,
    `SELECT c.id, c.name, ${visible.lastAtMs}, ${visible.lastSeq}, m.from_seq, m.read_seq ${ofUser}`,
  );
  const selectShown = query<[user: number, conversation: number], Shown>(
    db,
    `SELECT (SELECT settings FROM chat_settings WHERE conversation = c.id AND user = ?1), ${groupColumns}, ${memberColumns}
     FROM conversation c JOIN chat_group g ON g.conversation = c.id JOIN user creator ON creator.id = g.created_by
     JOIN group_member m ON m.conversation = c.id AND m.user = ?1 JOIN user u ON u.id = m.user WHERE c.id = ?2`,
  );
  const selectMessage = query<[conversation: number, seq: number], MessageRow>(
    db,
    `SELECT ${messageColumns} FROM message m ${messageJoins} WHERE m.conversation = ? AND m.seq = ?`,
  );
  const selectMentions = query<[conversation: number, user: number, after: number, upTo: number], [number]>(
    db,
    `SELECT count(*) FROM (SELECT 1 FROM mention WHERE conversation = ? AND user IN (?, ${everybody}) AND seq > ? AND seq <= ?
     LIMIT ${countedMentions})`,
  );
  const inOrder = "FROM group_member m INDEXED BY group_member_joined JOIN user u ON u.id = m.user";
  const selectFirstMembers = query<[conversation: number], [userId: string, joinedN: number]>(
    db,
    `SELECT u.name, m.joined_n ${inOrder} WHERE m.conversation = ? AND m.until_n IS NULL
     ORDER BY m.joined_n, u.name LIMIT ${namedMembers}`,
  );
  const selectMembers = query<
    [conversation: number, joinedN: number, userId: string, limit: number],
    [userId: string, role: "owner" | "admin" | "member", joinedAtMs: number, readSeq: number, joinedN: number]
  >(
    db,
    `SELECT u.name, m.role, m.joined_at_ms, m.read_seq, m.joined_n ${inOrder}
     WHERE m.conversation = ?1 AND m.until_n IS NULL AND m.joined_n >= ?2 AND (m.joined_n > ?2 OR u.name > ?3)
     ORDER BY m.joined_n, u.name LIMIT ?4`,
  );
  const selectConversation = query<[string], [number]>(db, "SELECT id FROM conversation WHERE name = ?");
  const selectGroups = query<[user: number, maxMembers: number], [conversation: number, memberCount: number]>(
    db,
    `SELECT g.conversation, g.member_count
     FROM group_member m INDEXED BY group_of_member JOIN chat_group g ON g.conversation = m.conversation
     WHERE m.user = ? AND m.until_n IS NULL AND g.member_count <= ?`,
  );
  const selectGroupsOfOther = query<[user: number], [number]>(
    db,
    "SELECT conversation FROM group_member INDEXED BY group_of_member WHERE user = ? AND until_n IS NULL",
  );
  const selectUsersIn = query<[conversation: number], [number]>(
    db,
    "SELECT user FROM group_member INDEXED BY group_member_joined WHERE conversation = ? AND until_n IS NULL",
  );

  function placeOf(user: number, conversation: number): Pick<WireGroup, "group" | "member" | "settings"> | null {
    const row = selectShown.get(user, conversation);
    if (!row) return null;
    const [settings, ...columns] = row;
    const group = columns.slice(0, groupWidth) as unknown as GroupColumns;
    const member = columns.slice(groupWidth) as unknown as MemberColumns;
    return { group, member, settings };
  }

  function show(user: number, conversation: number): WireGroup | null {
    const place = placeOf(user, conversation);
    if (!place) return null;
    const { group, member } = place;
    const [[, , , , , , groupSeq], [, , , , , fromSeq, , untilSeq, , readSeq]] = [group, member];
    const lastSeq = untilSeq ?? groupSeq;
    return {
      ...place,
      lastMessage: lastSeq > fromSeq ? (selectMessage.get(conversation, lastSeq) ?? null) : null,
      members: selectFirstMembers.all(conversation),
      mentions: selectMentions.get(conversation, user, Math.max(readSeq, fromSeq), lastSeq)?.[0] ?? 0,
    };
  }

  return {
    readGroups(userId, from, { limit, maxBytes }) {
      const user = selectUser.get(userId)?.[0];
      const budget = budgetOf(maxBytes);
      return from.map(([groupId, after]): WireGroupPage | null => {
        const place = user === undefined ? undefined : selectPlace.get(user, groupId);
        if (!place) return null;
        const [conversation, head, floor, fromN, fromSeq, isMember] = place;
        const trimmed = Math.min(head, Math.max(floor, fromN));
        const found = after < trimmed ? [] : selectEntries.iterate(conversation, after, head, limit);
        const isHidden = ([, , seq]: ChatRow): boolean => seq > 0 && seq <= fromSeq;
        const { rows } = takePage(found, { limit, maxBytes }, bytesOfEntry, budget);
        const entries = rows.map((row) => (isHidden(row) ? row[0] : row));
        return { entries, head, trimmed, fromSeq, isMember: isMember === 1 };
      });
    },

    positions(userId) {
      const user = selectUser.get(userId)?.[0];
      return user === undefined ? [] : selectPositions.all(user);
    },

    owing: (nowMs, limit) => selectOwing.all(nowMs, limit),
    owingRevisions: (nowMs, limit) => selectOwingRevisions.all(nowMs, limit),
    groupHeads: (groupIds) => groupIds.map((groupId) => selectHead.get(groupId)?.[0] ?? 0),

    groups(userId, offset, bounds) {
      const user = selectUser.get(userId)?.[0];
      if (user === undefined) return noGroups;
      const all = selectListed.all(user).toSorted(newestFirst);
      const rows = shownOf(user, all.slice(offset, offset + bounds.limit + 1));
      const page = takePage(rows, bounds, ([, shown]) => bytesOfGroup(shown));
      return { conversations: page.rows, hasMore: page.hasMore, totals: totalsOf(all), count: all.length };
    },

    group(userId, groupId) {
      const [user, conversation] = [selectUser.get(userId)?.[0], selectConversation.get(groupId)?.[0]];
      return user === undefined || conversation === undefined ? null : show(user, conversation);
    },

    membership(userId, groupId) {
      const [user, conversation] = [selectUser.get(userId)?.[0], selectConversation.get(groupId)?.[0]];
      const place = user === undefined || conversation === undefined ? null : placeOf(user, conversation);
      return place && [place.group, place.member];
    },

    groupMembers(groupId, joinedN, after, limit) {
      const conversation = selectConversation.get(groupId)?.[0];
      return conversation === undefined ? [] : selectMembers.all(conversation, joinedN, after, limit);
    },

    companions(userId, others, maxMembers) {
      const user = selectUser.get(userId)?.[0];
      if (user === undefined) return { names: [], looked: 0 };
      const groups = new Map(selectGroups.all(user, maxMembers));
      const asked = new Map<number, string>();
      for (const name of others) {
        const other = name === userId ? undefined : selectUser.get(name);
        if (other) asked.set(other[0], name);
      }
      const { names, looked } = byTheirGroups(asked, groups) ?? byMembersOf(groups, asked);
      return { names, looked: groups.size + looked };
    },

    message(conversationId, seq) {
      const conversation = selectConversation.get(conversationId)?.[0];
      return conversation === undefined ? null : (selectMessage.get(conversation, seq) ?? null);
    },
  };

  /** `null` once it has looked at more memberships than there are in the user's own groups. */
  function byTheirGroups(asked: ReadonlyMap<number, string>, groups: ReadonlyMap<number, number>): Looked | null {
    let most = 0;
    for (const memberCount of groups.values()) most += memberCount;
    const names: string[] = [];
    let looked = 0;
    for (const [other, name] of asked) {
      const theirs = selectGroupsOfOther.all(other);
      if (theirs.some(([group]) => groups.has(group))) names.push(name);
      looked += theirs.length;
      if (looked > most) return null;
    }
    return { names, looked };
  }

  function byMembersOf(groups: ReadonlyMap<number, number>, asked: ReadonlyMap<number, string>): Looked {
    const found = new Set<string>();
    let looked = 0;
    for (const group of groups.keys()) {
      for (const [member] of selectUsersIn.all(group)) {
        const name = asked.get(member);
        if (name !== undefined) found.add(name);
        looked += 1;
      }
    }
    return { names: [...found], looked };
  }

  function* shownOf(user: number, listed: readonly Listed[]): Iterable<[lastAtMs: number, group: WireGroup]> {
    for (const [conversation, , lastAtMs] of listed) {
      const row = show(user, conversation);
      if (row) yield [lastAtMs, row];
    }
  }
}

const noGroups = { conversations: [], hasMore: false, totals: { messages: 0, conversations: 0 }, count: 0 } as const;

/** What makes an entry long. */
const bytesOfEntry = ([, , , , , , , content, extras, , , , data]: ChatRow): number => bytesOf(content, extras, data);

function bytesOfGroup({ group, member, lastMessage, members }: WireGroup): number {
  const ofGroup = bytesOf(group[2], member[8], ...members.map(([userId]) => userId));
  return ofGroup + (lastMessage ? bytesOfMessage(lastMessage) : 0);
}

const newestFirst = ([, a, aMs]: Listed, [, b, bMs]: Listed): number => bMs - aMs || (a < b ? -1 : 1);

function totalsOf(groups: readonly Listed[]): ConversationTotals {
  const unread = groups.map(([, , , lastSeq, fromSeq, readSeq]) => Math.max(0, lastSeq - Math.max(readSeq, fromSeq)));
  return {
    messages: unread.reduce((sum, one) => sum + one, 0),
    conversations: unread.filter((one) => one > 0).length,
  };
}

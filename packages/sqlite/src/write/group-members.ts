import type { MemberRow } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { type MemberColumns, memberColumns, type MemberFacts, memberFacts, toMemberRow } from "../group-rows.ts";
import { command, query } from "../statement.ts";
import type { Groups } from "./groups.ts";
import type { Identities } from "./identities.ts";

/** Who is in a group, or was, for writes. The members of busy groups are kept in memory; `forget` after a rollback. */
export interface GroupMembers {
  readonly get: (groupId: string, userId: string) => MemberRow | null;
  /** Those who are in the group now, by `joinedN`, then by id. */
  readonly all: (groupId: string) => readonly string[];
  /** The same after a place in that order. */
  readonly after: (
    groupId: string,
    place: { readonly joinedN: number; readonly userId: string },
    limit: number,
  ) => MemberRow[];
  /** The first owner in that order but for one user, else the first admin, else the first member. */
  readonly senior: (groupId: string, except: string) => MemberRow | null;
  readonly save: (member: MemberRow) => void;
  /** Forgets a membership that has ended. `false` if there is none. */
  readonly removeFormer: (groupId: string, userId: string) => boolean;
  /** The groups that the user is in now. */
  readonly countOf: (userId: string) => number;
  /** Of those, the ones that `madeBy` has made. */
  readonly countBy: (userId: string, madeBy: string) => number;
  readonly forget: () => void;
}

/** Members, over all groups. */
const maxCached = 200_000;
const maxSingle = 50_000;

export function createGroupMembers(db: DatabaseSync, identities: Identities, groups: Groups): GroupMembers {
  /** Of groups whose members have been listed: those who are in them now, in order. */
  const listed = new LRUCache<string, Map<string, MemberRow>>({
    maxSize: maxCached,
    sizeCalculation: (members) => members.size + 1,
  });
  /** Of the other groups: single members. */
  const single = new LRUCache<string, MemberRow>({ max: maxSingle });
  const selectOne = query<[string, number, number], MemberColumns>(
    db,
    `SELECT ?, ${memberFacts} FROM group_member m WHERE m.conversation = ? AND m.user = ?`,
  );
  const inOrder = `SELECT ${memberColumns} FROM group_member m INDEXED BY group_member_joined JOIN user u ON u.id = m.user
    WHERE m.conversation = ?1 AND m.until_n IS NULL`;
  const selectAll = query<[number], MemberColumns>(db, `${inOrder} ORDER BY m.joined_n, u.name`);
  const selectAfter = query<[number, number, string, number], MemberColumns>(
    db,
    `${inOrder} AND m.joined_n >= ?2 AND (m.joined_n > ?2 OR u.name > ?3) ORDER BY m.joined_n, u.name LIMIT ?4`,
  );
  const selectManager = query<[number, string, string], MemberColumns>(
    db,
    `SELECT ${memberColumns} FROM group_member m INDEXED BY group_member_manager JOIN user u ON u.id = m.user
     WHERE m.conversation = ?1 AND m.until_n IS NULL AND m.role <> 'member' AND m.role = ?2 AND u.name <> ?3
     ORDER BY m.joined_n, u.name LIMIT 1`,
  );
  const selectFirst = query<[number, string], MemberColumns>(
    db,
    `${inOrder} AND u.name <> ?2 ORDER BY m.joined_n, u.name LIMIT 1`,
  );
  const selectCount = query<[string], [number]>(
    db,
    "SELECT count(*) FROM user u JOIN group_member m ON m.user = u.id AND m.until_n IS NULL WHERE u.name = ?",
  );
  const selectCountBy = query<[string, string], [number]>(
    db,
    `SELECT count(*) FROM user u JOIN user c ON c.name = ?2
     JOIN group_member m INDEXED BY group_member_made ON m.user = u.id AND m.made_by = c.id AND m.until_n IS NULL WHERE u.name = ?1`,
  );
  const upsert = command<[madeBy: number, conversation: number, user: number, ...MemberFacts]>(
    db,
    `INSERT OR REPLACE INTO group_member (made_by, conversation, user, role, joined_at_ms, joined_n, from_n, from_seq,
       until_n, until_seq, left_group, read_seq) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const remove = command<[number, number]>(
    db,
    "DELETE FROM group_member WHERE conversation = ? AND user = ? AND until_n IS NOT NULL",
  );
  const read = command<[number, number, number]>(
    db,
    "UPDATE group_member SET read_seq = ? WHERE conversation = ? AND user = ?",
  );

  function get(groupId: string, userId: string): MemberRow | null {
    const known = listed.get(groupId)?.get(userId) ?? single.get(keyOf(groupId, userId));
    if (known) return known;
    const user = groups.get(groupId) ? identities.userRow(userId) : undefined;
    const row = user && selectOne.get(userId, groups.rowOf(groupId), user.id);
    if (!row) return null;
    const member = toMemberRow(groupId, row);
    single.set(keyOf(groupId, userId), member);
    return member;
  }

  function store(member: MemberRow): void {
    const { groupId, userId, role, joinedAtMs, joinedN, fromN, fromSeq, untilN, untilSeq, left, readSeq } = member;
    const user = identities.obtainUserRow(userId).id;
    const interval = [fromN, fromSeq, untilN, untilSeq, left && JSON.stringify(left)] as const;
    const madeBy = identities.obtainUserRow(groups.get(groupId)?.createdBy ?? userId).id;
    upsert.run(madeBy, groups.rowOf(groupId), user, role, joinedAtMs, joinedN, ...interval, readSeq);
  }

  return {
    get,
    all(groupId) {
      const known = listed.get(groupId);
      if (known) return [...known.keys()];
      if (!groups.get(groupId)) return [];
      const members = selectAll.all(groups.rowOf(groupId)).map((row) => toMemberRow(groupId, row));
      listed.set(groupId, new Map(members.map((member) => [member.userId, member])));
      return members.map(({ userId }) => userId);
    },
    after: (groupId, { joinedN, userId }, limit) =>
      selectAfter.all(groups.rowOf(groupId), joinedN, userId, limit).map((row) => toMemberRow(groupId, row)),
    senior(groupId, except) {
      const conversation = groups.rowOf(groupId);
      const row =
        selectManager.get(conversation, "owner", except) ??
        selectManager.get(conversation, "admin", except) ??
        selectFirst.get(conversation, except);
      return row ? toMemberRow(groupId, row) : null;
    },
    save(member) {
      const { groupId, userId } = member;
      const before = get(groupId, userId);
      const members = listed.get(groupId);
      if (before && hasOnlyRead(before, member)) {
        const user = identities.obtainUserRow(userId).id;
        read.run(member.readSeq, groups.rowOf(groupId), user);
        if (members?.has(userId)) members.set(userId, member);
      } else {
        store(member);
        listed.delete(groupId); // the order may be another
      }
      single.set(keyOf(groupId, userId), member);
    },
    removeFormer(groupId, userId) {
      const user = groups.get(groupId) ? identities.userRow(userId) : undefined;
      if (!user || remove.run(groups.rowOf(groupId), user.id).changes === 0) return false;
      single.delete(keyOf(groupId, userId));
      return true;
    },
    countOf: (userId) => selectCount.get(userId)?.[0] ?? 0,
    countBy: (userId, madeBy) => selectCountBy.get(userId, madeBy)?.[0] ?? 0,
    forget() {
      listed.clear();
      single.clear();
    },
  };
}

/** Groups' ids have one length. */
const keyOf = (groupId: string, userId: string): string => `${groupId}${userId}`;

/** Whether nothing but the read mark has changed. */
const hasOnlyRead = (before: MemberRow, { role, joinedN, untilN }: MemberRow): boolean =>
  role === before.role && joinedN === before.joinedN && untilN === before.untilN;

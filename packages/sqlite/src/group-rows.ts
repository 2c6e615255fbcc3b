import type { Role } from "@tidings/core";
import type { GroupRow, LeftGroup, MemberRow } from "@tidings/core/store-adapter";

/** What is stored of a group `g`, whose name is in `c`, and its creator's in `creator`. */
export const groupColumns: string = `c.name, g.title, g.data, creator.name, g.created_at_ms, g.head, g.last_seq, g.member_count,
  g.last_at_ms`;

export type GroupColumns = readonly [
  id: string,
  title: string | null,
  data: string | null,
  createdBy: string,
  createdAtMs: number,
  head: number,
  lastSeq: number,
  memberCount: number,
  lastAtMs: number,
];

export function toGroupRow(columns: GroupColumns): GroupRow {
  const [id, title, dataText, createdBy, createdAtMs, head, lastSeq, memberCount, lastAtMs] = columns;
  const data: unknown = dataText === null ? null : JSON.parse(dataText);
  return { id, title, data, createdBy, createdAtMs, head, lastSeq, memberCount, lastAtMs };
}

/** What is stored of a member `m`, beside the name. */
export const memberFacts: string = `m.role, m.joined_at_ms, m.joined_n, m.from_n, m.from_seq, m.until_n, m.until_seq,
  m.left_group, m.read_seq`;

export type MemberFacts = readonly [
  role: Role,
  joinedAtMs: number,
  joinedN: number,
  fromN: number,
  fromSeq: number,
  untilN: number | null,
  untilSeq: number | null,
  left: string | null,
  readSeq: number,
];

/** With the name, which is in `u`. */
export const memberColumns: string = `u.name, ${memberFacts}`;

export type MemberColumns = readonly [userId: string, ...MemberFacts];

export function toMemberRow(groupId: string, columns: MemberColumns): MemberRow {
  const [userId, role, joinedAtMs, joinedN, fromN, fromSeq, untilN, untilSeq, leftText, readSeq] = columns;
  const left = leftText === null ? null : (JSON.parse(leftText) as LeftGroup);
  return { groupId, userId, role, joinedAtMs, joinedN, fromN, fromSeq, untilN, untilSeq, left, readSeq };
}

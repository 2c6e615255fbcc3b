import type { ConversationSettings } from "@tidings/core";
import type { GroupRow, MemberRow } from "@tidings/core/store-adapter";
import { fromStorable, toStorable } from "../read/storable.ts";
import type { GroupColumns, MemberColumns } from "./answer.ts";

export function toGroup(columns: GroupColumns): GroupRow {
  const [id, title, data, createdBy, createdAtMs, head, lastSeq, memberCount, lastAtMs] = columns;
  return {
    id,
    title: title === null ? null : fromStorable(title),
    data: data === null ? null : JSON.parse(data),
    createdBy,
    createdAtMs,
    head,
    lastSeq,
    memberCount,
    lastAtMs,
  };
}

/** The names of the columns, with what they hold. */
type Fields = Readonly<Record<string, string | number | null>>;

export const toGroupFields = (group: GroupRow): Fields => ({
  title: group.title === null ? null : toStorable(group.title),
  data: toJsonText(group.data),
  created_by: group.createdBy,
  created_at_ms: group.createdAtMs,
  head: group.head,
  last_seq: group.lastSeq,
  member_count: group.memberCount,
  last_at_ms: group.lastAtMs,
});

export function toMember(columns: MemberColumns): MemberRow {
  const [groupId, userId, role, joinedAtMs, joinedN, fromN, fromSeq, untilN, untilSeq, left, readSeq] = columns;
  return {
    groupId,
    userId,
    role,
    joinedAtMs,
    joinedN,
    fromN,
    fromSeq,
    untilN,
    untilSeq,
    left: left === null ? null : JSON.parse(left),
    readSeq,
  };
}

export const toMemberFields = (member: MemberRow): Fields => ({
  name: member.userId,
  role: member.role,
  joined_at_ms: member.joinedAtMs,
  joined_n: member.joinedN,
  from_n: member.fromN,
  from_seq: member.fromSeq,
  until_n: member.untilN,
  until_seq: member.untilSeq,
  left_at_ms: member.left?.atMs ?? null,
  left_as: toJsonText(member.left),
  read_seq: member.readSeq,
});

export const toSettings = (text: string | null): ConversationSettings | null =>
  text === null ? null : (JSON.parse(text) as ConversationSettings);

const toJsonText = (value: unknown): string | null =>
  value === null || value === undefined ? null : JSON.stringify(value);

import { type ChatMessagePush, chatMessagePushType, type SendWrite, type UserId, type Write } from "@tidings/core";
import type { Targets } from "@tidings/core/store-adapter";
import { MessageRound } from "./message-round.ts";
import type { Names } from "./names.ts";
import type { ScheduledWrite } from "./schedule.ts";
import { toStorable } from "../read/storable.ts";

/** One row of what a part of a round has to do; its names are those of the function in ./sql that reads it. */
export type WriteRecord = Readonly<Record<string, unknown>>;

/** A round: what its parts have to do. */
export interface Round {
  changes?: WriteRecord[];
  messages?: MessageRound;
  pushes?: WriteRecord[];
  broadcasts?: WriteRecord[];
  conversation_reads?: WriteRecord[];
  push_reads?: WriteRecord[];
}

/** Adds a write to a round. `i` is its place in the batch. */
export function addToRound(
  round: Round,
  i: number,
  write: ScheduledWrite,
  {
    users,
    conversations,
    targets,
  }: { readonly users: Names; readonly conversations: Names; readonly targets: Targets },
): void {
  const need = (userId: UserId): number => users.need(userId);
  const mention = (userId: UserId): number => users.mention(userId);
  switch (write.kind) {
    case "send": {
      const { content, contentJson = toJson(content), atMs, notify, notice } = write;
      const sent = (round.messages ??= new MessageRound(users, conversations)).add(i, write, contentJson);
      if (notify.length === 0) break;
      const collapse = toStorable(notice.collapse);
      const data = startOfNotice(write);
      const push = {
        i,
        users: notify.map(need),
        type: chatMessagePushType,
        data,
        messages: true,
        sent,
        collapse,
        at_ms: atMs,
        ...(notice.reach && { reach: targets.placeOf(notice.reach) }),
      };
      (round.pushes ??= []).push(push);
      break;
    }
    case "push": {
      const { to, type, data, dataJson = toJson(data), key, collapse, atMs, reach } = write;
      const push = {
        i,
        type,
        data: dataJson,
        ...(key !== undefined && { key: toStorable(key) }),
        ...(collapse !== undefined && { collapse: toStorable(collapse) }),
        at_ms: atMs,
        ...(reach && { reach: targets.placeOf(reach) }),
      };
      if ("topic" in to) (round.broadcasts ??= []).push({ ...push, topic: to.topic });
      else (round.pushes ??= []).push({ ...push, users: recipientsOf(to.userIds).map(need) });
      break;
    }
    case "readChat": {
      const { conversationId, members, userId, seq, collapse, atMs } = write;
      (round.conversation_reads ??= []).push({
        i,
        conversation: conversations.mention(conversationId),
        reader: mention(userId),
        seq,
        members: members.map(mention),
        collapse: toStorable(collapse),
        at_ms: atMs,
      });
      break;
    }
    case "readPush": {
      const which = "upTo" in write ? { up_to: write.upTo } : { seqs: write.seqs, up_to: Number.MAX_SAFE_INTEGER };
      (round.push_reads ??= []).push({ i, reader: mention(write.userId), ...which, at_ms: write.atMs });
      break;
    }
    case "subscribe":
    case "unsubscribe": {
      const { userId, topic, kind } = write;
      const subscribed = kind === "subscribe";
      (round.changes ??= []).push({ member: subscribed ? need(userId) : mention(userId), topic, subscribed });
      break;
    }
  }
}

/** The key of a write that takes one, with the outcome that a repetition gets. */
export function toKeyRecord(i: number, write: Write): WriteRecord | null {
  if ((write.kind !== "push" && write.kind !== "claim") || write.key === undefined) return null;
  const { formerKey, atMs } = write;
  const former = formerKey !== undefined && { former: toStorable(formerKey) };
  const key = { i, key: toStorable(write.key), ...former, at_ms: atMs };
  if (write.kind === "claim") return { ...key, accepted: write.accepted };
  const accepted = "topic" in write.to ? 0 : recipientsOf(write.to.userIds).length; // a topic's is counted by the database
  return { ...key, accepted };
}

/** Each once, in order. */
export const recipientsOf = (userIds: readonly UserId[]): readonly UserId[] => [...new Set(userIds)];

/** A JSON value that is not there travels as null. */
const toJson = (value: unknown): string => JSON.stringify(value ?? null);

/** The data of a `chat.message` push up to the count, which the database adds. */
function startOfNotice({ conversationId, from, notice }: SendWrite): string {
  const data: Omit<ChatMessagePush, "count"> = { conversationId, from, excerpt: notice.excerpt };
  return `${JSON.stringify(data).slice(0, -1)},"count":`;
}

import type { Message, Quote } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { ReachTarget } from "../ports/reach-store.ts";
import { type Appended, type GroupRow, type Ledger, type MemberRow, toStoredExtras } from "../rules/ledger.ts";
import { isIn, requireMember, wantsNotice } from "../rules/membership.ts";
import { badRequest, type Refusal } from "../rules/refusal.ts";
import { noticeLeaseMs } from "./notify-group.ts";
import { appendToGroup, type InConversation } from "./place.ts";
import { type Applied, changedNothing, type WriteRule } from "./write-rule.ts";

/** Appends a message to a group. It is stored once, however many read it. */
export interface SendToGroupWrite extends InConversation {
  readonly kind: "sendToGroup";
  /** A JSON value. */
  readonly content: unknown;
  readonly excerpt: string;
  /**
   * Unique per sender, for ever: a second write with the same nonce changes nothing and gets the outcome of the first.
   */
  readonly nonce: string;
  /** The quoted message has an excerpt: see `QuoteWrite`. */
  readonly replyTo?: Quote;
  /** Each once. */
  readonly mentions?: readonly UserId[] | "all";
  /** Who has the group open: they get no push. */
  readonly viewers: readonly UserId[];
  /** Of the pushes that the message causes. */
  readonly collapse: string;
  readonly reach?: readonly ReachTarget[];
}

export interface SendToGroupOutcome {
  readonly conversationId: string;
  readonly seq: number;
  readonly sentAtMs: number;
  readonly duplicate: boolean;
  /** How many members the commit has not looked at: a push for them follows, and is owed until then. */
  readonly unnotified: number;
}

/** Up to the bound those who want it; above it those who are named. */
function toBeNotified(ledger: Ledger, group: GroupRow, write: SendToGroupWrite): readonly UserId[] {
  const { conversationId, userId, mentions, viewers, copyBound, atMs } = write;
  const named = mentions === "all" ? [] : (mentions ?? []);
  const candidates: readonly UserId[] = group.memberCount > copyBound ? named : ledger.members(conversationId);
  const open = new Set([userId, ...viewers]);
  return candidates.filter(
    (one) =>
      !open.has(one) &&
      wantsNotice(ledger.settings(one, conversationId), mentions === "all" || named.includes(one), atMs),
  );
}

/** What is quoted may have been edited or deleted since the caller saw it. */
function asItIs(ledger: Ledger, replyTo: Quote, { conversationId }: SendToGroupWrite): Quote {
  const { from = replyTo.from, extras } = ledger.message(conversationId, replyTo.seq) ?? {};
  return { seq: replyTo.seq, from, excerpt: extras?.excerpt ?? replyTo.excerpt };
}

/** Posting counts as reading. */
function readByPosting(ledger: Ledger, me: MemberRow, seq: number, { collapse, atMs }: SendToGroupWrite): Appended[] {
  const missed = me.readSeq < seq - 1;
  ledger.saveMember({ ...me, readSeq: seq });
  const read = missed ? ledger.readNotice(me.userId, collapse, atMs) : null;
  return read ? [read] : [];
}

function apply(ledger: Ledger, write: SendToGroupWrite): Applied<SendToGroupOutcome> | Refusal {
  const { conversationId, userId, content, excerpt, nonce, replyTo, mentions, collapse, atMs } = write;
  const first = ledger.sent(userId, nonce);
  if (first) return changedNothing({ ...first, duplicate: true, unnotified: 0 });
  const found = requireMember(ledger, conversationId, userId);
  if ("refused" in found) return found;
  const { group, me } = found;
  const stranger =
    mentions === undefined || mentions === "all"
      ? undefined
      : mentions.find((one) => !isIn(ledger.member(conversationId, one)));
  if (stranger !== undefined) return badRequest(`${stranger} is not a member of the group: mention only members`);

  group.lastSeq += 1;
  const seq = group.lastSeq;
  const unnotified = group.memberCount > write.copyBound ? group.memberCount : 0;
  const common = { conversationId, seq, from: userId, nonce, sentAtMs: atMs, content };
  ledger.insertMessage({ ...common, extras: { ...toStoredExtras(write), ...(unnotified > 0 && { excerpt }) } });
  if (unnotified > 0) {
    ledger.owe(conversationId, { seq, mentionsAll: mentions === "all", untilMs: atMs + noticeLeaseMs });
  }
  if (mentions !== undefined) ledger.mention(conversationId, seq, mentions);
  const message: Message = {
    ...common,
    ...(replyTo && { replyTo: asItIs(ledger, replyTo, write) }),
    ...(mentions && { mentions }),
  };
  const entry = appendToGroup(ledger, group, { type: "message", message }, write);
  const read = readByPosting(ledger, me, seq, write);
  const pushes = toBeNotified(ledger, group, write).map((one) =>
    ledger.notify(one, {
      conversationId,
      from: userId,
      excerpt,
      collapse,
      atMs,
      ...(write.reach && { reach: write.reach }),
    }),
  );
  return {
    outcome: { conversationId, seq, sentAtMs: atMs, duplicate: false, unnotified },
    appended: [entry, ...read, ...pushes],
  };
}

export const sendToGroup: WriteRule<SendToGroupWrite, SendToGroupOutcome> = {
  touches({ conversationId: groupId, userId, nonce, mentions, replyTo, viewers, copyBound, collapse }) {
    const named = mentions === undefined || mentions === "all" ? [] : mentions;
    const users = [userId, ...named];
    return {
      groups: [groupId],
      members: users.map((one) => ({ groupId, userId: one })),
      everyone: [{ groupId, upTo: copyBound, quiet: [userId, ...viewers] }],
      nonces: [{ from: userId, nonce }],
      ...(replyTo && { messages: [{ conversationId: groupId, seq: replyTo.seq }] }),
      users,
      settings: named.map((one) => ({ userId: one, conversationId: groupId })),
      collapses: [collapse],
    };
  },
  apply,
};

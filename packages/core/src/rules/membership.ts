import { byCodePoint } from "../model/by-code-point.ts";
import type { ChatFeedEvent, ConversationSettings, Message, Role } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { GroupRow, Ledger, MemberRow } from "./ledger.ts";
import { leftGroup, noConversation, type Refusal } from "./refusal.ts";

/** Whether they are in the group now. */
export const isIn = (member: MemberRow | null): member is MemberRow => member !== null && member.untilN === null;

export const mayManage = ({ role }: { readonly role: Role }): boolean => role !== "member";

/** The group and the caller's place in it, or why they have none. */
export function requireMember(
  ledger: Ledger,
  groupId: ConversationId,
  userId: UserId,
): { readonly group: GroupRow; readonly me: MemberRow } | Refusal {
  const group = ledger.group(groupId);
  const me = group && ledger.member(groupId, userId);
  if (!group || !me) return noConversation();
  return isIn(me) ? { group, me } : leftGroup();
}

/** What they can read ends with the entry that removes them. */
export const lastVisibleN = (group: { readonly head: number }, { untilN }: MemberRow): number => untilN ?? group.head;

/** The last message that a member can see. */
export const lastVisibleSeq = (group: { readonly lastSeq: number }, { untilSeq }: MemberRow): number =>
  untilSeq ?? group.lastSeq;

/** Unread messages of a member, by subtraction: sending moves the sender's own mark. */
export const unreadOf = (group: { readonly lastSeq: number }, member: MemberRow): number =>
  Math.max(0, lastVisibleSeq(group, member) - Math.max(member.readSeq, member.fromSeq));

/** Whether a message is in the member's interval. */
export const canSee = ({ fromSeq, untilSeq }: MemberRow, seq: number): boolean =>
  seq > fromSeq && (untilSeq === null || seq <= untilSeq);

/** Whether a member sees what becomes of a message now. */
export const seesChanges = (member: MemberRow, seq: number): boolean => isIn(member) && canSee(member, seq);

/** A message as a member may see it: without a word of one from before they joined, which it quotes. */
export function visibleMessage(message: Message, { fromSeq }: { readonly fromSeq: number }): Message {
  const { replyTo } = message;
  return replyTo && replyTo.seq <= fromSeq ? { ...message, replyTo: { ...replyTo, excerpt: "" } } : message;
}

/**
 * An entry within the member's interval as they may see it: `null` if it concerns a message from before they joined. Its number
 * counts all the same.
 */
export function visibleEvent(event: ChatFeedEvent, from: { readonly fromSeq: number }): ChatFeedEvent | null {
  if (event.type !== "message") return "seq" in event && event.seq <= from.fromSeq ? null : event;
  const message = visibleMessage(event.message, from);
  return message === event.message ? event : { type: "message", message };
}

/** Whether a member wants to be told of a message. */
export function wantsNotice(settings: ConversationSettings | null, mentioned: boolean, atMs: number): boolean {
  if (!settings) return true;
  const { notify, mutedUntilMs } = settings;
  if (notify === "none") return false;
  return mentioned || (notify === "all" && !(mutedUntilMs !== null && mutedUntilMs > atMs));
}

export const firstSettings: ConversationSettings = {
  notify: "all",
  mutedUntilMs: null,
  pinned: false,
  archived: false,
};

/** Where a member stands among the others: by when they joined, and then by their id. */
type JoinPlace = Pick<MemberRow, "joinedN" | "userId">;

export const byJoinOrder = (a: JoinPlace, b: JoinPlace): number =>
  a.joinedN - b.joinedN || byCodePoint(a.userId, b.userId);

/** A member's place as text. */
export const joinOrder = ({ joinedN, userId }: JoinPlace): string => `${String(joinedN).padStart(16, "0")} ${userId}`;

/** The place that such a text names; `null`, and any text that names no user, is before the first. */
export function parseJoinOrder(place: string | null): JoinPlace {
  const [, joinedN, userId] = /^(\d{16}) (\P{Cc}*)$/u.exec(place ?? "") ?? [];
  return { joinedN: Number(joinedN ?? 0), userId: userId ?? "" };
}

/** Where copies of a group's entry go: to each member up to the bound, else to the group's own channel. */
export const copiesOf = (ledger: Ledger, group: GroupRow, copyBound: number): readonly UserId[] | null =>
  group.memberCount > copyBound ? null : ledger.members(group.id);

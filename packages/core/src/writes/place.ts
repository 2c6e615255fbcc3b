import { type ConversationId, directConversationMembers, isGroupId, type UserId } from "../model/ids.ts";
import type { ChatFeedEvent } from "../model/events.ts";
import { canSee, copiesOf, requireMember } from "../rules/membership.ts";
import type { Appended, GroupRow, Ledger, MemberRow, StoredMessage, Touched } from "../rules/ledger.ts";
import { noConversation, noMessage, type Refusal } from "../rules/refusal.ts";

/** What writes to a message, or to a conversation of either kind, have in common. */
export interface InConversation {
  readonly conversationId: ConversationId;
  /** Who does it. */
  readonly userId: UserId;
  readonly atMs: number;
  /** Groups of at most so many members have their entries copied to each of them. */
  readonly copyBound: number;
}

/** A conversation as the caller has it. */
export type Place =
  | { readonly kind: "direct"; readonly members: readonly UserId[] }
  | { readonly kind: "group"; readonly group: GroupRow; readonly me: MemberRow };

export function touchesPlace({ conversationId, userId, copyBound }: InConversation): Touched {
  if (!isGroupId(conversationId)) {
    return { directs: [conversationId], users: directConversationMembers(conversationId) ?? [] };
  }
  return {
    groups: [conversationId],
    members: [{ groupId: conversationId, userId }],
    everyone: [{ groupId: conversationId, upTo: copyBound }],
  };
}

export function placeOf(ledger: Ledger, { conversationId, userId }: InConversation): Place | Refusal {
  if (!isGroupId(conversationId)) {
    const members = directConversationMembers(conversationId);
    return members?.includes(userId) ? { kind: "direct", members } : noConversation();
  }
  const found = requireMember(ledger, conversationId, userId);
  return "refused" in found ? found : { kind: "group", ...found };
}

/** A message that the caller can see, deleted or not. */
export function messageOf(
  ledger: Ledger,
  place: Place,
  { conversationId, seq }: { readonly conversationId: ConversationId; readonly seq: number },
): StoredMessage | Refusal {
  const message = ledger.message(conversationId, seq);
  return !message || (place.kind === "group" && !canSee(place.me, seq)) ? noMessage() : message;
}

/** Appends an entry where the conversation's readers find it: in the feeds of both parties, or in the group's. */
export function appendEntry(
  ledger: Ledger,
  place: Place,
  { atMs, copyBound }: InConversation,
  event: ChatFeedEvent,
): readonly Appended[] {
  if (place.kind === "direct") {
    return place.members.map((userId) => ({
      feed: "chat",
      userId,
      n: ledger.appendToUser(userId, event, atMs),
      event,
    }));
  }
  return [appendToGroup(ledger, place.group, event, { atMs, copyBound })];
}

export function appendToGroup(
  ledger: Ledger,
  group: GroupRow,
  event: ChatFeedEvent,
  { atMs, copyBound }: { readonly atMs: number; readonly copyBound: number },
): Extract<Appended, { feed: "group" }> {
  group.head += 1;
  group.lastAtMs = atMs;
  ledger.saveGroup(group);
  ledger.appendToGroup(group, event);
  const userIds = copiesOf(ledger, group, copyBound);
  const entry = { feed: "group", conversationId: group.id, n: group.head, event, userIds } as const;
  return userIds ? entry : { ...entry, memberCount: group.memberCount };
}

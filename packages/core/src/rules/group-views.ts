import type { ConversationSettings, GroupConversation, Message } from "../model/events.ts";
import { toEventId } from "../model/position.ts";
import type { GroupPosition, Membership } from "../ports/conversation-store.ts";
import type { GroupRow, MemberRow } from "./ledger.ts";
import { firstSettings, isIn, lastVisibleN, lastVisibleSeq, unreadOf, visibleMessage } from "./membership.ts";

/** Settings as a conversation shows them: what is as at first is absent. */
export function toShownSettings(settings: ConversationSettings | null): Partial<ConversationSettings> {
  if (!settings) return {};
  const { notify, mutedUntilMs, pinned, archived } = settings;
  return {
    ...(notify !== firstSettings.notify && { notify }),
    ...(mutedUntilMs !== null && { mutedUntilMs }),
    ...(pinned && { pinned }),
    ...(archived && { archived }),
  };
}

export function toGroupPosition(group: GroupRow, member: MemberRow): GroupPosition {
  const { atMs: lastAtMs, memberCount } = member.left ?? { atMs: group.lastAtMs, memberCount: group.memberCount };
  return {
    conversationId: group.id,
    head: lastVisibleN(group, member),
    fromSeq: member.fromSeq,
    joinedN: member.joinedN,
    memberCount,
    isMember: isIn(member),
    lastAtMs,
  };
}

export const toMembership = (group: GroupRow, member: MemberRow): Membership => ({
  ...toGroupPosition(group, member),
  role: member.role,
  lastSeq: lastVisibleSeq(group, member),
});

/** Which messages count as unread, as an interval: after the one, up to the other. Mentions are counted in it. */
export const unreadInterval = (group: GroupRow, member: MemberRow): readonly [after: number, upTo: number] => [
  Math.max(member.readSeq, member.fromSeq),
  lastVisibleSeq(group, member),
];

/** The first members of a group that a conversation names. */
export const namedMembers = 100;

/** How many mentions a conversation counts at most: it takes no longer if somebody mentions everyone all day. */
export const countedMentions = 1_000;

/** A group as one of its members has it. A member who has left has it as it was then. */
export function toGroupConversation(
  group: GroupRow,
  member: MemberRow,
  shown: {
    readonly epoch: string;
    readonly settings: ConversationSettings | null;
    /** The one with {@link lastVisibleSeq}, if they can see that. */
    readonly lastMessage: Message | null;
    /** The first {@link namedMembers} of those who are in the group. */
    readonly members: readonly Pick<MemberRow, "userId" | "joinedN">[];
    /** How many messages in the {@link unreadInterval} mention them, up to {@link countedMentions}. */
    readonly mentions: number;
  },
): GroupConversation {
  const { title, data, memberCount } = member.left ?? group;
  const n = lastVisibleN(group, member);
  return {
    id: group.id,
    kind: "group",
    members: shown.members.filter(({ joinedN }) => joinedN <= n).map(({ userId }) => userId),
    lastMessage: shown.lastMessage && visibleMessage(shown.lastMessage, member),
    lastSeq: lastVisibleSeq(group, member),
    readSeq: member.readSeq,
    peerReadSeq: null,
    unread: unreadOf(group, member),
    ...(title !== null && { title }),
    ...(data !== null && { data }),
    memberCount,
    ...(isIn(member) && { role: member.role }),
    mentions: shown.mentions,
    position: toEventId({ epoch: shown.epoch, n, groupId: group.id }),
    ...toShownSettings(shown.settings),
  };
}

import { TidingsError } from "../model/errors.ts";
import { type ConversationId, directConversationMembers, isGroupId, type UserId } from "../model/ids.ts";
import { leftGroup, noConversation, type Refusal } from "../rules/refusal.ts";
import type { Membership } from "../ports/conversation-store.ts";
import type { Store } from "../ports/store.ts";
import type { RuledOutcomes, RuledWrite } from "../writes/ruled-writes.ts";
import { countCopies, withEffort } from "./effort.ts";
import type { HubContext } from "./hub-context.ts";

/** The collapse value of a conversation's pushes. An application's own values have another prefix. */
export const noticeCollapse = (conversationId: ConversationId): string => `chat:${conversationId}`;

/** What the rules refuse, as what its caller is told. */
export const toError = ({ refused: { code, message } }: Refusal): TidingsError => new TidingsError(code, message);

/** The parties of a direct conversation of the user's. */
export function partiesOf(
  userId: UserId,
  conversationId: ConversationId,
): { readonly members: readonly UserId[]; readonly peer: UserId } {
  const members = directConversationMembers(conversationId);
  const peer = members?.find((member) => member !== userId);
  if (!members?.includes(userId) || peer === undefined) throw toError(noConversation());
  return { members, peer };
}

/** What writes to a conversation have in common. */
export const writeBase = (
  { groups, now }: Pick<HubContext, "groups" | "now">,
  userId: UserId,
  conversationId: ConversationId,
): { conversationId: ConversationId; userId: UserId; atMs: number; copyBound: number } => ({
  conversationId,
  userId,
  atMs: now(),
  copyBound: groups.copyBound,
});

/** Has a write decided by the rules; what they refuse is thrown. */
export async function decide<W extends RuledWrite>(
  { ruled, liveGroups, liveUsers, presence }: Pick<HubContext, "ruled" | "liveGroups" | "liveUsers" | "presence">,
  write: W,
): Promise<RuledOutcomes[W["kind"]]> {
  const result = await ruled.add(write);
  if ("refused" in result) throw toError(result);
  const followersOf = (groupId: ConversationId): number => liveGroups.get(groupId)?.readerCount ?? 0;
  const readersOf = (one: UserId): number => liveUsers.chatReaders(one);
  const nodes = presence.nodes?.() ?? 1;
  return withEffort(result.outcome, { copies: countCopies(result.appended, { readersOf, followersOf, nodes }) });
}

/**
 * Refuses those who are not in the conversation, before anybody else is asked about it: the application's policies, say. What is
 * stored relies on the commit, which checks it once more.
 */
export async function requireParty(
  { store, directory }: Pick<HubContext, "store" | "directory">,
  userId: UserId,
  conversationId: ConversationId,
): Promise<void> {
  if (!isGroupId(conversationId)) partiesOf(userId, conversationId);
  else if (!(await directory.has(conversationId, userId)))
    await requireMembership(store, userId, conversationId, "now");
}

/** The user's membership in a group: the one that they have now, or had at any time. */
export async function requireMembership(
  store: Pick<Store, "chats">,
  userId: UserId,
  groupId: ConversationId,
  when: "now" | "ever",
): Promise<Membership> {
  const membership = await store.chats.membership(userId, groupId);
  if (!membership) throw toError(noConversation());
  if (when === "now" && !membership.isMember) throw toError(leftGroup());
  return membership;
}

import type { Conversation, ConversationSettings, GroupConversation, GroupMember, Role } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

interface InGroup {
  readonly conversationId: ConversationId;
}

/** How large groups may become, and in how many somebody may be. */
export interface GroupLimits {
  /** Default 1,000, at most 100,000. */
  readonly maxMembers: number;
  /** Groups of one user. Default 5,000. */
  readonly maxPerUser: number;
  /**
   * Of those, the groups that the same other user has made: so nobody fills another's list, nor uses up their groups. Default 1,000. More
   * are needed where one user, a bot for example, makes all groups.
   */
  readonly maxByOne: number;
  /**
   * Up to so many members each gets a copy of what happens, and a push in the same commit if they have the group not open. In a
   * larger one copies go to the nodes where somebody follows it, and pushes come a little later. Default 100, at most 100,000.
   */
  readonly copyBound: number;
}

/** Groups, and a user's own settings of a conversation. */
export interface GroupCalls {
  /** `key`: idempotency key, of the caller's own: a second group with it is the first one, with `duplicate: true`. */
  createGroup(
    userId: UserId,
    group: {
      readonly title?: string | undefined;
      readonly members: readonly UserId[];
      readonly data?: unknown;
      readonly key?: string | undefined;
    },
  ): Promise<{ readonly conversation: GroupConversation; readonly duplicate: boolean }>;
  /** `null` takes the title, or the data, away. */
  updateGroup(
    userId: UserId,
    change: InGroup & { readonly title?: string | null | undefined; readonly data?: unknown },
  ): Promise<{ readonly conversation: GroupConversation }>;
  /** Resolves with those who were not in it. `history`: whether they can read what was written before. Default `none`. */
  addMembers(
    userId: UserId,
    who: InGroup & { readonly userIds: readonly UserId[]; readonly history?: "all" | "none" | undefined },
  ): Promise<{ readonly added: readonly UserId[] }>;
  /** The caller's own id: they leave. Resolves with an object without fields, which tells the host what the call has cost. */
  removeMember(userId: UserId, who: InGroup & { readonly userId: UserId }): Promise<object>;
  /** Resolves as {@link GroupCalls.removeMember} does. */
  setRole(userId: UserId, who: InGroup & { readonly userId: UserId; readonly role: Role }): Promise<object>;
  /** In the order in which they joined. `cursor` of one page asks for the next, `null` at the end. */
  members(
    userId: UserId,
    page: InGroup & { readonly cursor?: string | undefined; readonly limit: number },
  ): Promise<{ readonly members: readonly GroupMember[]; readonly cursor: string | null }>;
  /** The same record as in `conversations`. */
  conversation(userId: UserId, conversationId: ConversationId): Promise<Conversation>;
  /** The caller's own settings, of a direct conversation as well. Resolves with all of them. */
  configure(
    userId: UserId,
    settings: InGroup & { readonly [Name in keyof ConversationSettings]?: ConversationSettings[Name] | undefined },
  ): Promise<ConversationSettings>;
}

import type { GroupConversation, Message } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

type Answer = boolean | Promise<boolean>;

/** A message that is about to be stored, or the new version of one. */
export interface DraftMessage<Content = unknown> {
  readonly from: UserId;
  readonly conversationId: ConversationId;
  /** The other party of a direct conversation; absent in a group. */
  readonly to?: UserId;
  readonly content: Content;
  /** Of the message that is edited; absent for a new one. */
  readonly seq?: number;
  readonly replyTo?: number;
  readonly mentions?: readonly UserId[] | "all";
}

/** What becomes of a message: it goes on with this content, or its sender is told why it does not. */
export type Verdict = { readonly content: unknown } | { readonly refused: string };

/**
 * What an application decides. Asked on every call; keep it fast. What throws a `TidingsError` answers with its code and
 * message, as in `TOO_MANY_REQUESTS`.
 */
export interface Policies {
  /** Whether `from` may send messages to `to`, and tell them that they are typing. Reading what was sent stays allowed. */
  readonly canMessage: (from: UserId, to: UserId) => Answer;
  /** Whether `watcher` may ask when `userId` is online. The whole call is refused if it names one for whom it is `false`. */
  readonly canWatch: (watcher: UserId, userId: UserId) => Answer;
  /**
   * Of whom of them `watcher` gets to see when they are online; others look as if they had never been here, whether there is
   * such a user or not. Not asked about the watcher; asked again when a message passes between the two. Default: of all.
   */
  readonly visibleTo?: (
    watcher: UserId,
    userIds: readonly UserId[],
  ) => ReadonlySet<UserId> | Promise<ReadonlySet<UserId>>;
  /** Whether `userId` may subscribe to a topic's pushes. */
  readonly canJoin: (userId: UserId, topic: string) => Answer;
  /** Whether `userId` may make a group. */
  readonly canCreateGroup: (userId: UserId) => Answer;
  /**
   * Whether `by` may add `userId` to a group; `conversation` is the group as `by` has it, `null` while it is being made. Default: those
   * whom they may message.
   */
  readonly canAdd?: (by: UserId, userId: UserId, conversation: GroupConversation | null) => Answer;
  /** Whether `userId` may still edit a message of their own. Default: always. */
  readonly canEdit?: (userId: UserId, message: Message) => Answer;
  /** Whether `userId` may mention everyone in a conversation. */
  readonly canMentionAll: (userId: UserId, conversationId: ConversationId) => Answer;
  /**
   * Sees every message before it is stored, and every edit. It may give it another content, which must be as the definition has
   * it, or refuse it with a reason, which the sender is told (`FORBIDDEN`). One that takes longer than
   * `HubOptions.beforeSendTimeoutMs` fails the call with `TIMEOUT`. Default: everything passes.
   */
  readonly beforeSend?: (message: DraftMessage) => Verdict | Promise<Verdict>;
}

export const allowEverything: Policies = {
  canMessage: () => true,
  canWatch: () => true,
  canJoin: () => true,
  canCreateGroup: () => true,
  canMentionAll: () => true,
};

import type { PresenceState } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

/** Ends what it was given for. Calling it again does nothing. */
export type Release = () => void;

/** A connection of a user: called, it ends. */
export interface PresenceConnection extends Release {
  /** Whether nobody is at this connection. Resolves as `connect` does. Once it has ended, this does nothing. */
  setAway(away: boolean): Promise<void>;
}

/**
 * What is true only now, across all nodes: who is online, and who has which chat open.
 *
 * Methods that register something resolve when every node can see it, or after a short limit while the backend is away;
 * it then becomes visible when the backend is back. A node that dies takes what it registered with it.
 */
export interface Presence {
  /**
   * An authenticated connection of the user. They go offline some seconds (the grace period) after the last is released, and
   * are away while all of them are. `away`: whether this one begins so; default `false`.
   */
  connect(userId: UserId, away?: boolean): Promise<PresenceConnection>;

  /** The user has the chat open: has a subscription to it. */
  open(userId: UserId, conversationId: ConversationId): Promise<Release>;

  /** Which of the users have the conversation open. May err towards "not open" while the backend is away. */
  viewers(
    userIds: readonly UserId[],
    conversationId: ConversationId,
  ): ReadonlySet<UserId> | Promise<ReadonlySet<UserId>>;

  /** In the order asked for. */
  get(userIds: readonly UserId[]): Promise<readonly PresenceState[]>;

  /** Calls `listener` with every change to one of the users after the promise has resolved, until released. */
  watch(userIds: readonly UserId[], listener: (state: PresenceState) => void): Promise<Release>;

  /** Takes what this node registered offline at once. */
  close(): Promise<void>;
}

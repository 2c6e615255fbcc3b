import type { PresenceState } from "../model/events.ts";
import type { ConversationId, UserId } from "../model/ids.ts";

/** Ends what it was returned for. Calling it again does nothing. */
export type Release = () => void;

/** A connection of a user. Call it to end the connection. */
export interface PresenceConnection extends Release {
  /**
   * Says whether nobody is at this connection. Resolves as `connect` does. Does nothing after the connection has ended.
   */
  setAway(away: boolean): Promise<void>;
}

/**
 * What is true only now, across all nodes: who is online, and who has which chat open.
 *
 * Methods that register something resolve when every node can see it, or after a short time if the backend is away; it
 * then becomes visible when the backend is back. If a node dies, what it registered ends.
 */
export interface Presence {
  /**
   * Registers an authenticated connection of the user. The user goes offline some seconds (the grace period) after
   * their last connection is released, and is away while all their connections are. `away`: whether this one begins as
   * away. Default `false`.
   */
  connect(userId: UserId, away?: boolean): Promise<PresenceConnection>;

  /** Registers that the user has the chat open: they subscribe to it. */
  open(userId: UserId, conversationId: ConversationId): Promise<Release>;

  /** Which of the users have the conversation open. May err towards "not open" while the backend is away. */
  viewers(
    userIds: readonly UserId[],
    conversationId: ConversationId,
  ): ReadonlySet<UserId> | Promise<ReadonlySet<UserId>>;

  /** The states of the users, in the order asked for. */
  get(userIds: readonly UserId[]): Promise<readonly PresenceState[]>;

  /** Calls `listener` with every change of one of the users, from when the promise resolves until it is released. */
  watch(userIds: readonly UserId[], listener: (state: PresenceState) => void): Promise<Release>;

  /** How many nodes there are, as far as is known. One that is for a single node does not have it. */
  nodes?(): number;

  /** Takes what this node registered offline at once. */
  close(): Promise<void>;
}

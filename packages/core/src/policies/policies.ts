import type { UserId } from "../model/ids.ts";

/**
 * What an application decides. Asked on every call; keep it fast. What throws a `TidingsError` answers with its code and
 * message, as in `TOO_MANY_REQUESTS`.
 */
export interface Policies {
  /** Whether `from` may send messages to `to`, and tell them that they are typing. Reading what was sent stays allowed. */
  readonly canMessage: (from: UserId, to: UserId) => boolean | Promise<boolean>;
  /** Whether `watcher` may ask when `userId` is online. The whole call is refused if it names one for whom it is `false`. */
  readonly canWatch: (watcher: UserId, userId: UserId) => boolean | Promise<boolean>;
  /**
   * Of whom of them `watcher` gets to see when they are online; others look as if they had never been here, whether there is
   * such a user or not. Not asked about the watcher; asked again when a message passes between the two. Default: of all.
   */
  readonly visibleTo?: (
    watcher: UserId,
    userIds: readonly UserId[],
  ) => ReadonlySet<UserId> | Promise<ReadonlySet<UserId>>;
  /** Whether `userId` may subscribe to a topic's pushes. */
  readonly canJoin: (userId: UserId, topic: string) => boolean | Promise<boolean>;
}

export const allowEverything: Policies = {
  canMessage: () => true,
  canWatch: () => true,
  canJoin: () => true,
};

import type { UserId } from "./ids.ts";

/** What an application decides. Asked on every call; keep it fast. */
export interface Policies {
  /** Whether `from` may send messages to `to`. Reading what was sent stays allowed. */
  readonly canMessage: (from: UserId, to: UserId) => boolean | Promise<boolean>;
  /** Whether `watcher` may see when `userId` is online. */
  readonly canWatch: (watcher: UserId, userId: UserId) => boolean | Promise<boolean>;
  /** Whether `userId` may subscribe to a topic's pushes. */
  readonly canJoin: (userId: UserId, topic: string) => boolean | Promise<boolean>;
}

export const allowEverything: Policies = {
  canMessage: () => true,
  canWatch: () => true,
  canJoin: () => true,
};

"use client";

import type { MessageItem, ShownReaction } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import type { ConversationTarget } from "./register.ts";

export interface Reactions {
  readonly reactions: readonly ShownReaction[];
  /** Adds this user's reaction to the message, or removes it if it is there. Shown at once. */
  readonly toggle: (reaction: string) => void;
}

/** The reactions to a message of a conversation. One that is not stored yet, or deleted, takes none. */
export function useReactions(
  target: ConversationTarget,
  { seq, deletedAtMs, reactions }: Pick<MessageItem<unknown>, "seq" | "deletedAtMs" | "reactions">,
): Reactions {
  const { react } = useTidings().conversation(target);
  return {
    reactions,
    toggle(reaction) {
      if (seq === null || deletedAtMs !== null) return;
      const isOn = reactions.some((one) => one.reaction === reaction && one.own);
      react(seq, reaction, !isOn).catch(() => {}); // a failure is in the message's `changes`
    },
  };
}

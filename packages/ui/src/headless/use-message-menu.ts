import { useConversationSummary, useReactions, useTidings } from "@tidings/react";
import { useState } from "react";
import type { Intent, MessageActions } from "../chat/intent.ts";

export interface MessageMenuOptions {
  readonly message: Intent["message"];
  readonly actions: Pick<MessageActions, "conversationId" | "begin">;
  readonly onClose: () => void;
}

export interface MessageMenuState {
  /** Adds the user's reaction, or removes it, and closes the menu. */
  readonly react: (reaction: string) => void;
  readonly reply: () => void;
  /** `null` if it is somebody else's message. */
  readonly edit: (() => void) | null;
  readonly isPinned: boolean;
  /** Pins or unpins it; the menu stays open. Rejects if that fails. */
  readonly togglePin: () => Promise<void>;
  /** The first call only asks, by setting `isSure`; the second deletes. `null` if this user may not. */
  readonly remove: (() => void) | null;
  readonly isSure: boolean;
}

/** The actions of a stored message, for somebody who is in the conversation. */
export function useMessageMenu({ message, actions, onClose }: MessageMenuOptions): MessageMenuState {
  const { conversationId, begin } = actions;
  const { own, seq, pinnedAtMs } = message;
  const target = { id: conversationId };
  const conversation = useTidings().conversation(target);
  const { role } = useConversationSummary(target);
  const { toggle } = useReactions(target, message);
  const [isSure, setSure] = useState(false);
  const start = (kind: Intent["kind"]) => (): void => {
    onClose();
    begin({ kind, message });
  };
  const remove = (): void => {
    if (!isSure) return setSure(true);
    onClose();
    conversation.delete(seq).catch(() => undefined); // the message itself shows the outcome
  };
  return {
    react(reaction) {
      onClose();
      toggle(reaction);
    },
    reply: start("reply"),
    edit: own ? start("edit") : null,
    isPinned: pinnedAtMs !== null,
    togglePin: () => conversation.pin(seq, pinnedAtMs === null),
    remove: own || role === "owner" || role === "admin" ? remove : null,
    isSure,
  };
}

import { escapeUserId } from "./direct-conversation.ts";

/** Where a message goes. */
export interface SendTarget {
  readonly to?: string | undefined;
  readonly conversationId?: string | undefined;
}

/** Whether two messages of the same user go to the same conversation, one of which may be named by its other party. */
export function isSameConversation(a: SendTarget, b: SendTarget): boolean {
  if (a.conversationId !== undefined && b.conversationId !== undefined) return a.conversationId === b.conversationId;
  if (a.to !== undefined && b.to !== undefined) return a.to === b.to;
  const to = a.to ?? b.to;
  const conversationId = a.conversationId ?? b.conversationId;
  if (to === undefined || conversationId === undefined) return false;
  return conversationId.split("_").includes(escapeUserId(to));
}

import { keepIfSame } from "../../feeds/snapshot.ts";
import type { ConversationSummary, MessageItem } from "./conversation-view.ts";
import type { ConversationSettings } from "@tidings/core";
import type { MessageWindow } from "../log/message-window.ts";
import type { Truth } from "./truth.ts";
import { mentionsAfter, unreadAfter } from "../reading/unread-after.ts";

export interface SummaryParts {
  readonly id: string;
  readonly me: string;
  readonly peerId: string;
  readonly truth: Truth;
  readonly isListed: boolean;
  readonly settings: ConversationSettings;
  readonly lastMessage: MessageItem<unknown> | null;
  /** Up to where this user has read it here, beyond what the server knows; 0: nowhere. */
  readonly marked: number;
  readonly window: MessageWindow;
}

/** A conversation as a list shows it. What was read here counts as read, whether or not the server knows it already. */
export function toSummary(
  { id, me, peerId, truth, isListed, settings, lastMessage, marked, window }: SummaryParts,
  previous: ConversationSummary<unknown> | undefined,
): ConversationSummary<unknown> {
  const { lastSeq, readSeq, peerReadSeq, unread, mentions, group } = truth;
  const isMarked = marked > readSeq;
  const members = group?.members ?? [me, peerId];
  return {
    id,
    kind: group ? "group" : "direct",
    peerId,
    title: group?.title ?? null,
    data: group?.data ?? null,
    members: keepIfSame(previous?.members, members),
    memberCount: group?.memberCount ?? members.length,
    role: group?.role ?? null,
    hasLeft: group !== null && isListed && group.role === null,
    lastMessage,
    lastSeq,
    readSeq: isMarked ? marked : readSeq,
    peerReadSeq,
    unread: isMarked ? (unreadAfter(marked, truth, window) ?? unread) : unread,
    mentions: isMarked ? (mentionsAfter(marked, truth, window, me) ?? mentions) : mentions,
    settings: keepIfSame(previous?.settings, settings),
  };
}

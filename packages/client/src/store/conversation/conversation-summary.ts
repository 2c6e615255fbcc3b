import { findLast } from "../../calls/find-last.ts";
import { keepIfSame } from "../../feeds/snapshot.ts";
import type { ConversationSummary, MessageItem } from "./conversation-view.ts";
import type { ConversationSettings } from "@tidings/core";
import { type MessageWindow, toItem } from "../log/message-window.ts";
import type { Truth } from "./truth.ts";
import { mentionsAfter, unreadAfter } from "../reading/unread-after.ts";

export interface SummaryParts {
  readonly id: string;
  readonly me: string;
  readonly peerId: string;
  readonly truth: Truth;
  readonly isListed: boolean;
  readonly settings: ConversationSettings;
  /** This user's messages that are shown and not stored yet. */
  readonly outgoing: readonly MessageItem<unknown>[];
  /** The seq up to which this user has read it here, perhaps beyond what the server knows; 0 if nothing was read here. */
  readonly marked: number;
  readonly window: MessageWindow;
}

/** A conversation as a list shows it. What was read here counts as read, whether or not the server knows it already. */
export function toSummary(
  parts: SummaryParts,
  previous: ConversationSummary<unknown> | undefined,
): ConversationSummary<unknown> {
  const { id, me, peerId, truth, isListed, settings, outgoing, marked, window } = parts;
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
    lastMessage: findLast(outgoing, ({ seq }) => seq === null || seq > lastSeq) ?? lastStored(parts, previous),
    lastSeq,
    readSeq: isMarked ? marked : readSeq,
    peerReadSeq,
    unread: isMarked ? (unreadAfter(marked, truth, window) ?? unread) : unread,
    mentions: isMarked ? (mentionsAfter(marked, truth, window, me) ?? mentions) : mentions,
    settings: keepIfSame(previous?.settings, settings),
  };
}

function lastStored(
  { me, truth: { lastMessage, peerReadSeq }, window }: SummaryParts,
  previous: ConversationSummary<unknown> | undefined,
): MessageItem<unknown> | null {
  if (!lastMessage) return null;
  const loaded = window.at(lastMessage.seq);
  if (loaded && loaded.nonce === lastMessage.nonce) return loaded;
  const pending = window.pendingOf(lastMessage.seq);
  return keepIfSame(previous?.lastMessage ?? undefined, toItem(lastMessage, me, peerReadSeq, pending));
}

import { forgetFormerGroups, keptFormerGroups } from "../feeds/former-groups.ts";
import type { Message } from "../model/events.ts";
import { type ConversationId, isGroupId, type UserId } from "../model/ids.ts";
import { toEventId } from "../model/position.ts";
import { visibleMessage } from "../rules/membership.ts";
import { readConversations } from "./conversation-pages.ts";
import { withEffort } from "./effort.ts";
import type { Hub } from "./hub.ts";
import type { HubContext } from "./hub-context.ts";
import { decide, noticeCollapse, partiesOf, requireMembership, writeBase } from "./parties.ts";

type Conversations = Pick<Hub, "history" | "conversations" | "markConversationRead">;

type HistoryRange = Omit<Parameters<Hub["history"]>[1], "conversationId">;
type History = Awaited<ReturnType<Hub["history"]>>;

/** Whether others have made something of a message since it was sent. */
const hasChanged = ({ version, reactions, pinnedAtMs }: Message): boolean =>
  version !== undefined || reactions !== undefined || pinnedAtMs !== undefined;

export function createConversations(context: HubContext): Conversations {
  const { store, batcher, groups, limits, now } = context;

  /** What the user may read of a group is an interval of its messages, as it was when they asked. */
  const groupHistory = async (
    userId: UserId,
    groupId: ConversationId,
    { before, after, pinned = false, limit }: HistoryRange,
  ): Promise<History> => {
    const { fromSeq, lastSeq, head, isMember } = await requireMembership(store, userId, groupId, "ever");
    const range =
      after === undefined
        ? { before: Math.min(before ?? lastSeq + 1, lastSeq + 1) }
        : { after: Math.max(after, fromSeq) };
    if (pinned && !isMember) return { messages: [], hasMore: false };
    const untilN = isMember ? null : head;
    const page = await store.history(groupId, { ...range, pinned, limit, maxBytes: limits.maxPageBytes, untilN });
    if (isMember && page.messages.some(hasChanged)) {
      // somebody who was removed meanwhile may not see what became of a message after that
      const since = await requireMembership(store, userId, groupId, "ever");
      if (!since.isMember) return groupHistory(userId, groupId, { before, after, pinned, limit });
    }
    const messages = page.messages
      .filter(({ seq }) => seq > fromSeq && seq <= lastSeq)
      .map((message) => visibleMessage(message, { fromSeq }));
    const hasMore =
      after === undefined ? (messages[0]?.seq ?? 0) > fromSeq + 1 : (messages.at(-1)?.seq ?? lastSeq) < lastSeq;
    return { messages, hasMore: page.hasMore && hasMore };
  };

  return {
    // async: what is refused before the store is asked rejects as well
    async history(userId, { conversationId, ...range }) {
      if (isGroupId(conversationId)) return groupHistory(userId, conversationId, range);
      const { before, after, pinned = false, limit } = range;
      partiesOf(userId, conversationId);
      return store.history(conversationId, {
        pinned,
        limit,
        maxBytes: limits.maxPageBytes,
        ...(before !== undefined && { before }),
        ...(after !== undefined && { after }),
      });
    },

    async conversations(userId, { cursor, limit }) {
      const { maxPageBytes: maxBytes } = limits;
      const { chats, epoch } = store;
      const { head, groupCount, ...page } = await readConversations({ store, chats }, userId, {
        cursor,
        limit,
        maxBytes,
      });
      // who never subscribes, and so never comes past the place where it is done otherwise
      if (groupCount > groups.maxPerUser + keptFormerGroups) {
        await forgetFormerGroups(context, userId, await chats.positions(userId));
      }
      return withEffort({ ...page, position: toEventId({ epoch, n: head }) }, { groups: groupCount });
    },

    async markConversationRead(userId, { conversationId, seq }) {
      const collapse = noticeCollapse(conversationId);
      if (isGroupId(conversationId)) {
        return decide(context, { kind: "readGroup", ...writeBase(context, userId, conversationId), seq, collapse });
      }
      const { members } = partiesOf(userId, conversationId);
      const write = { kind: "readChat", conversationId, members, userId, seq, collapse, atMs: now() } as const;
      return (await batcher.add(write)).outcome;
    },
  };
}

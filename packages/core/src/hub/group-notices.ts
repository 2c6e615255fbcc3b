import type { RuledLane } from "../commit/lanes.ts";
import { chatMessagePushType } from "../model/events.ts";
import type { ConversationId } from "../model/ids.ts";
import type { Presence } from "../ports/presence.ts";
import type { Store } from "../ports/store.ts";
import type { OwedNotice } from "../rules/ledger.ts";
import { createGroupPasses } from "./group-passes.ts";
import { noticeCollapse } from "./parties.ts";
import type { HubContext } from "./hub-context.ts";

/** Pushes for the members of large groups, which follow the message; and what becomes of them when it is edited or deleted. */
export interface GroupNotices {
  /**
   * The message has been committed. Of messages that come meanwhile, the last one goes on, after the last one that mentions all. Returns
   * whether the group is gone through for this one: if it is the first, or mentions all.
   */
  notify(groupId: ConversationId, notice: OwedNotice): boolean;
  /** The message has been changed, by the entry `n`, and has more pushes than the commit could revise. */
  revise(groupId: ConversationId, seq: number, n: number): void;
  /** Goes on with what nodes have left undone that have ended. */
  takeOver(): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

const membersPerWrite = 200;
const pushesPerWrite = 200;
/** A member of a busy group with an unread push does not get a second one. */
const betweenNoticesMs = 5_000;
/** A message that is edited again and again is not gone through each time. */
const betweenRevisionsMs = 1_000;

/** Groups, and messages, that are taken over at a time. */
const mostTakenOver = 20;

/** Of the messages that members are to be told of, the last one; and the last one that mentions all. */
interface Newest {
  readonly seq: number;
  readonly toAll: number | null;
}

const toNewest = ({ seq, mentionsAll }: OwedNotice): Newest => ({ seq, toAll: mentionsAll ? seq : null });

const newestOf = (a: Newest, b: Newest): Newest => ({
  seq: Math.max(a.seq, b.seq),
  toAll: a.toAll === null || b.toAll === null ? (a.toAll ?? b.toAll) : Math.max(a.toAll, b.toAll),
});

export function createGroupNotices({
  store,
  presence,
  notices,
  reach,
  now,
  onError,
}: {
  readonly store: Store;
  readonly presence: Presence;
  readonly notices: RuledLane;
  readonly reach: HubContext["reach"];
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}): GroupNotices {
  const targets = reach.targetsOf(chatMessagePushType);

  /** The members after one of them. Resolves with where to go on. */
  const notifySome = async (conversationId: ConversationId, notice: OwedNotice, after: string | null) => {
    const page = await store.chats.members(conversationId, {
      limit: membersPerWrite,
      ...(after !== null && { cursor: after }),
    });
    const viewers = await presence.viewers(
      page.members.map(({ userId }) => userId),
      conversationId,
    );
    const result = await notices.add({
      kind: "notifyGroup",
      conversationId,
      ...notice,
      atMs: now(),
      collapse: noticeCollapse(conversationId),
      after,
      viewers: [...viewers],
      limit: membersPerWrite,
      ...(targets && { reach: targets }),
    });
    if (targets) reach.wake();
    return "refused" in result ? null : result.outcome.next;
  };

  /** The pushes of a message after one of them. Resolves with where to go on. */
  const reviseSome = async (
    conversationId: ConversationId,
    { seq, n }: { readonly seq: number; readonly n: number },
    after: string | null,
  ) => {
    const page = { atMs: now(), after, limit: pushesPerWrite };
    const result = await notices.add({ kind: "reviseNotices", conversationId, seq, n, ...page });
    return "refused" in result ? null : result.outcome.next;
  };

  const told = createGroupPasses<Newest>({
    async goThrough(groupId, { seq, toAll }, steps) {
      const tell = (notice: OwedNotice) => steps((after) => notifySome(groupId, notice, after));
      if (toAll !== null) await tell({ seq: toAll, mentionsAll: true });
      if (toAll !== seq) await tell({ seq, mentionsAll: false });
    },
    join: newestOf,
    pauseMs: betweenNoticesMs,
    onError,
  });

  /** The last change of each message, by seq. */
  const revised = createGroupPasses<Map<number, number>>({
    async goThrough(groupId, changes, steps) {
      for (const [seq, n] of changes) await steps((after) => reviseSome(groupId, { seq, n }, after));
    },
    join(before, changes) {
      for (const [seq, n] of changes) before.set(seq, n);
      return before;
    },
    pauseMs: betweenRevisionsMs,
    onError,
  });

  return {
    notify: (groupId, notice) => told.begin(groupId, toNewest(notice)) || notice.mentionsAll,
    revise: (groupId, seq, n) => void revised.begin(groupId, new Map([[seq, n]])),

    async takeOver() {
      const messages = await store.chats.owing(now(), mostTakenOver);
      for (const [groupId, left] of Map.groupBy(messages, (message) => message.groupId)) {
        if (!told.has(groupId)) told.begin(groupId, left.map(toNewest).reduce(newestOf));
      }
      const changes = await store.chats.owingRevisions(now(), mostTakenOver);
      for (const [groupId, left] of Map.groupBy(changes, (change) => change.groupId)) {
        if (!revised.has(groupId)) revised.begin(groupId, new Map(left.map(({ seq, n }) => [seq, n])));
      }
    },

    async close() {
      await Promise.all([told.close(), revised.close()]);
    },
  };
}

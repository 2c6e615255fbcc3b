import { setTimeout as sleep } from "node:timers/promises";
import type { RuledLane } from "../commit/lanes.ts";
import { chatMessagePushType } from "../model/events.ts";
import type { ConversationId } from "../model/ids.ts";
import type { Presence } from "../ports/presence.ts";
import type { Store } from "../ports/store.ts";
import type { NotifyGroupWrite } from "../writes/notify-group.ts";
import type { Ruled } from "../writes/ruled-writes.ts";
import { noticeCollapse } from "./parties.ts";
import type { HubContext } from "./hub-context.ts";

/** Pushes for the members of large groups, which follow the message. */
export interface GroupNotices {
  /**
   * The message has been committed. Of messages that come meanwhile, the last one goes on. Returns whether this one begins to go
   * through the group.
   */
  notify(groupId: ConversationId, seq: number): boolean;
  /** Goes on with what nodes have left undone that have ended. */
  takeOver(): Promise<void>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

const membersPerWrite = 200;
/** A busy group is gone through at most this often: a member with an unread push does not get a second one. */
const pauseMs = 5_000;

/** Groups that are taken over at a time. */
const mostTakenOver = 20;

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
  /** Groups that are gone through, each with the message (its seq) that comes next. */
  const passes = new Map<ConversationId, number | null>();
  const running = new Set<Promise<void>>();
  const closing = new AbortController();

  const pause = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal: closing.signal, ref: false }).catch(() => {}); // it ends early when it is closed
  };

  /** As long as a write has taken, others have the store to themselves. */
  const goThrough = async (groupId: ConversationId, seq: number): Promise<void> => {
    const collapse = noticeCollapse(groupId);
    for (let after: string | null = null; !closing.signal.aborted;) {
      const beganAtMs = performance.now();
      const page = await store.chats.members(groupId, {
        limit: membersPerWrite,
        ...(after !== null && { cursor: after }),
      });
      const viewers = await presence.viewers(
        page.members.map(({ userId }) => userId),
        groupId,
      );
      const write: Omit<NotifyGroupWrite, "viewers" | "limit"> = {
        kind: "notifyGroup",
        conversationId: groupId,
        seq,
        atMs: now(),
        collapse,
        after,
      };
      const result: Ruled<"notifyGroup"> = await notices.add({
        ...write,
        viewers: [...viewers],
        limit: membersPerWrite,
        ...(targets && { reach: targets }),
      });
      if (targets) reach.wake();
      if ("refused" in result || result.outcome.next === null) return;
      after = result.outcome.next;
      await pause(performance.now() - beganAtMs);
    }
  };

  const run = async (groupId: ConversationId, first: number): Promise<void> => {
    for (let seq: number | null | undefined = first; seq && !closing.signal.aborted; seq = passes.get(groupId)) {
      passes.set(groupId, null);
      const beganAtMs = performance.now();
      try {
        await goThrough(groupId, seq);
      } catch (error) {
        onError(error);
      }
      if (passes.get(groupId)) await pause(pauseMs - (performance.now() - beganAtMs));
    }
    passes.delete(groupId);
  };

  const notify = (groupId: ConversationId, seq: number): boolean => {
    if (closing.signal.aborted) return false;
    if (passes.has(groupId)) {
      passes.set(groupId, seq);
      return false;
    }
    passes.set(groupId, null);
    const done = run(groupId, seq).finally(() => running.delete(done));
    running.add(done);
    return true;
  };

  return {
    notify,

    async takeOver() {
      for (const { groupId, seq } of await store.chats.owing(now(), mostTakenOver)) {
        if (!passes.has(groupId)) notify(groupId, seq);
      }
    },

    async close() {
      closing.abort();
      await Promise.all(running);
    },
  };
}

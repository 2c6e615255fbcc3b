import { createLiveGroups, type LiveGroups } from "../src/feeds/live-groups.ts";
import { GroupFollower, type GroupFollowerOptions } from "../src/feeds/group-follower.ts";
import { createFollowedGroups } from "../src/states/followed-groups.ts";
import { createReplayTurns } from "../src/feeds/replay-turns.ts";
import { TidingsError } from "../src/model/errors.ts";
import type { ChatFeedEvent } from "../src/model/events.ts";
import type { GroupPage, GroupPosition, Membership } from "../src/ports/conversation-store.ts";
import { visibleEvent } from "../src/rules/membership.ts";
import type { Answer } from "./scripted-feed.ts";

// For the tests of the group follower: groups that one user comes into and goes out of, in a store that answers when a script says so.

export const me = "me";

export interface GroupEntry {
  readonly n: number;
  readonly event: ChatFeedEvent;
}

/** So long the user is in the group, or was. */
export interface Interval {
  readonly joinedN: number;
  readonly fromN: number;
  readonly fromSeq: number;
  untilN: number | null;
}

export interface ScriptedGroup {
  readonly id: string;
  readonly entries: GroupEntry[];
  readonly intervals: Interval[];
  lastSeq: number;
  trimmed: number;
}

export interface GroupWorld {
  readonly groups: readonly ScriptedGroup[];
  readonly live: LiveGroups;
  /** What the user's own feed says of groups, in order. */
  readonly told: readonly { readonly groupId: string; readonly isAdded: boolean }[];
  readonly pending: number;
  post(group: ScriptedGroup): GroupEntry;
  edit(group: ScriptedGroup, pick: number): GroupEntry | null;
  add(group: ScriptedGroup, history: "all" | "none"): GroupEntry | null;
  remove(group: ScriptedGroup): GroupEntry | null;
  positions(): readonly GroupPosition[];
  answer(pick: number, how: Answer): void;
  follow(options: Partial<GroupFollowerOptions>): GroupFollower;
}

/** Every entry takes so much of a page. */
export const entryBytes = 100;

export const intervalOf = ({ intervals }: ScriptedGroup): Interval | undefined => intervals.at(-1);
export const headOf = (group: ScriptedGroup): number => intervalOf(group)?.untilN ?? group.entries.length;

const isIn = (group: ScriptedGroup): boolean => intervalOf(group)?.untilN === null;

function positionOf(group: ScriptedGroup): GroupPosition | null {
  const interval = intervalOf(group);
  if (!interval) return null;
  const { joinedN, fromSeq, untilN } = interval;
  const isMember = untilN === null;
  return {
    conversationId: group.id,
    head: headOf(group),
    fromSeq,
    memberCount: 2,
    isMember,
    joinedN,
    lastAtMs: 0,
  };
}

function pageOf(group: ScriptedGroup, after: number, limit: number): GroupPage | null {
  const position = positionOf(group);
  const interval = intervalOf(group);
  if (!position || !interval) return null;
  const { head, fromSeq, isMember } = position;
  const trimmed = Math.min(head, Math.max(group.trimmed, interval.fromN));
  const entries = after < trimmed ? [] : group.entries.slice(after, Math.min(head, after + limit));
  return {
    entries: entries.map(({ n, event }) => ({ n, event: visibleEvent(event, { fromSeq }) })),
    head,
    trimmed,
    fromSeq,
    isMember,
  };
}

const append = (group: ScriptedGroup, event: ChatFeedEvent): GroupEntry => {
  const entry = { n: group.entries.length + 1, event };
  group.entries.push(entry);
  return entry;
};

export function createGroupWorld(ids: readonly string[]): GroupWorld {
  const groups = ids.map((id): ScriptedGroup => ({ id, entries: [], intervals: [], lastSeq: 0, trimmed: 0 }));
  const told: { groupId: string; isAdded: boolean }[] = [];
  const questions: ((how: Answer) => void)[] = [];
  const live = createLiveGroups({
    fanout: {
      publish: async () => {},
      subscribe: async () => async () => {},
      onInterrupted: () => () => {},
      close: async () => {},
    },
    chats: { groupHeads: async (asked) => asked.map((id) => groupOf(id).entries.length) },
    onMembers: () => {},
    onTyping: () => {},
    onError: (error) => {
      throw error;
    },
  });

  const groupOf = (id: string): ScriptedGroup => {
    const group = groups.find((one) => one.id === id);
    if (!group) throw new Error(`there is no group ${id}`);
    return group;
  };
  const ask = <T>(read: () => T): Promise<T> =>
    new Promise((resolve, reject) => {
      const atCall = read();
      questions.push((how) => {
        if (how === "away") reject(new TidingsError("SERVICE_UNAVAILABLE", "The store is away: retry"));
        else resolve(how === "as it is" ? read() : atCall);
      });
    });
  const membershipOf = (id: string): Membership | null => {
    const position = positionOf(groupOf(id));
    return position && { ...position, role: "member", lastSeq: groupOf(id).lastSeq };
  };
  const positions = (): readonly GroupPosition[] => groups.flatMap((group) => positionOf(group) ?? []);

  return {
    groups,
    live,
    told,
    get pending() {
      return questions.length;
    },
    post(group) {
      group.lastSeq += 1;
      const common = { conversationId: group.id, from: "you", nonce: "", sentAtMs: 0, content: {} };
      return append(group, { type: "message", message: { ...common, seq: group.lastSeq } });
    },
    edit(group, pick) {
      if (group.lastSeq === 0) return null;
      const seq = 1 + (pick % group.lastSeq);
      return append(group, { type: "edited", conversationId: group.id, seq, version: 2, content: {}, editedAtMs: 0 });
    },
    add(group, history) {
      if (isIn(group)) return null;
      const head = group.entries.length;
      const start = history === "all" ? { fromN: 0, fromSeq: 0 } : { fromN: head, fromSeq: group.lastSeq };
      group.intervals.push({ joinedN: head + 1, ...start, untilN: null });
      told.push({ groupId: group.id, isAdded: true });
      const added = [{ userId: me, role: "member" as const }];
      return append(group, { type: "members", conversationId: group.id, added, by: "you" });
    },
    remove(group) {
      const interval = intervalOf(group);
      if (!interval || !isIn(group)) return null;
      interval.untilN = group.entries.length + 1;
      told.push({ groupId: group.id, isAdded: false });
      return append(group, { type: "members", conversationId: group.id, removed: [me], by: "you" });
    },
    positions,
    answer(pick, how) {
      const [question] = questions.splice(pick % questions.length, 1);
      question?.(how);
    },
    follow: (options) =>
      new GroupFollower({
        userId: me,
        groups: live,
        chats: {
          positions: () => ask(positions),
          membership: (_, groupId) => ask(() => membershipOf(groupId)),
          readGroups: (_, from, limit, maxBytes = Number.POSITIVE_INFINITY) =>
            ask(() => {
              let left = maxBytes / entryBytes;
              return from.map(({ groupId, after }) => {
                const page = pageOf(groupOf(groupId), after, Math.min(limit, Math.max(0, left)));
                left -= page?.entries.length ?? 0;
                return page;
              });
            }),
        },
        maxQueued: 10,
        pageSize: 10,
        pageBytes: 10 * entryBytes,
        turns: createReplayTurns({ perUser: 100, perNode: 100 }),
        followed: createFollowedGroups({ perUser: 1_000 }),
        onReplayError: () => {},
        ...options,
      }),
  };
}

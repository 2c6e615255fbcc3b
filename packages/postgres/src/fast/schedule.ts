import type { UserId, Write } from "@tidings/core";

export type ScheduledWrite = Exclude<Write, { readonly kind: "claim" }>;

/** The parts of a round in the order in which they are done. */
const parts = { change: 0, append: 1, broadcast: 2, readChat: 3, readPush: 4 } as const;
const partCount = 5;

function partOf(write: ScheduledWrite): number {
  if (write.kind === "subscribe" || write.kind === "unsubscribe") return parts.change;
  if (write.kind === "readChat" || write.kind === "readPush") return parts[write.kind];
  return isBroadcast(write) ? parts.broadcast : parts.append;
}

const isBroadcast = (write: ScheduledWrite): boolean => write.kind === "push" && "topic" in write.to;

/**
 * Spreads the writes of a batch over rounds, so that doing each part of each round as one set comes to the same as doing the
 * writes one after the other. Writes that have nothing to do with each other, and messages and pushes among themselves, share
 * a round: a batch of those has one.
 *
 * A place is `round * partCount + part`. A write comes after whatever it depends on, or beside it where a part takes care of
 * the order within itself: appended entries are numbered in order of the writes, and so are the entries of read marks;
 * broadcasts are done one after the other.
 */
export interface Schedule {
  /** The round of the next write. */
  place(write: ScheduledWrite): number;
}

export function createSchedule(): Schedule {
  const chatFeeds = new Map<UserId, number>();
  const pushFeeds = new Map<UserId, number>();
  const subscriptions = new Map<string, number>();
  /** Per place and collapse value, whether messages or pushes have it: only messages are counted. */
  const collapses = new Map<string, ScheduledWrite["kind"]>();
  /** The newest broadcast, which may concern anyone, and the newest write of all. */
  let broadcast = -1;
  let newest = -1;

  return {
    place(write) {
      const part = partOf(write);
      const { chat, push, subscription, collapse } = touchedBy(write);
      let place = 0;
      const notBefore = (other: number | undefined, mayShare: boolean): void => {
        if (other !== undefined) place = Math.max(place, mayShare && other % partCount === part ? other : other + 1);
      };
      notBefore(isBroadcast(write) ? newest : broadcast, isBroadcast(write));
      for (const userId of chat) notBefore(chatFeeds.get(userId), true);
      for (const userId of push) notBefore(pushFeeds.get(userId), part === parts.append);
      if (subscription !== undefined) notBefore(subscriptions.get(subscription), false);
      const fits = (): boolean =>
        collapse === undefined || (collapses.get(`${place} ${collapse}`) ?? write.kind) === write.kind;
      while (place % partCount !== part || !fits()) place += 1;

      for (const userId of chat) chatFeeds.set(userId, place);
      for (const userId of push) pushFeeds.set(userId, place);
      if (subscription !== undefined) subscriptions.set(subscription, place);
      if (collapse !== undefined) collapses.set(`${place} ${collapse}`, write.kind);
      if (isBroadcast(write)) broadcast = place;
      newest = Math.max(newest, place);
      return Math.floor(place / partCount);
    },
  };
}

interface Touched {
  readonly chat: readonly UserId[];
  readonly push: readonly UserId[];
  readonly subscription?: string;
  readonly collapse?: string | undefined;
}

function touchedBy(write: ScheduledWrite): Touched {
  switch (write.kind) {
    case "send":
      return { chat: write.members, push: write.notify, collapse: write.notice.collapse };
    case "push":
      return { chat: [], push: "topic" in write.to ? [] : write.to.userIds, collapse: write.collapse };
    case "readChat":
      return { chat: write.members, push: [write.userId] };
    case "readPush":
      return { chat: [], push: [write.userId] };
    case "subscribe":
    case "unsubscribe":
      break;
  }
  return { chat: [], push: [], subscription: `${write.topic}\n${write.userId}` };
}

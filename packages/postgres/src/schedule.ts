import type { UserId, Write } from "@tidings/core";

/** The parts of a round in the order in which they are done, each as one set. */
const partOf = {
  subscribe: 0,
  unsubscribe: 0,
  send: 1,
  push: 1,
  readChat: 2,
  readPush: 3,
} as const satisfies Partial<Record<Write["kind"], number>>;

const parts = 4;
const appending = partOf.send;

export type ScheduledWrite = Exclude<Write, { readonly kind: "claim" }>;

/**
 * Spreads the writes of a batch over rounds, so that doing each part of each round as one set comes to the same as doing the
 * writes one after the other. Writes that have nothing to do with each other, and messages and pushes among themselves, share
 * a round: a batch of those has one.
 *
 * A place is `round * 4 + part`. A write comes after whatever it depends on, or beside it where a part takes care of the
 * order within itself: appended entries are numbered in order of the writes, and so are the entries of read marks.
 */
export interface Schedule {
  /** The round of the next write. */
  place(write: ScheduledWrite): number;
}

export function createSchedule(): Schedule {
  const chatFeeds = new Map<UserId, number>();
  const pushFeeds = new Map<UserId, number>();
  const subscriptions = new Map<string, number>();
  /** Per round and collapse value, whether messages or pushes have it: their counts differ. */
  const collapses = new Map<string, "send" | "push">();
  /** The newest push to a topic, which may concern anyone, and the newest write of all. */
  let topicPush = -1;
  let newest = -1;

  const fits = (write: ScheduledWrite, place: number): boolean => {
    if (write.kind !== "send" && write.kind !== "push") return true;
    const collapse = collapseOf(write);
    return collapse === undefined || (collapses.get(`${place} ${collapse}`) ?? write.kind) === write.kind;
  };

  return {
    place(write) {
      const part = partOf[write.kind];
      const { chat, push, subscription } = touchedBy(write);
      let earliest = part === appending ? topicPush : topicPush + 1;
      const notBefore = (place: number | undefined, mayShare: boolean): void => {
        if (place !== undefined) earliest = Math.max(earliest, mayShare && place % parts === part ? place : place + 1);
      };
      const isTopicPush = write.kind === "push" && "topic" in write.to;
      if (isTopicPush) notBefore(newest, true);
      for (const userId of chat) notBefore(chatFeeds.get(userId), true);
      for (const userId of push) notBefore(pushFeeds.get(userId), part === appending);
      if (subscription !== undefined) notBefore(subscriptions.get(subscription), false);

      let place = Math.max(0, earliest);
      while (place % parts !== part || !fits(write, place)) place += 1;

      for (const userId of chat) chatFeeds.set(userId, place);
      for (const userId of push) pushFeeds.set(userId, place);
      if (subscription !== undefined) subscriptions.set(subscription, place);
      if (isTopicPush) topicPush = place;
      if (write.kind === "send" || write.kind === "push") {
        const collapse = collapseOf(write);
        if (collapse !== undefined) collapses.set(`${place} ${collapse}`, write.kind);
      }
      newest = Math.max(newest, place);
      return Math.floor(place / parts);
    },
  };
}

const collapseOf = (write: Extract<Write, { readonly kind: "send" | "push" }>): string | undefined =>
  write.kind === "push" ? write.collapse : write.notify.length > 0 ? write.notice.collapse : undefined;

interface Touched {
  readonly chat: readonly UserId[];
  readonly push: readonly UserId[];
  readonly subscription?: string;
}

function touchedBy(write: ScheduledWrite): Touched {
  switch (write.kind) {
    case "send":
      return { chat: write.members, push: write.notify };
    case "push":
      return { chat: [], push: "topic" in write.to ? [] : write.to.userIds };
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

import { setTimeout as pause } from "node:timers/promises";
import { type ChatEvent, type ChatFeedEvent, type FeedEntry, type Message, parseEventId } from "@tidings/core";
import { type TidingsClient, TidingsClientError } from "@tidings/client";
import type { AppRouter } from "@tidings/app-server/router";
import { connectDirectly, orNotYet } from "../final-state.ts";
import type { Journal } from "../journal.ts";
import type { Random } from "../random.ts";
import type { Route } from "../route.ts";
import type { Target } from "../target.ts";
import { isVisible, staysOf } from "../check/circles.ts";
import type { CircleState, CircleView } from "./circle-journal.ts";
import { CircleMember } from "./circle-member.ts";

export interface CircleOptions {
  readonly name: string;
  readonly target: Target;
  readonly routeFor: (who: string) => Promise<Route>;
  readonly journal: Journal;
  readonly random: Random;
  readonly maxPauseMs: number;
}

/** People in groups: they write, edit and react while a keeper, who stays, adds and removes them. */
export interface Circle {
  /** Makes the groups before anything breaks: a database that was dumped earlier and is put back would not have them. */
  begin(signal: AbortSignal): Promise<void>;
  /** They make one more group, while things break, and act in all of them. */
  run(signal: AbortSignal): Promise<void>;
  /** Once nothing is broken any more: waits until everyone has everything, and writes down how it all came out. */
  converge(within: (what: string, condition: () => boolean | Promise<boolean>) => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

const people = 4;
/** With so many more who never come, a group's entries are not copied to each member any more. */
const silent = 110;

export async function createCircle(options: CircleOptions): Promise<Circle> {
  const { name, target, routeFor, journal, random, maxPauseMs } = options;
  const keeperId = `${name}-keeper`;
  const others = Array.from({ length: people }, (_, i) => `${name}-c${i + 1}`);
  const devices: CircleMember[] = [];
  for (const userId of [keeperId, ...others]) {
    const count = userId === keeperId ? 1 : random.fork(userId).integer(1, 2);
    for (let i = 1; i <= count; i += 1) {
      const device = `${userId}.${i}`;
      devices.push(
        new CircleMember({
          name: device,
          userId,
          others,
          isKeeper: userId === keeperId,
          route: await routeFor(device),
          token: () => target.token(userId),
          journal,
          random: random.fork(device),
          maxPauseMs,
        }),
      );
    }
  }
  const [keeper] = devices;
  const groupIds: string[] = [];

  const make = async (key: string, members: readonly string[], signal: AbortSignal): Promise<void> => {
    const id = await keeper?.makeGroup(`${name}-${key}`, members, signal);
    if (id) groupIds.push(id);
  };

  return {
    async begin(signal) {
      for (const device of devices) device.start();
      // so that each is told of the groups from their beginning
      while (!signal.aborted && !devices.every(({ isReady }) => isReady)) await pause(20);
      const ghosts = Array.from({ length: silent }, (_, i) => `${name}-ghost-${i}`);
      await make("small", others.slice(0, 2), signal);
      await make("large", [...others.slice(1), ...ghosts], signal);
      signal.throwIfAborted();
    },

    async run(signal) {
      await make("late", others.slice(2), signal);
      await Promise.all(devices.map((device) => device.run(groupIds, signal)));
    },

    async converge(within) {
      for (const device of devices) device.comeBack();
      await within("not every call of a group had an outcome", () => devices.every(({ underWay }) => underWay === 0));
      await within("not every member was connected", () => devices.every(({ isConnected }) => isConnected));
      let finals: readonly CircleState[] | null = null;
      await within("groups still grew, or members were still behind", async () => {
        const known = finals;
        if (known && !devices.every((device) => hasEverything(device, known))) {
          await pause(200);
          return false;
        }
        const again = await readFinals(target, keeperId, others, groupIds).catch(orNotYet);
        if (!again) return false;
        const isQuiet = again.every(({ log }, i) => log.length === known?.[i]?.log.length);
        finals = again;
        return isQuiet;
      });
      for (const { openStreams } of devices) {
        for (const { name: stream } of openStreams) journal.write({ kind: "circle open at the end", stream });
      }
      for (const state of finals ?? []) journal.write({ kind: "circle final", state });
    },

    async close() {
      await Promise.all(devices.map((device) => device.leave()));
    },
  };
}

/** Whether each stream is where the user's time in a group ends; one that knows no place in it has seen nothing of it. */
function hasEverything({ userId, openStreams }: CircleMember, finals: readonly CircleState[]): boolean {
  return openStreams.every(({ groupId, position, groups }) =>
    finals.every((state) => {
      if (groupId !== null && groupId !== state.groupId) return true;
      const at = parseEventId((groupId === null ? groups[state.groupId] : position) ?? "");
      if (!at) return true;
      const visible = state.views.find((view) => view.userId === userId)?.entries.at(-1)?.n ?? 0;
      return at.epoch === state.epoch && at.n >= visible;
    }),
  );
}

async function readFinals(
  target: Target,
  keeperId: string,
  others: readonly string[],
  groupIds: readonly string[],
): Promise<CircleState[]> {
  const finals: CircleState[] = [];
  await using keeper = connectDirectly(target, 0, keeperId);
  for (const groupId of groupIds) {
    const found = await keeper.chat.conversation({ conversationId: groupId }).catch((error: unknown) => {
      // it went with the database that was put back
      if (error instanceof TidingsClientError && error.code === "NOT_FOUND") return null;
      throw error;
    });
    const head = found?.kind === "group" ? parseEventId(found.position) : null;
    if (!head) continue;
    const log = await readGroupFeed(keeper, groupId, head.epoch, 0, head.n);
    const { members } = await keeper.chat.members({ conversationId: groupId, limit: 200 });
    const views: CircleView[] = [];
    for (const [i, userId] of [keeperId, ...others].entries()) {
      const stay = staysOf(log, userId).at(-1);
      if (!stay) continue;
      await using client = connectDirectly(target, i, userId);
      const conversation = await client.chat.conversation({ conversationId: groupId });
      const messages: Message[] = [];
      for (let hasMore = true; hasMore;) {
        const after = messages.at(-1)?.seq ?? 0;
        const page = await client.chat.history({ conversationId: groupId, after, limit: 200 });
        messages.push(...page.messages);
        hasMore = page.hasMore;
      }
      const last = log.findLast((entry) => isVisible(entry, stay))?.n ?? 0;
      const entries = await readGroupFeed(client, groupId, head.epoch, stay.from, last);
      views.push({ userId, conversation, messages, entries });
    }
    finals.push({ groupId, epoch: head.epoch, log, members, views });
  }
  return finals;
}

const readLimitMs = 30_000;

async function readGroupFeed(
  client: TidingsClient<AppRouter>,
  groupId: string,
  epoch: string,
  from: number,
  upTo: number,
): Promise<FeedEntry<ChatFeedEvent>[]> {
  const entries: FeedEntry<ChatFeedEvent>[] = [];
  if (from >= upTo) return entries;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const limit = setTimeout(
    () => reject(new Error(`${groupId} was not read from ${from} to ${upTo} in time`)),
    readLimitMs,
  );
  const onEvent = (event: ChatEvent, id: string): void => {
    if (event.type === "ready") return;
    if (event.type === "reset") {
      reject(new Error(`${groupId} was reset at ${id}, read from ${from}`));
      return;
    }
    const n = parseEventId(id)?.n ?? 0;
    entries.push({ n, event });
    if (n >= upTo) resolve();
  };
  const lastEventId = `${epoch}-${groupId}-${from}`;
  const { stop } = client.chat.onMessage({ conversationId: groupId, lastEventId }, { onEvent, onError: reject });
  try {
    await promise;
  } finally {
    clearTimeout(limit);
    stop();
  }
  return entries;
}

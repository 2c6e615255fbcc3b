import { TidingsError } from "../model/errors.ts";
import { encodePushEvent } from "../model/event-json.ts";
import type { PushEvent, PushFeedEvent } from "../model/events.ts";
import type { FeedItem } from "../feeds/feed-reader.ts";
import type { PushRequest, PushResult } from "../model/push-request.ts";
import type { Hub } from "./hub.ts";
import { toCheckedJson } from "../model/checked-json.ts";
import type { HubContext } from "./hub-context.ts";
import type { UserId } from "../model/ids.ts";
import { toEventId } from "../model/position.ts";
import { toStoredCollapse, toStoredKey } from "../model/push-key.ts";
import { Passage } from "../feeds/passage.ts";
import { openFeed } from "../feeds/subscriptions.ts";

type Notifications = Pick<Hub, "push" | "onPush" | "pushes" | "markPushesRead" | "subscribe" | "unsubscribe">;

const USERS_PER_PRESENCE_QUERY = 500;

/** A push to more users has no message waiting for it. */
const fewUsers = 100;

function toPushEvent(item: FeedItem<PushFeedEvent>): PushEvent {
  if (item.kind === "entry") return item.entry.event;
  if (item.kind === "signal") {
    const { type, data, sentAtMs } = item.signal;
    return { type: "push", push: { seq: null, type, data, sentAtMs, readAtMs: null }, unread: item.unread };
  }
  return { type: item.kind, unread: item.unread };
}

const pushShape = { toEvent: toPushEvent, encode: encodePushEvent };

const recipientsOf = ({ to }: PushRequest): { readonly userIds: readonly UserId[] } | { readonly topic: string } => {
  if (typeof to === "string") return { userIds: [to] };
  if ("topic" in to) return { topic: to.topic };
  return { userIds: [...new Set(to)] };
};

/** A user who has subscribed to a topic has been here. */
const withKnown = async (result: PushResult, known: Promise<number | null> | null): Promise<PushResult> => {
  const count = known ? await known : result.accepted;
  return count === null ? result : { ...result, known: count };
};

export function createNotifications(context: HubContext): Notifications {
  const { store, presence, policies, batcher, broadcasts, seenUsers, limits, now, publish, reach } = context;

  const onlineOf = async (userIds: readonly UserId[]): Promise<UserId[]> => {
    const online: UserId[] = [];
    for (let i = 0; i < userIds.length; i += USERS_PER_PRESENCE_QUERY) {
      const states = await presence.get(userIds.slice(i, i + USERS_PER_PRESENCE_QUERY));
      for (const state of states) if (state.online) online.push(state.userId);
    }
    return online;
  };

  /** Only to those online now. The key is taken first: a push that may be lost is better than one sent twice. */
  const pushEphemeral = async (request: PushRequest): ReturnType<Hub["push"]> => {
    const { type, data } = request;
    const key = toStoredKey(request.service, request.key);
    const to = recipientsOf(request);
    const userIds = await onlineOf("topic" in to ? await store.topicMembers(to.topic) : to.userIds);
    const atMs = now();
    if (key) {
      const { outcome } = await batcher.add({ kind: "claim", ...key, accepted: userIds.length, atMs });
      if (outcome.duplicate) return outcome;
    }
    const signal = { type: "push", push: { type, data, sentAtMs: atMs } } as const;
    publish(userIds.map((userId) => ({ userId, feed: "signal", signal })));
    return { accepted: userIds.length, duplicate: false };
  };

  return {
    async push(request) {
      const { type, data, service, key, collapse, collapseOf, durable = true } = request;
      const dataJson = toCheckedJson(data, "The push's data", limits.maxContentLength);
      const to = recipientsOf(request);
      const known = "topic" in to ? null : seenUsers.count(to.userIds);
      if (!durable) return withKnown(await pushEphemeral(request), known);
      const targets = reach.targetsOf(type);
      const isForMany = "topic" in to || to.userIds.length > fewUsers;
      const { outcome } = await (isForMany ? broadcasts : batcher).add({
        kind: "push",
        to,
        type,
        data,
        dataJson,
        atMs: now(),
        ...toStoredKey(service, key),
        ...toStoredCollapse(collapse, collapseOf),
        ...(targets && { reach: targets }),
      });
      if (targets) reach.wake();
      return withKnown(outcome, known);
    },

    onPush: (userId, { lastEventId, connection = {} }, signal) => {
      const passage = new Passage(connection, now);
      return openFeed(context, { feed: "push", userId, lastEventId, passage, shape: pushShape, signal });
    },

    async pushes(userId, { before, limit, unreadOnly }) {
      const { maxPageBytes: maxBytes } = limits;
      const page = await store.pushes(userId, { limit, maxBytes, unreadOnly, ...(before !== undefined && { before }) });
      const { pushes, unread, hasMore, head } = page;
      return { pushes, unread, hasMore, position: toEventId({ epoch: store.epoch, n: head }) };
    },

    async markPushesRead(userId, which) {
      return (await batcher.add({ kind: "readPush", userId, atMs: now(), ...which })).outcome;
    },

    async subscribe(userId, topic) {
      if (!(await policies.canJoin(userId, topic))) {
        throw new TidingsError("FORBIDDEN", "You may not subscribe to this topic: the application's policy forbids it");
      }
      await batcher.add({ kind: "subscribe", userId, topic });
    },

    async unsubscribe(userId, topic) {
      await batcher.add({ kind: "unsubscribe", userId, topic });
    },
  };
}

import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ConversationId, Delivery, Fanout, UserId } from "@tidings/core";
import { type Bundle, toBundles, toLines, toParts } from "./bundles.ts";
import { createChannels } from "./channels.ts";
import { createJointChannels } from "./joint-channels.ts";
import { nodeChannel, parseNews } from "./joint-news.ts";
import { createKnownJoints, type Joint } from "./known-joints.ts";
import { createKeys } from "../presence/keys.ts";
import { type Message, toPublishScript } from "./publish-script.ts";
import { runScript } from "../connection/scripts.ts";
import { slotOf } from "../connection/slots.ts";
import { openLink } from "../connection/link.ts";
import { prefixOf, type RedisLinkOptions, type RedisLinkStatus } from "../connection/options.ts";
import { createReporter } from "../connection/reporter.ts";
import { createDecoder, encode, isForeign, isFrom, publisherOf, toNodeId } from "./wire.ts";
import { prepareConnection } from "../connection/prepare-connection.ts";
import { within } from "../connection/within.ts";

/** Where Redis is, and how long the fan-out waits for it. */
export interface RedisFanoutOptions extends RedisLinkOptions {
  /**
   * The `epoch` of the hub's store. Copies that name another one are ignored: they are of a database whose nodes use the same Redis and
   * prefix, such as a restored copy. Default: none, and copies of all are taken.
   */
  readonly epoch?: string;
  /**
   * How long `subscribe` waits for Redis before the reader begins without it, and how long `publish` waits for the
   * first connection before it drops the copies. Milliseconds, default 250.
   */
  readonly waitMs?: number;
  /**
   * How long a node collects the copies of a group that come for its users, before it asks for one copy for all of them.
   * Milliseconds, default 100.
   */
  readonly gatherMs?: number;
  /** How much may wait for a slow Redis. Beyond this, new copies are dropped. UTF-16 code units, default 16,777,216. */
  readonly maxWaiting?: number;
}

/** How the fan-out is, for readiness and metrics. */
export interface RedisFanoutStatus extends RedisLinkStatus {
  /** How many users this node listens for. */
  readonly channels: number;
  /**
   * Copies since the start: how many Redis has taken, how many were dropped (it was away, or too slow), and how many
   * messages on the channels were ignored, not being understood or of another store.
   */
  readonly published: number;
  readonly dropped: number;
  readonly ignored: number;
}

/** A fan-out over Redis, which tells how it is. */
export interface RedisFanout extends Fanout {
  status(): RedisFanoutStatus;
}

const noJoints: readonly Joint[] = [];

/** Copies in one write: a broadcast must not keep the node from everything else. */
const perWrite = 1_000;

/**
 * Makes a fan-out over Redis pub/sub. Each user has a channel, which a node subscribes to while somebody listens there. For
 * the members of a busy group a node has a joint channel besides.
 * Listeners on the publishing node are called before `publish` returns, with or without Redis. While Redis is away,
 * copies for other nodes are dropped.
 */
export function createRedisFanout(options: RedisFanoutOptions): RedisFanout {
  const { waitMs = 250, gatherMs = 100, pingMs = 1_000, epoch } = options;
  const { maxWaiting = 16 * 1024 * 1024 } = options;
  const keys = createKeys(prefixOf(options));
  const nodeId = toNodeId(randomBytes(9).toString("base64url"), epoch);
  const reporter = createReporter(options.onError, "fanout");
  const users = new Map<UserId, { readonly live: Promise<void>; readonly listeners: Set<(d: Delivery) => void> }>();
  const interrupted = new Set<() => void>();
  const decode = createDecoder();
  let waiting = 0;
  let published = 0;
  let dropped = 0;
  let ignored = 0;
  let closed = false;

  const link = openLink(options, {
    stage: "fanout",
    prepare: (redis) => prepareConnection(redis, keys.feed("")),
    onRestored(connection, serves) {
      joints.leaveAll();
      channels.restore(connection, serves);
    },
    onMessage: (channel, message) => channels.receive(channel, message),
  });
  const channels = createChannels({
    link,
    waitMs,
    retryMs: pingMs,
    onInterrupted() {
      for (const listener of interrupted) attempt(listener);
    },
  });

  const joints = createJointChannels({ nodeId, link, keys, channels, gatherMs, receive: receiveForAll });
  const knownJoints = createKnownJoints();
  /** Other nodes have been asked to tell this one of theirs: it listens on a channel of its own. */
  let isTold = false;

  /** One listener that fails is told of, and the others are called. */
  const attempt = (listener: () => void): void => {
    try {
      listener();
    } catch (error) {
      reporter.report(error);
    }
  };

  const deliver = (delivery: Delivery): void => {
    for (const listener of users.get(delivery.userId)?.listeners ?? []) {
      try {
        listener(delivery);
      } catch (error) {
        reporter.report(error);
      }
    }
  };

  const ignore = (cause: unknown): void => {
    ignored += 1;
    reporter.report(
      new Error("Ignored a message on a user's channel: does another program use the prefix?", { cause }),
    );
  };

  const decodeOrIgnore = (userId: UserId, message: string): readonly Delivery[] => {
    try {
      if (isForeign(epoch, message)) throw new Error("It is of another database: give each system a prefix of its own");
      return decode(userId, message);
    } catch (cause) {
      ignore(cause);
      return [];
    }
  };

  const receive = (userId: UserId, message: string): void => {
    if (isFrom(nodeId, message)) return;
    for (const delivery of decodeOrIgnore(userId, message)) {
      if (delivery.feed === "group") joints.note(delivery.conversationId, userId, publisherOf(message));
      deliver(delivery);
    }
  };

  function receiveForAll(userIds: ReadonlySet<UserId>, message: string): void {
    for (const delivery of decodeOrIgnore("", message)) {
      for (const userId of userIds) deliver({ ...delivery, userId });
    }
  }

  const hear = (text: string): void => {
    try {
      knownJoints.hear(parseNews(text));
    } catch (cause) {
      ignore(cause);
    }
  };

  const jointsFor = (groupId: ConversationId, userIds: readonly UserId[]): readonly Joint[] => {
    if (!isTold) {
      isTold = true;
      void channels.join(keys.feed(nodeChannel(nodeId)), hear);
    }
    return knownJoints.of(groupId, userIds);
  };

  /** In a cluster channels of several slots are of no use together. */
  const toMessages = ({ userIds, lines, groupId }: Bundle): readonly Message[] => {
    const text = encode(nodeId, lines);
    if (userIds.length === 1 || link.cluster) {
      const copies = lines.length;
      return userIds.map((userId) => ({ channels: [keys.feed(userId)], text, copies, groupId, joints: noJoints }));
    }
    const copies = lines.length * userIds.length;
    const to = userIds.map((userId) => keys.feed(userId));
    return [{ channels: to, text, copies, groupId, joints: groupId === null ? noJoints : jointsFor(groupId, userIds) }];
  };

  /** In one command, which costs a third of one for each. In a cluster it takes channels of one slot. */
  const sendAll = (messages: readonly Message[]): Promise<unknown> => {
    if (!link.cluster) return send(messages);
    return Promise.all([...Map.groupBy(messages, ({ channels: [first = ""] }) => slotOf(first)).values()].map(send));
  };

  /** Counts the copies if Redis has taken the messages, or if not. */
  const send = async (messages: readonly Message[]): Promise<void> => {
    const copies = messages.reduce((sum, message) => sum + message.copies, 0);
    const first = messages[0]?.channels[0];
    const connection = first === undefined ? null : link.connectionOf(first);
    if (!connection) {
      dropped += copies;
      return;
    }
    const script = toPublishScript(messages, (channel) => channels.isLive(channel, connection));
    try {
      // Corked: what is sent in one tick leaves in one write.
      const silent = await runScript(connection.corked(), "publish", script.keys, script.args);
      published += copies;
      for (const channel of silent as readonly string[]) {
        knownJoints.forget(script.groupOf.get(channel) ?? "", channel);
      }
    } catch (error) {
      dropped += copies;
      link.failed(error);
    }
  };

  /** `lines` are those of the deliveries. */
  const publishPart = async (deliveries: readonly Delivery[], lines: readonly string[]): Promise<void> => {
    const messages = toBundles(deliveries, lines).flatMap(toMessages);
    const size = messages.reduce((sum, { text }) => sum + text.length, 0);
    if (waiting > 0 && waiting + size > maxWaiting) {
      dropped += deliveries.length;
      reporter.report(new Error("Redis is too slow for the copies that are published: they are dropped"));
      return;
    }
    waiting += size;
    // A program that has only just begun should not lose its first words.
    const early = messages.flatMap(({ channels: [first = ""] }) =>
      link.connectionOf(first) || link.isAway(first) ? [] : [first],
    );
    if (early.length > 0) await within(waitMs, Promise.all(early.map((channel) => link.decided(channel))));
    await sendAll(messages);
    waiting -= size;
  };

  return {
    async publish(deliveries) {
      const [first = [], ...others] = toParts(deliveries, perWrite);
      // One after the other: readers here and copies share the text of an event.
      const lines = toLines(first, deliver);
      for (const part of others) for (const delivery of part) deliver(delivery);
      const parts = [publishPart(first, lines)];
      for (const part of others) {
        await nextTurn();
        parts.push(publishPart(part, toLines(part)));
      }
      await Promise.all(parts);
    },

    async subscribe(userId, deliverTo) {
      if (closed) throw new Error("The fan-out is closed");
      const own = (delivery: Delivery): void => deliverTo(delivery);
      let user = users.get(userId);
      if (!user) {
        user = { listeners: new Set(), live: channels.join(keys.feed(userId), (message) => receive(userId, message)) };
        users.set(userId, user);
      }
      const { listeners, live } = user;
      listeners.add(own);
      await live;
      return () => {
        if (listeners.delete(own) && listeners.size === 0 && users.get(userId)?.listeners === listeners) {
          users.delete(userId);
          joints.leave(userId);
          channels.leave(keys.feed(userId));
        }
        return Promise.resolve();
      };
    },

    onInterrupted(listener) {
      const own = (): void => listener();
      interrupted.add(own);
      return () => void interrupted.delete(own);
    },

    status: () => ({ ...link.status(), channels: users.size, published, dropped, ignored }),

    close() {
      closed = true;
      users.clear();
      joints.close();
      channels.close();
      link.close();
      return Promise.resolve();
    },
  };
}

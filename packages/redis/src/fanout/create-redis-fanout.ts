import { randomBytes } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { Delivery, Fanout, UserId } from "@tidings/core";
import { createChannels } from "./channels.ts";
import { createKeys } from "../presence/keys.ts";
import { runScript } from "../connection/scripts.ts";
import { slotOf } from "../connection/slots.ts";
import { openLink } from "../connection/link.ts";
import { defaultPrefix, type RedisLinkOptions, type RedisLinkStatus } from "../connection/options.ts";
import { createReporter } from "../connection/reporter.ts";
import { createDecoder, encode, isFrom, toLine } from "./wire.ts";
import { prepareConnection } from "../connection/prepare-connection.ts";
import { within } from "../connection/within.ts";

/** Where Redis is, and how long the fan-out waits for it. */
export interface RedisFanoutOptions extends RedisLinkOptions {
  /**
   * How long `subscribe` waits for Redis before the reader begins without it, and how long `publish` waits for the
   * first connection before it drops the copies. Milliseconds, default 250.
   */
  readonly waitMs?: number;
  /** How much may wait for a slow Redis. Beyond this, new copies are dropped. UTF-16 code units, default 16,777,216. */
  readonly maxWaiting?: number;
}

/** How the fan-out is, for readiness and metrics. */
export interface RedisFanoutStatus extends RedisLinkStatus {
  /** How many users this node listens for. */
  readonly channels: number;
  /**
   * Copies since the start: how many Redis has taken, how many were dropped (it was away, or too slow), and how many
   * messages on the channels were not understood.
   */
  readonly published: number;
  readonly dropped: number;
  readonly ignored: number;
}

/** A fan-out over Redis, which tells how it is. */
export interface RedisFanout extends Fanout {
  status(): RedisFanoutStatus;
}

/** All copies of a part for one user, in one message. */
interface Message {
  readonly channel: string;
  readonly message: string;
  readonly copies: number;
}

/** Copies in one write: a broadcast must not keep the node from everything else. */
const perWrite = 1_000;

/**
 * Makes a fan-out over Redis pub/sub. Each user has a channel, which a node subscribes to while somebody listens there.
 * Listeners on the publishing node are called before `publish` returns, with or without Redis. While Redis is away,
 * copies for other nodes are dropped.
 */
export function createRedisFanout(options: RedisFanoutOptions): RedisFanout {
  const { prefix = defaultPrefix, waitMs = 250, maxWaiting = 16 * 1024 * 1024, pingMs = 1_000 } = options;
  const keys = createKeys(prefix);
  const nodeId = randomBytes(9).toString("base64url");
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
    onRestored: (connection, serves) => channels.restore(connection, serves),
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

  const receive = (userId: UserId, message: string): void => {
    if (isFrom(nodeId, message)) return;
    let arrived: readonly Delivery[];
    try {
      arrived = decode(userId, message);
    } catch (cause) {
      ignored += 1;
      reporter.report(
        new Error("Ignored a message on a user's channel: does another program use the prefix?", { cause }),
      );
      return;
    }
    for (const delivery of arrived) deliver(delivery);
  };

  /** In one command, which costs a third of one for each. In a cluster it takes channels of one slot. */
  const sendAll = (messages: readonly Message[]): Promise<unknown> => {
    if (!link.cluster) return send(messages);
    return Promise.all([...Map.groupBy(messages, ({ channel }) => slotOf(channel)).values()].map(send));
  };

  /** Counts the copies if Redis has taken the messages, or if not. */
  const send = async (messages: readonly Message[]): Promise<void> => {
    const copies = messages.reduce((sum, message) => sum + message.copies, 0);
    const connection = messages[0] ? link.connectionOf(messages[0].channel) : null;
    if (!connection) {
      dropped += copies;
      return;
    }
    const names = messages.map(({ channel }) => channel);
    const own = names.map((channel) => (channels.isLive(channel, connection) ? "1" : "0")).join("");
    // the members of a group get the same text
    const isRepeated = (i: number): boolean => messages[i]?.message === messages[i - 1]?.message;
    const same = names.map((_, i) => (isRepeated(i) ? "1" : "0")).join("");
    const texts = messages.flatMap(({ message }, i) => (isRepeated(i) ? [] : message));
    try {
      // Corked: what is sent in one tick leaves in one write.
      await runScript(connection.corked(), "publish", names, [own, same, ...texts]);
      published += copies;
    } catch (error) {
      dropped += copies;
      link.failed(error);
    }
  };

  /** `lines` are those of the deliveries. */
  const publishPart = async (deliveries: readonly Delivery[], lines: readonly string[]): Promise<void> => {
    const linesOf = new Map<UserId, string[]>();
    for (const [i, { userId }] of deliveries.entries()) {
      const line = lines[i] ?? "";
      const others = linesOf.get(userId);
      if (others) others.push(line);
      else linesOf.set(userId, [line]);
    }
    const messages = [...linesOf].map(([userId, copies]): Message => ({
      channel: keys.feed(userId),
      message: encode(nodeId, copies),
      copies: copies.length,
    }));
    const size = messages.reduce((sum, { message }) => sum + message.length, 0);
    if (waiting > 0 && waiting + size > maxWaiting) {
      dropped += deliveries.length;
      reporter.report(new Error("Redis is too slow for the copies that are published: they are dropped"));
      return;
    }
    waiting += size;
    // A program that has only just begun should not lose its first words.
    const early = messages.filter(({ channel }) => !link.connectionOf(channel) && !link.isAway(channel));
    if (early.length > 0) await within(waitMs, Promise.all(early.map(({ channel }) => link.decided(channel))));
    await sendAll(messages);
    waiting -= size;
  };

  return {
    async publish(deliveries) {
      const first = deliveries.slice(0, perWrite);
      // One after the other: readers here and copies share the text of an event.
      const lines = first.map((delivery) => {
        deliver(delivery);
        return toLine(delivery);
      });
      for (const delivery of deliveries.slice(perWrite)) deliver(delivery);
      const parts = [publishPart(first, lines)];
      for (let i = perWrite; i < deliveries.length; i += perWrite) {
        await nextTurn();
        const part = deliveries.slice(i, i + perWrite);
        parts.push(publishPart(part, part.map(toLine)));
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

    status: () => ({ ...link.status(), channels: channels.size, published, dropped, ignored }),

    close() {
      closed = true;
      users.clear();
      channels.close();
      link.close();
      return Promise.resolve();
    },
  };
}

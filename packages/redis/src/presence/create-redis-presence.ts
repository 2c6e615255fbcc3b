import type { ConversationId, Presence, PresenceConnection, Release, UserId } from "@tidings/core";
import { createOwnUsers } from "@tidings/core/presence-adapter";
import { createChannels } from "../fanout/channels.ts";
import { createKeys } from "./keys.ts";
import { openLink } from "../connection/link.ts";
import { createLookUp } from "./look-up.ts";
import { createNodes } from "../connection/nodes.ts";
import { prefixOf, type RedisLinkOptions, type RedisLinkStatus } from "../connection/options.ts";
import { createRegistrar } from "./registrar.ts";
import { createViewers } from "./viewers.ts";
import { createWatchBoard } from "./watch-board.ts";
import { prepareConnection } from "../connection/prepare-connection.ts";
import { within } from "../connection/within.ts";

/** Where Redis is, and how long presence waits for it. */
export interface RedisPresenceOptions extends RedisLinkOptions {
  /** How long a user stays online after their last connection ended. Milliseconds, default 5,000. */
  readonly graceMs?: number;
  /**
   * How long a node's lease lasts. Each node renews its own three times as often. If a lease ends, the node counts as
   * dead, and its users go offline. Milliseconds, default 15,000.
   */
  readonly leaseMs?: number;
  /**
   * How long a question to Redis may take, for example whether a chat is open, before it is answered without Redis.
   * Milliseconds, default 250.
   */
  readonly lookUpMs?: number;
  /** How long registering may wait for Redis, and how long closing may. Milliseconds, default 250 and 1,000. */
  readonly registerWaitMs?: number;
  readonly closeWaitMs?: number;
  /** How long Redis keeps when a user was last seen. Milliseconds, default 30 days. */
  readonly lastSeenMs?: number;
  readonly now?: () => number;
}

/** How presence is, for readiness and metrics. */
export interface RedisPresenceStatus extends RedisLinkStatus {
  /** How many users of this node Redis has not been told of yet. */
  readonly pending: number;
}

/** Presence over Redis, which tells how it is. */
export interface RedisPresence extends Presence {
  /** How it is now. `ready`: Redis answers, accepts writes, and this node has a lease. */
  status(): RedisPresenceStatus;
}

const nothing: PresenceConnection = Object.assign((): void => {}, { setAway: () => Promise.resolve() });

const dayMs = 24 * 60 * 60 * 1000;

/**
 * Makes presence over Redis. Each node has a lease, and each user an entry for each node that they are connected to, so
 * an idle node costs the same with any number of users. While Redis is away, this node knows its own users, watchers
 * keep what they know, and nobody counts as having a chat open elsewhere. What changes meanwhile is registered when
 * Redis is back.
 */
export function createRedisPresence(options: RedisPresenceOptions): RedisPresence {
  const { graceMs = 5_000, leaseMs = 15_000, lookUpMs = 250, now = Date.now } = options;
  const {
    registerWaitMs = 250,
    closeWaitMs = 1_000,
    lastSeenMs = 30 * dayMs,
    pingMs = 1_000,
    maxReconnectMs = 2_000,
  } = options;
  const keys = createKeys(prefixOf(options));
  let closing: Promise<void> | null = null;
  let toldAllMs = performance.now();

  const link = openLink(options, {
    stage: "presence",
    prepare: (redis) => prepareConnection(redis, keys.notices("")),
    onRestored(connection, serves) {
      board.unsettle();
      channels.restore(connection, serves);
      // Of whom it had let go before, it knows no longer: nothing under its name may count.
      if (registrar.mayBeUndone) nodes.outdate();
      registrar.noteAll((userId) => serves(keys.user(userId)));
      beat();
    },
    onMessage: (channel, message) => channels.receive(channel, message),
  });
  const nodes = createNodes({
    link,
    keys,
    leaseMs,
    rememberMs: lastSeenMs,
    onRenamed() {
      board.unsettle();
      registrar.noteAll(() => true);
    },
    onLeased: () => void registrar.flush().catch(link.failed),
    onGone: (gone) => board.nodesGone(gone),
  });
  const own = createOwnUsers({
    graceMs,
    now,
    onChange(userId, moved) {
      registrar.note(userId, moved);
      board.ownChanged(userId);
    },
  });
  const registrar = createRegistrar({ link, keys, nodes, own, keepMs: lastSeenMs });
  const lookUp = createLookUp({ link, keys, nodes, limitMs: lookUpMs, keepMs: lastSeenMs });
  const viewersElsewhere = createViewers({ link, keys, nodes, lookUp, limitMs: lookUpMs });
  const channels = createChannels({
    link,
    waitMs: registerWaitMs,
    retryMs: pingMs,
    onInterrupted: () => board.interrupted(),
  });
  const board = createWatchBoard({
    channels,
    keys,
    nodes,
    lookUp,
    ownUser: own.get,
    settleMs: Math.max(graceMs, leaseMs / 3 + maxReconnectMs),
    onError: link.failed,
  });

  const beatAndFlush = async (): Promise<void> => {
    // Redis forgets what is not touched for so long.
    if (performance.now() - toldAllMs > lastSeenMs / 2) {
      toldAllMs = performance.now();
      registrar.noteAll(() => true);
    }
    await nodes.beat();
    await registrar.flush();
    if (registrar.pending === 0) await nodes.dropFormers();
    await board.askAgain();
  };
  const beat = (): void => {
    if (!closing) beatAndFlush().catch(link.failed);
  };
  const timer = setInterval(beat, leaseMs / 3).unref();

  const untilRegistered = (userId: UserId): Promise<void> =>
    registrar.until(userId, link.isAway(keys.user(userId)) ? 0 : registerWaitMs);

  const connect = async (userId: UserId, away: boolean): Promise<PresenceConnection> => {
    const connection = own.connect(userId, away);
    await untilRegistered(userId);
    const setAway = (next: boolean): Promise<void> => {
      connection.setAway(next);
      return untilRegistered(userId);
    };
    return Object.assign(() => connection(), { setAway });
  };

  const open = async (userId: UserId, conversationId: ConversationId): Promise<Release> => {
    const release = own.open(userId, conversationId);
    await untilRegistered(userId);
    return release;
  };

  const close = async (): Promise<void> => {
    clearInterval(timer);
    own.releaseAll();
    const saidGoodbye = registrar.flush().then(() => nodes.leave());
    await within(closeWaitMs, saidGoodbye.catch(link.failed));
    registrar.close();
    channels.close();
    board.close();
    link.close();
  };

  return {
    connect: async (userId, away = false) => (closing ? nothing : connect(userId, away)),

    open: async (userId, conversationId) => (closing ? nothing : open(userId, conversationId)),

    viewers(userIds, conversationId) {
      const others = userIds.filter((userId) => !own.get(userId)?.chats.has(conversationId));
      if (others.length === 0) return new Set(userIds);
      const found = viewersElsewhere(others, conversationId);
      if (others.length === userIds.length) return found;
      return found.then((there) => {
        const asked = new Set(others);
        return new Set(userIds.filter((userId) => !asked.has(userId) || there.has(userId)));
      });
    },

    async get(userIds) {
      const found = await lookUp(userIds);
      return userIds.map((userId) => board.stateOf(userId, found.get(userId)));
    },

    watch: async (userIds, listener) => (closing ? nothing : board.watch(userIds, listener)),

    nodes: () => nodes.liveCount,

    status() {
      const { ready, lastError } = link.status();
      return { ready: ready && nodes.leased && !registrar.refused, lastError, pending: registrar.pending };
    },

    close: () => (closing ??= close()),
  };
}

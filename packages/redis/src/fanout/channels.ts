import type { Connection } from "../connection/connection.ts";
import type { Link } from "../connection/link.ts";
import { slotOf } from "../connection/slots.ts";

/** The sharded channels that this node listens to, kept alive over reconnects and moving slots. */
export interface Channels {
  readonly size: number;
  /**
   * Listens from now on; a channel has one listener. Resolves when Redis delivers, or after the limit while it does not, or
   * at once if it is known to be away. It becomes live later then, and `onInterrupted` is called.
   */
  join(channel: string, listener: (message: string) => void): Promise<void>;
  /** The listener is not called again. */
  leave(channel: string): void;
  /** The listener still gets what is sent before Redis knows. Of a channel that is not joined again. */
  leaveGently(channel: string): void;
  /** Whether Redis has confirmed to this connection that it delivers the channel, and was not told otherwise. */
  isLive(channel: string, connection: Connection): boolean;
  /** To be called with each message that arrives. */
  receive(channel: string, message: string): void;
  /** To be called when a connection begins to serve channels, perhaps not for the first time. */
  restore(connection: Connection, serves: (channel: string) => boolean): void;
  close(): void;
}

export interface ChannelsOptions {
  readonly link: Pick<Link, "cluster" | "connectionOf" | "isAway" | "failed">;
  /** How long to wait for a channel to become live, and before trying one again that was refused. Milliseconds. */
  readonly waitMs: number;
  readonly retryMs: number;
  /** Messages of channels on which somebody relied may have been lost. The channels are live again. */
  readonly onInterrupted: () => void;
}

interface Joined {
  readonly listener: (message: string) => void;
  /** Where the subscription was sent to; `null`: it must be sent. */
  sentTo: Connection | null;
  /** What was sent there has been confirmed. */
  live: boolean;
  /** `join` has resolved: its caller relies on getting what is sent. */
  promised: boolean;
  readonly waiting: Set<() => void>;
}

/** Channels in one command: keeps a resubscription from holding Redis up. */
const perCommand = 250;

export function createChannels({ link, waitMs, retryMs, onInterrupted }: ChannelsOptions): Channels {
  const joined = new Map<string, Joined>();
  /** What must be subscribed to, or unsubscribed from: which of it, `joined` says when it is done. */
  const changed = new Set<string>();
  /** Where Redis still thinks that somebody listens. */
  const left = new Map<string, Connection>();
  /** Listeners of channels that were left gently, until Redis has confirmed it. */
  const leaving = new Map<string, Joined["listener"]>();
  const seen = new WeakSet<Connection>();
  let due = false;
  let retry: NodeJS.Timeout | null = null;
  let closed = false;

  /** All changes of one tick go together. */
  const change = (channel: string): void => {
    changed.add(channel);
    if (due) return;
    due = true;
    queueMicrotask(() => void flushAndTell(false));
  };

  const flushAndTell = async (interrupted: boolean): Promise<void> => {
    const late = await flush();
    if ((late || interrupted) && !closed) onInterrupted();
  };

  /** Brings Redis to what is joined now. Commands on one connection keep their order, so the last state wins. */
  const flush = async (): Promise<boolean> => {
    due = false;
    const subscriptions = new Map<Connection, [string, Joined][]>();
    const unsubscriptions = new Map<Connection, string[]>();
    for (const channel of changed) {
      const entry = joined.get(channel);
      const connection = link.connectionOf(channel);
      const leftAt = left.get(channel);
      left.delete(channel);
      if (entry && connection && entry.sentTo !== connection) {
        entry.sentTo = connection;
        entry.live = false;
        append(subscriptions, connection, [channel, entry]);
      } else if (!entry && connection && leftAt === connection) {
        append(unsubscriptions, connection, channel);
      }
    }
    changed.clear();
    for (const [connection, channels] of unsubscriptions) unsubscribe(connection, channels);
    const late = await Promise.all([...subscriptions].map(([connection, entries]) => subscribe(connection, entries)));
    return late.includes(true);
  };

  /** In a cluster a command's channels must be of one slot. */
  const toCommands = <T>(items: readonly T[], channelOf: (item: T) => string): readonly (readonly T[])[] => {
    const groups = link.cluster ? [...Map.groupBy(items, (item) => slotOf(channelOf(item))).values()] : [items];
    return groups.flatMap((group) =>
      Array.from({ length: Math.ceil(group.length / perCommand) }, (_, i) =>
        group.slice(i * perCommand, (i + 1) * perCommand),
      ),
    );
  };

  /** Resolves with whether somebody relied on one of them before it was live. */
  const subscribe = async (connection: Connection, entries: readonly [string, Joined][]): Promise<boolean> => {
    const redis = connection.corked();
    const late = await Promise.all(
      toCommands(entries, ([channel]) => channel).map(async (command) => {
        try {
          await redis.ssubscribe(...command.map(([channel]) => channel));
        } catch (error) {
          link.failed(error);
          tryAgain(command, connection);
          return false;
        }
        return command.filter(([channel, entry]) => isLate(channel, entry, connection)).length > 0;
      }),
    );
    return late.includes(true);
  };

  /** Redis has confirmed the subscription. */
  const isLate = (channel: string, entry: Joined, connection: Connection): boolean => {
    if (joined.get(channel) !== entry || entry.sentTo !== connection) return false;
    entry.live = true;
    const late = entry.promised;
    for (const resolve of entry.waiting) resolve();
    return late;
  };

  const tryAgain = (command: readonly [string, Joined][], connection: Connection): void => {
    for (const [channel, entry] of command) {
      if (joined.get(channel) !== entry || entry.sentTo !== connection) continue;
      entry.sentTo = null;
      changed.add(channel);
    }
    if (closed) return;
    retry ??= setTimeout(() => {
      retry = null;
      void flushAndTell(false);
    }, retryMs).unref();
  };

  const unsubscribe = (connection: Connection, channels: readonly string[]): void => {
    const redis = connection.corked();
    for (const command of toCommands(channels, (channel) => channel)) {
      // What is left of a subscription that nobody has ends with the connection.
      const forget = (): void => command.forEach((channel) => leaving.delete(channel));
      redis.sunsubscribe(...command).then(forget, link.failed);
    }
  };

  const untilLive = (channel: string, entry: Joined): Promise<void> =>
    new Promise((resolve) => {
      const settle = (): void => {
        entry.promised = true;
        entry.waiting.delete(settle);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(settle, link.isAway(channel) ? 0 : waitMs);
      entry.waiting.add(settle);
    });

  const leave = (channel: string): void => {
    const entry = joined.get(channel);
    if (!entry) return;
    joined.delete(channel);
    for (const resolve of entry.waiting) resolve();
    if (!entry.sentTo) return;
    left.set(channel, entry.sentTo);
    change(channel);
  };

  return {
    get size() {
      return joined.size;
    },

    join(channel, listener) {
      const entry: Joined = { listener, sentTo: null, live: false, promised: false, waiting: new Set() };
      joined.set(channel, entry);
      change(channel);
      return untilLive(channel, entry);
    },

    leave,

    leaveGently(channel) {
      const entry = joined.get(channel);
      if (entry?.sentTo) leaving.set(channel, entry.listener);
      leave(channel);
    },

    isLive(channel, connection) {
      const entry = joined.get(channel);
      return entry !== undefined && entry.live && entry.sentTo === connection;
    },

    receive: (channel, message) => (joined.get(channel)?.listener ?? leaving.get(channel))?.(message),

    restore(connection, serves) {
      for (const [channel, entry] of joined) {
        if (!serves(channel)) continue;
        entry.sentTo = null;
        changed.add(channel);
      }
      for (const channel of leaving.keys()) {
        if (!serves(channel)) continue;
        left.set(channel, connection);
        changed.add(channel);
      }
      void flushAndTell(seen.has(connection));
      seen.add(connection);
    },

    close() {
      closed = true;
      if (retry) clearTimeout(retry);
      for (const entry of joined.values()) for (const resolve of entry.waiting) resolve();
      joined.clear();
      leaving.clear();
      changed.clear();
    },
  };
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

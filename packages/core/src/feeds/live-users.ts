import type { Feed, Message } from "../model/events.ts";
import type { Delivery, Fanout, Signal } from "../ports/fanout.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import { LiveFeed } from "./live-feed.ts";
import type { Store } from "../ports/store.ts";
import type { FeedDelivery } from "../ports/write.ts";

/** A user who reads a feed on this node. */
export type LiveUser = { readonly [F in Feed]: LiveFeed<F> };

type Entry = LiveUser & {
  readers: number;
  readonly subscribed: Promise<() => Promise<void>>;
};

/** The users who are connected to this node, each with one subscription to the fan-out. */
export interface LiveUsers {
  readonly size: number;
  /** In how many subscriptions of this node the user's chat feed is read. */
  chatReaders(userId: UserId): number;
  /** Resolves once the user's copies arrive here. Every acquired user must be released. */
  acquire(userId: UserId): Promise<{ readonly user: LiveUser; readonly release: () => void }>;
  /** One query that shows whose copies were lost: their readers go to the store. */
  checkHeads(): Promise<void>;
}

const HEADS_PER_QUERY = 5_000;

export function createLiveUsers({
  fanout,
  store,
  onMessage,
  onRemoved,
  onTyping,
  onAway,
  onGroup,
  onTell,
  onError,
}: {
  readonly fanout: Fanout;
  readonly store: Store;
  readonly onMessage: (userId: UserId, message: Message) => void;
  /** The user is a member of the group no longer: the group's own copies may not come here. */
  readonly onRemoved: (groupId: ConversationId) => void;
  readonly onTyping: (signal: Extract<Signal["signal"], { type: "typing" }>) => void;
  readonly onAway: (userId: UserId, signal: Extract<Signal["signal"], { type: "away" }>) => void;
  readonly onGroup: (delivery: Extract<FeedDelivery, { feed: "group" }>) => void;
  /** Somebody asks how far the user's connections are. */
  readonly onTell: (user: LiveUser, signal: Extract<Signal["signal"], { type: "tell" }>) => void;
  readonly onError: (error: unknown) => void;
}): LiveUsers {
  const users = new Map<UserId, Entry>();

  const receiveSignal = (user: LiveUser, { userId, signal }: Signal): void => {
    switch (signal.type) {
      case "typing":
        onTyping(signal);
        break;
      case "push":
        for (const reader of user.push.readers) reader.signal(signal.push);
        break;
      case "away":
        onAway(userId, signal);
        break;
      case "tell":
        onTell(user, signal);
        break;
      case "told":
      case "end": // of nodes among themselves, on a channel of their own
      case "ended":
      case "missed":
      case "pause":
        break;
    }
  };

  const receive = (user: LiveUser, delivery: Delivery): void => {
    switch (delivery.feed) {
      case "chat":
        user.chat.receive(delivery);
        if (delivery.event.type === "message") {
          const { conversationId, from } = delivery.event.message;
          onTyping({ type: "typing", conversationId, from, typing: false });
          onMessage(delivery.userId, delivery.event.message);
        }
        if (delivery.event.type === "members" && delivery.event.removed?.includes(delivery.userId)) {
          onRemoved(delivery.event.conversationId);
        }
        break;
      case "push":
        user.push.receive(delivery);
        break;
      case "group":
        onGroup(delivery);
        break;
      case "signal":
        receiveSignal(user, delivery);
        break;
    }
  };

  const enter = (userId: UserId): Entry => {
    const user: LiveUser = { chat: new LiveFeed(), push: new LiveFeed() };
    const subscribed = fanout.subscribe(userId, (delivery) => receive(user, delivery));
    const entry = { ...user, readers: 0, subscribed };
    users.set(userId, entry);
    return entry;
  };

  const leave = (userId: UserId, entry: Entry): void => {
    entry.readers -= 1;
    if (entry.readers > 0) return;
    if (users.get(userId) === entry) users.delete(userId);
    entry.subscribed.then((stop) => stop()).catch(onError);
  };

  return {
    get size() {
      return users.size;
    },

    chatReaders: (userId) => users.get(userId)?.chat.readerCount ?? 0,

    async acquire(userId) {
      const entry = users.get(userId) ?? enter(userId);
      entry.readers += 1;
      let released = false;
      const release = (): void => {
        if (released) return;
        released = true;
        leave(userId, entry);
      };
      try {
        await entry.subscribed;
      } catch (error) {
        release();
        throw error;
      }
      return { user: entry, release };
    },

    async checkHeads() {
      const connected = [...users];
      for (let i = 0; i < connected.length; i += HEADS_PER_QUERY) {
        const part = connected.slice(i, i + HEADS_PER_QUERY);
        const known = part.map(([, { chat, push }]) => ({ chat: chat.head, push: push.head }));
        const heads = await store.heads(part.map(([userId]) => userId));
        for (const [j, [, user]] of part.entries()) {
          for (const feed of ["chat", "push"] satisfies Feed[]) {
            user[feed].compare(known[j]?.[feed] ?? null, heads[j]?.[feed] ?? 0);
          }
        }
      }
    },
  };
}

import type { DirectSubscription } from "../feeds/direct.ts";
import type { OnError } from "../model/errors.ts";
import type { ChatEvent, Conversation, Message, PresenceState, Push, PushEvent } from "../model/events.ts";
import type { GroupCalls, GroupLimits } from "./hub-groups.ts";
import type { Excerpt, MessageCalls } from "./hub-messages.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
import type { PushRequest, PushResult } from "../model/push-request.ts";
import type { ConnectionLabel, PushTrace, TraceTarget } from "../model/push-trace.ts";
import type { Policies } from "../policies/policies.ts";
import type { Presence, PresenceConnection } from "../ports/presence.ts";
import type { OutletOptions } from "../outlets/worker.ts";
import type { Outlets } from "./outlets.ts";
import type { ReachOptions } from "../reach/reach-options.ts";
import type { Reach } from "./reach.ts";
import type { Revocations, RevocationTarget } from "./revocations.ts";
import type { ConversationTotals } from "../ports/conversation-store.ts";
import type { Store } from "../ports/store.ts";

/** What is older goes, and the oldest beyond the number. */
interface Bounds {
  readonly maxAgeMs: number;
  readonly maxEntries: number;
}

/**
 * The parts of a hub and its options. `Infinity` means "no limit" in every store; a timer waits at most 12 days. If a number is NaN or too
 * small, `createHub` throws a `RangeError` that names the option.
 */
export interface HubOptions {
  /** The hub owns its ports: closing it closes them. */
  readonly store: Store;
  readonly fanout: Fanout;
  readonly presence: Presence;
  /** Who may do what. Default: everyone may do what the contract allows. */
  readonly policies?: Partial<Policies>;
  /** How long the policy `beforeSend` may take. Milliseconds, default 2,000. */
  readonly beforeSendTimeoutMs?: number;
  /**
   * How often a subscription to presence asks the policy `visibleTo` again, and those who hear who types in a group are compared with its
   * members if something has happened there, in case a copy was lost. Milliseconds, default 60,000.
   */
  readonly visibleEveryMs?: number;
  readonly groups?: Partial<GroupLimits>;
  /** Called with each failure that no caller is waiting for. Default: `console.error`. */
  readonly onError?: OnError;
  /**
   * How often the feeds of all connected users are compared with the store, in case a copy was lost. Milliseconds,
   * default 5,000.
   */
  readonly headCheckMs?: number;
  /** How long a user counts as typing if that is not renewed. Milliseconds, default 6,000. */
  readonly typingTtlMs?: number;
  /**
   * How long feed entries are kept, and how many per feed. Default 30 days and 10,000; `Infinity` keeps all. `deadLetters`: the same for
   * events that outlets did not take, and how many for each outlet. Both are applied every `everyMs` milliseconds,
   * default 600,000 (10 minutes).
   */
  readonly retention?: Partial<Bounds> & { readonly everyMs?: number; readonly deadLetters?: Partial<Bounds> };
  /**
   * How many live events are kept for a reader that is slower than its feed. One that is slower still reads from the
   * store. Default 256.
   */
  readonly maxQueuedPerReader?: number;
  /** How many entries are read at a time when a reader catches up. Default 100. */
  readonly replayPageSize?: number;
  /**
   * How many writes one commit may have, and how many may wait for theirs. Default 512 and 20,000. `maxHeldMs`: how
   * long a write may wait for users whom another transaction has locked. Milliseconds, default 3,000.
   */
  readonly batch?: { readonly maxBatch?: number; readonly maxWaiting?: number; readonly maxHeldMs?: number };
  /** How long the JSON text of a message's content or of a push's data may be. UTF-16 code units, default 32,768. */
  readonly maxContentLength?: number;
  /** How much JSON a page of an answer may have. It always has at least one entry. Bytes, default 1,048,576. */
  readonly maxPageBytes?: number;
  /**
   * How many users one user may watch the presence of on this node, and all users together. Default 2,000 and 100,000.
   */
  readonly maxWatched?: { readonly perUser?: number; readonly perNode?: number };
  /**
   * How many subscriptions one user may have to the same thing on this node: to all of their chats, to one chat, to
   * their pushes, or to who types in one conversation. Default 200: two for each of a hundred connections.
   */
  readonly maxSameSubscriptions?: number;
  /**
   * How long a revocation is remembered: the longest time from the issue of a token to its end that the code that
   * checks tokens accepts. Milliseconds, default 366 days.
   */
  readonly tokenLifetimeMs?: number;
  /**
   * The name of this node, for people who look for it. Clients are told, so it must not be secret. Default: random, a
   * new one at each start.
   */
  readonly node?: string;
  /** Channels out of the application. Default: none. */
  readonly reach?: ReachOptions;
  /** Other systems that get everything that is committed. Default: none. */
  readonly outlets?: OutletOptions;
  readonly now?: () => number;
}

/** An event of a subscription, with the event id that the subscription can be resumed from. */
export interface Tracked<Event> {
  readonly id: string;
  readonly event: Event;
}

/**
 * A subscription. The promise resolves once it is attached. It ends when its signal is aborted, when it is returned
 * from, or when the hub is closed.
 */
export type Subscription<T> = Promise<AsyncIterableIterator<T>>;

/**
 * A connection of a user. Call it to end the connection. `setAway` rejects with `TOO_MANY_REQUESTS` if it is called too
 * often.
 */
export interface HubConnection extends PresenceConnection {
  /**
   * Gives the connection a name by which {@link Hub.setAway} finds it. HTTP calls use the name of an event stream,
   * which cannot send anything itself. Resolves once the name is known.
   */
  answerTo(name: string): Promise<void>;
}

/** Where a message goes: to a user, or into a conversation of the sender. */
export type SendTarget = { readonly to: UserId } | { readonly conversationId: ConversationId };

/** What a message came to. */
export interface SendResult {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly sentAtMs: number;
  /** The sender has used the nonce before: this is the result of the first time. */
  readonly duplicate: boolean;
}

/**
 * The domain: joins a store, a fan-out and presence. Everything here acts for a user who has been authenticated already.
 * Methods reject with a {@link TidingsError}.
 */
export interface Hub extends GroupCalls, MessageCalls {
  /**
   * Sends a message. Resolves once it is committed, together with the pushes that it causes; in a large group most
   * pushes follow a little later. `nonce` makes repeating safe: 1–64 characters, unique per sender. `replyTo` is the
   * `seq` of the message that it quotes. `mentions` names members of the conversation, or everyone in it.
   */
  send(
    from: UserId,
    message: SendTarget & {
      readonly content: unknown;
      readonly excerpt: string | Excerpt;
      readonly nonce: string;
      readonly replyTo?: number | undefined;
      readonly mentions?: readonly UserId[] | "all" | undefined;
    },
  ): Promise<SendResult>;
  history(
    userId: UserId,
    range: {
      readonly conversationId: ConversationId;
      readonly before?: number | undefined;
      readonly after?: number | undefined;
      /** Only pinned messages. */
      readonly pinned?: boolean | undefined;
      readonly limit: number;
    },
  ): Promise<{ readonly messages: readonly Message[]; readonly hasMore: boolean }>;
  /**
   * The user's conversations, the newest first. `position` was read before the rest, so that a subscription from it
   * misses nothing.
   */
  conversations(
    userId: UserId,
    page: { readonly cursor?: number | undefined; readonly limit: number },
  ): Promise<{
    readonly conversations: readonly Conversation[];
    readonly cursor: number | null;
    /** How much is unread over all pages, at `position`. */
    readonly totals: ConversationTotals;
    readonly position: string;
  }>;
  /**
   * Marks messages up to `seq` as read. Resolves with the mark as it is now: it never moves back, and never beyond the
   * last message.
   */
  markConversationRead(
    userId: UserId,
    mark: { readonly conversationId: ConversationId; readonly seq: number },
  ): Promise<{ readonly seq: number }>;
  /** Resolves with the state. It ends by itself after some seconds. */
  setTyping(
    userId: UserId,
    state: { readonly conversationId: ConversationId; readonly typing: boolean },
  ): Promise<{ readonly conversationId: ConversationId; readonly typing: boolean }>;
  /**
   * Yields what happens in a conversation. While it runs, the user counts as having that chat open. Without a
   * `conversationId` it yields what happens in all conversations, and none counts as open.
   */
  onMessage(
    userId: UserId,
    from: {
      readonly conversationId?: ConversationId | undefined;
      readonly lastEventId?: string | null | undefined;
      /**
       * The event ids to continue from in groups. With a `lastEventId`, other groups that may have changed get a
       * `reset`.
       */
      readonly groups?: Readonly<Record<ConversationId, string>> | undefined;
    },
    signal: AbortSignal | undefined,
  ): Promise<DirectSubscription<Tracked<ChatEvent>>>;
  /** Yields who else is typing, at each change. */
  onTyping(
    userId: UserId,
    conversationId: ConversationId,
    signal: AbortSignal | undefined,
  ): Subscription<readonly UserId[]>;

  push(request: PushRequest): Promise<PushResult>;
  /** Yields the user's pushes. `connection` describes who is reading, for those who ask what happened to a push. */
  onPush(
    userId: UserId,
    from: { readonly lastEventId?: string | null | undefined; readonly connection?: ConnectionLabel | undefined },
    signal: AbortSignal | undefined,
  ): Promise<DirectSubscription<Tracked<PushEvent>>>;
  /** The user's pushes that were not replaced, newest first. `position` as in `conversations`. */
  pushes(
    userId: UserId,
    page: { readonly before?: number | undefined; readonly limit: number; readonly unreadOnly: boolean },
  ): Promise<{
    readonly pushes: readonly Push[];
    readonly unread: number;
    readonly hasMore: boolean;
    readonly position: string;
  }>;
  markPushesRead(
    userId: UserId,
    which: { readonly seqs: readonly number[] } | { readonly upTo: number },
  ): Promise<{ readonly unread: number }>;
  subscribe(userId: UserId, topic: string): Promise<void>;
  unsubscribe(userId: UserId, topic: string): Promise<void>;

  presence(watcher: UserId, userIds: readonly UserId[]): Promise<readonly PresenceState[]>;
  /**
   * Yields the states of all the users, then of those that changed. Rejects with `TOO_MANY_REQUESTS` beyond
   * `maxWatched`.
   */
  onPresence(
    watcher: UserId,
    userIds: readonly UserId[],
    signal: AbortSignal | undefined,
  ): Subscription<readonly PresenceState[]>;
  /**
   * Registers an authenticated connection: the user is online until it is released. `away`: whether the connection
   * begins as away. Default `false`.
   */
  connect(userId: UserId, options?: { readonly away?: boolean | undefined }): Promise<HubConnection>;
  /**
   * Calls `setAway` of all the user's connections, on all nodes, that answer to the name. Rejects with
   * `TOO_MANY_REQUESTS` if it is called too often.
   */
  setAway(userId: UserId, name: string, away: boolean): Promise<void>;

  /**
   * Revokes a token, or all tokens of a user that were issued until now, and ends the connections that were opened with
   * them on all nodes. It removes the addresses that were added with that token, or those of the user that no trusted code has
   * added ({@link Reach.add}). Resolves once that is stored, with the number of connections that have ended. A node that cannot
   * be reached finds it in the store within a second.
   */
  revoke(target: RevocationTarget): Promise<{ readonly closed: number }>;
  /**
   * Ends a user's connections on all nodes, and refuses nothing: their clients connect again. Use it if their next token has other
   * scopes, for example. It is not stored: a node that cannot be reached hears of it when it can, if that is within half a minute
   * and this node still runs. Rights that must end are revoked.
   */
  disconnect(userId: UserId): Promise<{ readonly closed: number }>;
  /** For the host of the connections: whom to refuse, and whose connections to end. */
  readonly revocations: Revocations;

  /** Channels out of the application: the users' addresses and preferences. */
  readonly reach: Reach;
  /** Other systems that get everything that is committed, and the events that they did not take. */
  readonly outlets: Outlets;

  /**
   * What happened to one push of one user: which of their connections it was handed to, and what became of it on each
   * channel. Waits up to half a second for other nodes. Rejects with `NOT_FOUND`, and the reason, if the push is not
   * known, or not known any more.
   */
  trace(target: TraceTarget): Promise<PushTrace>;

  /** The name of this node. */
  readonly node: string;
  /** Resolves with the cause if the store has stopped for good, so that only a new process can help. Never rejects. */
  readonly failed: Promise<Error>;
  /** Resolves if the store can read and write. Rejects if not. */
  ping(): Promise<void>;
  /** Ends all subscriptions, waits for the writes under way, and closes the ports. */
  close(): Promise<void>;
}

import type { DirectSubscription } from "../feeds/direct.ts";
import type { OnError } from "../model/errors.ts";
import type { ChatEvent, Conversation, Message, PresenceState, Push, PushEvent } from "../model/events.ts";
import type { GroupCalls, GroupLimits } from "./hub-groups.ts";
import type { Excerpt, MessageCalls } from "./hub-messages.ts";
import type { Fanout } from "../ports/fanout.ts";
import type { ConversationId, UserId } from "../model/ids.ts";
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

export interface HubOptions {
  /** The hub owns its ports: closing it closes them. */
  readonly store: Store;
  readonly fanout: Fanout;
  readonly presence: Presence;
  /** Who may do what. Default: everyone everything that the contract allows. */
  readonly policies?: Partial<Policies>;
  /** How long the policy `beforeSend` may take. Milliseconds, default 2,000. */
  readonly beforeSendTimeoutMs?: number;
  readonly groups?: Partial<GroupLimits>;
  /** Hears of failures that no caller waits for. Default: `console.error`. */
  readonly onError?: OnError;
  /** How often the heads of all connected users are compared with the store. Milliseconds, default 5,000. */
  readonly headCheckMs?: number;
  /** How long a typing sign lasts that is not renewed. Milliseconds, default 6,000. */
  readonly typingTtlMs?: number;
  /**
   * How long feed entries are kept, and how many per feed. Default 30 days, 10,000. `deadLetters`: the same for what outlets have given up,
   * and how many for each outlet. Looked at every `everyMs`, default 10 minutes.
   */
  readonly retention?: Partial<Bounds> & { readonly everyMs?: number; readonly deadLetters?: Partial<Bounds> };
  /** Live events kept for a reader that is slower than its feed. Default 256. */
  readonly maxQueuedPerReader?: number;
  /** Entries read at a time when a reader catches up. Default 100. */
  readonly replayPageSize?: number;
  /**
   * Writes in one commit, and writes that may wait for theirs. Default 512 and 20,000. `maxHeldMs`: how long those of them may
   * wait that name users whom another transaction holds. Milliseconds, default 3,000.
   */
  readonly batch?: { readonly maxBatch?: number; readonly maxWaiting?: number; readonly maxHeldMs?: number };
  /** JSON text of a message's content or a push's data. UTF-16 code units, default 32,768. */
  readonly maxContentLength?: number;
  /** A page of an answer ends once its JSON would take more, but has at least one entry. Bytes, default 1,048,576. */
  readonly maxPageBytes?: number;
  /** Users whose presence one user may watch on this node, and all users together. Default 2,000 and 100,000. */
  readonly maxWatched?: { readonly perUser?: number; readonly perNode?: number };
  /**
   * The longest time from the issue of a token to its end, as the code that checks tokens has it: for so long a revocation is
   * remembered. Milliseconds, default 366 days.
   */
  readonly tokenLifetimeMs?: number;
  /**
   * What this node is called, for people who look for it: clients are told, so give nothing that they should not know.
   * Default: random, another one after each start.
   */
  readonly node?: string;
  /** Channels out of the application. Default: none. */
  readonly reach?: ReachOptions;
  /** Other systems that get everything that is committed. Default: none. */
  readonly outlets?: OutletOptions;
  readonly now?: () => number;
}

/** An event of a subscription with its event id: the position from which the subscription can be taken up again. */
export interface Tracked<Event> {
  readonly id: string;
  readonly event: Event;
}

/** Ends when the signal is aborted, when it is returned from, and when the hub is closed. Resolves once attached. */
export type Subscription<T> = Promise<AsyncIterableIterator<T>>;

/** A connection of a user: called, it ends. `setAway` rejects with `TOO_MANY_REQUESTS` if it is said too often. */
export interface HubConnection extends PresenceConnection {
  /**
   * For what has no connection of its own to say it on: HTTP's calls say of event streams, by their name, that the user is
   * away. Resolves once it hears.
   */
  answerTo(name: string): Promise<void>;
}

/** Where a message goes: to a user, or into a conversation that the sender is a party of. */
export type SendTarget = { readonly to: UserId } | { readonly conversationId: ConversationId };

export interface SendResult {
  readonly conversationId: ConversationId;
  readonly seq: number;
  readonly sentAtMs: number;
  /** The nonce was used before: this is the first result. */
  readonly duplicate: boolean;
}

export interface PushRequest {
  /** Whose the `key` is: the user id of the service that pushes. Server code without one has keys of its own. */
  readonly service?: UserId | undefined;
  readonly to: UserId | readonly UserId[] | { readonly topic: string };
  readonly type: string;
  readonly data: unknown;
  readonly key?: string | undefined;
  readonly collapse?: string | undefined;
  readonly durable?: boolean | undefined;
}

export interface PushResult {
  /** How many users it was taken for; with `durable: false` how many of them are online. */
  readonly accepted: number;
  /** The service used the key before: nothing was done. */
  readonly duplicate: boolean;
  /**
   * How many of the recipients have ever connected or sent a message: ids are exact, so one that is misspelt is nobody's.
   * Absent if the store cannot tell.
   */
  readonly known?: number;
}

/**
 * The domain: joins a store, a fan-out and presence. Everything here acts for a user who has been authenticated already.
 * Methods reject with a {@link TidingsError}.
 */
export interface Hub extends GroupCalls, MessageCalls {
  /**
   * Resolves once the message is committed, with the pushes that it causes; in a group that is larger than `copyBound` most pushes
   * follow. `replyTo`: the message that it quotes. `mentions`: members of the conversation, or everyone in it.
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
      /** Only those that are pinned. */
      readonly pinned?: boolean | undefined;
      readonly limit: number;
    },
  ): Promise<{ readonly messages: readonly Message[]; readonly hasMore: boolean }>;
  /** `position` was taken before the rest: subscribing from it misses nothing. */
  conversations(
    userId: UserId,
    page: { readonly cursor?: number | undefined; readonly limit: number },
  ): Promise<{
    readonly conversations: readonly Conversation[];
    readonly cursor: number | null;
    /** Unread, over all pages, at `position`. */
    readonly totals: ConversationTotals;
    readonly position: string;
  }>;
  /** Resolves with the mark as it is now; it never moves back, nor beyond the last message. */
  markConversationRead(
    userId: UserId,
    mark: { readonly conversationId: ConversationId; readonly seq: number },
  ): Promise<{ readonly seq: number }>;
  setTyping(
    userId: UserId,
    state: { readonly conversationId: ConversationId; readonly typing: boolean },
  ): Promise<void>;
  /** While it runs, the user counts as having that chat open. Without a conversation id it yields all, and opens nothing. */
  onMessage(
    userId: UserId,
    from: {
      readonly conversationId?: ConversationId | undefined;
      readonly lastEventId?: string | null | undefined;
      /** Where to go on in groups; of others that may have changed it yields a `reset` if there is a `lastEventId`. */
      readonly groups?: Readonly<Record<ConversationId, string>> | undefined;
    },
    signal: AbortSignal | undefined,
  ): Promise<DirectSubscription<Tracked<ChatEvent>>>;
  /** The others who are typing. */
  onTyping(
    userId: UserId,
    conversationId: ConversationId,
    signal: AbortSignal | undefined,
  ): Subscription<readonly UserId[]>;

  push(request: PushRequest): Promise<PushResult>;
  /** `connection`: what it is told by if somebody asks what happened to a push. */
  onPush(
    userId: UserId,
    from: { readonly lastEventId?: string | null | undefined; readonly connection?: ConnectionLabel | undefined },
    signal: AbortSignal | undefined,
  ): Promise<DirectSubscription<Tracked<PushEvent>>>;
  /** Newest first. `position` as in `conversations`. */
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
  /** First the state of all, then of those that changed. Rejects with `TOO_MANY_REQUESTS` beyond `maxWatched`. */
  onPresence(
    watcher: UserId,
    userIds: readonly UserId[],
    signal: AbortSignal | undefined,
  ): Subscription<readonly PresenceState[]>;
  /** An authenticated connection: the user is online until it is released. `away`: whether it begins so; default `false`. */
  connect(userId: UserId, options?: { readonly away?: boolean | undefined }): Promise<HubConnection>;
  /**
   * The same as `setAway` of all the user's connections, on whichever nodes, that answer to the name. Rejects with
   * `TOO_MANY_REQUESTS` if it is said too often.
   */
  setAway(userId: UserId, name: string, away: boolean): Promise<void>;

  /**
   * Refuses a token, or all of a user that were issued until now, until they end by themselves, and ends the connections that
   * were opened with them, on all nodes. Resolves once it is stored, with how many connections have ended; nodes that cannot be
   * reached at once find it in the store within a second.
   */
  revoke(target: RevocationTarget): Promise<{ readonly closed: number }>;
  /**
   * Ends a user's connections on all nodes that can be reached, and refuses nothing: they connect anew, with a fresh token, say,
   * that has fewer scopes.
   */
  disconnect(userId: UserId): Promise<{ readonly closed: number }>;
  /** What the host of the connections asks before it lets somebody in, and hears when they have to go. */
  readonly revocations: Revocations;

  /** Channels out of the application: where users can be reached, and what they want. */
  readonly reach: Reach;
  /** Other systems that get everything that is committed, and what they did not take. */
  readonly outlets: Outlets;

  /**
   * What happened to one push of one user: which of their connections have passed it, and what became of it on each channel. Rejects with
   * `NOT_FOUND` and why, if it is not known (any more). It waits for other nodes, for less than half a second.
   */
  trace(target: TraceTarget): Promise<PushTrace>;

  /** What this node is called. */
  readonly node: string;
  /** Resolves with the cause if the store has stopped for good: only another process can help. Never rejects. */
  readonly failed: Promise<Error>;
  /** Resolves if the store answers. */
  ping(): Promise<void>;
  /** Ends all subscriptions, waits for writes under way, closes the ports. */
  close(): Promise<void>;
}

import type {
  CategoryPreferences,
  DeadLetter,
  ListedAddress,
  QuietHours,
  ChatEvent,
  Conversation,
  ConversationId,
  ConversationSettings,
  ConversationTotals,
  GroupConversation,
  GroupMember,
  Message,
  OutletState,
  OutletStatus,
  PresenceState,
  PushEvent,
  PushResult,
  PushTrace,
  ReactionSummary,
  RevocationTarget,
  Role,
  SendResult,
  UserId,
} from "@tidings/core";
import type { TRPCMutationProcedure, TRPCQueryProcedure, TRPCSubscriptionProcedure } from "@trpc/server";
import type { AnyTidingsDefinition, ContentInput, ContentOutput, PushOf, PushTypeAndData } from "./definition.ts";

type Query<Input, Output> = TRPCQueryProcedure<{ input: Input; output: Output; meta: unknown }>;
type Mutation<Input, Output> = TRPCMutationProcedure<{ input: Input; output: Output; meta: unknown }>;
type Stream<Input, Event> = TRPCSubscriptionProcedure<{ input: Input; output: AsyncIterable<Event>; meta: unknown }>;

/** `id` is the event id: pass it as `lastEventId` to go on after this event. */
export interface TrackedEvent<Event> {
  readonly id: string;
  readonly data: Event;
}

/** A subscription without it starts at the head of the feed. */
export interface Resumable {
  readonly lastEventId?: string | null | undefined;
}

export type SendInput<D extends AnyTidingsDefinition> = (
  | { readonly to: UserId; readonly conversationId?: undefined }
  | { readonly conversationId: ConversationId; readonly to?: undefined }
) & {
  readonly content: ContentInput<D>;
  /** Idempotency key, 1–64 characters, unique per sender. */
  readonly nonce: string;
  /** The `seq` of a message of the conversation, which the message quotes. */
  readonly replyTo?: number | undefined;
  /** Up to 50 members of the conversation, or everyone in it. */
  readonly mentions?: readonly UserId[] | "all" | undefined;
};

interface InConversation {
  readonly conversationId: ConversationId;
}

interface OfMessage extends InConversation {
  readonly seq: number;
}

export type PushInput<D extends AnyTidingsDefinition> = PushTypeAndData<D> & {
  /** One user, up to 10,000, or everyone subscribed to a topic. */
  readonly to: UserId | readonly UserId[] | { readonly topic: string };
  /** Idempotency key, 1–128 characters: a second push of the same caller with it does nothing. */
  readonly key?: string | undefined;
  /** Replaces the reader's unread push with the same value, 1–128 characters. */
  readonly collapse?: string | undefined;
  /** `false`: only to those online now, not stored. Default `true`. */
  readonly durable?: boolean | undefined;
};

/** The whole interface of Tidings. Limits are 1–200 and default to 50. */
export type TidingsRecord<D extends AnyTidingsDefinition> = {
  readonly chat: {
    /** Resolves only when committed. The same nonce again returns the first result with `duplicate: true`. */
    readonly send: Mutation<SendInput<D>, SendResult>;
    /**
     * With a conversation id: this user has that chat open, and only its events are yielded. `groups`: the event ids from which groups
     * go on.
     */
    readonly onMessage: Stream<
      | (Resumable & {
          readonly conversationId?: ConversationId | undefined;
          readonly groups?: Readonly<Record<ConversationId, string>> | undefined;
        })
      | void,
      TrackedEvent<ChatEvent<ContentOutput<D>>>
    >;
    /** Messages before or after a seq, the newest without either; oldest first. */
    readonly history: Query<
      {
        readonly conversationId: ConversationId;
        readonly before?: number | undefined;
        readonly after?: number | undefined;
        /** Only those that are pinned. */
        readonly pinned?: boolean | undefined;
        readonly limit?: number | undefined;
      },
      { readonly messages: readonly Message<ContentOutput<D>>[]; readonly hasMore: boolean }
    >;
    /** The one with the newest message first. `position` is the event id to subscribe from. */
    readonly conversations: Query<
      { readonly cursor?: number | null | undefined; readonly limit?: number | undefined } | void,
      {
        readonly conversations: readonly Conversation<ContentOutput<D>>[];
        readonly cursor: number | null;
        /** Unread messages, and the conversations that have some, over all pages, at `position`. */
        readonly totals: ConversationTotals;
        readonly position: string;
      }
    >;
    /** The same record as in `conversations`. */
    readonly conversation: Query<InConversation, Conversation<ContentOutput<D>>>;
    /**
     * The caller is its owner. Up to 1,000 `members` besides. `title`: 1–200 characters; `data`: the application's own, up to 8 KiB of
     * JSON. `key`: idempotency key, 1–128 characters: a second group of the same caller with it is the first one.
     */
    readonly createGroup: Mutation<
      {
        readonly title?: string | undefined;
        readonly members: readonly UserId[];
        readonly data?: unknown;
        readonly key?: string | undefined;
      },
      { readonly conversation: GroupConversation<ContentOutput<D>>; readonly duplicate: boolean }
    >;
    /** Owners and admins. `null` takes the title, or the data, away. */
    readonly updateGroup: Mutation<
      InConversation & { readonly title?: string | null | undefined; readonly data?: unknown },
      { readonly conversation: GroupConversation<ContentOutput<D>> }
    >;
    /** Owners and admins; up to 100. `history`: whether they can read what was written before. Default `none`. */
    readonly addMembers: Mutation<
      InConversation & { readonly userIds: readonly UserId[]; readonly history?: "all" | "none" | undefined },
      { readonly added: readonly UserId[] }
    >;
    /** The caller's own id: they leave. Others: owners and admins. */
    readonly removeMember: Mutation<InConversation & { readonly userId: UserId }, object>;
    /** Owners. */
    readonly setRole: Mutation<InConversation & { readonly userId: UserId; readonly role: Role }, object>;
    /** In the order in which they joined. */
    readonly members: Query<
      InConversation & { readonly cursor?: string | null | undefined; readonly limit?: number | undefined },
      { readonly members: readonly GroupMember[]; readonly cursor: string | null }
    >;
    /** The caller's own settings, of a direct conversation as well; all of them in the answer. */
    readonly configure: Mutation<
      InConversation & { readonly [Name in keyof ConversationSettings]?: ConversationSettings[Name] | undefined },
      ConversationSettings
    >;
    /** A message of the caller's own. The same nonce again returns the first result with `duplicate: true`. */
    readonly edit: Mutation<
      OfMessage & { readonly content: ContentInput<D>; readonly nonce: string },
      { readonly version: number; readonly editedAtMs: number; readonly duplicate: boolean }
    >;
    /** The caller's own messages; owners and admins of a group may delete any. Its number stays. */
    readonly delete: Mutation<OfMessage, { readonly deletedAtMs: number }>;
    /** `reaction`: 1–32 characters. Returns all reactions to the message. */
    readonly react: Mutation<
      OfMessage & { readonly reaction: string; readonly on: boolean },
      { readonly reactions: readonly ReactionSummary[] }
    >;
    /** Pins a message for everyone in the conversation, or takes the pin off. */
    readonly pin: Mutation<OfMessage & { readonly on: boolean }, object>;
    /** Only moves forward, at most to the last message. */
    readonly markRead: Mutation<
      { readonly conversationId: ConversationId; readonly seq: number },
      { readonly conversationId: ConversationId; readonly seq: number }
    >;
    /** Ends by itself some seconds after it was last said. */
    readonly setTyping: Mutation<
      { readonly conversationId: ConversationId; readonly typing: boolean },
      { readonly conversationId: ConversationId; readonly typing: boolean }
    >;
    /** Which others are typing: a snapshot, then every change. */
    readonly onTyping: Stream<
      { readonly conversationId: ConversationId },
      { readonly conversationId: ConversationId; readonly userIds: readonly UserId[] }
    >;
  };
  readonly notifications: {
    /** Needs the scope `push`, or one that names the type, as `push:order.shipped`, and how many recipients at most. */
    readonly push: Mutation<PushInput<D>, PushResult>;
    readonly onPush: Stream<Resumable | void, TrackedEvent<PushEvent<PushOf<D>>>>;
    /** Newest first. `position` is the event id to subscribe from. */
    readonly list: Query<
      {
        readonly before?: number | undefined;
        readonly limit?: number | undefined;
        readonly unreadOnly?: boolean | undefined;
      } | void,
      {
        readonly pushes: readonly PushOf<D>[];
        readonly unread: number;
        readonly hasMore: boolean;
        readonly position: string;
      }
    >;
    /** Up to 1,000 `seqs`, or everything up to and including one. */
    readonly markRead: Mutation<
      | { readonly seqs: readonly number[]; readonly upTo?: undefined }
      | { readonly upTo: number; readonly seqs?: undefined },
      { readonly unread: number }
    >;
    readonly subscribe: Mutation<{ readonly topic: string }, { readonly topic: string }>;
    readonly unsubscribe: Mutation<{ readonly topic: string }, { readonly topic: string }>;
  };
  readonly presence: {
    /** In the order asked for, up to 500. */
    readonly get: Query<{ readonly userIds: readonly UserId[] }, readonly PresenceState[]>;
    /** First all of them, then those that changed. */
    readonly onChange: Stream<{ readonly userIds: readonly UserId[] }, readonly PresenceState[]>;
    /** Whether nobody is at this connection: a user is away if all of their connections are. */
    readonly setAway: Mutation<{ readonly away: boolean }, { readonly away: boolean }>;
  };
  readonly sessions: {
    /**
     * Needs the scope `admin`. Refuses a token by its id (the claim `jti`), or all of a user that were issued until now, until
     * they end by themselves; `closed` connections have ended, on all nodes that answered at once.
     */
    readonly revoke: Mutation<RevocationTarget, { readonly closed: number }>;
  };
  readonly channels: {
    /** The ways out of the application that this server offers. `publicKey`: of web push, for `PushManager.subscribe`. */
    readonly available: Query<
      void,
      { readonly channels: readonly { readonly channel: string; readonly publicKey?: string }[] }
    >;
    /** Adds an address of the caller's, or brings it up to date. With the scope `channels` also another user's. */
    readonly add: Mutation<
      { readonly channel: string; readonly address: unknown; readonly userId?: UserId | undefined },
      { readonly id: string }
    >;
    readonly remove: Mutation<{ readonly id: string; readonly userId?: UserId | undefined }, { readonly id: string }>;
    readonly list: Query<
      { readonly userId?: UserId | undefined } | void,
      { readonly addresses: readonly ListedAddress[] }
    >;
  };
  readonly preferences: {
    /** Every category with each channel's mode, what holds without a preference, and whether it is mandatory. */
    readonly get: Query<
      void,
      { readonly categories: readonly CategoryPreferences[]; readonly quietHours: QuietHours | null }
    >;
    /** `delayMs`: of `after` how long, of `digest` how long after midnight in the user's time zone. */
    readonly set: Mutation<
      {
        readonly category: string;
        readonly channel: string;
        readonly mode: "off" | "now" | "after" | "digest";
        readonly delayMs?: number | undefined;
      },
      { readonly category: string; readonly channel: string; readonly mode: "off" | "now" | "after" | "digest" }
    >;
    /** Hours in which nothing is sent, but for what is mandatory. `null`: none. */
    readonly setQuietHours: Mutation<QuietHours | null, { readonly quietHours: QuietHours | null }>;
  };
  readonly trace: {
    /**
     * Needs the scope `admin`. What happened to one push of one user: when it was committed, which of the user's connections have passed it,
     * and what became of it on each channel and why. `key`: the push's idempotency key, of the caller's own pushes or of server code;
     * `service`: of another service's; `userId`: which of its recipients, the first by default.
     */
    readonly push: Query<
      | {
          readonly userId: UserId;
          readonly seq: number;
          readonly key?: undefined;
          readonly service?: undefined;
        }
      | {
          readonly key: string;
          readonly service?: UserId | undefined;
          readonly userId?: UserId | undefined;
          readonly seq?: undefined;
        },
      PushTrace
    >;
  };
  /** Systems that get every committed message and push. Each call needs the scope `admin`. */
  readonly outlets: {
    /** Every outlet that the store knows, how much waits for it and since when, and why, if this node knows. */
    readonly status: Query<void, { readonly outlets: readonly (OutletStatus & Pick<OutletState, "down">)[] }>;
    /** Events that were given up, in the order of their ids, without what they say. `limit`: up to 1,000, default 100. */
    readonly deadLetters: Query<
      { readonly outlet: string; readonly after?: string | undefined; readonly limit?: number | undefined },
      { readonly deadLetters: readonly Omit<DeadLetter, "data">[]; readonly hasMore: boolean }
    >;
    /** Hands over dead letters once more, up to 100. What arrives leaves the list. */
    readonly retry: Mutation<
      { readonly outlet: string; readonly ids: readonly string[] },
      { readonly sent: number; readonly failed: readonly { readonly id: string; readonly reason: string }[] }
    >;
    /** Takes dead letters off the list, up to 1,000: nobody gets them. */
    readonly drop: Mutation<{ readonly outlet: string; readonly ids: readonly string[] }, object>;
    /** Forgets an outlet that this node does not run, with what waits for it and its dead letters. `removed`: there was one. */
    readonly remove: Mutation<{ readonly outlet: string }, { readonly removed: boolean }>;
  };
  readonly connection: {
    /**
     * What the node that answers is called (over a WebSocket the one that holds it), and which version of the protocol it speaks. Asks
     * nothing else, so it shows a round trip.
     */
    readonly node: Query<void, { readonly node: string; readonly protocol: number }>;
  };
};

export type { InConversation, OfMessage };

import type {
  ChatEvent,
  Conversation,
  ConversationSettings,
  GroupMember,
  Message,
  PresenceState,
  Push,
  PushEvent,
  Role,
} from "@tidings/core";
import type { CallOptions } from "../../calls/calls.ts";
import type {
  Connection,
  FeedCallbacks,
  FeedHandle,
  OutboxView,
  StreamCallbacks,
  StreamHandle,
} from "../../tidings-client.ts";
import type { GroupPositions } from "../../feeds/cursor.ts";
import type { SendDetails } from "../../outbox/outbox-entry.ts";
import type { NewGroup } from "../tidings-store.ts";
import type { UnreadTotals } from "../list/totals.ts";

type Call<Input, Output> = (input: Input, options?: CallOptions) => Promise<Output>;

export interface SendResult {
  readonly conversationId: string;
  readonly seq: number;
  readonly sentAtMs: number;
}

export interface HistoryPage {
  readonly messages: readonly Message[];
  readonly hasMore: boolean;
}

export interface ConversationsPage {
  readonly conversations: readonly Conversation[];
  readonly cursor: number | null;
  /** At `position`, over all pages. An older server does not say. */
  readonly totals?: UnreadTotals;
  readonly position: string;
}

export interface MembersPage {
  readonly members: readonly GroupMember[];
  readonly cursor: string | null;
}

interface InConversation {
  readonly conversationId: string;
}

interface OfMessage extends InConversation {
  readonly seq: number;
}

export interface PushesPage {
  readonly pushes: readonly Push[];
  readonly unread: number;
  readonly hasMore: boolean;
  readonly position: string;
}

export type ReadPushes = { readonly seqs: readonly number[] } | { readonly upTo: number };

/** What the store uses of a client, whatever the types of its router's contents and pushes are. */
export interface StoreClient {
  readonly connection: Connection;
  readonly outbox: OutboxView<unknown, SendResult>;
  readonly chat: {
    readonly send: (message: InConversation & SendDetails & { content: unknown }) => Promise<SendResult>;
    readonly edit: (change: OfMessage & { content: unknown }) => Promise<unknown>;
    readonly delete: (change: OfMessage) => Promise<unknown>;
    readonly react: (change: OfMessage & { reaction: string; on: boolean }) => Promise<unknown>;
    readonly onMessage: (
      input: { readonly conversationId?: string; readonly lastEventId?: string; readonly groups?: GroupPositions },
      callbacks: FeedCallbacks<ChatEvent>,
    ) => FeedHandle;
    readonly history: Call<{ conversationId: string; before?: number; after?: number; limit: number }, HistoryPage>;
    readonly conversations: Call<{ cursor?: number; limit: number }, ConversationsPage>;
    readonly conversation: Call<InConversation, Conversation>;
    readonly createGroup: Call<NewGroup & { readonly key: string }, { readonly conversation: Conversation }>;
    readonly updateGroup: Call<
      InConversation & { title?: string | null; data?: unknown },
      { readonly conversation: Conversation }
    >;
    readonly addMembers: Call<InConversation & { userIds: readonly string[]; history?: "all" | "none" }, unknown>;
    readonly removeMember: Call<InConversation & { userId: string }, unknown>;
    readonly setRole: Call<InConversation & { userId: string; role: Role }, unknown>;
    readonly members: Call<InConversation & { cursor?: string; limit: number }, MembersPage>;
    readonly configure: Call<InConversation & Partial<ConversationSettings>, ConversationSettings>;
    readonly pin: Call<OfMessage & { on: boolean }, unknown>;
    readonly markRead: Call<{ conversationId: string; seq: number }, unknown>;
    readonly setTyping: Call<{ conversationId: string; typing: boolean }, unknown>;
    readonly onTyping: (
      input: { readonly conversationId: string },
      callbacks: StreamCallbacks<{ readonly userIds: readonly string[] }>,
    ) => StreamHandle;
  };
  readonly notifications: {
    readonly onPush: (input: { readonly lastEventId: string }, callbacks: FeedCallbacks<PushEvent>) => FeedHandle;
    readonly list: Call<{ before?: number; limit: number; unreadOnly?: boolean }, PushesPage>;
    readonly markRead: Call<ReadPushes, unknown>;
  };
  readonly presence: {
    readonly onChange: (
      input: { readonly userIds: readonly string[] },
      callbacks: StreamCallbacks<readonly PresenceState[]>,
    ) => StreamHandle;
    readonly setAway: Call<{ away: boolean }, unknown>;
  };
}

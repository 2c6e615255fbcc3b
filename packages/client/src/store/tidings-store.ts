import type { PresenceState } from "@tidings/core";
import type { AnyTRPCRouter } from "@trpc/server";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { TidingsClientError } from "../model/errors.ts";
import type { ContentInputOf, ContentOf, PushOf, SendResultOf, TidingsPath } from "../model/router-types.ts";
import type { Readable } from "../feeds/snapshot.ts";
import type { TidingsClient } from "../tidings-client.ts";
import type { Page } from "../attention/page.ts";
import type { Notice } from "../attention/attention-state.ts";
import type { InView } from "./reading-state.ts";

/**
 * The content of a message as it is shown: what the server has made of it, or before it is stored what was given to `send`. The two
 * differ where a definition has defaults or transforms.
 */
export type ShownContentOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> =
  | ContentOf<R, P>
  | ContentInputOf<R, P>;

/** `loading` also while a failed load is tried again; `failed` when trying again by itself would not help. */
export type LoadStatus = "loading" | "ready" | "failed";

/** A list of which more can be loaded. The same object until something in it changes. */
export interface List<Item> {
  readonly items: readonly Item[];
  /** Of the first page. What a cache held is shown as `ready` at once. */
  readonly status: LoadStatus;
  readonly hasMore: boolean;
  /** The next page is being loaded. */
  readonly isLoadingMore: boolean;
  /** Why the last load failed; `null` when it did not. */
  readonly error: TidingsClientError | null;
}

/**
 * A message as it is shown. `own`: by this user. A message keeps its `nonce` from the moment it is written, so the nonce is
 * the key of its row in a list.
 *
 * - `pending`: waits for a connection or its turn; `sending`; `failed`: waits for `retry` or `discard`,
 * - `sent`: stored; `read`: by the other party as well,
 * - `received`: another's.
 */
export interface MessageItem<Content> {
  readonly nonce: string;
  /** `null` until it is stored. */
  readonly seq: number | null;
  readonly from: string;
  readonly own: boolean;
  /** Until it is stored as it was given to `send`: what the definition makes of it is the server's. */
  readonly content: Content;
  /** When the server stored it; until then, when it was written here. Milliseconds since the epoch. */
  readonly sentAtMs: number;
  readonly status: "pending" | "sending" | "failed" | "sent" | "read" | "received";
  /** Why it failed; `null` otherwise. */
  readonly error: TidingsClientError | null;
}

/** The messages of one conversation that are loaded: a gapless part of it, followed by those not stored yet. */
export interface MessageLog<Content> {
  /** Oldest first. Items that did not change are the same objects as before. */
  readonly items: readonly MessageItem<Content>[];
  readonly status: LoadStatus;
  /**
   * Everything up to this seq was read when the chat was opened, or when messages came while nobody looked at it: a line belongs
   * above the next one. `null`: nothing was new, or this user has answered since. `undefined` while the chat is not open, or not
   * known well enough to tell.
   */
  readonly newSince: number | null | undefined;
  readonly hasOlder: boolean;
  /** The part that is loaded does not reach the newest message, after a jump into the past. */
  readonly hasNewer: boolean;
  readonly isLoadingOlder: boolean;
  readonly isLoadingNewer: boolean;
  readonly error: TidingsClientError | null;
}

/** Event ids: up to where the store shows each feed of this user; `null` before it follows it. */
export interface FeedPositions {
  readonly chat: string | null;
  readonly push: string | null;
}

/** A conversation as a list shows it. */
export interface ConversationSummary<Content> {
  readonly id: string;
  /** The other party. */
  readonly peerId: string;
  /** The newest, one that is not stored yet included; `null` in a conversation without any. */
  readonly lastMessage: MessageItem<Content> | null;
  readonly lastSeq: number;
  /** What this user has read. */
  readonly readSeq: number;
  readonly peerReadSeq: number;
  /** Messages of the other party after `readSeq`. */
  readonly unread: number;
}

/** One conversation. Everything about it is a value of its own, so that a reader hears only of what it reads. */
export interface ConversationHandle<Content, ContentInput, SendResult> {
  readonly id: string;
  readonly peerId: string;
  readonly summary: Readable<ConversationSummary<Content>>;
  readonly messages: Readable<MessageLog<Content>>;
  /** Who else is typing; followed while anybody listens. */
  readonly typing: Readable<readonly string[]>;
  /**
   * The page shows the chat: it begins at the first message that is not read, with what is around it, or at the newest. While
   * somebody looks at the page, the server has it as open: its messages come without a push. Until the returned function is
   * called; several may have it open at a time.
   */
  readonly open: () => () => void;
  /** Loads the page before what is loaded. Does nothing while that is under way, or if there is none. Never rejects. */
  readonly loadOlder: () => Promise<void>;
  readonly loadNewer: () => Promise<void>;
  /** Shows the part around a message in the place of what is loaded, unless it is loaded. */
  readonly jumpTo: (seq: number) => Promise<void>;
  /** Shows the newest messages again. */
  readonly jumpToNewest: () => Promise<void>;
  /** Shows it at once and sends it through the client's outbox; the outcome is also in the item's `status`. */
  readonly send: (content: ContentInput) => Promise<SendResult>;
  /** Sends a failed message again. */
  readonly retry: (nonce: string) => Promise<SendResult>;
  /** Forgets a failed message. */
  readonly discard: (nonce: string) => void;
  /**
   * The stored messages that are in view, whenever that changes; `null`: none. While somebody looks at the page they are read,
   * as far as they follow on what was read before: what was leapt over stays unread.
   */
  readonly inView: (view: InView | null) => void;
  /** Everything up to `seq` is read, whether or not it was in view. Told to the server until it knows; only moves forward. */
  readonly markRead: (seq: number) => void;
  /** Call it at every key press; the server is told at most once every few seconds, and when it stops. */
  readonly setTyping: (typing: boolean) => void;
}

export type InboxFilter = "all" | "unread";

/** The pushes of this user. */
export interface Inbox<Push> {
  /** Newest first; what a later push replaced is gone. */
  readonly list: (filter: InboxFilter) => Readable<List<Push>>;
  /** The server's own count, from the ordered feed. */
  readonly unread: Readable<number>;
  /** Loads the next page of a view. Does nothing while that is under way, or if there is none. Never rejects. */
  readonly loadMore: (filter: InboxFilter) => Promise<void>;
  /** Shown as read at once, and again as it was if the server refuses. */
  readonly markRead: (pushes: { readonly seqs: readonly number[] } | { readonly upTo: number }) => Promise<void>;
  /**
   * Hears of each push that arrives while the page is there (with `seq: null` those that are not stored), not of those
   * that are fetched after a reload. Until the returned function is called.
   */
  readonly onPush: (listener: (push: Push) => void) => () => void;
}

/** Where the store keeps what it knows across reloads. */
export interface StoreCache {
  /** What was saved last under this key; `undefined` if nothing was, or it cannot be read. */
  readonly load: (key: string) => Promise<unknown>;
  /**
   * Saves what `change` makes of what was saved last under this key. Nobody saves in between, in no other tab either. Resolves
   * once it is kept.
   */
  readonly update: (key: string, change: (saved: unknown) => unknown) => Promise<void>;
  /** Forgets everything, as on signing out. */
  readonly clear: () => Promise<void>;
}

export interface TidingsStoreOptions {
  /** This user: the `sub` of the token. */
  readonly me: string;
  /** Default: none; everything is fetched anew after a reload. */
  readonly cache?: StoreCache;
  /** Messages, conversations and pushes that are loaded at a time. Default 50. */
  readonly pageSize?: number;
  /** Where somebody looks at all this. Default: the browser's page; where there is none, somebody always looks. */
  readonly page?: Page;
}

/** Something that this user has not seen, and is to be told of. With `of: "push"` there is what was pushed. */
export type StoreNotice<Push> =
  | (Notice & { readonly of: "chat" })
  | (Notice & { readonly of: "push"; readonly push: Push });

/**
 * Everything this user sees, normalised and kept current: conversations, messages (those on their way as well), read marks,
 * typing, presence and the inbox. Not bound to a framework: each part is a {@link Readable} of its own.
 */
export interface TidingsStore<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> extends AsyncDisposable {
  readonly me: string;
  readonly client: TidingsClient<R, P>;
  readonly connection: Readable<ConnectionState>;
  /** How far the feeds have been read: what a reload goes on from. */
  readonly positions: Readable<FeedPositions>;
  /** The one with the newest message first. */
  readonly conversations: Readable<List<ConversationSummary<ShownContentOf<R, P>>>>;
  readonly loadMoreConversations: () => Promise<void>;
  /** The same object for the same conversation. The conversation does not need to have a message yet. Throws if `me` is not a party of it. */
  readonly conversation: (
    target: { readonly with: string } | { readonly id: string },
  ) => ConversationHandle<ShownContentOf<R, P>, ContentInputOf<R, P>, SendResultOf<R, P>>;
  /** Of one user; `undefined` before it is known. Watched while anybody listens, all users in one subscription. */
  readonly presence: (userId: string) => Readable<PresenceState | undefined>;
  readonly inbox: Inbox<PushOf<R, P>>;
  /** Unread messages and the conversations that have some, loaded or not; and the unread ones of the inbox. */
  readonly unread: Readable<{ readonly messages: number; readonly conversations: number; readonly pushes: number }>;
  /** Whether somebody looks at the page: it is visible, in front, and something was done on it in the last five minutes. */
  readonly looking: Readable<boolean>;
  /**
   * What this user is to be told of now: what has come and is not before their eyes, in no tab of this browser. It goes when it
   * was read, on any device. `revision` rises when more comes.
   */
  readonly notices: Readable<readonly StoreNotice<PushOf<R, P>>[]>;
  /** The user does not want to see a notice any more. What comes later is told of all the same. */
  readonly dismiss: (key: string) => void;
  /** Stops following and saves what a cache is to hold. The client stays open: close it after. */
  readonly close: () => Promise<void>;
}

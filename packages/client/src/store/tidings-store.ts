import type { PresenceState } from "@tidings/core";
import type { AnyTRPCRouter } from "@trpc/server";
import type { ConnectionState } from "../connection/connection-state.ts";
import type { ContentInputOf, ContentOf, PushOf, SendResultOf, TidingsPath } from "../model/router-types.ts";
import type { Readable } from "../feeds/snapshot.ts";
import type { TidingsClient } from "../tidings-client.ts";
import type { Page } from "../attention/page.ts";
import type { Notice } from "../attention/attention-state.ts";
import type { ConversationHandle, ConversationSummary, List } from "./conversation/conversation-view.ts";

/**
 * The content of a message as it is shown: what the server has made of it, or before it is stored what was given to `send`. The two
 * differ where a definition has defaults or transforms.
 */
export type ShownContentOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> =
  | ContentOf<R, P>
  | ContentInputOf<R, P>;

/** Event ids: the last event of each feed that the store shows; `null` before it follows the feed. */
export interface FeedPositions {
  readonly chat: string | null;
  readonly push: string | null;
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
   * Calls the listener for each push that arrives while the page is open, including those that are not stored (`seq: null`), but not for
   * those that are loaded after a reload. Until the returned function is called.
   */
  readonly onPush: (listener: (push: Push) => void) => () => void;
}

/** Where the store keeps what it knows across reloads. */
export interface StoreCache {
  /** What was saved last under this key; `undefined` if nothing was, or it cannot be read. */
  readonly load: (key: string) => Promise<unknown>;
  /**
   * Saves what `change` returns for the value that was saved last under this key. No other tab may save in between. Resolves once it is
   * stored.
   */
  readonly update: (key: string, change: (saved: unknown) => unknown) => Promise<void>;
  /** Forgets everything, as on signing out. */
  readonly clear: () => Promise<void>;
}

export interface TidingsStoreOptions {
  /** This user: the `sub` of the token. */
  readonly me: string;
  /** Default: none; everything is loaded again after a reload. */
  readonly cache?: StoreCache;
  /** Messages, conversations and pushes that are loaded at a time. Default 50. */
  readonly pageSize?: number;
  /** The page on which the user looks at all this. Default: the browser's page; without one, somebody is taken to be looking always. */
  readonly page?: Page;
}

/** A group that is to be made. */
export interface NewGroup {
  readonly title?: string;
  /** The others. */
  readonly members: readonly string[];
  /** The application's own, a JSON value. */
  readonly data?: unknown;
  /** Idempotency key, of this user's own: the same key gives the same group. Default: random. */
  readonly key?: string;
}

/** Something that this user has not seen and should be notified of. With `of: "push"` it has the push. */
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
  /** How far the feeds have been read: a reload continues from there. */
  readonly positions: Readable<FeedPositions>;
  /** Direct ones and groups, but for archived ones: the one with the newest message first. */
  readonly conversations: Readable<List<ConversationSummary<ShownContentOf<R, P>>>>;
  /** Those that this user has archived. */
  readonly archived: Readable<List<ConversationSummary<ShownContentOf<R, P>>>>;
  /** Loads the next page, for both lists. */
  readonly loadMoreConversations: () => Promise<void>;
  /** Makes a group of this user, who is its owner, and others. It is in the list once this resolves. */
  readonly createGroup: (
    group: NewGroup,
  ) => Promise<ConversationHandle<ShownContentOf<R, P>, ContentInputOf<R, P>, SendResultOf<R, P>>>;
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
   * What this user should be notified of now: news that they are not looking at, in any tab of this browser. A notice goes when it was read
   * on any device. `revision` rises when more comes.
   */
  readonly notices: Readable<readonly StoreNotice<PushOf<R, P>>[]>;
  /** Removes a notice that the user no longer wants to see. Later news makes a new one. */
  readonly dismiss: (key: string) => void;
  /** Stops following, and saves what the cache is to hold. The client stays open: close it afterwards. */
  readonly close: () => Promise<void>;
}

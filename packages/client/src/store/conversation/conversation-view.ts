import type { ChatEvent, ConversationSettings, GroupMember, Quote, ReactionSummary, Role } from "@tidings/core";
import type { Readable } from "../../feeds/snapshot.ts";
import type { TidingsClientError } from "../../model/errors.ts";
import type { OutboxChange, SendDetails } from "../../outbox/outbox-entry.ts";
import type { InView } from "../reading/reading-state.ts";

/** `loading` also while a failed load is retried; `failed` if a retry would not help. */
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
  /** Until it is stored, as it was given to `send`: the server may transform it as the definition says. `null` if it was deleted. */
  readonly content: Content | null;
  /** When the server stored it; until then, when it was written here. Milliseconds since the epoch. */
  readonly sentAtMs: number;
  readonly status: "pending" | "sending" | "failed" | "sent" | "read" | "received";
  /** Why it failed; `null` otherwise. */
  readonly error: TidingsClientError | null;
  /** Counts from 1, the message as it was sent. */
  readonly version: number;
  /** `null`: it was never edited. Milliseconds since the epoch, as the others. */
  readonly editedAtMs: number | null;
  readonly deletedAtMs: number | null;
  /** What it quotes. The excerpt follows an edit of that, and is empty once it is deleted. */
  readonly replyTo: Quote | null;
  readonly mentions: readonly string[] | "all" | null;
  readonly reactions: readonly ShownReaction[];
  /** It is pinned for everyone in the conversation. */
  readonly pinnedAtMs: number | null;
  /**
   * This user's changes that the server has not confirmed. They are shown as made already. One that has failed is not, and waits for
   * `retry` or `discard`.
   */
  readonly changes: readonly OutboxChange<Content>[];
}

/** A reaction, and who reacted with it. */
export interface ShownReaction extends ReactionSummary {
  /** Whether this user is among them, as far as the server names them: the first ten. */
  readonly own: boolean;
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

/** A conversation as a list shows it. */
export interface ConversationSummary<Content> {
  readonly id: string;
  readonly kind: "direct" | "group";
  /** The other party; the empty text in a group. */
  readonly peerId: string;
  /** A group's; `null` if it has none. */
  readonly title: string | null;
  /** The application's own of a group. */
  readonly data: unknown;
  /** Both parties; of a group all members up to 100, else the first 100. */
  readonly members: readonly string[];
  readonly memberCount: number;
  /** This user's in a group; `null` in a direct conversation, and once they have left. */
  readonly role: Role | null;
  /** This user has left the group or was removed: they can read what was written until then, and write nothing. */
  readonly hasLeft: boolean;
  /** Unread messages that mention this user. */
  readonly mentions: number;
  /** This user's own. */
  readonly settings: ConversationSettings;
  /** The newest, one that is not stored yet included; `null` in a conversation without any. */
  readonly lastMessage: MessageItem<Content> | null;
  readonly lastSeq: number;
  /** What this user has read. */
  readonly readSeq: number;
  readonly peerReadSeq: number;
  /** Messages of others after `readSeq`. */
  readonly unread: number;
}

/** One conversation. Each part of it is a value of its own, so that a listener is called only for what it reads. */
export interface ConversationHandle<Content, ContentInput, SendResult> {
  readonly id: string;
  readonly kind: "direct" | "group";
  /** The other party; the empty text in a group. */
  readonly peerId: string;
  /** What there is in groups alone; `null` in a direct conversation. */
  readonly group: GroupHandle | null;
  readonly summary: Readable<ConversationSummary<Content>>;
  readonly messages: Readable<MessageLog<Content>>;
  /**
   * Rises with each edit, deletion and pin, also of messages that are not loaded, and when some may have been missed. For applications
   * that keep messages themselves.
   */
  readonly changes: Readable<number>;
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
  readonly send: (content: ContentInput, details?: SendDetails) => Promise<SendResult>;
  /** Gives a message of this user's another content. Shown at once; the outcome is also in the item's `changes`. */
  readonly edit: (seq: number, content: ContentInput) => Promise<unknown>;
  /** Empties a message: this user's own, or any in a group of which they are an owner or admin. */
  readonly delete: (seq: number) => Promise<unknown>;
  /** Adds a reaction (1–32 characters) to a message, or removes it. */
  readonly react: (seq: number, reaction: string, on: boolean) => Promise<unknown>;
  /** Pins a message for everyone in the conversation, or unpins it. */
  readonly pin: (seq: number, on: boolean) => Promise<void>;
  /** Changes this user's own settings. Shown at once, and again as they were if the server refuses. */
  readonly configure: (settings: Partial<ConversationSettings>) => Promise<void>;
  /** Sends a failed message or change again. */
  readonly retry: (nonce: string) => Promise<SendResult>;
  /** Forgets a failed message or change. */
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

/** What happened in a group besides its messages, for a line in its log. */
export interface GroupNote {
  /** Unique among the notes. */
  readonly id: string;
  /** The seq of the message below which it stands; 0 if it stands before the first. */
  readonly afterSeq: number;
  readonly event: Extract<ChatEvent, { readonly type: "members" | "group" }>;
}

/** What only groups have. The commands reject with the server's error. */
export interface GroupHandle {
  /** In the order of joining. Loaded while anybody listens, and kept current; what members have read is of when it was loaded. */
  readonly members: Readable<List<GroupMember>>;
  readonly loadMoreMembers: () => Promise<void>;
  /** Loads them again, from the first. */
  readonly reloadMembers: () => Promise<void>;
  /** Who joined and left, and what was renamed, since this browser has known the group; the newest 100. */
  readonly notes: Readable<readonly GroupNote[]>;
  /** `null` takes away. For owners and admins. */
  readonly update: (change: { readonly title?: string | null; readonly data?: unknown }) => Promise<void>;
  /** Up to 100 at a time; `history: "all"` lets them read what was written before. For owners and admins. */
  readonly addMembers: (userIds: readonly string[], options?: { readonly history?: "all" | "none" }) => Promise<void>;
  readonly removeMember: (userId: string) => Promise<void>;
  readonly setRole: (userId: string, role: Role) => Promise<void>;
  readonly leave: () => Promise<void>;
}

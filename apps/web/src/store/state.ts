import type {
  ChatMessage,
  ConnectionState,
  ConversationCursor,
  ConversationId,
  InboxPush,
  Person,
  PresenceState,
  UserId,
} from "../domain.ts";

/** Everything the page shows of a signed-in user. Immutable: a change makes a new object. */
export interface State {
  readonly me: Person;
  readonly connection: ConnectionState;
  readonly conversations: Conversations;
  /** Messages of the conversations that were opened. */
  readonly threads: ReadonlyMap<ConversationId, Thread>;
  /** Own messages that are not in a thread yet, in the order of sending. */
  readonly pending: readonly PendingMessage[];
  readonly open: OpenChat | null;
  readonly names: ReadonlyMap<UserId, string>;
  /** What the directory last found. */
  readonly found: readonly Person[];
  readonly presence: ReadonlyMap<UserId, PresenceState>;
  /** Who else is typing, by conversation. */
  readonly typing: ReadonlyMap<ConversationId, readonly UserId[]>;
  readonly drafts: ReadonlyMap<ConversationId, string>;
  readonly inbox: Inbox;
  readonly toasts: readonly Toast[];
  /** The id that the newest toast got. */
  readonly lastToastId: number;
}

export type LoadStatus = "loading" | "ready" | "failed";

export interface Conversations {
  readonly byId: ReadonlyMap<ConversationId, ConversationEntry>;
  /** Asks for the next page; `null` when all are here. */
  readonly cursor: ConversationCursor | null;
  readonly status: LoadStatus;
}

export interface ConversationEntry {
  readonly id: ConversationId;
  readonly peerId: UserId;
  readonly lastMessage: ChatMessage | null;
  readonly lastSeq: number;
  readonly readSeq: number;
  readonly peerReadSeq: number;
  readonly unread: number;
  /** An event touched it whose outcome only the server knows (how many unread messages are left, say). */
  readonly stale: boolean;
}

export interface Thread {
  /** Ordered by seq, without a gap. */
  readonly messages: readonly ChatMessage[];
  readonly hasOlder: boolean;
  readonly loadingOlder: boolean;
  readonly status: LoadStatus;
  /** Why the newest page could not be loaded, if it could not. */
  readonly failure: string | null;
}

export interface PendingMessage {
  readonly nonce: string;
  readonly conversationId: ConversationId;
  readonly text: string;
  readonly createdAtMs: number;
  /** Why it could not be sent; `null` while it is on its way. */
  readonly failure: string | null;
}

export interface OpenChat {
  readonly peerId: UserId;
  readonly conversationId: ConversationId;
}

export interface Inbox {
  /** By seq. Pushes that a later one replaced are gone. */
  readonly pushes: ReadonlyMap<number, InboxPush>;
  readonly unread: number;
  readonly views: Readonly<Record<InboxView, InboxRange>>;
  /** What events have settled in this session, so that a page that was read before them cannot undo it. */
  readonly settled: {
    readonly read: ReadonlySet<number>;
    readonly readUpTo: number;
    readonly replaced: ReadonlySet<number>;
  };
}

export type InboxView = "all" | "unread";

/** How far back a view of the inbox is loaded. */
export interface InboxRange {
  /** All pushes of the view from this seq on are here. */
  readonly from: number;
  readonly hasMore: boolean;
  readonly status: LoadStatus;
}

export type Toast =
  | { readonly id: number; readonly kind: "push"; readonly push: InboxPush }
  | { readonly id: number; readonly kind: "problem"; readonly text: string };

const notLoaded: InboxRange = { from: Infinity, hasMore: true, status: "loading" };

export const emptyInbox: Inbox = {
  pushes: new Map(),
  unread: 0,
  views: { all: notLoaded, unread: notLoaded },
  settled: { read: new Set(), readUpTo: 0, replaced: new Set() },
};

export function initialState(me: Person): State {
  return {
    me,
    connection: { status: "connecting" },
    conversations: { byId: new Map(), cursor: null, status: "loading" },
    threads: new Map(),
    pending: [],
    open: null,
    names: new Map([[me.userId, me.name]]),
    found: [],
    presence: new Map(),
    typing: new Map(),
    drafts: new Map(),
    inbox: emptyInbox,
    toasts: [],
    lastToastId: 0,
  };
}

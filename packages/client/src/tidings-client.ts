import type { TRPCClient } from "@trpc/client";
import type { AnyTRPCRouter } from "@trpc/server";
import type { CallOptions } from "./calls/calls.ts";
import type { ConnectionState } from "./connection/connection-state.ts";
import type { TokenSource } from "./connection/connector.ts";
import type { OnError, TidingsClientError } from "./model/errors.ts";
import type { Transformer } from "./model/message.ts";
import type { TuningOptions } from "./options.ts";
import type { MadeChange, OutboxChange, OutboxEntry, SentMessage } from "./outbox/outbox-entry.ts";
import type {
  ContentInputOf,
  EditInputOf,
  EventOf,
  InputOf,
  OutputOf,
  SendInputOf,
  SendResultOf,
  TidingsPath,
} from "./model/router-types.ts";

export type TidingsClientOptions<P extends string = ""> = TuningOptions & {
  /**
   * Where the server's tRPC is: `ws(s)://…` or `http(s)://…`; in a browser it may be relative to the page. Where a server renders
   * the page and there is none yet, nothing connects to a relative one.
   */
  readonly url: string;
  /**
   * Who this is. A function is called anew for every connection, also when a token has run out. An empty text: the server knows
   * its users by a cookie.
   */
  readonly token: TokenSource;
  /**
   * Whose client it is, as the server names them: the `sub` of the token. A connection that the server takes for somebody else's is not
   * used: somebody may have signed in anew in another tab. A store of this client's says it too, with its `me`. Default: anybody's.
   */
  readonly user?: string;
  /** Called for errors that no caller is waiting for. Default: `console.error`. */
  readonly onError?: OnError;
} & ([P] extends [""] ? { readonly path?: "" } : { /** Where in the router Tidings is. */ readonly path: P });

type TransformerOptionIf<HasTransformer> = HasTransformer extends true
  ? { /** The router's own (superjson, say). */ readonly transformer: Transformer }
  : { readonly transformer?: undefined };

/** Required if the router has a transformer, and not allowed if it has none. */
export type TransformerOption<R extends AnyTRPCRouter> = TransformerOptionIf<
  R["_def"]["_config"]["$types"]["transformer"]
>;

export interface Connection {
  /** The same object until something changes. */
  readonly state: ConnectionState;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Tries now, and asks for a fresh token; call it after `unauthorized`, once there is a good one. A connection that is
   * online is replaced without interrupting anything.
   */
  readonly reconnect: () => void;
  /**
   * Says whose client it is, as the option `user` does. A store calls it with its `me`. A connection that was opened before is made anew,
   * and calls that are under way on it reject with `DISCONNECTED`: give the option if you know the user from the beginning.
   */
  readonly belongsTo: (user: string) => void;
  /**
   * For server rendering: called in the turn in which the client was made, outside of a page, nothing connects and what is asked
   * for waits, until `reconnect()`. Without effect later, and in a page.
   */
  readonly defer: () => void;
  /** Asks the server which of its nodes has the connection. The server has no other work to do for it, so it measures the round trip. */
  readonly node: (options?: CallOptions) => Promise<{ readonly node: string }>;
}

export interface StreamCallbacks<Event> {
  readonly onEvent: (event: Event) => void;
  /** The subscription has ended, as trying again would not help. Default: the client's `onError`. */
  readonly onError?: ((error: TidingsClientError) => void) | undefined;
}

export interface FeedCallbacks<Event> {
  /**
   * `eventId`: pass it as `lastEventId` to go on after this event. An event of a group in the feed of all conversations leaves that
   * where it was and has a `groupEventId`: pass the last one of each group in `groups`.
   */
  readonly onEvent: (event: Event, eventId: string, groupEventId?: string) => void;
  /** The subscription has ended, as trying again would not help. Default: the client's `onError`. */
  readonly onError?: ((error: TidingsClientError) => void) | undefined;
}

/** An event of a feed as it arrives. */
export interface SeenEvent {
  /** The procedure, `chat.onMessage` say. */
  readonly path: string;
  /** Of a subscription to one conversation. */
  readonly conversationId: string | undefined;
  readonly eventId: string;
  readonly event: {
    readonly type: string;
    readonly message?: { readonly sentAtMs: number };
    readonly push?: { readonly seq: number | null; readonly sentAtMs?: number };
  };
  /** Whether the application gets it. `drop`: it had it before; `gap`: something before it is missing, so the feed is read again. */
  readonly verdict: "deliver" | "drop" | "gap";
}

/** A running subscription. It continues until it is stopped, whatever happens to the connection. */
export interface StreamHandle extends Disposable {
  readonly stop: () => void;
}

export interface FeedHandle extends StreamHandle {
  /** Id of the last event that was delivered, or what it was started from; `null` before the first. */
  readonly position: string | null;
  /** In a feed of all conversations: the id of the last event of each group, to be given as `groups`. At most 1,000, the newest. */
  readonly groups: Readonly<Record<string, string>>;
}

/** Expands a type, so that an editor shows its fields and not how it is derived from the whole router. */
type Plain<T> = { [Key in keyof T]: T[Key] } & {};

type OpenFeed<R extends AnyTRPCRouter, P extends string, Procedure extends string> = (
  input: InputOf<R, P, Procedure>,
  callbacks: FeedCallbacks<EventOf<R, P, Procedure>>,
) => FeedHandle;

type OpenStream<R extends AnyTRPCRouter, P extends string, Procedure extends string> = (
  input: InputOf<R, P, Procedure>,
  callbacks: StreamCallbacks<EventOf<R, P, Procedure>>,
) => StreamHandle;

type Call<R extends AnyTRPCRouter, P extends string, Procedure extends string> = (
  input: Plain<InputOf<R, P, Procedure>>,
  options?: CallOptions,
) => Promise<Plain<OutputOf<R, P, Procedure>>>;

export interface Chat<R extends AnyTRPCRouter, P extends string> {
  /**
   * Sends through the outbox: resolves once the message is stored, however often the connection is lost before. Rejects
   * with a {@link TidingsClientError} when trying again would not help, or with `OUTBOX_FULL`.
   */
  readonly send: (message: Plain<SendInputOf<R, P>>) => Promise<Plain<SendResultOf<R, P>>>;
  /**
   * Every event of the user's chat feed once and in order: `ready` (or `reset`, after which state has to be fetched anew)
   * first and after every interruption, then what happens. With a `conversationId` this user has that chat open.
   */
  readonly onMessage: OpenFeed<R, P, "chat.onMessage">;
  /**
   * Gives a message of this user's another content; as `send`, through the outbox. The `nonce` makes it once (default: random).
   */
  readonly edit: (change: Plain<EditInputOf<R, P>>) => Promise<Plain<OutputOf<R, P, "chat.edit">>>;
  /** Empties a message; its number stays. As `send`, through the outbox. */
  readonly delete: (change: Plain<InputOf<R, P, "chat.delete">>) => Promise<Plain<OutputOf<R, P, "chat.delete">>>;
  /** Puts a reaction on a message, or takes it off. As `send`, through the outbox. */
  readonly react: (change: Plain<InputOf<R, P, "chat.react">>) => Promise<Plain<OutputOf<R, P, "chat.react">>>;
  readonly history: (
    input: Plain<InputOf<R, P, "chat.history">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "chat.history">>>;
  readonly conversations: (
    input?: Plain<InputOf<R, P, "chat.conversations">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "chat.conversations">>>;
  readonly conversation: Call<R, P, "chat.conversation">;
  /** The caller is the owner. With a `key` it can be repeated: the same key gives the same group. */
  readonly createGroup: Call<R, P, "chat.createGroup">;
  readonly updateGroup: Call<R, P, "chat.updateGroup">;
  readonly addMembers: Call<R, P, "chat.addMembers">;
  /** Oneself: leaves the group. */
  readonly removeMember: Call<R, P, "chat.removeMember">;
  readonly setRole: Call<R, P, "chat.setRole">;
  readonly members: Call<R, P, "chat.members">;
  /** The caller's own settings of a conversation, direct ones too. */
  readonly configure: Call<R, P, "chat.configure">;
  /** Pins a message for everyone in the conversation. */
  readonly pin: Call<R, P, "chat.pin">;
  readonly markRead: (
    input: Plain<InputOf<R, P, "chat.markRead">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "chat.markRead">>>;
  /** Not worth much later: it has 2 seconds unless `timeoutMs` says otherwise. */
  readonly setTyping: (
    input: Plain<InputOf<R, P, "chat.setTyping">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "chat.setTyping">>>;
  /** Who is typing: a snapshot first and after every interruption, then the changes. */
  readonly onTyping: OpenStream<R, P, "chat.onTyping">;
}

export interface Notifications<R extends AnyTRPCRouter, P extends string> {
  /** Every event of the user's push feed once and in order; see `chat.onMessage`. */
  readonly onPush: OpenFeed<R, P, "notifications.onPush">;
  readonly list: (
    input?: Plain<InputOf<R, P, "notifications.list">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "notifications.list">>>;
  readonly markRead: (
    input: Plain<InputOf<R, P, "notifications.markRead">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "notifications.markRead">>>;
  readonly subscribe: (
    input: Plain<InputOf<R, P, "notifications.subscribe">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "notifications.subscribe">>>;
  readonly unsubscribe: (
    input: Plain<InputOf<R, P, "notifications.unsubscribe">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "notifications.unsubscribe">>>;
  /** For tokens with the scope `push`. Give a `key` to be able to repeat it. */
  readonly push: (
    input: Plain<InputOf<R, P, "notifications.push">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "notifications.push">>>;
}

/** Channels out of the application: web push, mail, and others that the server offers. */
export interface Channels<R extends AnyTRPCRouter, P extends string> {
  readonly available: (options?: CallOptions) => Promise<Plain<OutputOf<R, P, "channels.available">>>;
  /** Adds an address of the user's, or brings it up to date. */
  readonly add: Call<R, P, "channels.add">;
  readonly remove: Call<R, P, "channels.remove">;
  readonly list: (
    input?: Plain<InputOf<R, P, "channels.list">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "channels.list">>>;
}

/** What reaches the user on which channel, and when. */
export interface Preferences<R extends AnyTRPCRouter, P extends string> {
  readonly get: (options?: CallOptions) => Promise<Plain<OutputOf<R, P, "preferences.get">>>;
  readonly set: Call<R, P, "preferences.set">;
  /** `null` for none. */
  readonly setQuietHours: Call<R, P, "preferences.setQuietHours">;
}

export interface Presence<R extends AnyTRPCRouter, P extends string> {
  readonly get: (
    input: Plain<InputOf<R, P, "presence.get">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "presence.get">>>;
  /** All of them first and after every interruption, then those that changed. */
  readonly onChange: OpenStream<R, P, "presence.onChange">;
  /** Whether nobody is at this client. Holds for the connections that follow as well, from their beginning. */
  readonly setAway: (
    input: Plain<InputOf<R, P, "presence.setAway">>,
    options?: CallOptions,
  ) => Promise<Plain<OutputOf<R, P, "presence.setAway">>>;
}

/**
 * The messages that are not known to be stored yet, and the changes of messages that are not known to be made. They are kept in memory, and with `outbox.storage` outlast the page: what
 * was left by a page that is gone is here again, and so is what other tabs of this user have to send.
 */
export interface OutboxView<Content, Result> {
  /** Those of other tabs, then this client's, oldest first; the same array until something changes. */
  readonly entries: readonly OutboxEntry<Content>[];
  /** The changes of stored messages (edits, deletions, reactions) in the same order. */
  readonly changes: readonly OutboxChange<Content>[];
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Calls `listener` with each message once the server has stored it, before its entry is gone: those of other tabs too, where
   * the storage can tell. Until the returned function is called.
   */
  readonly onSent: (listener: (sent: SentMessage<Result>) => void) => () => void;
  /** Calls `listener` with each change once the server has made it, as `onSent` does with messages. */
  readonly onChanged: (listener: (made: MadeChange<Content>) => void) => () => void;
  /** Sends a failed message or change again with its nonce. Rejects with `NOT_FOUND` if none has it. */
  readonly retry: (nonce: string) => Promise<Result>;
  /** Forgets a failed message or change; `false` if none has that nonce. */
  readonly discard: (nonce: string) => boolean;
}

export interface TidingsClient<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> extends AsyncDisposable {
  /**
   * tRPC's own client of the whole router, on the same connection and with the same time limits. Its subscriptions resume
   * after a lost connection, but end with an error of the procedure.
   */
  readonly trpc: TRPCClient<R>;
  readonly connection: Connection;
  readonly chat: Chat<R, P>;
  readonly notifications: Notifications<R, P>;
  readonly presence: Presence<R, P>;
  readonly channels: Channels<R, P>;
  readonly preferences: Preferences<R, P>;
  readonly outbox: OutboxView<ContentInputOf<R, P>, SendResultOf<R, P>>;
  /**
   * Calls `listener` with every event of every feed, before it is delivered, until the returned function is called. For devtools
   * and logs.
   */
  readonly observe: (listener: (seen: SeenEvent) => void) => () => void;
  /** Ends everything: what waits is rejected with `CLOSED`, subscriptions stop, nothing is left running. */
  readonly close: () => Promise<void>;
}

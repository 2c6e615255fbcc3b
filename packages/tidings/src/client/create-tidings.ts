import {
  createTidingsClient,
  type MessageOf,
  type StreamHandle,
  type TidingsClient,
  type TidingsClientError,
  type TidingsClientOptions,
  type TokenSource,
} from "@tidings/client";
import { browserTransport } from "@tidings/client/browser";
import { indexedDbOutbox } from "@tidings/client/indexeddb";
import type { AnyTidingsDefinition, TidingsRouter } from "@tidings/router";
import type { AnyTRPCRouter } from "@trpc/server";
import { type AnyClient, createPushes, type Pushes } from "./pushes.ts";

export type { Pushes };

/** The router of some application, of which only what the contract fixes is known. */
type AnyTidings = TidingsRouter<AnyTidingsDefinition>;

export interface TidingsInBrowserOptions {
  /** Where the server's tRPC is: `wss://example.com/trpc`, or `/trpc` of the page's own server. */
  readonly url: string;
  /** Whose page it is: the user id in the token. A connection of somebody else, who signed in in another tab, is not used. */
  readonly user: string;
  /** A token, or a function that gets a fresh one: it is called for every connection. */
  readonly token: TokenSource;
  /**
   * Whether messages that are not sent yet outlast the page, and all tabs of the user share one connection. Default: where
   * there is a browser that can.
   */
  readonly persist?: boolean;
  /**
   * Anything else of the client: time limits, back-off. A class of WebSocket is used instead of the connection that tabs share, and a
   * storage of the outbox instead of the browser's database.
   */
  readonly client?: Partial<Omit<TidingsClientOptions, "url" | "token" | "user" | "path">>;
}

/** Handlers for what happens in the user's chats. Each is optional. */
export interface ChatListeners<R extends AnyTRPCRouter> {
  readonly onMessage?: (message: MessageOf<R, "">) => void;
  readonly onRead?: (read: { readonly conversationId: string; readonly userId: string; readonly seq: number }) => void;
  /**
   * Events may have been missed (after a long absence, say): fetch anew what is shown. With an id, only that group: each group
   * that has been quiet since the subscription began is reported so when it continues after an interruption.
   */
  readonly onReset?: (conversationId: string | undefined) => void;
  /** The subscription has ended, as trying again would not help. Default: the console. */
  readonly onError?: (error: TidingsClientError) => void;
}

export interface FollowOptions {
  readonly conversationId?: string;
  readonly lastEventId?: string;
  readonly groups?: Readonly<Record<string, string>>;
}

type Client<R extends AnyTRPCRouter> = TidingsClient<R, "">;

/** Tidings in a page, or in a script. */
export interface TidingsInBrowser<R extends AnyTRPCRouter> extends AsyncDisposable {
  readonly pushes: Pushes<R>;
  readonly chat: Omit<Client<R>["chat"], "onMessage"> & {
    /**
     * Follows the user's chats from now on. Goes on, whatever happens to the connection, until it is stopped.
     *
     * @param options.conversationId one chat: the user counts as looking at it, and gets no pushes for it
     * @param options.lastEventId where to go on: a `position` of `chat.conversations`, say, so that nothing falls between
     * @param options.groups where to go on in each group: `position` of those of `chat.conversations`, by their id. With a
     * `lastEventId`, a group that is not named is reported by `onReset`
     */
    readonly follow: (listeners: ChatListeners<R>, options?: FollowOptions) => StreamHandle;
  };
  readonly presence: Client<R>["presence"];
  readonly connection: Client<R>["connection"];
  /** Every procedure of the router, your own among them: `tidings.trpc.orders.create.mutate({ … })`. */
  readonly trpc: Client<R>["trpc"];
  /** The client below: inbox, outbox, and what the store of `@tidings/client/store` and the hooks are made with. */
  readonly client: Client<R>;
  readonly close: () => Promise<void>;
}

const canPersist = (): boolean => "document" in globalThis && "indexedDB" in globalThis;

/**
 * Creates a client that connects at once and stays connected until it is closed.
 *
 * @example
 * const tidings = createTidings<App>({ url: "/trpc", user: "bob", token: fetchToken });
 * tidings.pushes.on("order.shipped", ({ orderId }) => toast(orderId));
 */
export function createTidings<R extends AnyTRPCRouter>(options: TidingsInBrowserOptions): TidingsInBrowser<R> {
  const { url, user, token, persist = canPersist() } = options;
  const { WebSocket, outbox } = options.client ?? {};
  const kept = persist && {
    WebSocket: WebSocket ?? browserTransport({ user }),
    outbox: { ...outbox, storage: outbox?.storage ?? indexedDbOutbox({ user }) },
  };
  const client: AnyClient = createTidingsClient({ ...options.client, ...kept, url, token, user });
  const pushes = createPushes(client);
  const { onMessage, ...chat } = client.chat;

  const follow = (listeners: ChatListeners<AnyTidings>, where: FollowOptions = {}): StreamHandle =>
    onMessage(where, {
      onEvent(event) {
        if (event.type === "message") listeners.onMessage?.(event.message);
        else if (event.type === "read") listeners.onRead?.(event);
        else if (event.type === "reset") listeners.onReset?.(event.conversationId);
      },
      ...(listeners.onError && { onError: listeners.onError }),
    });

  const close = async (): Promise<void> => {
    pushes.stop();
    await client.close();
  };
  const tidings: TidingsInBrowser<AnyTidings> = {
    pushes,
    chat: { ...chat, follow },
    presence: client.presence,
    connection: client.connection,
    trpc: client.trpc,
    client,
    close,
    [Symbol.asyncDispose]: close,
  };
  // What an application defined is checked on the server: `R` says of it what the compiler cannot see here.
  return tidings as unknown as TidingsInBrowser<R>;
}

/** What the page of the transport's browser tests runs: a client on the connection that all tabs share, for the test to call. */
import { createTidingsClient } from "@tidings/client";
import { browserTransport } from "@tidings/client/browser";
import { httpFallback } from "@tidings/client/http-fallback";
import { sharedWebSocket } from "@tidings/client/shared-socket";
import type { AppRouter } from "@tidings/router";

const { location, navigator } = globalThis as unknown as {
  readonly location: { readonly search: string };
  readonly navigator: {
    readonly locks: {
      request(name: string, whileHeld: () => Promise<boolean>): Promise<boolean>;
      query(): Promise<{ readonly held: readonly { readonly name: string; readonly clientId: string }[] }>;
    };
  };
};
const query = new URLSearchParams(location.search);
const token = query.get("token") ?? "";
const user = query.get("userId") ?? "";
/** How soon a page that is on HTTP tries a WebSocket again; default: as soon as `browserTransport` does. */
const retryMs = query.get("retryMs");

const tidings = createTidingsClient<AppRouter>({
  url: "/trpc",
  token,
  backoff: { baseMs: 300, maxMs: 500 },
  WebSocket:
    retryMs === null
      ? browserTransport({ user })
      : sharedWebSocket({ user, WebSocket: httpFallback({ retryMs: Number(retryMs) }) }),
});

const texts: string[] = [];
const statuses: string[] = [];
/** What is written from then on arrives. */
let isFollowing = false;
let openChat: { stop(): void } | null = null;

const show = (): void => {
  const { state } = tidings.connection;
  const status = state.status === "online" ? `online via ${state.via}` : state.status;
  if (statuses.at(-1) !== status) statuses.push(status);
};
tidings.connection.subscribe(show);
show();
tidings.chat.onMessage(
  {},
  {
    onEvent(event) {
      if (event.type === "ready") isFollowing = true;
      if (event.type === "message") texts.push(event.message.content?.text ?? "");
      if (event.type === "reset") texts.push("reset");
    },
  },
);

export interface TransportPage {
  /** What has arrived, in its order. */
  readonly texts: () => readonly string[];
  /** What the connection's state was, one after the other. */
  readonly statuses: () => readonly string[];
  readonly isFollowing: () => boolean;
  readonly send: (to: string, text: string) => Promise<number>;
  readonly history: (conversationId: string) => Promise<number>;
  readonly openChat: (conversationId: string) => void;
  readonly leaveChat: () => void;
  /** Whether this tab holds the connection for the others. */
  readonly holds: () => Promise<boolean>;
}

const page: TransportPage = {
  texts: () => texts,
  statuses: () => statuses,
  isFollowing: () => isFollowing,
  send: async (to, text) => (await tidings.chat.send({ to, content: { text } })).seq,
  history: async (conversationId) => (await tidings.chat.history({ conversationId, limit: 200 })).messages.length,
  openChat(conversationId) {
    openChat = tidings.chat.onMessage({ conversationId }, { onEvent() {} });
  },
  leaveChat: () => openChat?.stop(),
  holds: () => {
    const own = `who am I ${Math.random()}`;
    return navigator.locks.request(own, async () => {
      const { held } = await navigator.locks.query();
      const clientId = held.find(({ name }) => name === own)?.clientId;
      return held.some((lock) => lock.clientId === clientId && /^tidings-socket:.*\]$/.test(lock.name));
    });
  },
};

Object.assign(globalThis, { transportPage: page });

import { httpFallback } from "../http-fallback/http-fallback.ts";
import { sharedWebSocket } from "../shared-socket/shared-web-socket.ts";
import type { WebSocketConstructor } from "../connection/web-socket.ts";

export interface BrowserTransportOptions {
  /** Whose connection it is: the `sub` of the token. */
  readonly user: string;
}

/**
 * For the client's option `WebSocket` in a browser: one connection for all tabs of the user, over HTTP if no WebSocket gets through.
 * If the browser lacks a feature, everything else still works.
 *
 * @throws TypeError if the user is empty, or there is no WebSocket
 * @example
 * createTidingsClient<AppRouter>({ url: "/trpc", token, WebSocket: browserTransport({ user: "alice" }) });
 */
export function browserTransport({ user }: BrowserTransportOptions): WebSocketConstructor {
  return sharedWebSocket({ user, WebSocket: httpFallback() });
}

/**
 * What carries the frames: a WebSocket; if none gets through, HTTP requests and event streams; and if a proxy holds those back too,
 * requests alone (long polling).
 */
export type Transport = "websocket" | "http" | "polling";

/** What the client needs of a WebSocket: the browsers', Node's and `ws`'s all have it. */
export interface WebSocketLike {
  binaryType: string;
  /** What carries its frames, known when the first one arrives. Default: a WebSocket. */
  readonly via?: Transport;
  send(data: string): void;
  close(code?: number, reason?: string): void;
  /** Ends it without a handshake, as its peer does not answer. Only `ws` and the transports of this package have it. */
  terminate?(): void;
  addEventListener(type: "open" | "error", listener: (event: { readonly message?: unknown }) => void): void;
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: "close", listener: (event: { readonly code: number; readonly reason: string }) => void): void;
}

export type WebSocketConstructor = new (url: string) => WebSocketLike;

/** A socket closed with this code has ended on this side, not at the server: another one can be had at once. It is 4000 plus HTTP's 307. */
export const movedCode = 4307;

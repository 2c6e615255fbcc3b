/**
 * What carries the frames: a WebSocket; where none gets through HTTP requests and event streams; and where those are held back as
 * well, requests alone, each answered when there is something to say.
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

/** A socket closed with it has ended here, not at the server: another one can be had at once. 4000 and HTTP's own code. */
export const movedCode = 4307;

import type { WebSocketConstructor } from "../connection/web-socket.ts";

/** What is used of the browser's Web Locks. */
export interface Locks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal; readonly steal?: boolean },
    whileHeld: () => Promise<void> | void,
  ): Promise<unknown>;
}

/** A BroadcastChannel: what is posted arrives, in its order, at all others of its name that listen. */
export interface Channel {
  listen(listener: (message: unknown) => void): void;
  post(message: unknown): void;
  close(): void;
}

/** What the browser gives to a tab. */
export interface Platform {
  readonly locks: Locks;
  readonly openChannel: (name: string) => Channel;
  readonly WebSocket: WebSocketConstructor;
  /** Calls them when the page is about to be frozen or put into the back/forward cache, and when it is back. */
  readonly onSleep: (listeners: { readonly onSleep: () => void; readonly onWake: () => void }) => void;
  /** How long the holder may take to show that it is awake. Milliseconds. */
  readonly awakeMs: number;
  /** How long a tab without a socket stays with the others, in case it dials again. Milliseconds. */
  readonly lingerMs: number;
}

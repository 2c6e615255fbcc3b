import type { Transport } from "../connection/web-socket.ts";

/**
 * What tabs say to each other. Every tab has a mailbox, a channel under its own name that nobody else listens to, so a frame
 * is carried to one tab only; on the channel that all of them listen to they only find each other.
 *
 * ```
 * tab                                  holder
 *  │── who ────────────────────────────▶│   to all; a new holder says `holder` unasked
 *  │◀───────────────────────────── holder│   to all
 *  │── dial(socket, params) ───────────▶│
 *  │◀──────────────────────────── dialled│   at once: it is awake
 *  │── frame … ──────────────▶◀── frame …│   text, as it would go over a WebSocket
 *  │── hang-up(socket) ────────────────▶│
 *  │◀────────────────────── closed(socket)│
 * ```
 */
/** `term`: when the tab became the holder, in milliseconds since the epoch. Messages about an earlier term are ignored. */
export type ToAll = { readonly type: "who" } | { readonly type: "holder"; readonly tab: string; readonly term: number };

export type ToHolder = { readonly from: string; readonly term: number; readonly socket: number } & (
  | { readonly type: "dial"; readonly params: string }
  | { readonly type: "frame"; readonly text: string }
  /** `dead`: the server has not answered on it. */
  | { readonly type: "hang-up"; readonly dead: boolean }
  /** Everything up to the frame of this number has arrived. */
  | { readonly type: "read"; readonly count: number }
);

export type ToTab = { readonly term: number; readonly socket: number } & (
  | { readonly type: "dialled" }
  | { readonly type: "frame"; readonly text: string; readonly via: Transport; readonly count: number }
  | { readonly type: "closed"; readonly code: number; readonly reason: string }
);

/** A tab reports how far it has read each time it has read this many frames. */
export const readEvery = 100;
/** A tab that is this many frames behind is cut off, and resumes when it is awake. */
export const maxUnread = 5_000;

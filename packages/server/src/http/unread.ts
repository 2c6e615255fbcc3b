import type { ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Lasting } from "../lifecycle/lasting.ts";

/** Node tells it nowhere else: a write counts as a whole until its last byte has left, however large it is. */
type WithHandle = Socket & { readonly _handle?: { readonly writeQueueSize?: number } | null };

/** Bytes that wait for the client to read, the part of a write that has left already not among them. */
export function unreadBytes({ writableLength, socket }: Pick<ServerResponse, "writableLength" | "socket">): number {
  const withHandle: WithHandle | null = socket;
  // oxlint-disable-next-line no-underscore-dangle -- see above
  const waiting = withHandle?._handle?.writeQueueSize;
  return waiting === undefined || waiting === 0 ? writableLength : Math.min(waiting, writableLength);
}

/** How long a client has read nothing of what waits for it. */
export class Unread {
  readonly #res: ServerResponse;
  readonly #stalled = new Lasting();
  #lastBytes = 0;

  constructor(res: ServerResponse) {
    this.#res = res;
  }

  /** Milliseconds; 0 if it reads, or nothing waits. */
  check(nowMs: number): number {
    const bytes = unreadBytes(this.#res);
    const isStalled = bytes > 0 && bytes >= this.#lastBytes;
    this.#lastBytes = bytes;
    return this.#stalled.check(isStalled, nowMs);
  }
}

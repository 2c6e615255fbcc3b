import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { Account } from "../cost/account.ts";
import { encodeTextFrames } from "./frame.ts";

/** The producer of what goes out, and what happens to it. */
export interface OutgoingOwner {
  /** The peer has read again all that waited for it. */
  onDrained(): void;
  /** More waits than `maxBufferedBytes`. */
  onOverflow(): void;
}

/** Who has something to send in this turn of the event loop. */
let unflushed: Outgoing[] = [];

function flushAll(): void {
  const flushing = unflushed;
  unflushed = [];
  for (const outgoing of flushing) outgoing.flush();
}

/**
 * The outgoing side of one connection: what is sent in one turn of the event loop leaves in one write, and the
 * producers of frames can ask whether the peer keeps up with them.
 */
export class Outgoing {
  readonly #ws: WebSocket;
  /** The socket below it, whose buffer is what the peer has not read yet. */
  readonly #socket: Duplex;
  readonly #owner: OutgoingOwner;
  /** Beyond it the connection is of no use any more. */
  readonly #maxBufferedBytes: number;
  /** Text frames of this turn, and how many characters they have. */
  #frames: string[] | null = null;
  #length = 0;
  #waiting: (() => void)[] | null = null;
  /** Whose peer it is, once that is known. What is large is kept for them until it has left. */
  account: Account | null = null;

  constructor(ws: WebSocket, socket: Duplex, owner: OutgoingOwner, maxBufferedBytes: number) {
    this.#ws = ws;
    this.#socket = socket;
    this.#owner = owner;
    this.#maxBufferedBytes = maxBufferedBytes;
    socket.on("drain", () => this.#onDrained());
  }

  get bufferedBytes(): number {
    return this.#ws.bufferedAmount + this.#length;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** Whether the peer is there and keeps up: less than the socket's high-water mark waits for it. */
  get hasRoom(): boolean {
    return this.isOpen && !this.#socket.writableNeedDrain && !this.#isTurnFull;
  }

  get #isTurnFull(): boolean {
    return this.#length >= this.#socket.writableHighWaterMark;
  }

  /** Calls back once, when the peer has caught up or the connection has ended. */
  whenRoom(callback: () => void): void {
    this.#waiting ??= [];
    this.#waiting.push(callback);
  }

  /** Sends a text frame; drops it once the connection is closing. */
  send(text: string): void {
    if (!this.isOpen) return;
    if (this.bufferedBytes > this.#maxBufferedBytes) {
      this.#owner.onOverflow();
      return;
    }
    if (!this.#frames) {
      this.#frames = [];
      // after the promises of this turn: a source that always has a next value fills the buffer and must then wait
      if (unflushed.length === 0) setImmediate(flushAll);
      unflushed.push(this);
    }
    this.#frames.push(text);
    this.#length += text.length;
  }

  /** Writes what was sent. `ws` writes to the same socket, always whole frames as well, as there is no compression. */
  flush(): void {
    const frames = this.#frames;
    if (!frames) return;
    const wasFull = this.#isTurnFull;
    this.#frames = null;
    this.#length = 0;
    if (!this.isOpen) return;
    const bytes = encodeTextFrames(frames);
    if (wasFull && this.account) this.#writeCounted(bytes, this.account);
    else this.#socket.write(bytes);
    // in a later turn: a peer that reads as fast as we write must not keep the others waiting
    if (wasFull && !this.#socket.writableNeedDrain) setImmediate(() => this.#onDrained());
  }

  #writeCounted(bytes: Buffer, account: Account): void {
    account.keep(bytes.length);
    this.#socket.write(bytes, () => account.release(bytes.length));
  }

  /** The connection has ended: nobody waits for room any more. */
  onClosed(): void {
    this.#makeRoom();
  }

  #onDrained(): void {
    this.#makeRoom();
    this.#owner.onDrained();
  }

  #makeRoom(): void {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting) for (const callback of waiting) callback();
  }
}

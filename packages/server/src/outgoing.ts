import type { Duplex } from "node:stream";
import type { TRPCResponseMessage } from "@trpc/server/rpc";
import type { WebSocket } from "ws";
import type { Wire } from "./wire.ts";

interface OutgoingOptions {
  readonly ws: WebSocket;
  /** The socket below it, whose buffer is what the peer has not read yet. */
  readonly socket: Duplex;
  readonly wire: Wire;
  /** Beyond it the connection is of no use any more. */
  readonly maxBufferedBytes: number;
  /** The peer has read again all that waited for it. */
  readonly onDrained: () => void;
  /** More waits than `maxBufferedBytes`. */
  readonly onOverflow: () => void;
}

/**
 * The outgoing side of one connection: what is sent in one turn of the event loop leaves in one write, and whoever
 * produces frames can ask whether the peer keeps up with them.
 */
export class Outgoing {
  readonly #ws: WebSocket;
  readonly #socket: Duplex;
  readonly #wire: Wire;
  readonly #maxBufferedBytes: number;
  readonly #onOverflow: () => void;
  #corked = false;
  #room: PromiseWithResolvers<void> | null = null;

  constructor({ ws, socket, wire, maxBufferedBytes, onDrained, onOverflow }: OutgoingOptions) {
    this.#ws = ws;
    this.#socket = socket;
    this.#wire = wire;
    this.#maxBufferedBytes = maxBufferedBytes;
    this.#onOverflow = onOverflow;
    socket.on("drain", () => {
      this.#makeRoom();
      onDrained();
    });
    ws.once("close", () => this.#makeRoom());
  }

  get bufferedBytes(): number {
    return this.#ws.bufferedAmount;
  }

  get isOpen(): boolean {
    return this.#ws.readyState === this.#ws.OPEN;
  }

  /** Whether the peer is there and keeps up: less than the socket's high-water mark waits for it. */
  get hasRoom(): boolean {
    return this.isOpen && !this.#socket.writableNeedDrain;
  }

  /** Resolves when the peer has caught up, or the connection has ended. */
  room(): Promise<void> {
    this.#room ??= Promise.withResolvers();
    return this.#room.promise;
  }

  /** Throws if the message cannot be encoded. */
  respond(message: TRPCResponseMessage): void {
    if (this.isOpen) this.send(this.#wire.encode(message));
  }

  /** Sends a text frame; drops it once the connection is closing. */
  send(text: string): void {
    if (!this.isOpen) return;
    if (this.#ws.bufferedAmount > this.#maxBufferedBytes) {
      this.#onOverflow();
      return;
    }
    if (!this.#corked) {
      this.#corked = true;
      this.#socket.cork();
      // after the promises of this turn: a source that always has a next value fills the buffer and must then wait
      process.nextTick(() => {
        this.#corked = false;
        this.#socket.uncork();
      });
    }
    this.#ws.send(text);
  }

  #makeRoom(): void {
    this.#room?.resolve();
    this.#room = null;
  }
}

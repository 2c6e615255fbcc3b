import { RuntimeEventTarget } from "../connection/event-target.ts";
import type { Transport, WebSocketLike } from "../connection/web-socket.ts";

/** Where a {@link VirtualSocket} sends what its client gives it. */
export interface VirtualSocketOwner {
  /** The first frame: whose connection it is to be. */
  dial(socket: VirtualSocket, params: string): void;
  send(socket: VirtualSocket, text: string): void;
  hangUp(socket: VirtualSocket, dead: boolean): void;
}

let lastId = 0;

/** What looks like a WebSocket to the client of one tab, while its frames go over the socket that all tabs share. */
export class VirtualSocket extends RuntimeEventTarget implements Omit<WebSocketLike, "addEventListener"> {
  readonly id: number;
  binaryType = "arraybuffer";
  via: Transport = "websocket";
  readonly #owner: VirtualSocketOwner;
  #phase: "new" | "open" | "dialled" | "closed" = "new";

  constructor(owner: VirtualSocketOwner) {
    super();
    lastId += 1;
    this.id = lastId;
    this.#owner = owner;
    // this says nothing about the server: the client waits for its first answer
    queueMicrotask(() => {
      if (this.#phase !== "new") return;
      this.#phase = "open";
      this.dispatchEvent(new Event("open"));
    });
  }

  send(text: string): void {
    if (this.#phase === "dialled") this.#owner.send(this, text);
    if (this.#phase !== "open") return;
    this.#phase = "dialled";
    this.#owner.dial(this, text);
  }

  close(): void {
    this.#hangUp(false);
  }

  terminate(): void {
    this.#hangUp(true);
  }

  receive(text: string, via: Transport): void {
    if (this.#phase !== "dialled") return;
    this.via = via;
    this.dispatchEvent(new MessageEvent("message", { data: text }));
  }

  end(code: number, reason: string): void {
    if (this.#phase === "closed") return;
    this.#phase = "closed";
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason }));
  }

  #hangUp(dead: boolean): void {
    if (this.#phase === "closed") return;
    this.#phase = "closed";
    this.#owner.hangUp(this, dead);
  }
}

import type { TRPCErrorShape } from "@trpc/server";
import { CloseNotice } from "./close-notice.ts";
import { createDeferred } from "./deferred.ts";
import { fromClose, fromShape, TidingsClientError } from "./errors.ts";
import type { Transport, WebSocketConstructor, WebSocketLike } from "./web-socket.ts";

export interface SocketOptions {
  readonly WebSocket: WebSocketConstructor;
  readonly url: string;
  readonly token: string;
  /** From the first packet until the server has answered something. Milliseconds. */
  readonly connectMs: number;
  /** After how much silence the server is asked whether it is there. Milliseconds. */
  readonly pingMs: number;
  /** How long it may take to say anything at all then. Milliseconds. */
  readonly pongMs: number;
  readonly maxFrameBytes: number;
  /** The server has answered a call for the first time. */
  readonly onAuthorized: () => void;
  /** Called once, after the socket was accepted; the calls on it fail right after. */
  readonly onClosed: (socket: Socket, notice: CloseNotice) => void;
  readonly onError: (error: TidingsClientError) => void;
}

type Phase = "dialling" | "accepted" | "handed-over" | "closed";

interface OutgoingMessage {
  readonly id?: number | string | null;
}

/** A timer that comes this late was held up, by a suspended machine or a busy loop: it says nothing about the server. */
const lateFactor = 2;
/** What has arrived while the loop was busy is read before the server is given up. Milliseconds. */
const graceMs = 50;

const utf8 = new TextEncoder();

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** The shape of an error that the client itself gives to a call, in the words of the server. */
const refusedHere = (code: "BAD_REQUEST" | "PAYLOAD_TOO_LARGE", message: string): TRPCErrorShape => ({
  code: -32600,
  message,
  data: { code },
});

/**
 * A WebSocket that speaks tRPC, in front of the real one. What it does that tRPC's own client does not:
 *
 * - it is not handed over before the server has answered on it,
 * - it finds out that the peer is gone (any frame counts as life) and then closes at once, without the handshake that
 *   nobody would answer,
 * - it parses each frame itself, so that nonsense closes the connection and does not bring the process down, and knows when
 *   the server refuses the whole connection,
 * - it sends each call in a frame of its own: no batch can be too long, and no call can spoil another's frame.
 *
 * tRPC's client sees objects on it instead of JSON text, except for `PING` and `PONG`.
 */
export class Socket extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSING = 2;
  static readonly CLOSED = 3;
  readonly OPEN = 1;
  /** tRPC's client sets it; frames are always text here. */
  binaryType = "arraybuffer";

  readonly #options: SocketOptions;
  readonly #real: WebSocketLike;
  readonly #accept: () => void;
  readonly #reject: (error: TidingsClientError) => void;
  #phase: Phase = "dialling";
  #authorized = false;
  #timer: ReturnType<typeof setTimeout>;
  #heardAtMs = 0;
  #pingedAtMs = 0;
  /** Who sent the pings that are not answered yet, oldest first: the answers to tRPC's are tRPC's. */
  #pings: ("own" | "trpc")[] = [];
  /** What arrived before tRPC's client was listening. */
  #early: unknown[] = [];
  #notice: CloseNotice | null = null;
  #isAnnounced = false;

  /** Resolves once the server has answered on it. Rejects if it does not in time, or refuses. */
  static open(options: SocketOptions): { readonly socket: Socket; readonly accepted: Promise<Socket> } {
    const { promise, resolve, reject } = createDeferred<Socket>();
    const socket = new Socket(options, () => resolve(socket), reject);
    return { socket, accepted: promise };
  }

  private constructor(options: SocketOptions, accept: () => void, reject: (error: TidingsClientError) => void) {
    super();
    this.#options = options;
    this.#accept = accept;
    this.#reject = reject;
    this.#real = new options.WebSocket(options.url);
    this.#real.binaryType = "arraybuffer";
    this.#real.addEventListener("open", () => this.#onOpen());
    this.#real.addEventListener("message", ({ data }) => this.#onFrame(data));
    this.#real.addEventListener("close", ({ code, reason }) => this.#end(code, reason));
    this.#real.addEventListener("error", ({ message }) => {
      this.#end(1006, typeof message === "string" && message !== "" ? message : "the connection failed");
    });
    this.#timer = setTimeout(() => this.#cutOff("no answer in time"), options.connectMs);
  }

  get via(): Transport {
    return this.#real.via ?? "websocket";
  }

  /** How it ended; `null` as long as it has not. */
  get notice(): CloseNotice | null {
    return this.#notice;
  }

  /** Closed only once tRPC's client has heard of it: in between it would lose what it sends, and nobody would tell it. */
  get readyState(): number {
    return this.#isAnnounced ? Socket.CLOSED : Socket.OPEN;
  }

  /**
   * tRPC's client hears `open` in the next turn, and what arrives in the one after it: it ignores what comes sooner. By then it
   * sends its calls here, and `onTaken` is called.
   */
  handOver(onTaken: () => void): this {
    setTimeout(() => {
      this.dispatchEvent(new Event("open"));
      setTimeout(() => this.#flushEarly(onTaken), 0);
    }, 0);
    return this;
  }

  /** Has tRPC's client open another connection, and hand its subscriptions over without a gap. */
  requestReplacement(): void {
    this.#deliver({ id: null, method: "reconnect" });
  }

  /** Finds out now whether the server is there. */
  check(): void {
    if (this.#phase === "accepted" || this.#phase === "handed-over") this.#ping();
  }

  /** What tRPC's client sends: a message, several, or a ping. */
  send(data: unknown): void {
    if (this.#phase === "closed") return;
    if (data === "PING") {
      this.#pings.push("trpc");
      this.#real.send(data);
    } else {
      for (const message of Array.isArray(data) ? data : [data]) this.#sendMessage(message);
    }
  }

  close(code = 1000, reason = ""): void {
    if (this.#phase === "closed") return;
    this.#real.close(code, reason);
    this.#end(code, reason || "closed here");
  }

  #sendMessage(message: OutgoingMessage): void {
    const { maxFrameBytes } = this.#options;
    let text: string;
    try {
      text = JSON.stringify(message);
    } catch (error) {
      this.#answer(message, refusedHere("BAD_REQUEST", `The input has no JSON form: ${String(error)}`));
      return;
    }
    // a character takes at most three bytes: most messages need no second look
    if (text.length * 3 > maxFrameBytes && utf8.encode(text).byteLength > maxFrameBytes) {
      const limit = `The input is too large: at most ${maxFrameBytes} bytes`;
      this.#answer(message, refusedHere("PAYLOAD_TOO_LARGE", limit));
      return;
    }
    this.#real.send(text);
  }

  #answer({ id }: OutgoingMessage, error: TRPCErrorShape): void {
    queueMicrotask(() => this.#deliver({ id, error }));
  }

  // --- opening ---

  #onOpen(): void {
    if (this.#phase !== "dialling") return;
    this.#real.send(JSON.stringify({ method: "connectionParams", data: { token: this.#options.token } }));
    this.#pings.push("own"); // the answer to it, or anything else, shows that somebody is there
    this.#real.send("PING");
  }

  #onAccepted(): void {
    this.#phase = "accepted";
    this.#watch(this.#options.pingMs);
    this.#accept();
  }

  // --- frames ---

  #onFrame(data: unknown): void {
    if (this.#phase === "closed") return;
    this.#heardAtMs = performance.now();
    if (data === "PING") {
      this.#real.send("PONG");
      if (this.#phase === "dialling") this.#onAccepted();
      return;
    }
    if (data === "PONG") {
      if (this.#phase === "dialling") this.#onAccepted();
      if (this.#pings.shift() === "trpc") this.#deliver(data);
      return;
    }
    const message = this.#parse(data);
    if (!message) return;
    if (message["id"] === null && isRecord(message["error"]) && !this.#authorized) {
      const error = fromShape(message["error"] as unknown as TRPCErrorShape);
      this.#real.close(1000);
      this.#end(1008, error.message, error);
      return;
    }
    if (this.#phase === "dialling") this.#onAccepted();
    if (!this.#authorized && "result" in message) {
      this.#authorized = true;
      this.#options.onAuthorized();
    }
    this.#deliver(message);
  }

  /** `null` for what is no tRPC message: the connection is closed then, as nothing on it can be trusted. */
  #parse(data: unknown): Record<string, unknown> | null {
    try {
      if (typeof data !== "string") throw new TypeError("a binary frame");
      const message: unknown = JSON.parse(data);
      if (!isRecord(message)) throw new TypeError("neither a result nor an error");
      return message;
    } catch (cause) {
      const error = new TidingsClientError("PARSE_ERROR", "The server sent a frame that is not tRPC's", { cause });
      this.#options.onError(error);
      this.#cutOff("a frame that is not tRPC's");
      return null;
    }
  }

  #flushEarly(onTaken: () => void): void {
    if (this.#notice) {
      this.#announce(this.#notice);
      return;
    }
    this.#phase = "handed-over";
    onTaken();
    const early = this.#early;
    this.#early = [];
    for (const data of early) this.#deliver(data);
  }

  #deliver(data: unknown): void {
    if (this.#phase === "handed-over") this.dispatchEvent(new MessageEvent("message", { data }));
    else if (this.#phase === "accepted") this.#early.push(data);
  }

  // --- is anybody there? ---

  #watch(delayMs: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const quietMs = performance.now() - this.#heardAtMs;
      if (quietMs < this.#options.pingMs) this.#watch(this.#options.pingMs - quietMs);
      else this.#ping();
    }, delayMs);
  }

  #ping(): void {
    const { pingMs, pongMs } = this.#options;
    this.#pings.push("own");
    this.#real.send("PING");
    this.#pingedAtMs = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const wasHeldUp = performance.now() - this.#pingedAtMs > lateFactor * pongMs + graceMs;
      this.#timer = setTimeout(() => {
        if (this.#heardAtMs >= this.#pingedAtMs) this.#watch(pingMs);
        else if (wasHeldUp) this.#ping();
        else this.#cutOff("the server has stopped answering");
      }, graceMs);
    }, pongMs);
  }

  // --- ending ---

  /** Without the closing handshake: tRPC's client hears of the end now, whatever the network does about the real one. */
  #cutOff(reason: string): void {
    if (this.#real.terminate) this.#real.terminate();
    else this.#real.close();
    this.#end(1006, reason);
  }

  #end(code: number, reason: string, refusal: TidingsClientError | null = null): void {
    if (this.#phase === "closed") return;
    const phase = this.#phase;
    this.#phase = "closed";
    clearTimeout(this.#timer);
    const refused =
      refusal ?? (code === 4401 && !this.#authorized ? new TidingsClientError("UNAUTHORIZED", reason) : null);
    const notice = new CloseNotice(code, reason, refused);
    if (phase === "dialling") {
      this.#reject(fromClose(notice));
      return;
    }
    this.#notice = notice;
    // not within a call of tRPC's client, which expects that of no socket
    queueMicrotask(() => {
      this.#options.onClosed(this, notice);
      if (phase === "handed-over") this.#announce(notice);
    });
  }

  #announce(notice: CloseNotice): void {
    this.#isAnnounced = true;
    this.dispatchEvent(notice);
  }
}

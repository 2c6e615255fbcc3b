import { protocolVersion } from "@tidings/core/protocol";
import { CloseNotice } from "./close-notice.ts";
import { createDeferred } from "../feeds/deferred.ts";
import { fromClose, TidingsClientError } from "../model/errors.ts";
import type { MessageFormat, ServerMessage } from "../model/message.ts";
import type { Operation } from "./multiplexer.ts";
import type { Transport, WebSocketConstructor, WebSocketLike } from "./web-socket.ts";

export interface SocketOptions {
  readonly WebSocket: WebSocketConstructor;
  readonly url: string;
  readonly token: string;
  /** The user is away from the beginning: it replaces a socket on which the server was told so. */
  readonly away?: boolean;
  /** Whose connection it has to be, once it is opened; `undefined`: anybody's. */
  readonly user?: () => string | undefined;
  readonly format: MessageFormat;
  /** How long the server may take to answer for the first time. Milliseconds. */
  readonly connectMs: number;
  /** After this much silence a ping is sent. Milliseconds. */
  readonly pingMs: number;
  /** How long the server may then take to send anything. Milliseconds. */
  readonly pongMs: number;
  readonly maxFrameBytes: number;
  /** The server has answered on it for the first time. Called before any other callback. */
  readonly onAccepted: (socket: Socket) => void;
  /** The server has answered a call for the first time. */
  readonly onAuthorized: () => void;
  readonly onMessage: (socket: Socket, message: ServerMessage) => void;
  /** Called once, after the socket was accepted. */
  readonly onClosed: (socket: Socket, notice: CloseNotice) => void;
  readonly onError: (error: unknown) => void;
}

type Phase = "dialling" | "accepted" | "closed";

/** A timer that fires this late was held up by a suspended machine or a busy event loop: it says nothing about the server. */
const lateFactor = 2;
/** Frames that arrived while the event loop was busy are read before the server is given up. Milliseconds. */
const graceMs = 50;

/** The reason for a close that came without one. */
export const unknownFailure = "the connection failed";

const utf8 = new TextEncoder();

/**
 * A WebSocket that speaks tRPC, on top of the real one:
 *
 * - it counts as a connection once the server has answered on it,
 * - it notices that the peer is gone (any frame counts as a sign of life) and then ends at once, without a handshake that nobody
 *   would answer,
 * - a malformed frame closes it and does no other harm; it recognises that the server refuses the whole connection,
 * - it sends each call in a frame of its own: no batch can be too long, and no call can spoil another's frame.
 */
export class Socket {
  readonly #options: SocketOptions;
  readonly #real: WebSocketLike;
  readonly #reject: (error: TidingsClientError) => void;
  #phase: Phase = "dialling";
  #authorized = false;
  /** The server was told whose it has to be, if that was known. */
  #hasSpoken = false;
  #timer: ReturnType<typeof setTimeout>;
  #heardAtMs = 0;
  #pingedAtMs = 0;

  /** Resolves once the server has answered on it. Rejects if it does not in time, or refuses. */
  static open(options: SocketOptions): { readonly socket: Socket; readonly accepted: Promise<void> } {
    const { promise, resolve, reject } = createDeferred<void>();
    const onAccepted = (socket: Socket): void => {
      options.onAccepted(socket);
      resolve();
    };
    return { socket: new Socket({ ...options, onAccepted }, reject), accepted: promise };
  }

  private constructor(options: SocketOptions, reject: (error: TidingsClientError) => void) {
    this.#options = options;
    this.#reject = reject;
    this.#real = new options.WebSocket(options.url);
    this.#real.binaryType = "arraybuffer";
    this.#real.addEventListener("open", () => this.#onOpen());
    this.#real.addEventListener("message", ({ data }) => this.#guard(() => this.#onFrame(data)));
    this.#real.addEventListener("close", ({ code, reason }) => {
      this.#end(code, code === 1006 && reason === "" ? unknownFailure : reason);
    });
    this.#real.addEventListener("error", ({ message }) => {
      this.#end(1006, typeof message === "string" && message !== "" ? message : unknownFailure);
    });
    this.#timer = setTimeout(() => this.#cutOff("no answer in time"), options.connectMs);
  }

  get via(): Transport {
    return this.#real.via ?? "websocket";
  }

  /** Checks now whether the server still answers. */
  check(): void {
    if (this.#phase === "accepted") this.#ping();
  }

  /** It is known only now whose connection it has to be: it is given up, unless it can still say so. */
  identify(): void {
    if (this.#hasSpoken) this.#cutOff("it was opened before it was known whose it has to be");
  }

  /** Sends a call. Returns an error if it cannot be sent. */
  call(id: number, { type, path, input }: Operation, lastEventId: string | undefined): TidingsClientError | null {
    const { format, maxFrameBytes } = this.#options;
    let text: string;
    try {
      const params = { path, input: format.input(input), lastEventId };
      text = JSON.stringify({ id, method: type, params });
    } catch (cause) {
      return new TidingsClientError("BAD_REQUEST", `The input has no JSON form: ${String(cause)}`, { cause });
    }
    // a UTF-16 code unit takes at most three bytes, so most messages need no exact count
    if (text.length * 3 > maxFrameBytes && utf8.encode(text).byteLength > maxFrameBytes) {
      const limit = `The input is too large: at most ${maxFrameBytes} bytes`;
      return new TidingsClientError("PAYLOAD_TOO_LARGE", limit);
    }
    this.#send(text);
    return null;
  }

  /** Asks the server to end a subscription. */
  stop(id: number): void {
    this.#send(JSON.stringify({ id, method: "subscription.stop" }));
  }

  close(code = 1000, reason = ""): void {
    if (this.#phase === "closed") return;
    this.#real.close(code, reason);
    this.#end(code, reason || "closed here");
  }

  #send(text: string): void {
    if (this.#phase !== "closed") this.#real.send(text);
  }

  // --- opening ---

  #onOpen(): void {
    if (this.#phase !== "dialling") return;
    this.#hasSpoken = true;
    const { token, user, away = false } = this.#options;
    // JSON leaves out a user who is `undefined`
    const data = { token, user: user?.(), protocol: String(protocolVersion), ...(away && { away: "true" }) };
    this.#send(JSON.stringify({ method: "connectionParams", data }));
    this.#send("PING"); // any answer shows that the server is there
  }

  #accept(): void {
    if (this.#phase !== "dialling") return;
    this.#phase = "accepted";
    this.#watch(this.#options.pingMs);
    this.#options.onAccepted(this);
  }

  // --- frames ---

  #onFrame(data: unknown): void {
    if (this.#phase === "closed") return;
    this.#heardAtMs = performance.now();
    if (data === "PING") this.#send("PONG");
    if (data === "PING" || data === "PONG") {
      this.#accept();
      return;
    }
    const message = this.#read(data);
    if (!message) return;
    if (message.type === "error" && message.id === null) {
      if (this.#authorized) this.#options.onError(message.error);
      else {
        this.#real.close(1000);
        this.#end(1008, message.error.message, message.error);
      }
      return;
    }
    this.#accept();
    if (!this.#authorized && message.type === "result") {
      this.#authorized = true;
      this.#options.onAuthorized();
    }
    this.#options.onMessage(this, message);
  }

  /** `null` if it is not a tRPC message: the connection is then closed, because nothing on it can be trusted. */
  #read(data: unknown): ServerMessage | null {
    try {
      return this.#options.format.read(data);
    } catch (cause) {
      this.#options.onError(
        new TidingsClientError("PARSE_ERROR", "The server sent a frame that is not tRPC's", { cause }),
      );
      this.#cutOff("a frame that is not tRPC's");
      return null;
    }
  }

  /** An exception in a socket's event handler would end the process. */
  #guard(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.#options.onError(error);
    }
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

  /** @param isRepeated the machine may have been suspended during the last one; it cannot be each time, as a hidden tab's timers are late */
  #ping(isRepeated = false): void {
    const { pingMs, pongMs } = this.#options;
    this.#send("PING");
    this.#pingedAtMs = performance.now();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const wasHeldUp = performance.now() - this.#pingedAtMs > lateFactor * pongMs + graceMs;
      this.#timer = setTimeout(() => {
        if (this.#heardAtMs >= this.#pingedAtMs) this.#watch(pingMs);
        else if (wasHeldUp && !isRepeated) this.#ping(true);
        else this.#cutOff("the server has stopped answering");
      }, graceMs);
    }, pongMs);
  }

  // --- ending ---

  /** Ends it now, without the closing handshake, whatever happens to the real socket. */
  #cutOff(reason: string): void {
    if (this.#real.terminate) this.#real.terminate();
    else this.#real.close();
    this.#end(1006, reason);
  }

  #end(code: number, reason: string, refusal: TidingsClientError | null = null): void {
    if (this.#phase === "closed") return;
    const wasAccepted = this.#phase === "accepted";
    this.#phase = "closed";
    clearTimeout(this.#timer);
    const refused =
      refusal ?? (code === 4401 && !this.#authorized ? new TidingsClientError("UNAUTHORIZED", reason) : null);
    const notice = new CloseNotice(code, reason, refused);
    if (!wasAccepted) {
      this.#reject(fromClose(notice));
      return;
    }
    // not while its user is calling it
    queueMicrotask(() => this.#options.onClosed(this, notice));
  }
}

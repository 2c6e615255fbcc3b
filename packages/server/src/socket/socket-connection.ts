import type { Socket } from "node:net";
import type { Duplex } from "node:stream";
import { TRPCError } from "@trpc/server";
import type { RawData, WebSocket } from "ws";
import type { Attendance } from "../session/attendance.ts";
import {
  type ClientMessage,
  type ConnectionParams,
  idOf,
  parseConnectionParamsFrame,
  parseFrame,
  parseMessage,
  tokenOf,
} from "./client-frame.ts";
import { describeConnection, type LiveConnection, type NewConnectionInfo } from "../session/connection.ts";
import { expirySchedule } from "../session/expiry.ts";
import { type Account, holdMs, malformedFault } from "../cost/account.ts";
import { prices, roughBytesOf } from "../cost/prices.ts";
import type { Host } from "../lifecycle/host.ts";
import type { Newcomer } from "../cost/strangers.ts";
import { Pulse } from "./keep-alive.ts";
import { Lasting } from "../lifecycle/lasting.ts";
import { bearerToken, type Identity } from "../session/identity.ts";
import { Outgoing, type OutgoingOwner } from "./outgoing.ts";
import { closeCodeOf, reasonOf, Refusal, type RefusalReason, toTRPCError } from "../trpc/refusal.ts";
import { SocketCalls, toCallInfo } from "./socket-calls.ts";
import { noCall, type Wire } from "../trpc/wire.ts";

/**
 * ```
 * params ──first frame──▶ opening ──▶ open ──────────▶ closing
 *   └────── deadline or error ┴─────▶ refused ─linger─▶ ┘
 * ```
 * In `params` the token is still to come, in `opening` it is being checked, in `refused` every call gets the reason why.
 */
type Phase = "params" | "opening" | "open" | "refused" | "closing";

/** How long a refused client's calls, which are on their way already, get an answer before the socket is closed. */
const lingerMs = 250;

/** How long the peer may take over the closing handshake. */
const closeTimeoutMs = 5_000;

/** How many times `maxBufferedBytes` may wait for a moment: a batch of large answers is ready at once. */
const hardBoundFactor = 16;

/** Empty frames that cost a client nothing before it is let in: a ping, or its calls if it is refused. */
const freeFramesOfStranger = 16;

/** What a frame may have before the client is let in: a token, or the calls with which it begins. Bytes. */
const freeBytesOfStranger = 16_384;

/** What may come before the client has said who it is: more than any token. Bytes. */
export const maxBytesOfStranger = 32_768;

/** To read what is refused all the same costs more, the longer it is. */
const bytesOfFault = 16_384;

/** `ws` gives a `Buffer` unless it is told otherwise. */
function toText(data: RawData): string {
  if (Array.isArray(data)) return Buffer.concat(data).toString();
  return Buffer.isBuffer(data) ? data.toString() : Buffer.from(data).toString();
}

interface SocketConnectionOptions {
  readonly host: Host;
  readonly wire: Wire;
  readonly ws: WebSocket;
  readonly socket: Duplex;
  readonly info: NewConnectionInfo;
}

/** One WebSocket that speaks tRPC: its identity, its frames, its life and its end. */
export class SocketConnection implements LiveConnection, OutgoingOwner {
  readonly transport = "websocket";
  readonly #host: Host;
  readonly #wire: Wire;
  readonly #ws: WebSocket;
  readonly #socket: Duplex & Pick<Partial<Socket>, "bytesRead">;
  /** What was read before the connection was a WebSocket. */
  readonly #bytesBefore: number;
  readonly #info: NewConnectionInfo;
  readonly #outgoing: Outgoing;
  #phase: Phase = "params";
  #hasSaidWho = false;
  /** When the phase (other than `open`) has lasted too long. */
  #deadlineMs: number;
  #calls: SocketCalls | null = null;
  #refusal: TRPCError | null = null;
  #identity: Identity | null = null;
  #attendance: Attendance | null = null;
  /** What came while the token was being checked, with its place in its batch and its length. */
  #waiting: [ClientMessage, number, number][] = [];
  /** Who pays: the address, and then the user. */
  #account: Account;
  #newcomer: Newcomer | null;
  /** While the address pays: somebody else there may have spent all that it has. */
  #freeFrames = freeFramesOfStranger;
  /** Until nothing more is read. */
  #holdTimer: NodeJS.Timeout | null = null;
  readonly #pulse: Pulse;
  readonly #backlog = new Lasting();
  #noticeAtMs = Infinity;
  #closeAtMs = Infinity;

  constructor({ host, wire, ws, socket, info }: SocketConnectionOptions) {
    this.#host = host;
    this.#wire = wire;
    this.#ws = ws;
    this.#socket = socket;
    this.#bytesBefore = this.#bytesRead;
    this.#info = info;
    this.#account = host.accounts.ofAddress(info.remoteAddress);
    this.#newcomer = host.strangers.enter(info.remoteAddress, () => this.#cutOff("crowd"));
    const { nowMs } = host.clock;
    this.#pulse = new Pulse(host.keepAlive, nowMs);
    this.#deadlineMs = nowMs + host.limits.firstFrameTimeoutMs;
    this.#outgoing = new Outgoing(ws, socket, this, host.limits.maxBufferedBytes * hardBoundFactor);
    ws.on("message", (data, isBinary) => this.#onFrame(data, isBinary));
    ws.on("ping", () => this.#onControlFrame());
    ws.on("pong", () => this.#onControlFrame());
    ws.on("error", (error: Error & { code?: string }) => this.#onSocketError(error));
    ws.on("close", () => this.#onClosed());
  }

  get identity(): Identity | null {
    return this.#identity;
  }

  get bufferedBytes(): number {
    return this.#outgoing.bufferedBytes;
  }

  get #bytesRead(): number {
    return this.#socket.bytesRead ?? 0;
  }

  onDrained(): void {
    this.#pulse.seen();
    if (this.#phase !== "open") return;
    this.#calls?.resume();
    this.#readOn();
  }

  /** Unless the sender does not read, or has to wait for its budget. */
  #readOn(): void {
    if (this.#outgoing.hasRoom && !this.#holdTimer) this.#ws.resume();
  }

  /** Reads nothing for a while, which is the cheapest way to refuse. */
  #hold(ms: number): void {
    this.#ws.pause();
    this.#holdTimer ??= setTimeout(() => {
      this.#holdTimer = null;
      if (this.#phase === "open") this.#readOn();
    }, ms).unref();
  }

  onOverflow(): void {
    this.#cutOff("backlog");
  }

  /** Checks the token and begins to answer; without waiting for the first frame if the upgrade request brought it. */
  async open(params: ConnectionParams = null): Promise<void> {
    this.#phase = "opening";
    this.#newcomer?.speak();
    this.#ws.pause();
    try {
      describeConnection(this.#info, params);
      this.#hasSaidWho = true;
      await this.#openSession(tokenOf(params));
    } catch (cause) {
      const error = toTRPCError(cause);
      // its address: it is not let in
      if (error.code === "TOO_MANY_REQUESTS") this.#account.charge(prices.failedSignIn);
      if (!this.#isClosing()) this.#refuse(error);
    }
    if (!this.#holdTimer) this.#ws.resume();
  }

  tick(nowMs: number): void {
    if (this.#phase === "open") {
      this.#checkExpiry(Date.now());
      this.#checkAlive(nowMs);
      this.#checkBacklog(nowMs);
    } else if (nowMs >= this.#deadlineMs) {
      this.#onDeadline();
    } else if (this.#phase === "params") {
      this.#checkFirstFrame(this.#bytesRead - this.#bytesBefore); // it may never come to its end
    }
  }

  notifyReconnect(): void {
    this.#outgoing.send(this.#wire.reconnect);
  }

  close(code: number, reason: string): void {
    if (this.#phase === "closing") return;
    this.#release();
    this.#outgoing.flush();
    this.#ws.close(code, reason);
    this.#ws.resume(); // or the peer's own closing frame would never be read
  }

  terminate(): void {
    this.#release();
    this.#ws.terminate();
  }

  async #openSession(token: string | null): Promise<void> {
    const { sessions, registry, expiry } = this.#host;
    const session = await sessions.authenticate(token ?? bearerToken(this.#info.headers), this.#info);
    const { identity, account } = session;
    account.connect(); // also if it is gone by now
    if (this.#isClosing()) return;
    registry.claim(this, account);
    this.#settle(account);
    this.#identity = identity;
    sessions.checkValid(identity); // from here on it is ended like all others
    const context = await sessions.createContext(identity, this.#info);
    if (this.#isClosing()) return;
    this.#attendance = sessions.attend(identity, this.#info);
    await this.#attendance?.begun;
    if (this.#isClosing()) return;

    const { noticeAtMs, closeAtMs } = expirySchedule(identity, expiry, Date.now());
    this.#noticeAtMs = noticeAtMs;
    this.#closeAtMs = closeAtMs;
    this.#calls = new SocketCalls({ host: this.#host, wire: this.#wire, outgoing: this.#outgoing, session, context });
    this.#phase = "open";
    this.#handleWaiting();
  }

  /** It is known who it is. */
  #settle(account: Account): void {
    this.#account = account;
    this.#outgoing.account = account;
    this.#newcomer?.leave();
    this.#newcomer = null;
  }

  /** The `id: null` error makes the stock client back off; the answers to its calls, which follow, tell it why. */
  #refuse(error: TRPCError): void {
    this.#phase = "refused";
    this.#refusal = error;
    this.#deadlineMs = this.#host.clock.nowMs + lingerMs;
    const reason = reasonOf(error);
    if (reason) {
      this.#host.registry.refused(reason);
      this.#host.tellRefused(reason, error.message, this.#info);
    }
    this.#sendError(error);
    this.#handleWaiting();
  }

  #handleWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const [message, batchIndex, bytes] of waiting) this.#handle(message, batchIndex, bytes);
  }

  #onFrame(data: RawData, isBinary: boolean): void {
    this.#pulse.seen();
    if (this.#phase === "closing") return;
    try {
      if (isBinary) throw new TRPCError({ code: "PARSE_ERROR", message: "Binary frame: send JSON in text frames" });
      const text = toText(data);
      if (this.#phase !== "open") this.#account.charge(((text.length - freeBytesOfStranger) / 1_024) * prices.early);
      if (text === "PONG" || text === "PING") {
        this.#onEmptyFrame();
        if (text === "PING") this.#outgoing.send("PONG");
      } else if (this.#phase === "params") this.#onParams(text);
      else this.#onBatch(parseFrame(text), text.length);
    } catch (cause) {
      this.#onMalformed(cause, null);
    }
    // a client that does not read the answers is not read from
    if (this.#phase === "open" && !this.#outgoing.hasRoom) this.#ws.pause();
  }

  /** A stranger's must not be kept if it is longer than any token. */
  #checkFirstFrame(bytes: number): void {
    if (bytes > maxBytesOfStranger) this.#cutOff("payload");
  }

  #onParams(text: string): void {
    this.#checkFirstFrame(text.length);
    if (this.#isClosing()) return;
    try {
      void this.open(parseConnectionParamsFrame(text));
    } catch (cause) {
      this.#host.registry.refused("malformed");
      this.#refuse(toTRPCError(cause));
    }
  }

  #onBatch(batch: readonly unknown[], bytes: number): void {
    const { limits, config } = this.#host;
    if (batch.length > limits.maxBatch) {
      this.#onBatchTooLong(batch);
      return;
    }
    for (const [batchIndex, raw] of batch.entries()) {
      let message: ClientMessage;
      try {
        message = parseMessage(raw, config.transformer);
      } catch (cause) {
        this.#onMalformed(cause, raw);
        continue;
      }
      // what is short is not worth measuring, and as a part of a batch costs no more than the whole of it
      const share = batch.length === 1 || bytes <= 512 ? bytes : roughBytesOf(raw);
      if (this.#phase === "opening") this.#waiting.push([message, batchIndex, share]);
      else this.#handle(message, batchIndex, share);
    }
  }

  #handle(message: ClientMessage, batchIndex: number, bytes: number): void {
    if (this.#phase === "closing") return;
    if (message.method === "subscription.stop") {
      this.#onEmptyFrame();
      this.#calls?.stop(message.id);
    } else if (this.#refusal) {
      this.#onEmptyFrame();
      this.#outgoing.send(this.#wire.encodeError(this.#refusal, toCallInfo(message), undefined));
    } else {
      const refusal = this.#calls?.handle(message, batchIndex, bytes);
      if (refusal?.code === "TOO_MANY_REQUESTS") this.#onTooMany(refusal, bytes);
    }
  }

  /** Every call of it is answered: a client must not wait for ever. Nobody has more of them under way than one connection may have. */
  #onBatchTooLong(batch: readonly unknown[]): void {
    const { maxBatch, maxInFlightPerConnection } = this.#host.limits;
    const message = `Batch call exceeds maximum size: send at most ${maxBatch} calls in one`;
    const error = new Refusal({ reason: "batch", code: "BAD_REQUEST", message });
    this.#host.registry.refused(error.reason);
    this.#fault((malformedFault * batch.length) / maxBatch);
    if (batch.length > maxInFlightPerConnection) this.#onFlood();
    if (this.#isClosing()) return;
    const ids = batch.map(idOf).filter((id) => id !== null);
    for (const id of ids.length > 0 ? ids : [null]) this.#sendError(error, id);
  }

  #onMalformed(cause: unknown, raw: unknown): void {
    this.#host.registry.refused("malformed");
    this.#sendError(cause, idOf(raw));
    this.#fault(malformedFault);
  }

  #sendError(cause: unknown, id: number | string | null = null): void {
    this.#outgoing.send(this.#wire.encodeError(cause, { ...noCall, id }, undefined));
  }

  #onControlFrame(): void {
    this.#pulse.seen();
    this.#onEmptyFrame();
  }

  /** One that asks for nothing, and is served as long as there is a budget. */
  #onEmptyFrame(): void {
    if (this.#phase !== "open" && this.#freeFrames > 0) this.#freeFrames -= 1;
    else if (!this.#account.frame()) this.#onFlood();
  }

  #onTooMany({ retryAfterMs }: Refusal, bytes: number): void {
    this.#hold(Math.min(retryAfterMs ?? holdMs.least, holdMs.most));
    this.#fault(1 + bytes / bytesOfFault);
  }

  #fault(faults: number): void {
    if (!this.#account.fault(faults)) this.#onFlood();
  }

  #onFlood(): void {
    if (this.#phase === "closing") return;
    const message = "Too many frames had to be refused: the connection is closed";
    this.#host.registry.refused("flood");
    this.#sendError(new Refusal({ reason: "flood", code: "TOO_MANY_REQUESTS", message }));
    this.close(closeCodeOf("TOO_MANY_REQUESTS"), "TOO_MANY_REQUESTS");
    // what else is on its way would cost as much: it is not read, and the peer has a moment to see why
    this.#ws.pause();
    this.#deadlineMs = this.#host.clock.nowMs + lingerMs;
  }

  /** By the clock on the wall, as the token says it. */
  #checkExpiry(nowMs: number): void {
    if (nowMs >= this.#noticeAtMs) {
      this.#noticeAtMs = Infinity;
      this.notifyReconnect();
    }
    if (nowMs >= this.#closeAtMs) {
      this.#host.registry.refused("expired");
      this.close(closeCodeOf("UNAUTHORIZED"), "The token has expired");
    }
  }

  #checkAlive(nowMs: number): void {
    const verdict = this.#pulse.check(nowMs, this.bufferedBytes);
    if (verdict === "cut off") this.#cutOff("keep-alive");
    else if (verdict === "ask") this.#outgoing.send("PING");
  }

  #checkBacklog(nowMs: number): void {
    const { maxBufferedBytes, backlogTimeoutMs } = this.#host.limits;
    const lastsMs = this.#backlog.check(this.bufferedBytes > maxBufferedBytes, nowMs);
    if (lastsMs >= backlogTimeoutMs) this.#cutOff("backlog");
  }

  #onDeadline(): void {
    if (this.#phase === "closing") {
      this.#ws.terminate();
      return;
    }
    if (!this.#refusal) {
      const message = "The connection was not opened in time: send connectionParams first, and at once";
      this.#refuse(new Refusal({ reason: "first-frame", code: "TIMEOUT", message }));
    }
    const code = this.#refusal?.code ?? "TIMEOUT";
    this.close(closeCodeOf(code), code);
  }

  #cutOff(reason: RefusalReason): void {
    if (this.#phase === "closing") return;
    this.#host.registry.refused(reason);
    this.terminate();
  }

  /** The peer broke the WebSocket protocol, or is gone; `ws` closes the socket itself, with the right code. */
  #onSocketError({ code }: { code?: string }): void {
    if (code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH") this.#host.registry.refused("payload");
    else if (code?.startsWith("WS_ERR")) this.#host.registry.refused("malformed");
  }

  #onClosed(): void {
    this.#outgoing.onClosed();
    this.#release();
    this.#host.registry.remove(this);
  }

  #isClosing(): boolean {
    return this.#phase === "closing";
  }

  /** Ends all that the connection holds; from here on nothing is sent. */
  #release(): void {
    if (this.#phase === "closing") return;
    this.#phase = "closing";
    this.#deadlineMs = this.#host.clock.nowMs + closeTimeoutMs;
    this.#newcomer?.leave();
    if (!this.#hasSaidWho) this.#account.charge(prices.request);
    if (this.#holdTimer) clearTimeout(this.#holdTimer);
    this.#waiting = [];
    this.#calls?.abandon();
    this.#attendance?.end();
  }
}

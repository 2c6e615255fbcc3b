import type { CloseNotice } from "./close-notice.ts";
import {
  type ConnectionState,
  initialLink,
  isSameState,
  type Link,
  type LinkEvent,
  nextLink,
  toConnectionState,
  tryDelayMs,
} from "./connection-state.ts";
import { createDeferred } from "./deferred.ts";
import { fromClose, type OnError, TidingsClientError, toClientError } from "./errors.ts";
import type { MessageFormat, ServerMessage } from "./message.ts";
import type { Multiplexer } from "./multiplexer.ts";
import type { Tuning } from "./options.ts";
import { createSnapshot, type Readable, type Snapshot } from "./snapshot.ts";
import { Socket } from "./socket.ts";
import { isOffline, onWakeup } from "./wakeups.ts";
import { movedCode } from "./web-socket.ts";

/** A fixed token, or what fetches one: called anew for every connection. */
export type TokenSource = string | (() => string | Promise<string>);

export interface ConnectorOptions {
  readonly url: string;
  readonly token: TokenSource;
  readonly format: MessageFormat;
  /** What uses the sockets. */
  readonly multiplexer: Multiplexer;
  readonly tuning: Tuning;
  readonly onError: OnError;
}

export const closedError = (): TidingsClientError => new TidingsClientError("CLOSED", "The client is closed");

/**
 * Makes the sockets that calls go over, those that the server has answered on; when to try, with which token, and what the
 * application is told, is decided here.
 */
export class Connector {
  readonly #options: ConnectorOptions;
  readonly #state: Snapshot<ConnectionState>;
  readonly #open = new Set<Socket>();
  #link: Link = { ...initialLink, offline: isOffline() };
  /** The newest that was accepted. */
  #current: Socket | null = null;
  #dialling: Socket | null = null;
  #isConnecting = false;
  #stableTimer: ReturnType<typeof setTimeout> | undefined;
  #lastTryAtMs = -Infinity;
  /** Has the wait before the next try end at that time, on the monotonic clock. */
  #reschedule: ((atMs: number) => void) | null = null;
  #skipDelay = false;
  #replacements: (() => void)[] = [];
  readonly #closing = new AbortController();

  constructor(options: ConnectorOptions) {
    this.#options = options;
    this.#state = createSnapshot<ConnectionState>(toConnectionState(this.#link), (error) =>
      options.onError(error, { stage: "listener" }),
    );
    onWakeup(() => this.#onWakeup(), this.#closing.signal);
  }

  get state(): Readable<ConnectionState> {
    return this.#state;
  }

  get isOnline(): boolean {
    return this.#link.serving;
  }

  get isClosed(): boolean {
    return this.#link.closed;
  }

  /** Makes a connection, in the place of the one that there may be, after as many tries as it takes. */
  connect(): void {
    if (this.#isConnecting || this.#link.closed) return;
    this.#isConnecting = true;
    if (this.#link.serving) this.#apply({ type: "replacing" });
    void this.#tryUntilConnected();
  }

  /** Tries now, with a fresh token; replaces a connection that is online without interrupting anything. */
  reconnect(): void {
    if (this.#link.closed) return;
    this.#apply({ type: "encouraged" });
    this.#skipDelay = true;
    if (this.#reschedule) this.#reschedule(performance.now());
    else this.connect();
  }

  /** As `reconnect()`; resolves once calls go out on the new connection, or the client is closed. */
  renew(): Promise<void> {
    if (this.#link.closed) return Promise.resolve();
    const { promise, resolve } = createDeferred<void>();
    this.#replacements.push(resolve);
    if (this.#replacements.length === 1) this.reconnect();
    return promise;
  }

  close(): void {
    if (this.#link.closed) return;
    this.#apply({ type: "closed" });
    this.#closing.abort();
    clearTimeout(this.#stableTimer);
    this.#reschedule?.(-Infinity);
    this.#dialling?.close();
    for (const socket of this.#open) socket.close();
    this.#settleReplacements();
  }

  #apply(event: LinkEvent): void {
    const { serving } = this.#link;
    this.#link = nextLink(this.#link, event);
    const state = toConnectionState(this.#link);
    // who waits with a call hears of a connection that is there again, also where an application sees no difference
    if (serving !== this.#link.serving || !isSameState(state, this.#state.get())) this.#state.set(state);
  }

  // --- trying ---

  async #tryUntilConnected(): Promise<void> {
    do {
      await this.#waitForTurn();
      if (this.#link.closed) return;
    } while (!(await this.#try()));
  }

  async #waitForTurn(): Promise<void> {
    const { backoff } = this.#options.tuning;
    const delayMs = this.#skipDelay ? 0 : tryDelayMs(this.#link, backoff, backoff.unauthorizedMs, Math.random());
    this.#skipDelay = false;
    if (delayMs === 0) return;
    const { promise, resolve } = createDeferred<void>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#reschedule = (atMs) => {
      clearTimeout(timer);
      if (atMs < Infinity) timer = setTimeout(resolve, Math.max(0, atMs - performance.now()));
    };
    this.#reschedule(performance.now() + delayMs);
    // a listener may close the client, or ask for a try, within this
    if (delayMs < Infinity) this.#apply({ type: "waiting", untilMs: Date.now() + delayMs });
    await promise;
    this.#reschedule = null;
    this.#skipDelay = false;
  }

  /** Whether a connection was made; by then it may have been lost again. */
  async #try(): Promise<boolean> {
    const { url, tuning, format, onError } = this.#options;
    this.#lastTryAtMs = performance.now();
    this.#apply({ type: "dialling" });
    try {
      const token = await this.#fetchToken();
      if (this.#link.closed) return false;
      const { socket, accepted } = Socket.open({
        WebSocket: tuning.WebSocket,
        url,
        token,
        format,
        ...tuning.timeouts,
        ...tuning.limits,
        onAccepted: (newest) => this.#onAccepted(newest),
        onAuthorized: () => this.#apply({ type: "authorized" }),
        onMessage: (source, message) => this.#onMessage(source, message),
        onClosed: (closed, notice) => this.#onClosed(closed, notice),
        onError: (error) => onError(error, { stage: "connection" }),
      });
      this.#dialling = socket;
      await accepted;
      return true;
    } catch (cause) {
      const error = toClientError(cause);
      if (!this.#link.closed) {
        this.#apply({ type: "failed", error });
        this.#report(error);
      }
      return false;
    } finally {
      this.#dialling = null;
    }
  }

  async #fetchToken(): Promise<string> {
    const { token, tuning, onError } = this.#options;
    if (typeof token === "string") return token;
    const { tokenMs } = tuning.timeouts;
    const { signal } = this.#closing;
    const { promise: limit, reject } = createDeferred<never>();
    const timer = setTimeout(
      () => reject(new Error(`The token function did not return within ${tokenMs} ms`)),
      tokenMs,
    );
    signal.addEventListener("abort", reject);
    try {
      return await Promise.race([Promise.resolve().then(token), limit]);
    } catch (cause) {
      if (this.#link.closed) throw cause;
      onError(cause, { stage: "token" });
      const message = `There is no token: ${cause instanceof Error ? cause.message : String(cause)}`;
      throw new TidingsClientError("DISCONNECTED", message, { cause });
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", reject);
    }
  }

  #onAccepted(socket: Socket): void {
    if (this.#link.closed) {
      socket.close();
      return;
    }
    this.#isConnecting = false;
    this.#open.add(socket);
    this.#current = socket;
    this.#options.multiplexer.attach(socket);
    clearTimeout(this.#stableTimer);
    this.#stableTimer = setTimeout(() => this.#apply({ type: "stable" }), this.#options.tuning.timeouts.stableMs);
    this.#apply({ type: "accepted", via: socket.via });
    this.#settleReplacements();
  }

  // --- what happens to the sockets ---

  #onMessage(socket: Socket, message: ServerMessage): void {
    if (message.type !== "reconnect") this.#options.multiplexer.receive(socket, message);
    else if (socket === this.#current) this.connect();
  }

  #onClosed(socket: Socket, notice: CloseNotice): void {
    if (!this.#open.delete(socket)) return;
    this.#options.multiplexer.detach(socket, notice);
    if (this.#link.closed) return;
    const error = fromClose(notice);
    if (this.#open.size === 0) {
      clearTimeout(this.#stableTimer);
      this.#apply({ type: "lost", error, moved: notice.code === movedCode });
      this.connect();
    } else if (socket === this.#current) {
      this.#current = [...this.#open].at(-1) ?? null;
      this.#apply({ type: "failed", error });
      this.connect();
    }
    this.#report(error);
  }

  /** What the network does is in the state, and a token may run out; only what somebody should look at is reported. */
  #report(error: TidingsClientError): void {
    const isExpected =
      error.code === "DISCONNECTED" || (error.code === "UNAUTHORIZED" && this.#state.get().status !== "unauthorized");
    if (!isExpected) this.#options.onError(error, { stage: "connection" });
  }

  #settleReplacements(): void {
    const waiting = this.#replacements;
    this.#replacements = [];
    for (const resolve of waiting) resolve();
  }

  /**
   * The network may have changed: the server is tried, or asked, now, but not more often than the floor allows. Without a
   * network it is asked as well, as a browser may be wrong, but not tried.
   */
  #onWakeup(): void {
    const offline = isOffline();
    this.#apply({ type: "network", offline });
    this.#reschedule?.(offline ? Infinity : this.#lastTryAtMs + this.#options.tuning.backoff.minMs);
    for (const socket of this.#open) socket.check();
  }
}

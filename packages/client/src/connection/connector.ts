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
import { createDeferred } from "../feeds/deferred.ts";
import { fromClose, type OnError, TidingsClientError, toClientError } from "../model/errors.ts";
import type { MessageFormat, ServerMessage } from "../model/message.ts";
import type { Multiplexer } from "./multiplexer.ts";
import type { Tuning } from "../options.ts";
import { createSnapshot, type Readable, type Snapshot } from "../feeds/snapshot.ts";
import { Socket, unknownFailure } from "./socket.ts";
import { isOffline, isPage, onWakeup } from "./wakeups.ts";
import { movedCode } from "./web-socket.ts";

/** A fixed token, or a function that fetches one. The function is called for every connection. */
export type TokenSource = string | (() => string | Promise<string>);

export interface ConnectorOptions {
  /** `null` if it is relative and there is no page, so there is nothing to connect to. */
  readonly url: string | null;
  readonly token: TokenSource;
  /** Whose connection it has to be, if that is known from the beginning. */
  readonly user: string | undefined;
  /** Whether the user is away: the next socket tells the server so from the beginning. */
  readonly isAway: () => boolean;
  readonly format: MessageFormat;
  readonly multiplexer: Multiplexer;
  readonly tuning: Tuning;
  readonly onError: OnError;
}

/** RFC 6455, section 7.4.1, and its registry: the server goes away and will soon be back. */
const goingAwayCode = 1001;
const restartCode = 1012;

/** A restart takes fewer tries than this. After that, it is worth finding out why the server does not come back. */
const manyReturns = 8;
const askEveryMs = 10_000;

const noPage = (): TypeError =>
  new TypeError("The url is relative, and there is no page here: give an absolute one, or nothing connects");

export const closedError = (): TidingsClientError => new TidingsClientError("CLOSED", "The client is closed");

/**
 * Makes the sockets that calls go over. It decides when to try and with which token, and what the application is told. Only a socket on
 * which the server has answered is used.
 */
export class Connector {
  readonly #options: ConnectorOptions;
  readonly #state: Snapshot<ConnectionState>;
  #user: string | undefined;
  readonly #open = new Set<Socket>();
  #link: Link = { ...initialLink, offline: isOffline() };
  /** The newest that was accepted. */
  #current: Socket | null = null;
  #dialling: Socket | null = null;
  #isConnecting = false;
  /** Resolves when connecting begins. Until then callers wait. */
  readonly #begun = createDeferred<void>();
  #hasBegun = false;
  #beginTimer: ReturnType<typeof setTimeout> | undefined;
  #stableTimer: ReturnType<typeof setTimeout> | undefined;
  #lastTryAtMs = -Infinity;
  /** When the reason for failing was last looked for, and what was found. */
  #askedAtMs = -Infinity;
  #explanation: TidingsClientError | null = null;
  /** Makes the wait before the next try end this many milliseconds from now. */
  #reschedule: ((waitMs: number) => void) | null = null;
  #skipDelay = false;
  #replacements: (() => void)[] = [];
  readonly #closing = new AbortController();

  constructor(options: ConnectorOptions) {
    this.#options = options;
    this.#user = options.user;
    this.#state = createSnapshot<ConnectionState>(toConnectionState(this.#link), (error) =>
      options.onError(error, { stage: "listener" }),
    );
    onWakeup(() => this.#onWakeup(), this.#closing.signal);
  }

  get state(): Readable<ConnectionState> {
    return this.#state;
  }

  /** Why there is no connection, in words. */
  get reason(): string {
    const { serving, lastError } = this.#link;
    if (serving) return "the server is there, but has not answered this";
    return lastError ? `there is no connection: ${lastError.message}` : "no connection has been made yet";
  }

  get lastError(): TidingsClientError | null {
    return this.#link.lastError;
  }

  get isOnline(): boolean {
    return this.#link.serving;
  }

  get isClosed(): boolean {
    return this.#link.closed;
  }

  /**
   * Connects: in a page at once, elsewhere in the next turn of the event loop unless `defer` was called by then. A client that a server
   * makes to render a page must leave nothing behind.
   */
  begin(): void {
    if (isPage()) this.#begin();
    else this.#beginTimer = setTimeout(() => this.#begin(), 0);
  }

  /** Unless connecting has begun, postpones it, and everything that was asked for, until `reconnect()`. */
  defer(): void {
    clearTimeout(this.#beginTimer);
  }

  get hasBegun(): boolean {
    return this.#hasBegun;
  }

  get begun(): Promise<void> {
    return this.#begun.promise;
  }

  #begin(): void {
    clearTimeout(this.#beginTimer);
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#begun.resolve();
    if (this.#options.url !== null) this.connect();
    else this.#options.onError(noPage(), { stage: "connection" });
  }

  /** Makes a connection, which replaces the current one if there is one, after as many tries as it takes. */
  connect(): void {
    if (this.#isConnecting || this.#link.closed || this.#options.url === null) return;
    this.#isConnecting = true;
    if (this.#link.serving) this.#apply({ type: "replacing" });
    void this.#tryUntilConnected();
  }

  /** Tries now, with a fresh token; replaces a connection that is online without interrupting anything. */
  reconnect(): void {
    if (this.#link.closed) return;
    this.#begin();
    this.#apply({ type: "encouraged" });
    this.#skipDelay = true;
    if (this.#reschedule) this.#reschedule(0);
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

  /** Only a connection of this user's is used from now on. */
  belongsTo(user: string): void {
    if (user === this.#user) return;
    this.#user = user;
    this.#dialling?.identify();
    for (const socket of this.#open) socket.identify();
  }

  close(): void {
    if (this.#link.closed) return;
    this.#apply({ type: "closed" });
    clearTimeout(this.#beginTimer);
    this.#hasBegun = true;
    this.#begun.resolve(); // callers that wait learn that it is closed
    this.#closing.abort();
    clearTimeout(this.#stableTimer);
    this.#reschedule?.(0);
    this.#dialling?.close();
    for (const socket of this.#open) socket.close();
    this.#settleReplacements();
  }

  #apply(event: LinkEvent): void {
    const { serving } = this.#link;
    this.#link = nextLink(this.#link, event);
    const state = toConnectionState(this.#link);
    // calls that wait have to learn of a new connection, even if the application sees no difference
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
    const delayMs = this.#skipDelay ? 0 : this.#delayMs();
    this.#skipDelay = false;
    if (delayMs === 0) return;
    const { promise, resolve } = createDeferred<void>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.#reschedule = (waitMs) => {
      clearTimeout(timer);
      timer = setTimeout(resolve, Math.max(0, waitMs));
      // a listener may close the client, or ask for a try, within this
      this.#apply({ type: "waiting", untilMs: Date.now() + waitMs });
    };
    this.#reschedule(delayMs);
    await promise;
    this.#reschedule = null;
    this.#skipDelay = false;
  }

  /** Whether a connection was made; by then it may have been lost again. */
  async #try(): Promise<boolean> {
    const { url, tuning, format, isAway, onError } = this.#options;
    this.#lastTryAtMs = performance.now();
    this.#apply({ type: "dialling" });
    try {
      const token = await this.#fetchToken();
      if (this.#link.closed || url === null || !tuning.WebSocket) return false;
      const { socket, accepted } = Socket.open({
        WebSocket: tuning.WebSocket,
        url,
        token,
        away: isAway(),
        user: () => this.#user,
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
      const error = this.#explained(toClientError(cause));
      if (!this.#link.closed) {
        this.#apply({ type: "failed", error });
        this.#report(error);
      }
      return false;
    } finally {
      this.#dialling = null;
    }
  }

  /** For a failure without a reason: the reason that was found earlier. Looks for it if it is worth it. */
  #explained(error: TidingsClientError): TidingsClientError {
    const isSilent = error.code === "DISCONNECTED" && error.message.includes(unknownFailure);
    if (!isSilent || this.#link.closed) return error;
    const isWorthAsking = !this.#link.hasServed || this.#link.returns > manyReturns;
    if (isWorthAsking && performance.now() - this.#askedAtMs > askEveryMs) void this.#explain(error);
    return this.#explanation ?? error;
  }

  async #explain(error: TidingsClientError): Promise<void> {
    const { url, tuning } = this.#options;
    if (url === null) return;
    this.#askedAtMs = performance.now();
    let message: string;
    try {
      const { explainFailure } = await import("./explain.ts"); // few ever need it
      if (this.#link.closed) return;
      message = await explainFailure(url, Math.min(tuning.timeouts.connectMs, askEveryMs));
    } catch {
      return; // this part of the application cannot be loaded either
    }
    if (this.#link.serving || this.#link.closed) return;
    this.#explanation = new TidingsClientError("DISCONNECTED", message, { cause: error });
    this.#apply({ type: "explained", error: this.#explanation });
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
      const given: unknown = await Promise.race([Promise.resolve().then(token), limit]);
      if (typeof given !== "string")
        throw new TypeError("the token is not a string: return an empty one if a cookie is used instead");
      return given;
    } catch (cause) {
      if (this.#link.closed) throw cause;
      onError(cause, { stage: "token" });
      const message = `The application gave no token: ${cause instanceof Error ? cause.message : String(cause)}`;
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
    this.#explanation = null;
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
      this.#apply({
        type: "lost",
        error,
        moved: notice.code === movedCode,
        restarts: notice.code === goingAwayCode || notice.code === restartCode,
      });
      this.#reschedule?.(this.#delayMs()); // the wait before a replacement was for another reason
      this.connect();
    } else if (socket === this.#current) {
      this.#current = [...this.#open].at(-1) ?? null;
      this.#apply({ type: "failed", error });
      this.connect();
    }
    this.#report(error);
  }

  /** Lost connections are in the state, and a token may expire. Only what somebody should look at is reported. */
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

  #delayMs(): number {
    const { backoff } = this.#options.tuning;
    return tryDelayMs(this.#link, backoff, backoff.unauthorizedMs, Math.random());
  }

  /**
   * The network may have changed. Open sockets are checked now, even without a network, because the browser may be wrong. The next try
   * comes now if there is a network, but not sooner than the shortest wait allows.
   */
  #onWakeup(): void {
    const offline = isOffline();
    this.#apply({ type: "network", offline });
    const sinceMs = performance.now() - this.#lastTryAtMs;
    if (!offline) this.#reschedule?.(Math.max(0, this.#options.tuning.backoff.minMs - sinceMs));
    for (const socket of this.#open) socket.check();
  }
}

import { RuntimeEventTarget } from "../connection/event-target.ts";
import { isTrpcAnswer, toHttpUrl } from "../connection/http-url.ts";
import type { Transport, WebSocketConstructor, WebSocketLike } from "../connection/web-socket.ts";
import type { HttpSocket, HttpSocketOptions } from "./http-socket.ts";

export interface HttpFallbackOptions {
  /** The WebSocket class to try first. Default: the global one. */
  readonly WebSocket?: WebSocketConstructor;
  /**
   * After how long a WebSocket that has brought nothing is given up, if HTTP is answered; and event streams that have brought
   * nothing, for requests alone. Milliseconds. Default 4,000.
   */
  readonly patienceMs?: number;
  /** When a WebSocket is tried again the first time; each further wait is twice as long, up to ten minutes. Default 30,000. */
  readonly retryMs?: number;
}

interface Settings {
  readonly WebSocket: WebSocketConstructor;
  readonly patienceMs: number;
  readonly retryMs: number;
  /** The HTTP transport, which is loaded only when it is needed. It is loaded before an address is `blocked`. */
  http: typeof HttpSocket | null;
  /** Addresses to which no WebSocket gets through. */
  readonly blocked: Set<string>;
  /** Addresses from which no event stream gets through either, and when that was found. Milliseconds on the monotonic clock. */
  readonly heldBack: Map<string, number>;
}

/** How many times a WebSocket may be refused while HTTP is answered. */
const maxRefusals = 2;
const maxRetryMs = 600_000;

type Attempt = WebSocketLike & { terminate?(): void };

/** A WebSocket if one gets through, else HTTP. Until that is settled, only the token and pings are sent. */
class FallbackSocket extends RuntimeEventTarget implements Omit<WebSocketLike, "addEventListener"> {
  readonly #settings: Settings;
  readonly #url: string;
  #binaryType = "arraybuffer";
  #current: Attempt;
  #refusals = 0;
  #isOpen = false;
  #isSettled = false;
  #isClosed = false;
  /** What was sent before the transport was settled. */
  #sent: string[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: Settings, url: string) {
    super();
    this.#settings = settings;
    this.#url = url;
    const { http, blocked } = settings;
    this.#current = http && blocked.has(url) ? this.#tryHttp(http) : this.#tryWebSocket();
  }

  get via(): Transport {
    return this.#current.via ?? "websocket";
  }

  get binaryType(): string {
    return this.#binaryType;
  }

  set binaryType(type: string) {
    this.#binaryType = type;
    this.#current.binaryType = type;
  }

  send(text: string): void {
    if (this.#isClosed) return;
    if (!this.#isSettled) this.#sent.push(text);
    if (this.#isOpen) this.#current.send(text);
  }

  close(code?: number, reason?: string): void {
    this.#stop();
    this.#current.close(code, reason);
  }

  terminate(): void {
    this.#stop();
    if (this.#current.terminate) this.#current.terminate();
    else this.#current.close();
  }

  #stop(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
  }

  #tryWebSocket(): Attempt {
    const { WebSocket, patienceMs } = this.#settings;
    const socket = new WebSocket(this.#url);
    this.#listen(socket, (code, reason) => void this.#onRefused(code, reason));
    this.#timer = setTimeout(() => void this.#onRefused(1006, "no frame got through", maxRefusals), patienceMs);
    return socket;
  }

  #tryHttp(Http: typeof HttpSocket): Attempt {
    const { heldBack, patienceMs } = this.#settings;
    const foundAtMs = heldBack.get(this.#url) ?? -Infinity;
    const options: HttpSocketOptions = {
      isPolling: performance.now() - foundAtMs < maxRetryMs,
      patienceMs,
      onHeldBack: () => heldBack.set(this.#url, performance.now()),
    };
    const socket = new Http(this.#url, options) as unknown as WebSocketLike; // its events are a browser's own
    this.#listen(socket, (code, reason) => {
      this.#settings.blocked.delete(this.#url); // neither gets through: the next one begins with a WebSocket again
      this.#end(code, reason);
    });
    return socket;
  }

  #listen(socket: WebSocketLike, onRefused: (code: number, reason: string) => void): void {
    const isCurrent = (): boolean => this.#current === socket && !this.#isClosed;
    const onEnd = (code: number, reason: string): void => {
      if (!isCurrent()) return;
      if (this.#isSettled) this.#end(code, reason);
      else onRefused(code, reason);
    };
    socket.binaryType = this.#binaryType;
    socket.addEventListener("open", () => {
      if (isCurrent()) this.#onOpen();
    });
    socket.addEventListener("message", ({ data }) => {
      if (!isCurrent()) return;
      if (!this.#isSettled) this.#settle();
      this.dispatchEvent(new MessageEvent("message", { data }));
    });
    socket.addEventListener("close", ({ code, reason }) => onEnd(code, reason));
    socket.addEventListener("error", ({ message }) => onEnd(1006, typeof message === "string" ? message : ""));
  }

  #onOpen(): void {
    this.#isOpen = true;
    for (const text of this.#sent) this.#current.send(text);
    if (this.#sent.length === 0) this.dispatchEvent(new Event("open"));
  }

  /** Something has arrived, so the current transport stays. */
  #settle(): void {
    this.#isSettled = true;
    this.#sent = [];
    clearTimeout(this.#timer);
    if (this.via !== "websocket") this.#retryLater(this.#settings.retryMs);
  }

  /** A WebSocket failed. If HTTP is not answered either, the WebSocket is not the problem. */
  async #onRefused(code: number, reason: string, refusals: number = 1): Promise<void> {
    const refused = this.#current;
    clearTimeout(this.#timer);
    const isAnswered = await isReachable(this.#url, this.#settings.patienceMs);
    const http = isAnswered ? await loadHttp(this.#settings) : null;
    if (this.#isClosed || this.#isSettled || this.#current !== refused) return;
    if (!http) {
      this.#end(code, reason);
      return;
    }
    this.#refusals += refusals;
    this.#isOpen = false;
    if (this.#refusals < maxRefusals) this.#current = this.#tryWebSocket();
    else {
      this.#settings.blocked.add(this.#url);
      this.#current = this.#tryHttp(http);
    }
    if (refused.terminate) refused.terminate();
    else refused.close();
  }

  /** While HTTP serves, a WebSocket is tried beside it; when it answers, the client is asked to move. */
  #retryLater(waitMs: number): void {
    this.#timer = setTimeout(() => void this.#retry(waitMs), waitMs);
  }

  async #retry(waitMs: number): Promise<void> {
    const { WebSocket, patienceMs, blocked, heldBack } = this.#settings;
    const getsThrough = await answersPing(new WebSocket(this.#url), patienceMs);
    if (this.#isClosed) return;
    if (!getsThrough) {
      this.#retryLater(Math.min(maxRetryMs, waitMs * 2));
      return;
    }
    blocked.delete(this.#url);
    heldBack.delete(this.#url);
    this.dispatchEvent(new MessageEvent("message", { data: '{"id":null,"method":"reconnect"}' }));
  }

  #end(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.terminate(); // one that still connects would open when the network is back
    this.dispatchEvent(Object.assign(new Event("close"), { code, reason }));
  }
}

/** `null` if it cannot be loaded: the next attempt tries again. */
async function loadHttp(settings: Settings): Promise<typeof HttpSocket | null> {
  try {
    settings.http ??= (await import("./http-socket.ts")).HttpSocket;
  } catch {
    return null;
  }
  return settings.http;
}

/**
 * Whether tRPC answers HTTP at the same address, even if only with "no token" or "no such procedure". If a server refuses everybody
 * because it is shutting down or does not allow the page's origin, it refuses WebSockets for that reason.
 */
async function isReachable(url: string, timeoutMs: number): Promise<boolean> {
  try {
    const response = await fetch(toHttpUrl(url), {
      credentials: "same-origin",
      signal: AbortSignal.timeout(timeoutMs),
    });
    const body: unknown = await response.json();
    return isTrpcAnswer(body) && [200, 401, 404].includes(response.status);
  } catch {
    return false;
  }
}

/** A server answers a ping even before it gets a token. */
function answersPing(socket: WebSocketLike, timeoutMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const settle = (answers: boolean): void => {
      clearTimeout(timer);
      socket.close();
      resolve(answers);
    };
    const timer = setTimeout(() => settle(false), timeoutMs);
    socket.addEventListener("open", () => socket.send("PING"));
    socket.addEventListener("message", () => settle(true));
    socket.addEventListener("close", () => settle(false));
    socket.addEventListener("error", () => settle(false));
  });
}

/**
 * For the client's option `WebSocket`: where a WebSocket is refused, or brings nothing, while the server answers HTTP, calls
 * become requests and subscriptions event streams; where those are held back as well, each answer to a request that waits for
 * it. A WebSocket is tried again from time to time, and moved to when it works.
 * `connection.state.via` tells.
 *
 * @throws TypeError if there is no WebSocket
 * @example
 * createTidingsClient<AppRouter>({ url, token, WebSocket: httpFallback() });
 */
export function httpFallback(options: HttpFallbackOptions = {}): WebSocketConstructor {
  const { patienceMs = 4_000, retryMs = 30_000 } = options;
  const WebSocket = options.WebSocket ?? (globalThis as { WebSocket?: WebSocketConstructor }).WebSocket;
  if (!WebSocket) throw new TypeError("There is no global WebSocket here: give one as the option WebSocket");
  const settings: Settings = { WebSocket, patienceMs, retryMs, http: null, blocked: new Set(), heldBack: new Map() };
  class WebSocketOrHttp extends FallbackSocket {
    constructor(url: string) {
      super(settings, url);
    }
  }
  return WebSocketOrHttp as unknown as WebSocketConstructor; // its events are a browser's own
}

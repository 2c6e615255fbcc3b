import { movedCode, type WebSocketConstructor, type WebSocketLike } from "../connection/web-socket.ts";
import type { Transport } from "../connection/web-socket.ts";

/** One tab's use of a {@link PhysicalSocket}. */
export interface Link {
  readonly tab: string;
  onFrame(text: string, via: Transport): void;
  onClosed(code: number, reason: string): void;
}

type Id = number | string;

interface Message {
  readonly id?: Id | null;
  readonly method?: string;
  readonly result?: { readonly type?: string };
  readonly error?: unknown;
}

interface Call {
  /** `null` if nobody waits for it any longer. */
  link: Link | null;
  readonly id: Id;
  readonly isSubscription: boolean;
}

/** With more subscriptions than this on a socket, new tabs get another one: a server allows 100. */
const roomySubscriptions = 60;

const parse = (text: unknown): Message | null => {
  try {
    const message: unknown = typeof text === "string" ? JSON.parse(text) : null;
    return typeof message === "object" && message !== null && !Array.isArray(message) ? message : null;
  } catch {
    return null; // the client that gets it closes its connection
  }
};

function withId(message: Message, id: Id): string {
  try {
    return JSON.stringify({ ...message, id });
  } catch (error) {
    // it may be nested so deeply that it can be parsed but not serialised
    const shape = {
      code: -32700,
      message: `The answer cannot be passed on: ${String(error)}`,
      data: { code: "PARSE_ERROR" },
    };
    return JSON.stringify({ id, error: shape, plain: true });
  }
}

/** A real socket that several tabs use: each call has an id of its own on it, by which its answers find their tab. */
export class PhysicalSocket {
  readonly #real: WebSocketLike;
  readonly #opener: Link;
  readonly #onEnd: () => void;
  readonly #links = new Map<Link, Map<Id, number>>();
  readonly #calls = new Map<number, Call>();
  /** Frames that were sent before it was open; `null` once it is. */
  #early: string[] | null = [];
  /** The links that have sent a ping since the last answer. */
  #pinging: Link[] = [];
  #lastId = 0;
  #isAuthorized = false;
  #isClosed = false;
  /** New tabs must not use it, because the server, or a tab with a fresh token, has asked for another one. */
  isRetired: boolean = false;

  constructor(WebSocket: WebSocketConstructor, url: string, opener: Link, params: string, onEnd: () => void) {
    this.#opener = opener;
    this.#onEnd = onEnd;
    this.#real = new WebSocket(url);
    this.#real.binaryType = "arraybuffer";
    this.#real.addEventListener("open", () => {
      this.#real.send(params);
      for (const text of this.#early ?? []) this.#real.send(text);
      this.#early = null;
    });
    this.#real.addEventListener("message", ({ data }) => this.#onFrame(data));
    this.#real.addEventListener("close", ({ code, reason }) => this.#end(code, reason));
    this.#real.addEventListener("error", ({ message }) => {
      this.#end(1006, typeof message === "string" ? message : "the connection failed");
    });
    this.add(opener);
  }

  get links(): readonly Link[] {
    return [...this.#links.keys()];
  }

  get hasRoom(): boolean {
    let subscriptions = 0;
    for (const { isSubscription } of this.#calls.values()) if (isSubscription) subscriptions += 1;
    return subscriptions < roomySubscriptions;
  }

  add(link: Link): void {
    this.#links.set(link, new Map());
  }

  /** Ends the calls of a link. `dead`: the link found that the server does not answer; it is believed if its ping is unanswered. */
  remove(link: Link, dead: boolean): void {
    const ids = this.#links.get(link);
    if (!ids) return;
    this.#links.delete(link);
    const isUnanswered = this.#early !== null || this.#pinging.includes(link);
    if (dead && isUnanswered) {
      this.#cutOff();
      return;
    }
    this.#pinging = this.#pinging.filter((waiting) => waiting !== link);
    for (const id of ids.values()) {
      const call = this.#calls.get(id);
      if (!call) continue;
      call.link = null;
      if (call.isSubscription) this.#send(JSON.stringify({ id, method: "subscription.stop" }));
    }
    if (this.#links.size === 0) this.close();
  }

  /** Asks all links to move to another socket. */
  retire(): void {
    if (this.isRetired) return;
    this.isRetired = true;
    for (const link of this.links) link.onFrame('{"id":null,"method":"reconnect"}', this.#via);
  }

  send(link: Link, text: string): void {
    const ids = this.#links.get(link);
    if (!ids || this.#isClosed) return;
    if (text === "PING") {
      this.#pinging.push(link);
      if (this.#pinging.length === 1) this.#send("PING"); // one answer is an answer to all
      return;
    }
    if (text === "PONG") return; // this socket has answered already
    const message = parse(text);
    if (message?.id === undefined || message.id === null) return;
    const known = ids.get(message.id);
    if (message.method === "subscription.stop") {
      if (known !== undefined) this.#send(JSON.stringify({ ...message, id: known }));
      return;
    }
    this.#lastId += 1;
    ids.set(message.id, this.#lastId);
    this.#calls.set(this.#lastId, { link, id: message.id, isSubscription: message.method === "subscription" });
    this.#send(JSON.stringify({ ...message, id: this.#lastId }));
  }

  close(): void {
    if (this.#isClosed) return;
    this.#real.close(1000);
    this.#end(movedCode, "the shared connection has moved");
  }

  get #via(): Transport {
    return this.#real.via ?? "websocket";
  }

  #send(text: string): void {
    if (this.#early) this.#early.push(text);
    else this.#real.send(text);
  }

  #onFrame(data: unknown): void {
    if (this.#isClosed) return;
    if (data === "PING") this.#send("PONG");
    if (data === "PING" || data === "PONG") {
      const asked = this.#pinging;
      this.#pinging = [];
      for (const link of asked) link.onFrame("PONG", this.#via);
      return;
    }
    const message = parse(data);
    if (!message) this.#toAll(String(data));
    else if (message.method === "reconnect") this.retire();
    else if (message.id === null && message.error && !this.#isAuthorized) this.#onRefused(String(data));
    else if (typeof message.id === "number") this.#onAnswer(message, message.id);
    else this.#toAll(String(data));
  }

  #onAnswer(message: Message, id: number): void {
    if (message.result) this.#isAuthorized = true;
    const call = this.#calls.get(id);
    if (!call) return;
    const isLast = message.error !== undefined || !call.isSubscription || message.result?.type === "stopped";
    if (isLast) {
      this.#calls.delete(id);
      if (call.link) this.#links.get(call.link)?.delete(call.id);
    }
    call.link?.onFrame(withId(message, call.id), this.#via);
  }

  /** The token was refused. The tab that gave it is told so; the others come back with their own tokens. */
  #onRefused(text: string): void {
    if (this.#links.has(this.#opener)) this.#opener.onFrame(text, this.#via);
    this.#real.close(1000);
    this.#end(movedCode, "another tab's token was refused");
  }

  #toAll(text: string): void {
    for (const link of this.links) link.onFrame(text, this.#via);
  }

  #cutOff(): void {
    if (this.#real.terminate) this.#real.terminate();
    else this.#real.close();
    this.#end(1006, "the server has stopped answering");
  }

  #end(code: number, reason: string): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.isRetired = true;
    const links = this.links;
    this.#links.clear();
    this.#onEnd();
    for (const link of links) link.onClosed(code, reason);
  }
}

import { movedCode, type Transport, type WebSocketConstructor } from "../connection/web-socket.ts";
import { maxUnread, type ToHolder, type ToTab } from "./messages.ts";
import { type Link, PhysicalSocket } from "./physical-socket.ts";

type Frame = Extract<ToTab, { readonly type: "frame" }>;

export interface HolderOptions {
  readonly WebSocket: WebSocketConstructor;
  readonly url: string;
  readonly term: number;
  readonly post: (tab: string, message: ToTab) => void;
  /** Calls `onGone` once the tab is gone for any reason, unless the signal is aborted before. */
  readonly watch: (tab: string, onGone: () => void, signal: AbortSignal) => void;
}

/** A virtual socket of some tab, as the holder sees it. */
class TabLink implements Link {
  readonly tab: string;
  readonly #end: (code: number, reason: string) => void;
  readonly #post: (frame: Omit<Frame, "socket" | "term">) => void;
  #sent = 0;
  #read = 0;
  physical: PhysicalSocket | null = null;

  constructor(
    tab: string,
    post: (frame: Omit<Frame, "socket" | "term">) => void,
    end: (code: number, reason: string) => void,
  ) {
    this.tab = tab;
    this.#post = post;
    this.#end = end;
  }

  onFrame(text: string, via: Transport): void {
    this.#sent += 1;
    this.#post({ type: "frame", text, via, count: this.#sent });
    if (this.#sent - this.#read <= maxUnread) return;
    this.#end(movedCode, "the tab did not read what it was sent");
    this.physical?.remove(this, false);
  }

  onRead(count: number): void {
    this.#read = count;
  }

  onClosed(code: number, reason: string): void {
    this.#end(code, reason);
  }
}

/**
 * The part of a tab that has the real socket. It uses no timers, because browsers slow them down in the background: it acts only on what
 * comes from the server or from a tab.
 */
export class Holder {
  readonly #options: HolderOptions;
  readonly #links = new Map<string, TabLink>();
  readonly #physicals = new Set<PhysicalSocket>();
  readonly #watched = new Set<string>();
  readonly #closing = new AbortController();

  constructor(options: HolderOptions) {
    this.#options = options;
  }

  receive(message: ToHolder): void {
    if (this.#closing.signal.aborted) return;
    const key = `${message.socket}@${message.from}`;
    const link = this.#links.get(key);
    if (message.type === "dial") this.#dial(key, message);
    else if (message.type === "frame") link?.physical?.send(link, message.text);
    else if (message.type === "read") link?.onRead(message.count);
    else {
      this.#links.delete(key);
      if (link) link.physical?.remove(link, message.dead);
    }
  }

  /** Ends all connections. The tabs that used them continue elsewhere. */
  close(): void {
    this.#closing.abort();
    for (const physical of this.#physicals) physical.close();
  }

  #dial(key: string, { from, socket, params }: ToHolder & { readonly type: "dial" }): void {
    const { post, term, WebSocket, url } = this.#options;
    const link = new TabLink(
      from,
      (message) => post(from, { ...message, term, socket }),
      (code, reason) => {
        this.#links.delete(key);
        post(from, { type: "closed", code, reason, term, socket });
      },
    );
    this.#watch(from);
    post(from, { type: "dialled", term, socket });
    if (this.#wantsAnother(from)) for (const old of this.#physicals) old.retire();
    this.#links.set(key, link);
    const current = [...this.#physicals].find(({ isRetired, hasRoom }) => !isRetired && hasRoom);
    if (current) {
      link.physical = current;
      current.add(link);
      return;
    }
    let physical: PhysicalSocket;
    try {
      physical = new PhysicalSocket(WebSocket, url, link, params, () => this.#physicals.delete(physical));
    } catch (error) {
      link.onClosed(1006, String(error)); // a page may not connect there: it is on https, and the server is not, say
      return;
    }
    this.#physicals.add(physical);
    link.physical = physical;
  }

  /**
   * A tab that dials while it has a connection wants a new one with the token that it brings, unless it dials because it was asked to
   * move.
   */
  #wantsAnother(tab: string): boolean {
    const links = [...this.#links.values()].filter((link) => link.tab === tab);
    return links.length > 0 && links.every(({ physical }) => !physical?.isRetired);
  }

  #watch(tab: string): void {
    if (this.#watched.has(tab)) return;
    this.#watched.add(tab);
    const onGone = (): void => {
      this.#watched.delete(tab);
      for (const [key, link] of this.#links) {
        if (link.tab !== tab) continue;
        this.#links.delete(key);
        link.physical?.remove(link, false);
      }
    };
    this.#options.watch(tab, onGone, this.#closing.signal);
  }
}

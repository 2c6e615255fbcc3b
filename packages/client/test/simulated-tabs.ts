import { WebSocket } from "ws";
import { createDeferred } from "../src/feeds/deferred.ts";
import { createSharedWebSocket } from "../src/shared-socket/shared-web-socket.ts";
import type { Channel, Locks, Platform } from "../src/shared-socket/platform.ts";
import type { WebSocketConstructor } from "../src/connection/web-socket.ts";

interface Request {
  readonly tab: SimulatedTab;
  readonly name: string;
  readonly whileHeld: () => Promise<void> | void;
  readonly settle: () => void;
  readonly reject: (error: unknown) => void;
}

const never = new Promise<never>(() => {});

/** A tab of a {@link SimulatedTabs}. It may die, and hang: then nothing goes in or out until it goes on. */
export class SimulatedTab {
  readonly WebSocket: WebSocketConstructor;
  readonly #tabs: SimulatedTabs;
  readonly #sockets = new Set<WebSocket>();
  #heldUp: (() => void)[] | null = null;
  #sleepers: { readonly onSleep: () => void; readonly onWake: () => void }[] = [];
  isAlive = true;
  /** What making a WebSocket throws here, if the page may make none. */
  refusal: Error | null = null;

  constructor(tabs: SimulatedTabs, user: string) {
    this.#tabs = tabs;
    const platform: Platform = {
      locks: tabs.locksOf(this),
      openChannel: (name) => tabs.channelOf(this, name),
      WebSocket: socketClass(this, this.#sockets),
      onSleep: (listeners) => this.#sleepers.push(listeners),
      awakeMs: tabs.awakeMs,
      lingerMs: 20,
    };
    this.WebSocket = createSharedWebSocket(user, platform);
  }

  get isHanging(): boolean {
    return this.#heldUp !== null;
  }

  /** Does it as the browser's event loop would: in the next turn, in order, and never if the tab is dead by then. */
  enqueue(work: () => void): void {
    setImmediate(() => this.run(work));
  }

  run(work: () => void): void {
    if (!this.isAlive) return;
    if (this.#heldUp) this.#heldUp.push(work);
    else work();
  }

  /** As a crash does it: without a word. */
  die(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#heldUp = null;
    for (const socket of this.#sockets) socket.terminate();
    this.#tabs.forget(this);
  }

  hang(): void {
    this.#heldUp ??= [];
  }

  goOn(): void {
    const heldUp = this.#heldUp ?? [];
    this.#heldUp = null;
    for (const work of heldUp) this.run(work);
  }

  sleep(): void {
    for (const { onSleep } of this.#sleepers) onSleep();
  }

  wake(): void {
    for (const { onWake } of this.#sleepers) onWake();
  }
}

/** Real sockets, whose events wait for a tab that hangs, and which end with it. */
function socketClass(tab: SimulatedTab, sockets: Set<WebSocket>): WebSocketConstructor {
  class TabSocket extends WebSocket {
    constructor(url: string) {
      if (tab.refusal) throw tab.refusal;
      super(url);
      if (!tab.isAlive) this.terminate();
      sockets.add(this);
      this.once("close", () => sockets.delete(this));
      this.on("error", () => {});
    }

    override send(data: string): void {
      tab.run(() => super.send(data, () => {}));
    }

    override emit(type: string, ...rest: unknown[]): boolean {
      if (type === "close" && !tab.isAlive) return false;
      tab.run(() => super.emit(type, ...rest));
      return true;
    }
  }
  return TabSocket;
}

/** The tabs of one browser, their locks and their channels. */
export class SimulatedTabs {
  /** Long, unless tabs hang: on a busy machine one that is awake may take a while to show it. */
  readonly awakeMs: number;
  /** As where cookies are blocked. */
  refusesLocks = false;
  readonly #held: Request[] = [];
  readonly #waiting: Request[] = [];
  readonly #channels = new Map<string, Set<{ readonly tab: SimulatedTab; listener: (message: unknown) => void }>>();

  constructor({ awakeMs = 60_000 }: { readonly awakeMs?: number } = {}) {
    this.awakeMs = awakeMs;
  }

  open(user: string): SimulatedTab {
    return new SimulatedTab(this, user);
  }

  /** The holder of the lock, if that is not a tab of its own. */
  holder(): SimulatedTab | undefined {
    return this.#held.find(({ name }) => name.endsWith("]"))?.tab;
  }

  forget(tab: SimulatedTab): void {
    for (const members of this.#channels.values()) {
      for (const member of members) if (member.tab === tab) members.delete(member);
    }
    this.#waiting.splice(0, this.#waiting.length, ...this.#waiting.filter((request) => request.tab !== tab));
    for (const request of this.#held.filter((held) => held.tab === tab)) this.#release(request);
  }

  channelOf(tab: SimulatedTab, name: string): Channel {
    const members = this.#channels.get(name) ?? new Set();
    this.#channels.set(name, members);
    const self = { tab, listener: (_message: unknown): void => {} };
    members.add(self);
    return {
      listen(listener) {
        self.listener = listener;
      },
      post: (message) =>
        tab.run(() => {
          const copy: unknown = structuredClone(message);
          for (const member of members) if (member !== self) member.tab.enqueue(() => member.listener(copy));
        }),
      close: () => members.delete(self),
    };
  }

  locksOf(tab: SimulatedTab): Locks {
    return {
      request: (name, { signal, steal }, whileHeld) => {
        if (!tab.isAlive) return never;
        if (this.refusesLocks) return Promise.reject(new DOMException("refused", "SecurityError"));
        const { promise, resolve, reject } = createDeferred<void>();
        const request: Request = { tab, name, whileHeld, settle: resolve, reject };
        if (steal) this.#waiting.unshift(request);
        else this.#waiting.push(request);
        signal?.addEventListener("abort", () => {
          const index = this.#waiting.indexOf(request);
          if (index < 0) return;
          this.#waiting.splice(index, 1);
          reject(new DOMException("aborted", "AbortError"));
        });
        tab.enqueue(() => {
          if (steal) for (const held of this.#held.filter((other) => other.name === name)) this.#steal(held);
          this.#grant(name);
        });
        return promise;
      },
    };
  }

  #steal(request: Request): void {
    this.#held.splice(this.#held.indexOf(request), 1);
    request.tab.enqueue(() => request.reject(new DOMException("stolen", "AbortError")));
  }

  #grant(name: string): void {
    if (this.#held.some((held) => held.name === name)) return;
    const index = this.#waiting.findIndex((request) => request.name === name);
    const [request] = index < 0 ? [] : this.#waiting.splice(index, 1);
    if (!request) return;
    this.#held.push(request);
    request.tab.enqueue(() => void this.#hold(request));
  }

  async #hold(request: Request): Promise<void> {
    await request.whileHeld();
    if (!this.#held.includes(request)) return;
    this.#release(request);
    request.settle();
  }

  #release(request: Request): void {
    this.#held.splice(this.#held.indexOf(request), 1);
    setImmediate(() => this.#grant(request.name));
  }
}

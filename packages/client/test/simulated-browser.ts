import { defaultBackoff } from "../src/connection/backoff.ts";
import type { ConnectionState } from "../src/connection/connection-state.ts";
import { createDeferred } from "../src/feeds/deferred.ts";
import { TidingsClientError } from "../src/model/errors.ts";
import { Outbox } from "../src/outbox/outbox.ts";
import { createSnapshot, type Snapshot } from "../src/feeds/snapshot.ts";
import { Database } from "../src/indexeddb/database.ts";
import { type Channel, type Locks, SharedOutbox } from "../src/indexeddb/shared-outbox.ts";

/** What becomes of one call of `chat.send`. `refused` fails the message. */
export type Fate = "answered" | "lost before" | "lost after" | "refused";

interface Message {
  readonly to?: string | undefined;
  readonly content: unknown;
  readonly nonce: string;
}

interface Request {
  readonly tab: Tab;
  readonly name: string;
  readonly whileHeld: () => Promise<void> | void;
  readonly settle: () => void;
}

const never = new Promise<never>(() => {});
export const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A tab with an outbox. After its death nothing that it does has an effect any more. */
export class Tab {
  isAlive: boolean = true;
  readonly outbox: Outbox;
  readonly state: Snapshot<ConnectionState>;
  readonly #browser: Browser;
  #stepsToLive = Infinity;

  constructor(browser: Browser) {
    this.#browser = browser;
    this.state = createSnapshot<ConnectionState>({ status: "online", via: "websocket" }, (error) =>
      browser.errors.push(error),
    );
    const database = new Database(browser.user);
    this.outbox = new Outbox({
      perform: (entry) => this.#awaited(() => browser.send(this, entry)),
      connector: {
        get isOnline(): boolean {
          return browser.isOnline;
        },
        state: this.state,
        renew: () => Promise.resolve(),
      },
      limits: { maxEntries: 1_000, maxSending: 2 },
      backoff: { ...defaultBackoff, minMs: 1, baseMs: 1, maxMs: 2 },
      onError: (error) => browser.errors.push(error),
      storage: {
        open: (listener) => {
          const shared = new SharedOutbox({
            database: {
              run: (name, mode, work) =>
                this.#awaited(() =>
                  browser.databaseIsStuck
                    ? never
                    : database.run(name, mode, async (transaction) => {
                        if (!this.isAlive) throw new Error("The tab has died: its transaction is aborted");
                        return work(transaction);
                      }),
                ),
              close: () => this.#awaited(() => database.close()),
            },
            lockPrefix: "outbox:",
            timeoutMs: browser.timeoutMs,
            locks: browser.hasLocks ? browser.locksOf(this) : undefined,
            channel: browser.channelOf(this),
            listener: {
              ...listener,
              onAdopted: (messages) => {
                for (const { nonce } of messages) browser.kept.add(nonce);
                listener.onAdopted(messages);
              },
            },
          });
          const put = shared.put;
          return Object.assign(shared, {
            put: async (message: Parameters<typeof put>[0]): Promise<void> => {
              await put(message);
              browser.kept.add(message.nonce);
            },
          });
        },
      },
    });
  }

  /** Dies now, or at one of the next things that it waits for. */
  dieAfter(steps: number): void {
    this.#stepsToLive = steps;
    if (steps === 0) this.die();
  }

  die(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.#browser.forget(this);
  }

  /** Every await of a tab is a place where it may die: before what is awaited begins, and after it is done. */
  async #awaited<T>(work: () => Promise<T>): Promise<T> {
    this.#step();
    if (!this.isAlive) return never;
    try {
      return await work();
    } finally {
      this.#step();
      if (!this.isAlive) await never;
    }
  }

  #step(): void {
    this.#stepsToLive -= 1;
    if (this.#stepsToLive === 0) this.die();
  }
}

/** A browser with tabs of one user, and the server that they send to. */
export class Browser {
  readonly user: string;
  readonly hasLocks: boolean;
  readonly tabs: Tab[] = [];
  /** What the server has stored, in its order. */
  readonly stored: Message[] = [];
  readonly refused: Set<string> = new Set();
  /** Nonces of which a tab knows, or knew, that they are in its storage. */
  readonly kept: Set<string> = new Set();
  readonly errors: unknown[] = [];
  /** Nonces that two living tabs were sending at the same time. */
  readonly sentTwiceAtOnce: string[] = [];
  /** Nonces that left a tab before it knew that they were in its storage. */
  readonly leftUnkept: string[] = [];
  isOnline: boolean = true;
  databaseIsStuck: boolean = false;
  timeoutMs: number = 25_000;
  fates: Fate[] = [];
  readonly #sending = new Map<string, Tab>();
  readonly #listeners = new Map<Tab, (event: { readonly data: unknown }) => void>();
  readonly #held: Request[] = [];
  readonly #waiting: Request[] = [];

  constructor(user: string, hasLocks: boolean) {
    this.user = user;
    this.hasLocks = hasLocks;
  }

  get living(): readonly Tab[] {
    return this.tabs.filter(({ isAlive }) => isAlive);
  }

  open(): Tab {
    const tab = new Tab(this);
    this.tabs.push(tab);
    return tab;
  }

  setOnline(isOnline: boolean): void {
    this.isOnline = isOnline;
    for (const { state } of this.living) {
      state.set(
        isOnline
          ? { status: "online", via: "websocket" }
          : { status: "reconnecting", nextTryAtMs: null, lastError: null },
      );
    }
  }

  async send(tab: Tab, message: Message): Promise<number> {
    const { nonce } = message;
    const fate = this.fates.shift() ?? "answered";
    if (!this.kept.has(nonce)) this.leftUnkept.push(nonce);
    if (this.#sending.has(nonce) && this.#sending.get(nonce) !== tab) this.sentTwiceAtOnce.push(nonce);
    this.#sending.set(nonce, tab);
    try {
      await turn();
      if (fate === "lost before" || !this.isOnline) throw new TidingsClientError("DISCONNECTED", "lost before");
      if (fate === "refused" && !this.stored.some((earlier) => earlier.nonce === nonce)) {
        this.refused.add(nonce);
        throw new TidingsClientError("BAD_REQUEST", "refused");
      }
      if (!this.stored.some((earlier) => earlier.nonce === nonce)) this.stored.push(message);
      await turn();
      if (fate === "lost after" || !this.isOnline) throw new TidingsClientError("DISCONNECTED", "lost after");
      return this.stored.length;
    } finally {
      if (this.#sending.get(nonce) === tab) this.#sending.delete(nonce);
    }
  }

  /** What the browser does when a tab is gone. */
  forget(tab: Tab): void {
    this.#listeners.delete(tab);
    for (const [nonce, sender] of this.#sending) if (sender === tab) this.#sending.delete(nonce);
    const queued = this.#waiting.filter((request) => request.tab !== tab);
    this.#waiting.splice(0, this.#waiting.length, ...queued);
    for (const request of this.#held.filter((held) => held.tab === tab)) this.#releaseLock(request);
  }

  channelOf(tab: Tab): Channel {
    return {
      addEventListener: (_, listener) => this.#listeners.set(tab, listener),
      postMessage: (data) => {
        if (!tab.isAlive) return;
        for (const other of this.#listeners.keys()) {
          if (other !== tab) setImmediate(() => this.#listeners.get(other)?.({ data }));
        }
      },
      close: () => this.#listeners.delete(tab),
    };
  }

  locksOf(tab: Tab): Locks {
    return {
      request: (name, { signal }, whileHeld) => {
        if (!tab.isAlive) return never;
        const { promise, resolve, reject } = createDeferred<void>();
        const request: Request = { tab, name, whileHeld, settle: resolve };
        this.#waiting.push(request);
        signal?.addEventListener("abort", () => {
          const index = this.#waiting.indexOf(request);
          if (index < 0) return;
          this.#waiting.splice(index, 1);
          reject(new DOMException("aborted", "AbortError"));
        });
        setImmediate(() => this.#grant(name));
        return promise;
      },
      query: async () => {
        await turn();
        return tab.isAlive ? { held: this.#held.map(({ name }) => ({ name })) } : never;
      },
    };
  }

  #grant(name: string): void {
    if (this.#held.some((held) => held.name === name)) return;
    const index = this.#waiting.findIndex((request) => request.name === name);
    const request = this.#waiting[index];
    if (!request) return;
    this.#waiting.splice(index, 1);
    this.#held.push(request);
    void this.#hold(request);
  }

  async #hold(request: Request): Promise<void> {
    await request.whileHeld();
    if (!this.#held.includes(request)) return;
    this.#releaseLock(request);
    request.settle();
  }

  #releaseLock(request: Request): void {
    this.#held.splice(this.#held.indexOf(request), 1);
    setImmediate(() => this.#grant(request.name));
  }
}

import { createDeferred } from "../feeds/deferred.ts";
import { afterAwake } from "../connection/after-awake.ts";
import { createNonce } from "../calls/nonce.ts";
import { movedCode } from "../connection/web-socket.ts";
import { Holder } from "./holder.ts";
import { readEvery, type ToAll, type ToHolder, type ToTab } from "./messages.ts";
import type { Channel, Platform } from "./platform.ts";
import type { VirtualSocket } from "./virtual-socket.ts";

/** A virtual socket, and the frames that it sent before the server answered. They are sent again if the holder changes meanwhile. */
interface Entry {
  readonly socket: VirtualSocket;
  readonly sent: string[];
  /** The holder has shown that it is awake. */
  isDialled: boolean;
  isAnswered: boolean;
}

interface KnownHolder {
  readonly term: number;
  readonly post: (message: ToHolder) => void;
}

/** The time from when a tab enters until it leaves, under a name that is never used again. */
interface Membership {
  readonly tab: string;
  readonly all: Channel;
  readonly leaving: AbortController;
  readonly left: Promise<void>;
}

type HolderMessage = ToHolder extends infer M ? (M extends ToHolder ? Omit<M, "from" | "term"> : never) : never;

/** What a tab has that finds no others: every lock is free, and nobody hears it. */
const alone = (platform: Platform): Platform => ({
  ...platform,
  locks: { request: async (_name, _options, whileHeld) => whileHeld() },
  openChannel: () => ({ listen() {}, post() {}, close() {} }),
});

/**
 * One tab among those that share a connection. All of them queue for one Web Lock: the tab that gets it is the holder, with the
 * real socket. Each holds another one under its own name, so that its end is seen.
 *
 * There may be two holders for a moment, while a tab takes over from one that hangs. That costs a second connection and nothing else: what
 * the clients promise does not depend on it.
 *
 * A tab whose browser refuses it a lock, as Chromium does where cookies are blocked, is a group of its own from then on.
 */
export class TabGroup {
  #platform: Platform;
  readonly #name: string;
  readonly #url: string;
  readonly #entries = new Map<number, Entry>();
  #membership: Membership | null = null;
  #isPresent = false;
  #isAsleep = false;
  #own: { readonly holder: Holder; readonly term: number } | null = null;
  #known: KnownHolder | null = null;
  /** Ends the wait for a holder that is awake; `null` if there is none. */
  #stopWaiting: (() => void) | null = null;
  #lingerTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(platform: Platform, name: string, url: string) {
    this.#platform = platform;
    this.#name = name;
    this.#url = url;
  }

  dial(socket: VirtualSocket, params: string): void {
    clearTimeout(this.#lingerTimer);
    const entry: Entry = { socket, sent: [params], isDialled: false, isAnswered: false };
    this.#entries.set(socket.id, entry);
    if (this.#isAsleep) return;
    if (this.#membership) this.#call(entry);
    else this.#enter();
  }

  send(socket: VirtualSocket, text: string): void {
    const entry = this.#entries.get(socket.id);
    if (!entry) return;
    if (!entry.isAnswered) entry.sent.push(text);
    this.#post({ type: "frame", socket: socket.id, text });
  }

  hangUp(socket: VirtualSocket, dead: boolean): void {
    if (!this.#entries.delete(socket.id)) return;
    this.#post({ type: "hang-up", socket: socket.id, dead });
    this.#lingerIfIdle();
  }

  /** The page is to be frozen: it must not keep what others need. */
  sleep(): void {
    this.#isAsleep = true;
    this.#leave();
  }

  wake(): void {
    this.#isAsleep = false;
    if (this.#entries.size > 0 && !this.#membership) this.#enter();
  }

  // --- being one of them ---

  #enter(): void {
    const { openChannel } = this.#platform;
    const tab = createNonce();
    const leaving = new AbortController();
    const { promise: left, resolve } = createDeferred<void>();
    leaving.signal.addEventListener("abort", () => resolve());
    const all = openChannel(this.#name);
    const mailbox = openChannel(`${this.#name}/${tab}`);
    leaving.signal.addEventListener("abort", () => {
      all.close();
      mailbox.close();
    });
    const membership = { tab, all, leaving, left };
    this.#membership = membership;
    const isCurrent = (): boolean => this.#membership === membership;
    all.listen((message) => {
      if (isCurrent()) this.#onToAll(message as ToAll);
    });
    mailbox.listen((message) => {
      if (isCurrent()) this.#onMail(message as ToHolder | ToTab);
    });
    void this.#arrive(membership);
  }

  async #arrive(membership: Membership): Promise<void> {
    const { locks } = this.#platform;
    const { tab, all, left } = membership;
    const isHeld = await new Promise<boolean>((resolve) => {
      const whileHeld = (): Promise<void> => {
        resolve(true);
        return left;
      };
      locks.request(`${this.#name}/${tab}`, {}, whileHeld).catch(() => resolve(false));
    });
    if (this.#membership !== membership) return;
    if (!isHeld) {
      this.#separate();
      return;
    }
    this.#isPresent = true;
    this.#elect(membership, false);
    all.post({ type: "who" } satisfies ToAll);
    this.#expectHolder();
  }

  /** What this tab has is its own from now on. What the server has not answered yet is dialled again. */
  #separate(): void {
    this.#platform = alone(this.#platform);
    this.#leave();
    if (this.#entries.size > 0 && !this.#membership) this.#enter();
  }

  #leave(): void {
    const own = this.#own;
    this.#own = null;
    own?.holder.close();
    const membership = this.#membership;
    this.#membership = null;
    this.#isPresent = false;
    this.#known = null;
    this.#stopExpecting();
    clearTimeout(this.#lingerTimer);
    membership?.leaving.abort();
    this.#endAnswered();
  }

  #lingerIfIdle(): void {
    clearTimeout(this.#lingerTimer);
    if (this.#entries.size > 0 || !this.#membership) return;
    this.#lingerTimer = setTimeout(() => {
      if (this.#entries.size === 0) this.#leave();
    }, this.#platform.lingerMs);
  }

  // --- who holds the connection ---

  #elect(membership: Membership, steal: boolean): void {
    const { signal } = membership.leaving;
    const hold = (): Promise<void> | void => {
      if (this.#membership === membership) return this.#hold(membership);
      return undefined;
    };
    this.#platform.locks.request(this.#name, steal ? { steal } : { signal }, hold).catch((error: unknown) => {
      if (this.#membership !== membership) return;
      if ((error as { readonly name?: unknown }).name !== "AbortError") {
        this.#separate();
        return;
      }
      this.#stepDown(); // another tab has taken the lock away
      this.#elect(membership, false);
      membership.all.post({ type: "who" } satisfies ToAll);
    });
  }

  #hold({ tab, all, left }: Membership): Promise<void> {
    const { WebSocket, locks } = this.#platform;
    const term = Math.max(Date.now(), (this.#known?.term ?? 0) + 1);
    const channels = new Map<string, Channel>();
    const channelTo = (other: string): Channel => {
      const known = channels.get(other);
      if (known) return known;
      const opened = this.#platform.openChannel(`${this.#name}/${other}`);
      channels.set(other, opened);
      return opened;
    };
    const holder = new Holder({
      WebSocket,
      url: this.#url,
      term,
      post: (to, message) => {
        if (to === tab) queueMicrotask(() => this.#onMail(message));
        else channelTo(to).post(message);
      },
      watch: (other, onGone, signal) => {
        if (other === tab) return; // it goes with this holder
        const gone = (): void => {
          channels.get(other)?.close();
          channels.delete(other);
          onGone();
        };
        locks.request(`${this.#name}/${other}`, { signal }, gone).catch(() => {}); // aborted: it does not matter any more
        signal.addEventListener("abort", () => setTimeout(() => channels.get(other)?.close(), 0));
      },
    });
    this.#own = { holder, term };
    all.post({ type: "holder", tab, term } satisfies ToAll);
    this.#follow({ term, post: (message) => queueMicrotask(() => this.#onMail(message)) });
    return left;
  }

  #stepDown(): void {
    const own = this.#own;
    this.#own = null;
    own?.holder.close();
    if (own && this.#known?.term === own.term) this.#known = null;
    this.#endAnswered();
  }

  #onToAll(message: ToAll): void {
    const { tab, all } = this.#membership ?? {};
    if (message.type === "who") {
      if (this.#own && tab && all) all.post({ type: "holder", tab, term: this.#own.term } satisfies ToAll);
      return;
    }
    if (message.term <= (this.#known?.term ?? 0)) return;
    if (this.#own) this.#stepDown();
    const channel = this.#platform.openChannel(`${this.#name}/${message.tab}`);
    this.#membership?.leaving.signal.addEventListener("abort", () => channel.close());
    this.#follow({ term: message.term, post: (mail) => channel.post(mail) });
  }

  /** Sockets that an earlier holder carried have ended with it. Those without an answer yet dial this one. */
  #follow(holder: KnownHolder): void {
    this.#known = holder;
    this.#stopExpecting(); // this one has all the time that it needs
    this.#endAnswered();
    for (const entry of this.#entries.values()) this.#call(entry);
  }

  #endAnswered(): void {
    for (const [id, { socket, isAnswered }] of this.#entries) {
      if (!isAnswered) continue;
      this.#entries.delete(id);
      socket.end(movedCode, "the shared connection has moved");
    }
    this.#lingerIfIdle();
  }

  #call(entry: Entry): void {
    entry.isDialled = false;
    const [params = "", ...frames] = entry.sent;
    const { id } = entry.socket;
    this.#post({ type: "dial", socket: id, params });
    for (const text of frames) this.#post({ type: "frame", socket: id, text });
    this.#expectHolder();
  }

  /** Takes the lock away from a holder that does not show that it is awake, because it is frozen or hangs. */
  #expectHolder(): void {
    if (this.#stopWaiting || !this.#isPresent || this.#isDialled()) return;
    const ms = this.#platform.awakeMs * (1 + Math.random() / 2); // not all of them at once
    this.#stopWaiting = afterAwake(ms, () => {
      this.#stopWaiting = null;
      if (!this.#membership || this.#isDialled()) return;
      this.#elect(this.#membership, true);
      this.#expectHolder();
    });
  }

  #stopExpecting(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }

  #isDialled(): boolean {
    return this.#own !== null || [...this.#entries.values()].every(({ isDialled }) => isDialled);
  }

  // --- what goes to and fro ---

  #post(message: HolderMessage): void {
    const from = this.#membership?.tab;
    if (this.#known && from) this.#known.post({ ...message, from, term: this.#known.term });
  }

  #onMail(message: ToHolder | ToTab): void {
    if ("from" in message) {
      if (message.term === this.#own?.term) this.#own.holder.receive(message);
      return;
    }
    const entry = this.#entries.get(message.socket);
    if (!entry || message.term !== this.#known?.term) return;
    if (message.type === "dialled") {
      entry.isDialled = true;
      if (this.#isDialled()) this.#stopExpecting();
    } else if (message.type === "closed") {
      this.#entries.delete(message.socket);
      entry.socket.end(message.code, message.reason);
      this.#lingerIfIdle();
    } else {
      entry.isAnswered = true;
      entry.sent.length = 0;
      if (message.count % readEvery === 0) this.#post({ type: "read", socket: message.socket, count: message.count });
      entry.socket.receive(message.text, message.via);
    }
  }
}

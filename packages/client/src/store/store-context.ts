import { createDeferred } from "../feeds/deferred.ts";
import { type TidingsClientError, toClientError } from "../model/errors.ts";
import type { StreamHandle } from "../tidings-client.ts";
import { Notifier } from "./derived.ts";
import type { StoreClient } from "./wire/store-client.ts";

/** The longest wait between two tries. Milliseconds. */
const maxDelayMs = 10_000;

/** How long a cache may take while the server could be asked instead, and while it could not. Milliseconds. */
const loadMs = { online: 2_000, offline: 30_000 } as const;

export interface StoreContextOptions {
  readonly me: string;
  readonly client: StoreClient;
  readonly pageSize: number;
  /** Something changed that belongs into the cache. Called for every event. */
  readonly onChange: () => void;
}

/** What the parts of a store share: the user, the client, and timers and subscriptions that end with the store. */
export class StoreContext {
  readonly me: string;
  readonly client: StoreClient;
  readonly pageSize: number;
  readonly onChange: () => void;
  readonly notifier: Notifier = new Notifier((error) => this.report(error));
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #onClose = new Set<() => void>();
  #isClosed = false;

  constructor({ me, client, pageSize, onChange }: StoreContextOptions) {
    this.me = me;
    this.client = client;
    this.pageSize = pageSize;
    this.onChange = onChange;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get isOnline(): boolean {
    return this.client.connection.state.status === "online";
  }

  /** Calls `listener` whenever the connection is lost or back, until the returned function is called. */
  onConnection(listener: (isOnline: boolean) => void): () => void {
    let { isOnline } = this;
    return this.client.connection.subscribe(() => {
      if (isOnline === this.isOnline) return;
      isOnline = !isOnline;
      listener(isOnline);
    });
  }

  /** Reports an error that no field shows. */
  report(error: unknown): void {
    if (!this.#isClosed) console.error("tidings: store", error);
  }

  /** Stops everything. Calls that wait for an answer never settle. */
  close(): void {
    this.#isClosed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const stop of Array.from(this.#onClose)) stop();
    this.#onClose.clear();
  }

  /** Calls `stop` when the store is closed, unless the returned function was called before. */
  onClose(stop: () => void): () => void {
    this.#onClose.add(stop);
    return () => {
      this.#onClose.delete(stop);
    };
  }

  /** Calls `work` after a while, unless the store is closed before or the returned function called. */
  later(work: () => void, delayMs: number): () => void {
    if (this.#isClosed) return () => {};
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, delayMs);
    this.#timers.add(timer);
    return () => {
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }

  /**
   * Tries until it works, and at once when the connection comes back. Rejects with an error if trying again would not help. Never settles
   * once the store is closed.
   *
   * @param onFailure is called for each failed try that will be repeated
   */
  async persist<T>(task: () => Promise<T>, onFailure?: (error: TidingsClientError) => void): Promise<T> {
    for (let delayMs = 500; ; delayMs = Math.min(delayMs * 2, maxDelayMs)) {
      try {
        const result = await task();
        return this.#isClosed ? await never<T>() : result;
      } catch (cause) {
        if (this.#isClosed) return never<T>();
        const error = toClientError(cause);
        if (!error.resumable && error.code !== "UNAUTHORIZED") throw error;
        onFailure?.(error);
        await this.#pause(Math.max(delayMs * (0.5 + Math.random() / 2), error.retryAfterMs ?? 0));
      }
    }
  }

  /**
   * What was loaded; `undefined` if that failed or took too long, because databases sometimes get stuck. Without a connection it may take
   * longer: there is nothing else to show.
   */
  async inTime(loading: Promise<unknown>): Promise<unknown> {
    const { promise: limit, resolve } = createDeferred<undefined>();
    const giveUpLater = (): (() => void) =>
      this.later(() => resolve(undefined), this.isOnline ? loadMs.online : loadMs.offline);
    let cancel = giveUpLater();
    const stop = this.onConnection(() => {
      cancel();
      cancel = giveUpLater();
    });
    this.onClose(stop);
    try {
      return await Promise.race([loading, limit]);
    } catch (error) {
      this.report(error);
      return undefined;
    } finally {
      cancel();
      stop();
    }
  }

  /**
   * Keeps a subscription open until the returned function is called. If it ends because the token was refused, it is opened again with the
   * next connection. Any other end is passed to `onEnd`.
   */
  keepOpen(
    open: (onError: (error: TidingsClientError) => void) => StreamHandle,
    onEnd: (error: TidingsClientError) => void,
  ): () => void {
    let handle: StreamHandle | null = null;
    let stopWaiting: (() => void) | null = null;
    let isStopped = this.#isClosed;
    const start = (): void => {
      handle = open((error) => {
        if (isStopped) return;
        if (error.code !== "UNAUTHORIZED") {
          onEnd(error);
          return;
        }
        stopWaiting = this.client.connection.subscribe(() => {
          if (!this.isOnline) return;
          stopWaiting?.();
          start();
        });
      });
    };
    const stop = (): void => {
      isStopped = true;
      forget();
      stopWaiting?.();
      handle?.stop();
    };
    const forget = this.onClose(stop);
    if (!isStopped) start();
    return stop;
  }

  #pause(delayMs: number): Promise<void> {
    const { promise, resolve } = createDeferred<void>();
    const end = (): void => {
      cancel();
      stop();
      resolve();
    };
    const cancel = this.later(end, delayMs);
    const stop = this.onConnection((isOnline) => isOnline && end());
    return promise;
  }
}

function never<T>(): Promise<T> {
  return createDeferred<T>().promise;
}

import { createDeferred } from "../feeds/deferred.ts";
import { createNonce } from "../calls/nonce.ts";
import type { OpenOutboxStorage, OutboxStorageListener, SentRecord, StoredMessage } from "../outbox/outbox-storage.ts";
import type { Database, OutboxRecord } from "./database.ts";

/** What is used of the browser's Web Locks. */
export interface Locks {
  request(
    name: string,
    options: { readonly signal?: AbortSignal },
    whileHeld: () => Promise<void> | void,
  ): Promise<unknown>;
  query(): Promise<{ readonly held?: readonly { readonly name?: string | undefined }[] | undefined }>;
}

/** What is used of a BroadcastChannel. */
export interface Channel {
  addEventListener(type: "message", listener: (event: { readonly data: unknown }) => void): void;
  postMessage(message: unknown): void;
  close(): void;
}

export interface SharedOutboxOptions {
  readonly database: Pick<Database, "close" | "run">;
  /** Before the random name of each owner. */
  readonly lockPrefix: string;
  /** Without them, messages of other tabs are adopted only at the start, and a tab that is still alive may send them too. */
  readonly locks: Locks | undefined;
  readonly channel: Channel | undefined;
  readonly timeoutMs: number;
  readonly listener: OutboxStorageListener;
}

function toRecord(message: StoredMessage, owner: string): OutboxRecord {
  return { ...message, content: JSON.stringify(message.content) ?? "null", owner };
}

/** A record that is damaged is passed over: it keeps no other from being sent. */
const toMessages = (records: readonly OutboxRecord[]): StoredMessage[] =>
  records.flatMap((record) => {
    const { order: _, owner: __, content, ...message } = record;
    try {
      return [{ ...message, content: JSON.parse(content) as unknown }];
    } catch {
      return [];
    }
  });

/**
 * The messages of one user in one browser. Each belongs to an owner: a client in some tab. An owner holds a lock under its name from
 * before its first message until it is gone for any reason. The tab that then gets the lock adopts the messages that are left. Names are
 * never used again, so an owner that is named in a record but holds no lock is gone for good.
 *
 * Every change is announced on the channel, together with the server's answer if a message was stored. A tab that hears of a change reads
 * all records again.
 */
export class SharedOutbox implements OpenOutboxStorage {
  readonly ready: Promise<void>;
  readonly #started: Promise<void>;
  readonly #options: SharedOutboxOptions;
  readonly #self: string = createNonce();
  /** Nonces of the messages that this client has put, adopted or claimed, and not removed. */
  readonly #own = new Set<string>();
  readonly #watched = new Set<string>();
  /** Owners whose lock was granted to this one. */
  readonly #gone = new Set<string>();
  readonly #pending = new Set<Promise<unknown>>();
  readonly #closing = new AbortController();
  readonly #release: () => void;
  readonly #released: Promise<void>;
  #looking: Promise<void> | null = null;
  #isStale = false;
  #hasLooked = false;

  constructor(options: SharedOutboxOptions) {
    this.#options = options;
    const { promise, resolve } = createDeferred<void>();
    this.#released = promise;
    this.#release = resolve;
    options.channel?.addEventListener("message", ({ data }) => {
      if (this.#closing.signal.aborted) return;
      if (typeof data === "object" && data !== null) options.listener.onSentElsewhere(data as SentRecord);
      this.#lookAgain();
    });
    this.#started = this.#start();
    this.ready = this.#inTime(this.#started);
  }

  readonly put = (message: StoredMessage): Promise<void> =>
    this.#write(async () => {
      const record = toRecord(message, this.#self);
      await this.#options.database.run("outbox", "readwrite", async ({ store }) => {
        const earlier = await store.index("nonce").getKey(message.nonce);
        if (earlier !== undefined) await store.delete(earlier);
        await store.add(record);
      });
      this.#own.add(message.nonce);
    });

  readonly fail = (nonce: string, error: NonNullable<StoredMessage["error"]>): Promise<void> =>
    this.#write(async () => {
      await this.#options.database.run("outbox", "readwrite", async ({ store }) => {
        const record = await store.index("nonce").get(nonce);
        if (record) await store.put({ ...record, error });
      });
      this.#lookAgain(); // without locks another client may have adopted it, and shows the failure then
    });

  readonly remove = (nonce: string, sent?: SentRecord): Promise<void> => {
    if (sent) this.#tell(sent);
    return this.#write(async () => {
      this.#own.delete(nonce);
      await this.#options.database.run("outbox", "readwrite", async ({ store }) => {
        const key = await store.index("nonce").getKey(nonce);
        if (key !== undefined) await store.delete(key);
      });
    });
  };

  readonly claim = (nonce: string): Promise<void> =>
    this.#write(async () => {
      const claimed = await this.#options.database.run("outbox", "readwrite", async ({ store }) => {
        const record = await store.index("nonce").get(nonce);
        if (!record?.error) return null;
        await store.put({ ...record, owner: this.#self });
        return record;
      });
      if (!claimed) return;
      this.#own.add(nonce);
      this.#options.listener.onAdopted(toMessages([claimed]));
      this.#lookAgain(); // it is no longer elsewhere
    });

  readonly close = (): Promise<void> => {
    this.#closing.abort();
    return this.#inTime(this.#finish());
  };

  async #finish(): Promise<void> {
    await Promise.allSettled([this.#looking, ...this.#pending]);
    await this.#options.database.close();
    this.#release();
    this.#options.channel?.close();
  }

  // --- being there ---

  async #start(): Promise<void> {
    await this.#holdLock();
    this.#tell(); // so that the others watch this one
    await this.#look();
  }

  #holdLock(): Promise<void> {
    const { locks, lockPrefix } = this.#options;
    if (!locks) return Promise.resolve();
    const { promise, resolve, reject } = createDeferred<void>();
    const whileHeld = (): Promise<void> => {
      resolve();
      return this.#released;
    };
    locks.request(lockPrefix + this.#self, {}, whileHeld).catch(reject);
    return promise;
  }

  #watch(owner: string): void {
    const { locks, lockPrefix, listener } = this.#options;
    const { signal } = this.#closing;
    if (!locks || this.#watched.has(owner)) return;
    this.#watched.add(owner);
    const onGone = (): void => {
      this.#gone.add(owner);
      this.#lookAgain();
    };
    locks.request(lockPrefix + owner, { signal }, onGone).catch((error: unknown) => {
      if (!signal.aborted) listener.onError(error);
    });
  }

  #tell(what: SentRecord | "changed" = "changed"): void {
    if (!this.#closing.signal.aborted) this.#options.channel?.postMessage(what);
  }

  /** Writes begin in order, once this client holds its lock or failed to get it; `ready` tells which. */
  #write(work: () => Promise<void>): Promise<void> {
    const written = this.#whenStarted().then(work);
    this.#pending.add(written);
    const settled = (): void => {
      this.#pending.delete(written);
      this.#tell();
    };
    written.then(settled, settled);
    return this.#inTime(written);
  }

  async #whenStarted(): Promise<void> {
    await Promise.allSettled([this.#started]);
  }

  /** The databases of browsers sometimes get stuck. Callers must not wait for them forever. */
  async #inTime<T>(work: Promise<T>): Promise<T> {
    const { timeoutMs } = this.#options;
    const { promise: limit, reject } = createDeferred<never>();
    const message = `The browser's database did not answer within ${timeoutMs} ms`;
    const timer = setTimeout(() => reject(new DOMException(message, "TimeoutError")), timeoutMs);
    try {
      return await Promise.race([work, limit]);
    } finally {
      clearTimeout(timer);
    }
  }

  // --- looking at what there is ---

  #lookAgain(): void {
    this.#look().catch((error: unknown) => this.#options.listener.onError(error));
  }

  /** Resolves once everything that was stored when it was called has been seen. Only one look runs at a time. */
  #look(): Promise<void> {
    this.#isStale = true;
    this.#looking ??= this.#lookUntilFresh();
    return this.#looking;
  }

  async #lookUntilFresh(): Promise<void> {
    try {
      while (this.#isStale && !this.#closing.signal.aborted) {
        this.#isStale = false;
        await this.#lookOnce();
      }
    } finally {
      this.#looking = null;
    }
  }

  async #lookOnce(): Promise<void> {
    const { database, listener } = this.#options;
    const before = [...this.#own];
    let records = await database.run("outbox", "readonly", ({ store }) => store.getAll());
    // the records are read before the locks: every owner held its lock when it wrote
    const owners = new Set(records.map(({ owner }) => owner).filter((owner) => owner !== this.#self));
    const living = await this.#livingOwners();
    const left = living ? [...owners].filter((owner) => !living.has(owner) || this.#gone.has(owner)) : [...owners];
    const mayAdopt = living !== null || !this.#hasLooked;
    const adopted: OutboxRecord[] = [];
    if (left.length > 0 && mayAdopt && !this.#closing.signal.aborted) {
      records = await database.run("outbox", "readwrite", async ({ store }) => {
        const now = await store.getAll();
        for (const record of now) if (left.includes(record.owner)) adopted.push({ ...record, owner: this.#self });
        await Promise.all(adopted.map((record) => store.put(record)));
        return store.getAll();
      });
    }
    if (this.#closing.signal.aborted) return;
    this.#hasLooked = true;
    for (const { nonce } of adopted) this.#own.add(nonce);
    const mine = new Set(records.filter(({ owner }) => owner === this.#self).map(({ nonce }) => nonce));
    const withdrawn = before.filter((nonce) => this.#own.has(nonce) && !mine.has(nonce));
    if (withdrawn.length > 0) listener.onWithdrawn(withdrawn);
    if (adopted.length > 0) listener.onAdopted(toMessages(adopted));
    listener.onElsewhere(toMessages(records.filter(({ owner }) => owner !== this.#self)));
    if (adopted.length > 0) this.#tell();
    for (const owner of living ?? []) if (!this.#gone.has(owner)) this.#watch(owner);
  }

  /** All other owners that hold their lock; `null` without Web Locks. */
  async #livingOwners(): Promise<ReadonlySet<string> | null> {
    const { locks, lockPrefix } = this.#options;
    if (!locks) return null;
    const { held = [] } = await locks.query();
    const names = held.map(({ name = "" }) => name).filter((name) => name.startsWith(lockPrefix));
    return new Set(names.map((name) => name.slice(lockPrefix.length)).filter((owner) => owner !== this.#self));
  }
}

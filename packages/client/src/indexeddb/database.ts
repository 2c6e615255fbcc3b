import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import type { StoredMessage } from "../outbox/outbox-storage.ts";

/** A message of the outbox, or a change of one, as it is kept. */
export interface OutboxRecord extends Omit<StoredMessage, "content"> {
  /** Given by the database in the order of the writes. */
  readonly order?: number;
  /** The client that sends it. */
  readonly owner: string;
  /** JSON text. */
  readonly content: string;
}

/**
 * What is kept for one user.
 *
 * ```
 * outbox   order* → OutboxRecord     index nonce (unique)
 * cache    key    → any value        what the store knew last
 * ```
 */
export interface Schema extends DBSchema {
  outbox: { key: number; value: OutboxRecord; indexes: { nonce: string } };
  cache: { key: string; value: unknown };
}

type StoreName = "cache" | "outbox";

/** What the database of a user is called. */
export const databaseName = (user: string): string => `tidings:${user}`;

/**
 * Rises with every change of {@link Schema}; `upgrade` goes on from each earlier one. Since 2 the outbox has changes of messages as
 * well: a page that knows only messages would send them as such.
 */
const version = 2;

function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) {
    const outbox = database.createObjectStore("outbox", { keyPath: "order", autoIncrement: true });
    outbox.createIndex("nonce", "nonce", { unique: true });
    database.createObjectStore("cache");
  }
}

/** Browsers sometimes close connections by themselves. Only then does it fail to begin a transaction. */
const isClosed = (error: unknown): boolean => error instanceof DOMException && error.name === "InvalidStateError";

/**
 * The database of one user, opened when it is first used and again whenever it was closed: by the browser, or because
 * another tab brings a newer layout.
 */
export class Database {
  readonly #name: string;
  #connection: Promise<IDBPDatabase<Schema>> | null = null;
  #isClosed = false;

  /** @param user whose database it is: different users of a browser share nothing */
  constructor(user: string) {
    this.#name = databaseName(user);
  }

  /**
   * Runs `work` in a transaction; resolves with its result once that is committed. `work` may wait for nothing but the
   * transaction's own requests. If it throws, nothing of it happened.
   */
  async run<Name extends StoreName, Mode extends "readonly" | "readwrite", T>(
    name: Name,
    mode: Mode,
    work: (transaction: IDBPTransaction<Schema, [Name], Mode>) => Promise<T>,
  ): Promise<T> {
    const transaction = await this.#begin(name, mode);
    try {
      const result = await work(transaction);
      await transaction.done;
      return result;
    } catch (error) {
      transaction.done.catch(() => {}); // it rejects with the same error
      try {
        transaction.abort();
      } catch (abortError) {
        if (!isClosed(abortError)) throw abortError; // it had ended by itself
      }
      throw error;
    }
  }

  async get(name: "cache", key: string): Promise<unknown> {
    return this.run(name, "readonly", ({ store }) => store.get(key));
  }

  /** Resolves once it is written, whatever a structured clone can hold. */
  async update(name: "cache", key: string, change: (value: unknown) => unknown): Promise<void> {
    await this.run(name, "readwrite", async ({ store }) => store.put(change(await store.get(key)), key));
  }

  async clear(name: StoreName): Promise<void> {
    await this.run(name, "readwrite", ({ store }) => store.clear());
  }

  /** Finishes what has begun, and rejects what comes later. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const connection = this.#connection;
    this.#connection = null;
    if (connection) (await connection).close();
  }

  async #begin<Name extends StoreName, Mode extends "readonly" | "readwrite">(
    name: Name,
    mode: Mode,
  ): Promise<IDBPTransaction<Schema, [Name], Mode>> {
    const opened = this.#open();
    try {
      return (await opened).transaction([name], mode);
    } catch (error) {
      if (!isClosed(error) || this.#isClosed) throw error;
      this.#forget(opened);
      return (await this.#open()).transaction([name], mode);
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    if (this.#isClosed) return Promise.reject(new Error(`The database ${this.#name} is closed`));
    if (this.#connection) return this.#connection;
    const opened = openDB<Schema>(this.#name, version, {
      upgrade,
      // another tab waits for this one to make room for a newer layout
      blocking: () => {
        this.#forget(opened);
        void opened.then((connection) => connection.close());
      },
      terminated: () => this.#forget(opened),
    });
    this.#connection = opened;
    opened.catch(() => this.#forget(opened)); // the next use tries again
    return opened;
  }

  #forget(opened: Promise<IDBPDatabase<Schema>>): void {
    if (this.#connection === opened) this.#connection = null;
  }
}

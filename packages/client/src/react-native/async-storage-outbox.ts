import type { OpenOutboxStorage, OutboxStorage, StoredMessage } from "../outbox/outbox-storage.ts";

/** What is used of `@react-native-async-storage/async-storage`, or of another store of texts by their key. */
export interface AsyncStorageLike {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<void>;
  removeItem(key: string): Promise<void>;
}

export interface AsyncStorageOutboxOptions {
  /** Whose messages they are: another user of the app does not get them. */
  readonly user: string;
  /** Before the user, in the key. Default `tidings-outbox:`. */
  readonly prefix?: string;
}

/** Anything but a list of messages was not written by this outbox. */
function parse(text: string | null): readonly StoredMessage[] {
  const found: unknown = text === null ? [] : JSON.parse(text);
  if (!Array.isArray(found)) throw new TypeError("The outbox in the storage is not a list of messages");
  return found as readonly StoredMessage[];
}

/**
 * Keeps the messages that are not sent yet, so that they outlast the app. For one client at a time: an app has one of each
 * user.
 */
export function asyncStorageOutbox(
  storage: AsyncStorageLike,
  { user, prefix = "tidings-outbox:" }: AsyncStorageOutboxOptions,
): OutboxStorage {
  const key = prefix + user;
  return {
    open({ onAdopted }): OpenOutboxStorage {
      /** `null` until they could be read. What was not read is not written over. */
      let messages: readonly StoredMessage[] | null = null;
      let isClosed = false;

      /** Runs tasks one after the other, because the storage does not promise an order. */
      let last: Promise<unknown> = Promise.resolve();
      const next = <T>(task: () => Promise<T>): Promise<T> => {
        const done = last.then(task);
        last = done.catch(() => {}); // the caller gets the error
        return done;
      };
      const read = async (): Promise<readonly StoredMessage[]> => {
        if (messages) return messages;
        messages = parse(await storage.getItem(key));
        if (!isClosed) onAdopted(messages);
        return messages;
      };
      const change = (to: (before: readonly StoredMessage[]) => readonly StoredMessage[]): Promise<void> =>
        next(async () => {
          const changed = to(await read());
          if (changed.length === 0) await storage.removeItem(key);
          else await storage.setItem(key, JSON.stringify(changed));
          messages = changed;
        });

      const ready = next(async () => {
        await read();
      });
      return {
        ready,
        put: (message) => change((before) => [...before.filter(({ nonce }) => nonce !== message.nonce), message]),
        fail: (nonce, error) =>
          change((before) => before.map((one) => (one.nonce === nonce ? { ...one, error } : one))),
        remove: (nonce) => change((before) => before.filter((one) => one.nonce !== nonce)),
        claim: () => Promise.resolve(), // there is no other client
        async close() {
          isClosed = true;
          await last;
        },
      };
    },
  };
}

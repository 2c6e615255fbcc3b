import type { OutboxStorage } from "../outbox/outbox-storage.ts";
import { Database } from "./database.ts";
import { SharedOutbox } from "./shared-outbox.ts";

export interface IndexedDbOutboxOptions {
  /**
   * Whose messages these are: the `sub` of the token, with the name of the server in front if a page uses several.
   * Nothing that is kept under one name is seen under another.
   */
  readonly user: string;
  /** How long a message waits to be stored before it is sent anyway. Milliseconds. Default 2,000. */
  readonly timeoutMs?: number;
}

/**
 * Some browsers refuse this where a page may not store anything. Without it, a tab learns of the others only when it starts. Where a
 * server renders a page nothing is kept, and an open channel would keep the process alive.
 */
function openChannel(name: string, onError: (error: unknown) => void): BroadcastChannel | undefined {
  try {
    const isKept = Boolean((globalThis as Partial<typeof globalThis>).indexedDB);
    return isKept ? new BroadcastChannel(name) : undefined;
  } catch (error) {
    onError(error);
    return undefined;
  }
}

/**
 * Keeps the outbox in the browser's IndexedDB: what was written and not yet sent outlasts a reload, a crash of the tab and
 * a closed browser. All tabs of the user show it; each message is sent by the tab that wrote it, and when that is gone by
 * another one, at once where the browser has Web Locks (they need https or localhost), else when the next tab opens.
 *
 * Where nothing can be kept (a full disk, some private windows), the client's `onError` hears of it with the stage
 * `storage`, and messages are sent from memory.
 *
 * @throws TypeError if the user is empty
 * @example
 * createTidingsClient<AppRouter>({ url, token, outbox: { storage: indexedDbOutbox({ user: "alice" }) } });
 */
export function indexedDbOutbox({ user, timeoutMs = 2_000 }: IndexedDbOutboxOptions): OutboxStorage {
  if (!user) throw new TypeError("indexedDbOutbox needs to know whose messages it keeps: give a user");
  const name = `tidings-outbox-${encodeURIComponent(user)}`;
  return {
    open: (listener) =>
      new SharedOutbox({
        database: new Database(user),
        lockPrefix: `${name}:`, // which is in no name
        locks: globalThis.navigator?.locks,
        channel: openChannel(name, listener.onError),
        timeoutMs,
        listener,
      }),
  };
}

import type { Message } from "@tidings/core";
import { createNonce } from "../src/calls/nonce.ts";
import { createDeferred } from "../src/feeds/deferred.ts";
import type {
  MadeChange,
  MessageChange,
  OutboxChange,
  OutboxEntry,
  SendDetails,
  SentMessage,
} from "../src/outbox/outbox-entry.ts";
import type { SendResult, StoreClient } from "../src/store/wire/store-client.ts";

/** The server that takes what is in the outbox. */
export interface OutboxServer {
  /** Stores a message of this user's, if they may write it. */
  readonly take: (entry: OutboxEntry) => void;
  /** Gives what it answers; `undefined` if it refuses. */
  readonly make: (change: OutboxChange) => unknown;
  readonly stored: (nonce: string) => Message | undefined;
  /** Something that happens when the test says so. */
  readonly later: (run: () => void) => void;
}

type NewMessage = SendDetails & { readonly conversationId?: string; readonly to?: string; readonly content: unknown };

/** What this user has on its way, in all tabs. */
export class ScriptedOutbox {
  readonly #server: OutboxServer;
  #entries: OutboxEntry[] = [];
  #changes: OutboxChange[] = [];
  readonly #sends = new Map<string, (result: SendResult) => void>();
  readonly #made = new Map<string, { settle?: (result: unknown) => void; result?: unknown }>();
  #listeners = new Set<() => void>();
  #sentListeners = new Set<(sent: SentMessage<SendResult>) => void>();
  #madeListeners = new Set<(made: MadeChange) => void>();

  constructor(server: OutboxServer) {
    this.#server = server;
  }

  get waiting(): readonly string[] {
    return [...this.#entries, ...this.#changes].map(({ nonce }) => nonce);
  }

  send(message: NewMessage): Promise<SendResult> {
    const { promise, resolve } = createDeferred<SendResult>();
    const nonce = createNonce();
    this.#sends.set(nonce, resolve);
    this.#entries = [...this.#entries, { ...message, nonce, status: "pending", queuedAtMs: 5 }];
    this.#publish();
    return promise;
  }

  queue(change: MessageChange): Promise<unknown> {
    const { promise, resolve } = createDeferred<unknown>();
    const nonce = createNonce();
    this.#made.set(nonce, { settle: resolve });
    this.#changes = [...this.#changes, { ...change, nonce, status: "pending", queuedAtMs: 5 }];
    this.#publish();
    return promise;
  }

  /** Another tab writes a message. */
  writeElsewhere(conversationId: string, nonce: string): void {
    const entry = { conversationId, nonce, content: nonce, status: "pending", queuedAtMs: 5, elsewhere: true } as const;
    this.#entries = [...this.#entries, entry];
    this.#publish();
  }

  /** The server takes a message or a change, without an answer. */
  commit(nonce: string): void {
    const entry = this.#entries.find((one) => one.nonce === nonce);
    if (entry) {
      this.#server.take(entry);
      return;
    }
    const change = this.#changes.find((one) => one.nonce === nonce);
    const made = this.#made.get(nonce) ?? {};
    if (!change || made.result !== undefined) return;
    this.#made.set(nonce, { ...made, result: this.#server.make(change) });
  }

  /** The answer to a send arrives. That another tab's message is gone from the outbox is seen some time after that. */
  acknowledge(nonce: string): void {
    this.commit(nonce);
    const change = this.#changes.find((one) => one.nonce === nonce);
    if (change) {
      const { settle, result } = this.#made.get(nonce) ?? {};
      // a user who is no longer a member is refused: the change is given up at once
      if (result !== undefined) for (const listener of this.#madeListeners) listener({ change, result });
      this.#remove(nonce);
      if (result !== undefined) settle?.(result);
      return;
    }
    const stored = this.#server.stored(nonce);
    if (!stored) {
      // it is no member any more: the message has failed, and is given up at once
      this.#remove(nonce);
      return;
    }
    for (const listener of this.#sentListeners) listener({ nonce, result: stored });
    if (this.#entries.some((entry) => entry.nonce === nonce && entry.elsewhere)) {
      this.#server.later(() => this.#remove(nonce));
      return;
    }
    this.#remove(nonce);
    this.#sends.get(nonce)?.(stored);
  }

  /** Another tab has sent its message, and did not live to tell the answer. */
  sentUnheard(nonce: string): void {
    this.commit(nonce);
    this.#remove(nonce);
  }

  /**
   * Of each conversation the server has only this many messages any more: what was changed of one that is gone is asked for once more,
   * and changes the one that has its number now.
   */
  exchanged(kept: number): void {
    for (const { nonce, seq } of this.#changes) {
      const { settle } = this.#made.get(nonce) ?? {};
      if (seq > kept) this.#made.set(nonce, settle ? { settle } : {});
    }
  }

  /** The page is gone. */
  disconnect(): void {
    this.#listeners = new Set();
    this.#sentListeners = new Set();
    this.#madeListeners = new Set();
  }

  /** As a client shows it. */
  shown(): StoreClient["outbox"] {
    const getEntries = (): readonly OutboxEntry[] => this.#entries;
    const getChanges = (): readonly OutboxChange[] => this.#changes;
    return {
      get entries() {
        return getEntries();
      },
      get changes() {
        return getChanges();
      },
      onChanged: (listener) => {
        this.#madeListeners.add(listener);
        return () => {
          this.#madeListeners.delete(listener);
        };
      },
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => {
          this.#listeners.delete(listener);
        };
      },
      onSent: (listener) => {
        this.#sentListeners.add(listener);
        return () => {
          this.#sentListeners.delete(listener);
        };
      },
      retry: () => Promise.reject(new Error("nothing has failed")),
      discard: () => false,
    };
  }

  #remove(nonce: string): void {
    this.#entries = this.#entries.filter((entry) => entry.nonce !== nonce);
    this.#changes = this.#changes.filter((change) => change.nonce !== nonce);
    this.#publish();
  }

  /** Entries of other tabs are new objects at every look. */
  #publish(): void {
    this.#entries = this.#entries.map((entry) => (entry.elsewhere ? { ...entry } : entry));
    for (const listener of this.#listeners) listener();
  }
}

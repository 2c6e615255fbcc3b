import type { ClientErrorCode } from "../model/errors.ts";
import type { SendTarget } from "../model/same-conversation.ts";

/** What is to be done with a stored message. */
export type ChangeKind = "edit" | "delete" | "react";

/** A message, or a change of one, as it is kept until its outcome is known. */
export interface StoredMessage extends SendTarget {
  readonly nonce: string;
  /** Only its JSON form counts, because it is sent as JSON. */
  readonly content: unknown;
  readonly queuedAtMs: number;
  /** A change of the message `seq`; absent: a new message. */
  readonly kind?: ChangeKind | undefined;
  /** Of the message that is to be changed. */
  readonly seq?: number | undefined;
  readonly reaction?: string | undefined;
  readonly on?: boolean | undefined;
  /** Of the message that is quoted. */
  readonly replyTo?: number | undefined;
  readonly mentions?: readonly string[] | "all" | undefined;
  /** Why it failed, if it waits for the user. */
  readonly error?: { readonly code: ClientErrorCode; readonly message: string };
}

/** A message that the server has stored, or a change that it has made, and what it answered, in JSON. */
export interface SentRecord {
  readonly nonce: string;
  readonly result: unknown;
}

/** What an {@link OutboxStorage} tells the client that opened it. Not called any more once it was closed. */
export interface OutboxStorageListener {
  /**
   * This client is to send these messages from now on, oldest first: clients that are gone have left them. Messages that were left before
   * this client started come before `ready` resolves.
   */
  readonly onAdopted: (messages: readonly StoredMessage[]) => void;
  /** All messages that other open clients of this user are to send, oldest first, after every change. */
  readonly onElsewhere: (messages: readonly StoredMessage[]) => void;
  /** What another client has passed to `remove` for a message that the server has stored, if tabs can tell each other. */
  readonly onSentElsewhere: (sent: SentRecord) => void;
  /** Another client has taken or discarded these. Those that have failed here no longer belong to this client. */
  readonly onWithdrawn: (nonces: readonly string[]) => void;
  /** Something failed, and no call is waiting for it. */
  readonly onError: (error: unknown) => void;
}

/**
 * The open storage of one client. A call may come before the last one has settled; calls take effect in order. Each call has to settle
 * soon, because a message is not sent before its `put` has settled. A rejection is reported to the client's `onError`, and the message is
 * sent from memory.
 */
export interface OpenOutboxStorage {
  /** Resolves once everything that was left before is adopted. */
  readonly ready: Promise<void>;
  /** Stores a message as the newest one, replacing one with the same nonce. Resolves once it is stored. */
  readonly put: (message: StoredMessage) => Promise<void>;
  /** Notes on a message that it failed. Does nothing if it is not there. */
  readonly fail: (nonce: string, error: NonNullable<StoredMessage["error"]>) => Promise<void>;
  /** Forgets a message: its outcome is known, `sent` if the server has stored it. Does nothing if it is not there. */
  readonly remove: (nonce: string, sent?: SentRecord) => Promise<void>;
  /** Adopts a failed message of another client, unless it is gone because another client was faster. */
  readonly claim: (nonce: string) => Promise<void>;
  /** Finishes the calls that were made. Messages that are left can then be adopted. */
  readonly close: () => Promise<void>;
}

/**
 * Where the outbox keeps its messages, so that they outlast the page or the process. Each message belongs to the client that put or adopted
 * it, as long as that client is open, and only that client sends it.
 */
export interface OutboxStorage {
  /** Called once by a client, when it is created. */
  readonly open: (listener: OutboxStorageListener) => OpenOutboxStorage;
}

import type { ClientErrorCode } from "../model/errors.ts";
import type { SendTarget } from "../model/same-conversation.ts";

/** What is to be done with a stored message. */
export type ChangeKind = "edit" | "delete" | "react";

/** A message, or a change of one, as it is kept until its outcome is known. */
export interface StoredMessage extends SendTarget {
  readonly nonce: string;
  /** Its JSON form is what counts: it is sent as JSON. */
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
  /** It failed, and waits for the user. */
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
   * These are this client's to send from now on, oldest first: what clients have left that are gone. What was left before
   * this one started comes before `ready` resolves.
   */
  readonly onAdopted: (messages: readonly StoredMessage[]) => void;
  /** All that other living clients of this user are to send, oldest first, after every change. */
  readonly onElsewhere: (messages: readonly StoredMessage[]) => void;
  /** What another client has told `remove` of a message that the server has stored; where that can be heard. */
  readonly onSentElsewhere: (sent: SentRecord) => void;
  /** These are another client's now, or discarded there: those of them that have failed here are not this one's any more. */
  readonly onWithdrawn: (nonces: readonly string[]) => void;
  /** Something failed that no call is waiting for. */
  readonly onError: (error: unknown) => void;
}

/**
 * The open storage of one client. Calls may come before the last has settled, and take effect in their order. Each settles
 * soon, whatever happens: a message does not leave before `put` has. What is rejected is reported to the client's `onError`,
 * and the message is sent from memory.
 */
export interface OpenOutboxStorage {
  /** Resolves once everything that was left before is adopted. */
  readonly ready: Promise<void>;
  /** Keeps a message as the newest one, in the place of an earlier one with its nonce. Resolves once it is kept. */
  readonly put: (message: StoredMessage) => Promise<void>;
  /** Notes on a message that it failed. Does nothing if it is not there. */
  readonly fail: (nonce: string, error: NonNullable<StoredMessage["error"]>) => Promise<void>;
  /** Forgets a message: its outcome is known, `sent` if the server has stored it. Does nothing if it is not there. */
  readonly remove: (nonce: string, sent?: SentRecord) => Promise<void>;
  /** Adopts a failed message of another client, unless it is not there any more: others may have been faster. */
  readonly claim: (nonce: string) => Promise<void>;
  /** Finishes what was asked for. What is left is there to be adopted. */
  readonly close: () => Promise<void>;
}

/**
 * Where the outbox keeps its messages, so that they outlast the page or the process. Each message is some client's to send:
 * the one's that put or adopted it, as long as that is open.
 */
export interface OutboxStorage {
  /** Called once by a client, when it is created. */
  readonly open: (listener: OutboxStorageListener) => OpenOutboxStorage;
}

import type { Message, Push } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";

interface Event<Kind extends string, Data> {
  /**
   * Names the event, and nothing else ever: an event that is repeated after a crash or a failure has the same one. At most 64 characters
   * of `A–Z a–z 0–9 _ -`, fit for a header or the id of a queue's message.
   */
  readonly id: string;
  readonly kind: Kind;
  /** Events with the same key are handed over one after the other, in the order in which they were committed. */
  readonly key: string;
  /** When it was committed. Milliseconds since the epoch. */
  readonly atMs: number;
  readonly data: Data;
}

/** A push to one user. A push to several users or to a topic becomes one event for each of them. */
export type CommittedPush = Pick<Push, "type" | "data" | "sentAtMs"> & {
  readonly userId: UserId;
  /** Its number in the user's push feed. */
  readonly seq: number;
};

/**
 * A committed message or push, as an outlet gets it: a JSON value. `key` is the conversation of a message, or the user
 * of a push. A message is as it was when it was handed over: if it was edited or deleted before, the outlet gets the
 * later version.
 *
 * If a message changes later, it is handed over again, whole, in its order among the conversation's messages. If it was
 * edited several times meanwhile, only the last version is handed over; `data.version` says which one it is. A deleted
 * message has no content, and its edits are not handed over any more.
 */
export type CommittedEvent =
  | Event<"message" | "message.edited", Message>
  | Event<"message.deleted", Extract<Message, { readonly deletedAtMs: number }>>
  | Event<"push", CommittedPush>;

/** What became of an event that was handed to an outlet. */
export type OutletResult =
  | { readonly result: "sent" }
  | {
      readonly result: "later";
      /** A reason for the operator. It must not contain secrets or the content of the event. */
      readonly reason: string;
      /** When to try again at the earliest. Milliseconds, of which at most 6 hours count. `null`: the hub decides. */
      readonly retryAfterMs: number | null;
      /**
       * `key`: the event may be at fault, so events of other keys are sent meanwhile. After about two days it becomes a
       * dead letter. `outlet`: no event would fare better, so all wait, for as long as it takes.
       */
      readonly waits: "key" | "outlet";
    }
  /** The event will never be accepted: it becomes a dead letter, and the next event of its key follows. */
  | { readonly result: "refused"; readonly reason: string };

/** A way out for everything that is committed: to an endpoint of the application, or to a broker. */
export interface Outlet {
  /**
   * The store remembers under this name how far the outlet is. 1–64 characters of `a–z 0–9 - _`. If you change the
   * name, it is a new outlet, which begins with what is committed from then on.
   */
  readonly name: string;
  /** Which kinds of events it gets. Default: all. */
  readonly kinds?: readonly CommittedEvent["kind"][];
  /**
   * Hands an event over. Resolves with what became of it, and with `sent` only if the other side has it for certain. A
   * rejection counts as `later` for the key. Events with different keys may be under way at the same time. `signal`
   * aborts before another node may try the same event, and soon after the hub is closed.
   */
  deliver(event: CommittedEvent, signal: AbortSignal): Promise<OutletResult>;
  /** Closes its connections. The hub that has the outlet calls this after the last event. */
  close?(): Promise<void>;
}

import type { UserId } from "./ids.ts";

/** Who subscribes to pushes, as far as the host of the connection knows. */
export interface ConnectionLabel {
  /** The id of the token that opened it (the claim `jti`). */
  readonly session?: string;
  /** How it is connected: `websocket`, for example. */
  readonly transport?: string;
  /** What the client calls itself (the header `User-Agent`). */
  readonly device?: string;
}

/**
 * How far a connection is with a push.
 * - `handed`: the push was handed to the connection. Whether it arrived is known when the client resumes.
 * - `had`: the client came back, and said that it had the push.
 * - `began`: the push is from before the subscription began, so the client has it from the list.
 * - `behind`: the subscription has not reached the push yet.
 */
export type Passed = "handed" | "had" | "began" | "behind";

/** One of the user's connections that follow their pushes. */
export interface ConnectionTrace extends ConnectionLabel {
  /** The name of the node that has the connection. */
  readonly node: string;
  readonly sinceMs: number;
  readonly passed: Passed;
  /** When it passed the push. `null` if it has not, or if the record of it is gone. */
  readonly atMs: number | null;
}

/** What became of a push on one channel. */
export type Fate = "sent" | "waiting" | "underWay" | "failing" | "notSent" | "unknown";

/**
 * The reason for a {@link Fate}; some have none.
 * - of `notSent`: `nowhere` (the definition does not send this type there), `off`, `noAddress`, `unconfirmed`,
 *   `addedLater` (the address was not there yet), `read`, `replaced`, `gone` (the provider says that the address no
 *   longer exists), `refused`, `givenUp`
 * - of `waiting`: `delay`, `digest`, `quietHours`, `turn` (it is due), `next` (it goes out with the next one of its
 *   category)
 * - of `unknown`: `forgotten`
 */
export type FateReason =
  | "nowhere"
  | "off"
  | "noAddress"
  | "unconfirmed"
  | "addedLater"
  | "read"
  | "replaced"
  | "gone"
  | "refused"
  | "givenUp"
  | "delay"
  | "digest"
  | "quietHours"
  | "turn"
  | "next"
  | "forgotten";

/** What became of a push on one channel. */
export interface ChannelFate {
  readonly channel: string;
  readonly fate: Fate;
  readonly reason: FateReason | null;
  /** Fate and reason as a sentence, without times. */
  readonly why: string;
  /** When that happened; `null` if nothing has happened yet. */
  readonly atMs: number | null;
  /** When the server looks at it next; `null` if it does not. */
  readonly dueAtMs: number | null;
  /** The key that was sent with the message: `user:channel:n1-n2`. `null` if none was sent. */
  readonly key: string | null;
  readonly attempts: number;
  /** What became of the message to each address. */
  readonly addresses: readonly {
    readonly label: string;
    readonly result: "sent" | "later" | "gone" | "refused";
    readonly reason?: string;
    readonly atMs: number;
  }[];
}

/** What is known of one push of one user. Times are milliseconds since the epoch. */
export interface PushTrace {
  readonly userId: UserId;
  readonly seq: number;
  readonly type: string;
  readonly committedAtMs: number;
  readonly readAtMs: number | null;
  /** The later push that took its place, and when. `seq` is `null` if that was too long ago to be found. */
  readonly replaced: { readonly seq: number | null; readonly atMs: number | null } | null;
  /** If a key was asked for: how many users the push was accepted for, and the first 100 of them. */
  readonly recipients?: {
    readonly accepted: number;
    readonly first: readonly { readonly userId: UserId; readonly seq: number }[];
  };
  /** The user's connections that are there now and follow their pushes. */
  readonly connections: readonly ConnectionTrace[];
  /** The nodes that answered: the one that was asked, and those that have such a connection and answered in time. */
  readonly nodes: readonly string[];
  /** What became of it on each channel, in the order of the server's channels. */
  readonly channels: readonly ChannelFate[];
}

/** The push that is meant: by its number in a user's feed, or by its idempotency key. */
export type TraceTarget =
  | { readonly userId: UserId; readonly seq: number; readonly key?: undefined }
  | {
      readonly key: string;
      /**
       * Who the key may belong to, tried in turn: services by their user id, and `null` for server code without one.
       */
      readonly of: readonly (UserId | null)[];
      /** Which of its recipients is meant. Default: the first. */
      readonly userId?: UserId | undefined;
    };

import type { UserId } from "./ids.ts";

/** Who has a subscription to pushes, as far as the host of the connection knows. */
export interface ConnectionLabel {
  /** The id of the token that opened it (the claim `jti`). */
  readonly session?: string;
  /** `websocket`, or another way. */
  readonly transport?: string;
  /** What the client calls itself: the header User-Agent. */
  readonly device?: string;
}

/**
 * - `handed`: the push was handed to the connection. Whether it arrived, the connection's next resume tells,
 * - `had`: the client came back and said that it had it,
 * - `began`: it is from before the subscription began, so the client has it from the list,
 * - `behind`: the subscription has not come so far.
 */
export type Passed = "handed" | "had" | "began" | "behind";

/** One of the user's connections that follow their pushes. */
export interface ConnectionTrace extends ConnectionLabel {
  /** What the node is called that has it. */
  readonly node: string;
  readonly sinceMs: number;
  readonly passed: Passed;
  /** When. `null` while it is behind, and if that is not remembered any more. */
  readonly atMs: number | null;
}

/** What became of a push on one channel. */
export type Fate = "sent" | "waiting" | "underWay" | "failing" | "notSent" | "unknown";

/**
 * Why. Of `notSent`: `nowhere` (the definition does not send this type there), `off`, `noAddress`, `unconfirmed`, `addedLater` (the
 * address was not there yet), `read`, `replaced`, `gone` (the provider says that the address is dead), `refused`, `givenUp`. Of
 * `waiting`: `delay`, `digest`, `quietHours`, `turn` (it is due), `next` (it goes out with the next one of its category). Of `unknown`: `forgotten`.
 * The others have none.
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

export interface ChannelFate {
  readonly channel: string;
  readonly fate: Fate;
  readonly reason: FateReason | null;
  /** The same as a sentence, without times. */
  readonly why: string;
  /** When it came to that; `null` where nothing has happened yet. */
  readonly atMs: number | null;
  /** When it is looked at next. */
  readonly dueAtMs: number | null;
  /** The key that went along with the message: `user:channel:n1-n2`. */
  readonly key: string | null;
  readonly attempts: number;
  /** What each address has come to. */
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
  /** A later push took its place: which, and when; `seq` is `null` if that is too long ago to be found. */
  readonly replaced: { readonly seq: number | null; readonly atMs: number | null } | null;
  /** Of a key: how many users the push was taken for, and the first 100 of them. */
  readonly recipients?: {
    readonly accepted: number;
    readonly first: readonly { readonly userId: UserId; readonly seq: number }[];
  };
  /** Those that are there now and follow the user's pushes. */
  readonly connections: readonly ConnectionTrace[];
  /** The nodes that were heard: the one that was asked, and those that have such a connection and answered in time. */
  readonly nodes: readonly string[];
  /** In the order in which the server has them. */
  readonly channels: readonly ChannelFate[];
}

/** Which push: by its number in a user's feed, or by its idempotency key. */
export type TraceTarget =
  | { readonly userId: UserId; readonly seq: number; readonly key?: undefined }
  | {
      readonly key: string;
      /** Whose key it may be, tried in turn: services by their user id, `null` for server code without one. */
      readonly of: readonly (UserId | null)[];
      /** Which of its recipients. Default: the first. */
      readonly userId?: UserId | undefined;
    };

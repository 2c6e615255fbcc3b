import type { UserId } from "./ids.ts";

/** A push: to a user, to several, or to the subscribers of a topic. */
export interface PushRequest {
  /** Who the `key` belongs to: the user id of the service that pushes. Server code without one has keys of its own. */
  readonly service?: UserId | undefined;
  readonly to: UserId | readonly UserId[] | { readonly topic: string };
  readonly type: string;
  readonly data: unknown;
  /** Idempotency key: a second push with it does nothing. 1–128 characters. */
  readonly key?: string | undefined;
  /** If the user has an unread push with the same value, this one replaces it. 1–128 characters. */
  readonly collapse?: string | undefined;
  /** The service that has collapse values of its own, as it may not push everything. Default: services share them. */
  readonly collapseOf?: UserId | undefined;
  /** `false`: it is not stored, and only those who are online get it. Default `true`. */
  readonly durable?: boolean | undefined;
}

/** What a push came to. */
export interface PushResult {
  /** How many users it was accepted for. With `durable: false`: how many of them are online. */
  readonly accepted: number;
  /** The service has used the key before, so nothing was done. */
  readonly duplicate: boolean;
  /**
   * How many of the recipients have ever connected or sent a message. If it is lower than expected, ids may be
   * misspelt. Absent if the store does not know.
   */
  readonly known?: number;
}

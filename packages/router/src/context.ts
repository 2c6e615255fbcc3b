import { type UserId } from "@tidings/core";
import { pushScope } from "./scopes.ts";

/** Who calls. `scopes` are what a token or a service was granted beyond its own feeds, `push` for one. */
export interface Identity {
  readonly userId: UserId;
  readonly scopes: readonly string[];
}

/** What a call needs to know. The server package puts it together; `null` is a caller without a token. */
export interface TidingsContext {
  readonly identity: Identity | null;
}

/**
 * The context of server code that pushes: `router.createCaller(serviceContext("billing"))`.
 * `name` is a user id of its own; choose one that no user has. `scopes` are what it may do (see {@link pushScope}); by default
 * push everything.
 */
export function serviceContext(name: UserId, scopes: readonly string[] = [pushScope]): TidingsContext {
  return { identity: { userId: name, scopes } };
}

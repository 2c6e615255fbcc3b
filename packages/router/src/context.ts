import { type UserId } from "@tidings/core";
import { TRPCError } from "@trpc/server";

/** Who calls. `scopes` are what a token or a service was granted beyond its own feeds, `push` for one. */
export interface Identity {
  readonly userId: UserId;
  readonly scopes: readonly string[];
}

/** What a call needs to know. The server package puts it together; `null` is a caller without a token. */
export interface TidingsContext {
  readonly identity: Identity | null;
}

/** The scope that {@link TidingsRecord.notifications.push} needs. */
export const pushScope = "push";

/**
 * The context of server code that pushes: `router.createCaller(serviceContext("billing"))`.
 * `name` is a user id of its own; choose one that no user has.
 */
export function serviceContext(name: UserId): TidingsContext {
  return { identity: { userId: name, scopes: [pushScope] } };
}

export function requireIdentity(identity: Identity | null): Identity {
  if (identity) return identity;
  throw new TRPCError({ code: "UNAUTHORIZED", message: "This needs a token: connect with a valid one" });
}

export function requireScope(identity: Identity | null, scope: string): void {
  if (requireIdentity(identity).scopes.includes(scope)) return;
  throw new TRPCError({
    code: "FORBIDDEN",
    message: `This needs the scope "${scope}": call it from server code, or with a token that grants it`,
  });
}

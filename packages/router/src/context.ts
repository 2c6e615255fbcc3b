import { type ConnectionLabel, type RevocableSession, type UserId, userIdSchema } from "@tidings/core";
import { pushScope } from "./scopes.ts";

/**
 * Who calls, and by what token if it is one: what is added with it goes when it is revoked. `scopes` are what a token or a service was
 * granted beyond its own feeds, `push` for one.
 */
export interface Identity extends RevocableSession {
  readonly scopes: readonly string[];
}

const checked = new WeakSet<Identity>();

/**
 * An application says who calls, and the compiler does not see what it made of it: everybody who has no id would share one account.
 *
 * @throws TypeError that says what is wrong with it
 */
export function checkIdentity(identity: Identity | null | undefined): Identity | null {
  if (!identity) return null;
  if (checked.has(identity)) return identity;
  const { userId, scopes }: { readonly userId?: unknown; readonly scopes?: unknown } = identity;
  if (!userIdSchema.safeParse(userId).success) {
    throw new TypeError(
      `The context's identity has ${userId === "" ? "an empty userId" : `a userId that is not valid (${typeof userId})`}: give 1–128 characters without control characters. If nobody is signed in, return null instead of an identity`,
    );
  }
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    throw new TypeError("The context's identity has no list of scopes: give [] for an ordinary user");
  }
  checked.add(identity);
  return identity;
}

/** What a call came on, as far as Tidings needs it: the server package's `ConnectionInfo` is one. */
export interface CallerConnection {
  /** By which a call over HTTP speaks of the event streams of its client. */
  readonly name: string | null;
  /** Whether nobody is at this connection. `null` over HTTP. */
  readonly setAway: ((away: boolean) => void | Promise<void>) | null;
  /** `websocket`, say: how it is told from the user's others if somebody asks what happened to a push. */
  readonly transport?: string;
  readonly headers?: { readonly "user-agent"?: string | undefined };
}

/** What a connection is called for those who ask what happened to a push. */
export function labelOf(identity: Identity, connection: CallerConnection | undefined): ConnectionLabel {
  const { jti } = identity;
  const device = connection?.headers?.["user-agent"]?.slice(0, 200);
  return {
    ...(jti !== undefined && { session: jti }),
    ...(connection?.transport !== undefined && { transport: connection.transport }),
    ...(device !== undefined && { device }),
  };
}

/** What a call needs to know. The server package puts it together; `null` is a caller without a token. */
export interface TidingsContext {
  readonly identity: Identity | null;
  readonly connection?: CallerConnection;
}

/** An application's context may have a `connection` of another kind. */
export function connectionIn(context: unknown): CallerConnection | undefined {
  const { connection } = (context ?? {}) as { readonly connection?: unknown };
  const isOurs =
    typeof connection === "object" && connection !== null && "setAway" in connection && "name" in connection;
  return isOurs ? (connection as CallerConnection) : undefined;
}

/** Whose the idempotency keys of an application's own server code are, unless it names another service. */
export const applicationService = "app";

/**
 * The context of server code that pushes: `router.createCaller(serviceContext("billing"))`.
 * `name` is a user id of its own; choose one that no user has. `scopes` are what it may do (see {@link pushScope}); by default
 * push everything.
 */
export function serviceContext(name: UserId, scopes: readonly string[] = [pushScope]): TidingsContext {
  return { identity: { userId: name, scopes } };
}

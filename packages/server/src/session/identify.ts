import { TidingsError, userIdSchema } from "@tidings/core";
import { TRPCError } from "@trpc/server";
import type { Authenticate, Credentials, Identity } from "./identity.ts";
import { Refusal } from "../trpc/refusal.ts";

/** What a client is told whose identity could not be found out, for whatever reason: that is the operator's business. */
const notIdentified = "Who you are could not be checked: sign in again, or retry later";

/** What was given, as far as it may stand in a log. */
const describe = (value: unknown): string => (value === null ? "null" : Array.isArray(value) ? "a list" : typeof value);

const isTime = (value: unknown): boolean => typeof value === "number" && !Number.isNaN(value);

/** Throws a `TypeError` that says what is wrong with what `authenticate` returned. */
function checkIdentity(value: unknown): Identity | null {
  if (value === null) return null;
  if (typeof value !== "object") {
    throw new TypeError(
      `authenticate returned ${describe(value)}: return { userId, scopes, expiresAtMs }, or null for an anonymous client`,
    );
  }
  const identity = value as Record<keyof Identity, unknown>;
  const userId = userIdSchema.safeParse(identity.userId);
  const wrong = (name: keyof Identity, what: string): TypeError =>
    new TypeError(`authenticate returned ${name} as ${describe(identity[name])}: return ${what}`);
  if (!userId.success) throw wrong("userId", "1–128 characters, none of which is a control character");
  const { scopes, expiresAtMs, issuedAtMs, jti } = identity;
  if (!Array.isArray(scopes) || !scopes.every((scope) => typeof scope === "string")) {
    throw wrong("scopes", "a list of strings, empty for an ordinary user");
  }
  if (expiresAtMs !== null && !isTime(expiresAtMs)) {
    throw wrong("expiresAtMs", "milliseconds since the epoch, or null if it never ends");
  }
  if (issuedAtMs !== undefined && !isTime(issuedAtMs)) throw wrong("issuedAtMs", "milliseconds since the epoch");
  if (jti !== undefined && typeof jti !== "string") throw wrong("jti", "a string");
  return value as Identity;
}

/**
 * Asks the application who somebody is. Rejects only with what a client may be told: a `TidingsError` as it is, and of everything
 * else no word; `report` hears of that, and of the cause why nobody can be let in now, each cause once.
 */
export function createIdentify(
  authenticate: Authenticate,
): (credentials: Credentials, report: (error: unknown) => void) => Promise<Identity | null> {
  const reported = new WeakSet<object>();
  return async (credentials, report) => {
    try {
      return checkIdentity(await authenticate(credentials));
    } catch (cause) {
      if (cause instanceof Refusal) throw cause;
      if (cause instanceof TidingsError) {
        const reason: unknown = cause.cause;
        const isOurs = cause.code === "SERVICE_UNAVAILABLE" || cause.code === "INTERNAL_SERVER_ERROR";
        if (isOurs && typeof reason === "object" && reason !== null && !reported.has(reason)) {
          reported.add(reason);
          report(cause);
        }
        throw cause;
      }
      const isMeant = cause instanceof TRPCError && cause.code !== "INTERNAL_SERVER_ERROR";
      if (!isMeant) report(cause);
      throw new TRPCError({ code: isMeant ? cause.code : "UNAUTHORIZED", message: notIdentified });
    }
  };
}

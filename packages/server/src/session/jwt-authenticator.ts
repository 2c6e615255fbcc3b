import { longestTokenLifetimeMs, secretProblem, TidingsError, userIdSchema } from "@tidings/core";
import { errors, type JWTPayload, jwtVerify, type JWTVerifyOptions, type JWTVerifyResult } from "jose";
import type { Authenticate } from "./identity.ts";
import { createKeySet } from "./key-set.ts";

interface JwtChecks {
  /**
   * Accepted values of the claim `iss`. `null`: any; without a key set that is the default, with one it has to be said, since
   * anyone may have a token that is signed with a key of the set.
   */
  readonly issuer?: string | readonly string[] | null;
  /** Accepted values of the claim `aud`: what the tokens for this server name. `null` as for `issuer`. */
  readonly audience?: string | readonly string[] | null;
  /**
   * Accepted values of the claim `azp`: the page or application that the token was handed to. A token without the claim is then
   * refused. Default: any. For issuers whose tokens name no audience.
   */
  readonly authorizedParty?: string | readonly string[];
  /** Accepted values of the header `typ`, where a token has one. Default `JWT` and `at+jwt` (RFC 9068). */
  readonly types?: readonly string[];
  /** How far the clocks may differ, for `exp`, `nbf` and `iat`. Milliseconds, default 5,000. */
  readonly clockToleranceMs?: number;
  /** The longest time from `iat` (else from now) to `exp`. Milliseconds, default 366 days. */
  readonly maxLifetimeMs?: number;
  /** Whether a client without a token is let in as anonymous. Default `false`. */
  readonly allowAnonymous?: boolean;
  /**
   * Hears when the keys of a set cannot be fetched again, while those that are known are still used, for up to an hour. Default:
   * prints to the console. Once tokens cannot be checked, the server's own `onError` hears of it.
   */
  readonly onError?: (error: unknown) => void;
}

/**
 * Either an HS256 secret, or the address of the issuer's public keys. A secret may come straight out of the environment:
 * one that is not set throws a `RangeError`; so does, with `NODE_ENV=production`, one that can be guessed (shorter than 32 bytes, say),
 * and a key set without `issuer` and `audience`, or with a password in its address.
 */
export type JwtAuthenticatorOptions = JwtChecks &
  ({ readonly secret: string | undefined } | { readonly jwksUrl: string | URL });

const defaultTypes: readonly string[] = ["JWT", "at+jwt"];
/** How long a token is accepted at most after its key has gone from the set. */
const rememberKeySetMs = 10 * 60_000;
const defaultToleranceMs = 5_000;

const publicKeyAlgorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "ES512",
  "EdDSA",
  "Ed25519",
];

const unauthorized = (message: string, cause?: unknown): TidingsError =>
  new TidingsError("UNAUTHORIZED", message, cause === undefined ? undefined : { cause });

/** No message repeats any part of the token. */
function refusalOf(cause: unknown): TidingsError {
  if (cause instanceof TidingsError) return cause;
  if (cause instanceof errors.JWTExpired) {
    return unauthorized("The token has expired: reconnect with a fresh one", cause);
  }
  if (cause instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = cause;
    return unauthorized(`The token's claim "${claim}" is ${reason === "missing" ? "missing" : "not accepted"}`, cause);
  }
  return unauthorized("The token is not valid: sign in again", cause);
}

function scopesOf({ scope }: JWTPayload): readonly string[] {
  if (scope === undefined) return [];
  if (typeof scope === "string") return scope.split(/\s+/).filter((name) => name !== "");
  if (Array.isArray(scope) && scope.every((name) => typeof name === "string")) return scope;
  throw unauthorized('The token\'s claim "scope" is neither a string nor a list of strings');
}

function keyChecker(
  options: JwtAuthenticatorOptions,
): (token: string, checks: JWTVerifyOptions) => Promise<JWTVerifyResult> {
  if ("jwksUrl" in options) {
    for (const name of ["issuer", "audience"] as const) {
      if (options[name] === undefined) {
        throw new RangeError(
          `With a key set, \`${name}\` has to be given: what the tokens for this server have in it, or null for any`,
        );
      }
    }
    const url = new URL(options.jwksUrl);
    if (url.username + url.password !== "") {
      throw new RangeError("`jwksUrl` has a user name or a password in it, which no request can carry: take them out");
    }
    const keys = createKeySet({ url, onError: options.onError ?? printError });
    return (token, checks) => jwtVerify(token, keys, { ...checks, algorithms: publicKeyAlgorithms });
  }
  // while one tries, and in tests, a simple one will do
  const isChecked = process.env["NODE_ENV"] === "production";
  const problem = options.secret ? (isChecked ? secretProblem(options.secret) : null) : "is not set";
  if (problem !== null) throw new RangeError(`The JWT secret ${problem}: make one with openssl rand -base64 32`);
  // made into a key once, not for each token
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", new TextEncoder().encode(options.secret), algorithm, false, ["verify"]);
  return async (token, checks) => jwtVerify(token, await key, { ...checks, algorithms: ["HS256"] });
}

const printError = (error: unknown): void =>
  console.error("@tidings/server: the keys of the issuer cannot be fetched again:", error);

/** As RFC 7515 has it in section 4.1.9: letter case does not count, and `application/` may be left out. */
const toType = (type: string): string => type.toLowerCase().replace(/^application\//, "");

function checkType(type: unknown, accepted: ReadonlySet<string>): void {
  if (type === undefined || (typeof type === "string" && accepted.has(toType(type)))) return;
  throw unauthorized('The token\'s header "typ" is not accepted: it was made for something else');
}

function checkParty(party: unknown, accepted: ReadonlySet<string>): void {
  if (typeof party === "string" && accepted.has(party)) return;
  throw unauthorized(`The token's claim "azp" is ${party === undefined ? "missing" : "not accepted"}`);
}

/**
 * Until when the bearer is served: `exp`, or if that is over by this clock, the end of the tolerance. Refuses a token that
 * lives too long, or that comes from the future.
 */
function endOf({ exp, iat }: JWTPayload, toleranceMs: number, maxLifetimeMs: number): number {
  const nowMs = Date.now();
  const endMs = Number(exp) * 1_000;
  if (iat !== undefined && (typeof iat !== "number" || iat * 1_000 > nowMs + toleranceMs)) {
    throw unauthorized('The token\'s claim "iat" is not a time that has passed');
  }
  if (endMs - (iat === undefined ? nowMs : iat * 1_000) > maxLifetimeMs) {
    throw unauthorized(
      `The token is valid for too long: at most ${Math.floor(maxLifetimeMs / 1_000)} seconds are accepted`,
    );
  }
  return endMs > nowMs ? endMs : endMs + toleranceMs;
}

/** `jose` wants lists that can be changed. */
const toList = (value: string | readonly string[]): string[] => (typeof value === "string" ? [value] : [...value]);

/**
 * Identity by JSON Web Token: `sub` is the user id, `scope` a string separated by spaces or a list, `exp` is required; `iat`
 * and `jti` are what revocations go by. Refuses with `UNAUTHORIZED`, or with `SERVICE_UNAVAILABLE` while the issuer's keys
 * cannot be fetched.
 */
export function jwtAuthenticator(options: JwtAuthenticatorOptions): Authenticate {
  const check = keyChecker(options);
  const { issuer, audience, clockToleranceMs = defaultToleranceMs, maxLifetimeMs = longestTokenLifetimeMs } = options;
  const types = new Set((options.types ?? defaultTypes).map(toType));
  const parties = options.authorizedParty === undefined ? null : new Set(toList(options.authorizedParty));
  const checks: JWTVerifyOptions = {
    requiredClaims: ["sub", "exp"],
    clockTolerance: clockToleranceMs / 1_000,
    ...(issuer != null && { issuer: toList(issuer) }),
    ...(audience != null && { audience: toList(audience) }),
  };

  const authenticate: Authenticate = async ({ token }) => {
    if (token === null) {
      if (options.allowAnonymous) return null;
      throw unauthorized(
        "The request has no token: sign in, and send one as connectionParams.token or as Authorization: Bearer",
      );
    }
    const { payload, protectedHeader } = await check(token, checks).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    checkType(protectedHeader.typ, types);
    if (parties !== null) checkParty(payload["azp"], parties);
    const userId = userIdSchema.safeParse(payload.sub);
    if (!userId.success) throw unauthorized('The token\'s claim "sub" is not a user id', userId.error);
    const { iat, jti } = payload;
    return {
      userId: userId.data,
      scopes: scopesOf(payload),
      expiresAtMs: endOf(payload, clockToleranceMs, maxLifetimeMs),
      ...(iat !== undefined && { issuedAtMs: iat * 1_000 }),
      ...(typeof jti === "string" && { jti }),
    };
  };
  // a secret lasts as long as the server does; a key may be taken out of a set
  return Object.assign(authenticate, { rememberMs: "jwksUrl" in options ? rememberKeySetMs : Infinity });
}

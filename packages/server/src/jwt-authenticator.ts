import { TidingsError, userIdSchema } from "@tidings/core";
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  jwtVerify,
  type JWTVerifyOptions,
  type JWTVerifyResult,
} from "jose";
import type { Authenticate } from "./identity.ts";

interface JwtChecks {
  /** Required value of the claim `iss`, if given. */
  readonly issuer?: string;
  /** Required value of the claim `aud`, if given. */
  readonly audience?: string;
  /** How far the clocks may differ. Milliseconds, default 0. */
  readonly clockToleranceMs?: number;
  /** Whether a client without a token is let in as anonymous. Default `false`. */
  readonly allowAnonymous?: boolean;
}

/**
 * Either an HS256 secret, or the address of the issuer's public keys. A secret may come straight out of the environment:
 * one that is not set, or empty, throws a `RangeError`.
 */
export type JwtAuthenticatorOptions = JwtChecks &
  ({ readonly secret: string | undefined } | { readonly jwksUrl: string | URL });

const publicKeyAlgorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA"];

const unauthorized = (message: string, cause?: unknown): TidingsError =>
  new TidingsError("UNAUTHORIZED", message, cause === undefined ? undefined : { cause });

/** `jose` has no class of its own for a key server that answers with an error. */
const isKeyServerFailure = (cause: unknown): boolean =>
  !(cause instanceof errors.JOSEError) ||
  cause instanceof errors.JWKSTimeout ||
  cause instanceof errors.JWKSInvalid ||
  cause.code === "ERR_JOSE_GENERIC";

/** No message repeats any part of the token. */
function refusalOf(cause: unknown): TidingsError {
  if (cause instanceof errors.JWTExpired) {
    return unauthorized("The token has expired: reconnect with a fresh one", cause);
  }
  if (cause instanceof errors.JWTClaimValidationFailed) {
    const { claim, reason } = cause;
    return unauthorized(`The token's claim "${claim}" is ${reason === "missing" ? "missing" : "not accepted"}`, cause);
  }
  if (isKeyServerFailure(cause)) {
    return new TidingsError("SERVICE_UNAVAILABLE", "The keys to check the token with cannot be had: retry later", {
      cause,
    });
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
    const keys = createRemoteJWKSet(new URL(options.jwksUrl));
    return (token, checks) => jwtVerify(token, keys, { ...checks, algorithms: publicKeyAlgorithms });
  }
  if (!options.secret) throw new RangeError("The JWT secret is not set: give at least 32 random characters");
  // made into a key once, not for each token
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = crypto.subtle.importKey("raw", new TextEncoder().encode(options.secret), algorithm, false, ["verify"]);
  return async (token, checks) => jwtVerify(token, await key, { ...checks, algorithms: ["HS256"] });
}

/**
 * Identity by JSON Web Token: `sub` is the user id, `scope` a string separated by spaces or a list, `exp` is required.
 * Refuses with `UNAUTHORIZED`, or with `SERVICE_UNAVAILABLE` while the issuer's keys cannot be fetched.
 */
export function jwtAuthenticator(options: JwtAuthenticatorOptions): Authenticate {
  const check = keyChecker(options);
  const checks: JWTVerifyOptions = {
    requiredClaims: ["sub", "exp"],
    clockTolerance: (options.clockToleranceMs ?? 0) / 1_000,
    ...(options.issuer === undefined ? {} : { issuer: options.issuer }),
    ...(options.audience === undefined ? {} : { audience: options.audience }),
  };

  return async ({ token }) => {
    if (token === null) {
      if (options.allowAnonymous) return null;
      throw unauthorized("There is no token: send one as connectionParams.token or as Authorization: Bearer");
    }
    const { payload } = await check(token, checks).catch((cause: unknown) => {
      throw refusalOf(cause);
    });
    const userId = userIdSchema.safeParse(payload.sub);
    if (!userId.success) throw unauthorized('The token\'s claim "sub" is not a user id', userId.error);
    return { userId: userId.data, scopes: scopesOf(payload), expiresAtMs: Number(payload.exp) * 1_000 };
  };
}

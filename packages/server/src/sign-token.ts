import { SignJWT } from "jose";

/**
 * A token as the JWT authenticator accepts it with the same secret: HS256 with `sub`, `scope` and `exp`. For back ends that
 * hand their signed-in users a token, for service tokens, and for tests.
 *
 * @param options.expiresInSeconds from now; negative for a token that has expired
 */
export function signToken({
  secret,
  userId,
  scopes = [],
  expiresInSeconds,
}: {
  readonly secret: string;
  readonly userId: string;
  readonly scopes?: readonly string[];
  readonly expiresInSeconds: number;
}): Promise<string> {
  return new SignJWT({ scope: scopes.join(" ") })
    .setProtectedHeader({ alg: "HS256" })
    .setSubject(userId)
    .setIssuedAt()
    .setExpirationTime(Math.floor(Date.now() / 1_000) + expiresInSeconds)
    .sign(new TextEncoder().encode(secret));
}

import { SignJWT } from "jose";

/**
 * A token as the JWT authenticator accepts it with the same secret: HS256 with `sub`, `scope`, `exp`, `iat` and a random `jti`.
 * For back ends that hand their signed-in users a token, for service tokens, and for tests.
 *
 * @param options.expiresInSeconds from now; negative for a token that has expired
 * @param options.issuer the claim `iss`, and `audience` the claim `aud` and `authorizedParty` the claim `azp`, where the server asks
 * for them
 */
export function signToken({
  secret,
  userId,
  scopes = [],
  expiresInSeconds,
  issuer,
  audience,
  authorizedParty,
  jti = crypto.randomUUID(),
}: {
  readonly secret: string;
  readonly userId: string;
  readonly scopes?: readonly string[];
  readonly expiresInSeconds: number;
  readonly issuer?: string | undefined;
  readonly audience?: string | undefined;
  readonly authorizedParty?: string | undefined;
  readonly jti?: string;
}): Promise<string> {
  const nowMs = Date.now();
  const party = authorizedParty === undefined ? {} : { azp: authorizedParty };
  const token = new SignJWT({ scope: scopes.join(" "), ...party })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setSubject(userId)
    .setJti(jti)
    // to the millisecond: a token that is made right after a revocation is not one of those before it
    .setIssuedAt(nowMs / 1_000)
    .setExpirationTime(Math.floor(nowMs / 1_000) + expiresInSeconds);
  if (issuer !== undefined) token.setIssuer(issuer);
  if (audience !== undefined) token.setAudience(audience);
  return token.sign(new TextEncoder().encode(secret));
}

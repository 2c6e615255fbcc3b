import { createHmac, createSecretKey, timingSafeEqual } from "node:crypto";
import {
  base64url,
  decodeProtectedHeader,
  errors,
  type JWTClaimVerificationOptions,
  type JWTPayload,
  UnsecuredJWT,
} from "jose";

/** The header under which `jose` checks the claims of a token alone: its signature has been checked by then. */
const unsigned = base64url.encode('{"alg":"none"}');

/**
 * Checks tokens that are signed with HS256 and nothing else. It takes a few microseconds on the spot; `jose` would have the
 * hash made in another thread, and waking that costs as much as all the rest of a connection's opening. Rejects with an
 * error of `jose`.
 */
export function hmacChecker(
  secret: string,
): (token: string, checks: JWTClaimVerificationOptions) => Promise<{ readonly payload: JWTPayload }> {
  const key = createSecretKey(secret, "utf8");

  return async (token, checks) => {
    const [header = "", payload = "", signature = "", ...more] = token.split(".");
    if (more.length > 0 || !isHs256(token)) throw new errors.JWTInvalid("It is not signed with HS256");
    // compared as text: decoding passes over what is no base64, and one token would have many spellings
    const expected = Buffer.from(createHmac("sha256", key).update(`${header}.${payload}`).digest("base64url"));
    const given = Buffer.from(signature);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
      throw new errors.JWSSignatureVerificationFailed();
    }
    return UnsecuredJWT.decode(`${unsigned}.${payload}.`, checks);
  };
}

function isHs256(token: string): boolean {
  try {
    const { alg, crit, b64 } = decodeProtectedHeader(token);
    // what is critical must be understood, and nothing is
    return alg === "HS256" && crit === undefined && b64 === undefined;
  } catch {
    return false; // it has no header that can be read
  }
}

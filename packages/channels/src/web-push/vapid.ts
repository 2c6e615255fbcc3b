import { createECDH } from "node:crypto";
import { importJWK, SignJWT } from "jose";

/**
 * Identifies the application to push services (RFC 8292). Both are base64url: the public key is an uncompressed point,
 * the private key a number.
 */
export interface VapidKeys {
  readonly publicKey: string;
  readonly privateKey: string;
}

/**
 * Makes a new pair of keys for web push. Keep it: browsers' subscriptions belong to the public key, so with new keys
 * all of them have to subscribe again.
 */
export function createVapidKeys(): VapidKeys {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return {
    publicKey: ecdh.getPublicKey("base64url"),
    privateKey: Buffer.from(ecdh.getPrivateKey("hex").padStart(64, "0"), "hex").toString("base64url"),
  };
}

/** How long a token is good for: push services take at most a day. */
const lifetimeS = 12 * 60 * 60;
const renewBeforeS = 60 * 60;

/** Makes the `Authorization` header for a push service, one token for each and half a day. */
export type VapidSigner = (endpoint: URL) => Promise<string>;

/** @throws {TypeError} if the keys are not a pair, or the subject is not a `mailto:` or `https:` address that others can reach */
export function createVapidSigner({ publicKey, privateKey }: VapidKeys, subject: string): VapidSigner {
  checkSubject(subject);
  checkPair({ publicKey, privateKey });
  const point = Buffer.from(publicKey, "base64url");
  const jwk = {
    kty: "EC",
    crv: "P-256",
    x: point.subarray(1, 33).toString("base64url"),
    y: point.subarray(33).toString("base64url"),
    d: privateKey,
  };
  const key = importJWK(jwk, "ES256");
  const tokens = new Map<string, { readonly text: string; readonly expiresAtS: number }>();
  const maxServices = 1_000;

  return async ({ origin }) => {
    const nowS = Math.floor(Date.now() / 1000);
    let token = tokens.get(origin);
    // one that is good for longer than it may be was made while the clock was ahead: push services refuse it
    if (!token || token.expiresAtS - renewBeforeS < nowS || token.expiresAtS > nowS + lifetimeS) {
      const expiresAtS = nowS + lifetimeS;
      const unsigned = new SignJWT({ aud: origin, sub: subject, exp: expiresAtS });
      const text = await unsigned.setProtectedHeader({ typ: "JWT", alg: "ES256" }).sign(await key);
      token = { text, expiresAtS };
      if (tokens.size >= maxServices) tokens.clear();
      tokens.set(origin, token);
    }
    return `vapid t=${token.text}, k=${publicKey}`;
  };
}

function checkSubject(subject: string): void {
  const isUsable = /^(mailto:[^@\s]+@[^@\s]+\.[^@\s]+|https:\/\/\S+)$/.test(subject);
  if (isUsable && !subject.includes("localhost")) return;
  throw new TypeError(
    `The VAPID subject ${JSON.stringify(subject)} is not accepted by push services: give mailto:you@example.com or an https address`,
  );
}

function checkPair({ publicKey, privateKey }: VapidKeys): void {
  const ecdh = createECDH("prime256v1");
  try {
    ecdh.setPrivateKey(privateKey, "base64url");
  } catch (cause) {
    throw new TypeError("The VAPID private key is not a P-256 key in base64url: make a pair with createVapidKeys", {
      cause,
    });
  }
  if (ecdh.getPublicKey("base64url") !== publicKey) {
    throw new TypeError("The VAPID keys do not belong together: give both halves of one pair");
  }
}

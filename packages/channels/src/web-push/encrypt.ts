import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from "node:crypto";

/** The keys of a browser's subscription, as `PushSubscription.toJSON()` has them: base64url. */
export interface SubscriptionKeys {
  /** The uncompressed P-256 point: 65 bytes. */
  readonly p256dh: string;
  /** 16 bytes. */
  readonly auth: string;
}

/** Chosen anew for each message; given only to check against known ones. */
export interface MessageSecrets {
  readonly salt: Uint8Array;
  readonly ecdh: ECDH;
}

const recordSize = 4096;

/** So much plaintext fits into the one record of a push message: the record without its tag, padding mark and header. */
export const maxPlaintext: number = recordSize - 16 - 1 - 86;

function createSecrets(): MessageSecrets {
  const ecdh = createECDH("prime256v1");
  ecdh.generateKeys();
  return { salt: randomBytes(16), ecdh };
}

const derive = (secret: Uint8Array, salt: Uint8Array, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));

/**
 * Encrypts a message for one subscription, as RFC 8291 says, with the content coding of RFC 8188 (`aes128gcm`).
 *
 * @throws if the keys are none, or the plaintext is longer than {@link maxPlaintext}
 */
export function encrypt(
  plaintext: Uint8Array,
  keys: SubscriptionKeys,
  { salt, ecdh }: MessageSecrets = createSecrets(),
): Buffer {
  if (plaintext.length > maxPlaintext) throw new RangeError(`a push message holds ${maxPlaintext} bytes`);
  const receiver = Buffer.from(keys.p256dh, "base64url");
  const sender = ecdh.getPublicKey();
  const shared = ecdh.computeSecret(receiver);
  const keyInfo = Buffer.concat([Buffer.from("WebPush: info\0"), receiver, sender]);
  const input = derive(shared, Buffer.from(keys.auth, "base64url"), keyInfo, 32);
  const key = derive(input, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(input, salt, Buffer.from("Content-Encoding: nonce\0"), 12);

  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const lastRecord = Buffer.from([2]);
  const body = Buffer.concat([
    cipher.update(plaintext),
    cipher.update(lastRecord),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  const size = Buffer.alloc(5);
  size.writeUInt32BE(recordSize);
  size[4] = sender.length;
  return Buffer.concat([salt, size, sender, body]);
}

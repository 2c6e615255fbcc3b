import { createDecipheriv, type ECDH, hkdfSync } from "node:crypto";

/** What a browser does with a push message (RFC 8291). Written apart from the code that encrypts. */
export function decrypt(message: Buffer, browser: ECDH, auth: string): Buffer {
  const salt = message.subarray(0, 16);
  const idLength = message[20] ?? 0;
  const sender = message.subarray(21, 21 + idLength);
  const record = message.subarray(21 + idLength);
  const context = Buffer.concat([Buffer.from("WebPush: info\0"), browser.getPublicKey(), sender]);
  const input = hkdfSync("sha256", browser.computeSecret(sender), Buffer.from(auth, "base64url"), context, 32);
  const expand = (info: string, length: number): Buffer =>
    Buffer.from(hkdfSync("sha256", Buffer.from(input), salt, Buffer.from(`Content-Encoding: ${info}\0`), length));
  const decipher = createDecipheriv("aes-128-gcm", expand("aes128gcm", 16), expand("nonce", 12));
  decipher.setAuthTag(record.subarray(-16));
  const padded = Buffer.concat([decipher.update(record.subarray(0, -16)), decipher.final()]);
  return padded.subarray(0, padded.lastIndexOf(2));
}

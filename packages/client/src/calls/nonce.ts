/**
 * The time in milliseconds (48 bits) and 80 random bits. In the order of time, so that a database adds them to its index where
 * it added the last ones. Not `crypto.randomUUID()`, which browsers have only on https and localhost. React Native has no
 * `crypto` at all: a nonce has to be new, and is not a secret.
 */
export function createNonce(): string {
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  const room = new Uint8Array(10);
  const bytes = crypto?.getRandomValues(room) ?? room.map(() => Math.random() * 256);
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + random;
}

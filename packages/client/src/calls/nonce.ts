/**
 * The time in milliseconds (48 bits) and 80 random bits. Ordered by time, so that a database adds them at the end of its index. Not
 * `crypto.randomUUID()`, which browsers have only on https and localhost. React Native has no `crypto`: `Math.random` is enough there, as a
 * nonce has to be unique and not secret.
 */
export function createNonce(): string {
  const { crypto } = globalThis as { readonly crypto?: Crypto };
  const room = new Uint8Array(10);
  const bytes = crypto?.getRandomValues(room) ?? room.map(() => Math.random() * 256);
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + random;
}

/**
 * The time in milliseconds (48 bits) and 80 random bits. In the order of time, so that a database adds them to its index where
 * it added the last ones. Not `crypto.randomUUID()`, which browsers have only on https and localhost.
 */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10));
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return Date.now().toString(16).padStart(12, "0") + random;
}

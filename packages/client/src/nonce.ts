/** 128 random bits. Not `crypto.randomUUID()`, which browsers have only on https and localhost. */
export function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

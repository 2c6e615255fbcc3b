const leastBytes = 32;

/** A secret that was drawn at random has more different characters. */
const leastDifferent = 8;

/**
 * Why a secret that signs tokens or links can be guessed, as the end of a sentence; `null` if nothing speaks for that. A secret of 32
 * random bytes, written in whatever way, passes.
 */
export function secretProblem(secret: string): string | null {
  if (new TextEncoder().encode(secret).length < leastBytes)
    return `is shorter than ${leastBytes} bytes and can be guessed`;
  if (new Set(secret).size < leastDifferent) return "repeats a few characters and can be guessed";
  return null;
}

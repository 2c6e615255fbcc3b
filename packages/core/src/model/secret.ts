const leastBytes = 32;

/** A secret that was drawn at random has more different characters. */
const leastDifferent = 8;

/** What repeats itself after so many characters is no better than a secret of that length. */
const longestPeriod = 15;

/** What stands in examples and templates, to be replaced. */
const placeholders =
  /change[-_ ]?(me|this|it)|replace[-_ ]?(me|this|it|with)|your[-_ ].*(secret|key)|^a-string-secret-at-least-256-bits-long$/i;

const isRepeatedAfter = (text: string, period: number): boolean =>
  2 * period <= text.length && text.slice(period) === text.slice(0, -period);

/**
 * Why a secret that signs tokens or links can be guessed, as the end of a sentence; `null` if nothing speaks for that. A secret of 32
 * random bytes, written in whatever way, passes.
 */
export function secretProblem(secret: string): string | null {
  if (new TextEncoder().encode(secret).length < leastBytes)
    return `is shorter than ${leastBytes} bytes and can be guessed`;
  const periods = Array.from({ length: longestPeriod }, (_, i) => i + 1);
  if (new Set(secret).size < leastDifferent || periods.some((period) => isRepeatedAfter(secret, period)))
    return "repeats a few characters and can be guessed";
  if (placeholders.test(secret)) return "is one of an example and can be guessed";
  return null;
}

/** Whether a text has nothing that people write in several ways: Latin letters without marks, digits, some punctuation. */
export const isPlain = (text: string): boolean => /^[\w\s.,:;()/-]*$/.test(text);

/**
 * Whether each word of what is looked for is in one of the texts, in any order. What a hyphen joins may stand there with a space or a hyphen.
 *
 * @param queries what is looked for, as it may be spelt
 * @param texts in all their spellings
 */
export function matchesSpellings(queries: readonly string[], texts: readonly string[]): boolean {
  const all = ["", ...texts, ""].join("-").replaceAll(/[\s-]+/gu, "-");
  return queries.some((query) => query.split(/[\s,;.]+/u).every((word) => all.includes(word)));
}

/** As `matchesSearch`, if what is looked for and the texts are plain. Of others it finds only what is spelt the same. */
export const matchesPlain = (query: string, ...texts: readonly string[]): boolean =>
  matchesSpellings(
    [query.toLowerCase()],
    texts.map((text) => text.toLowerCase()),
  );

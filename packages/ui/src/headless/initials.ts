/**
 * The initials of a name, for an avatar: in most alphabets the first letters of the first and the last word. Of Chinese, Japanese and
 * Korean names, the last characters distinguish people best. Two Arabic letters would join into something that looks like a word, so only one
 * is used, as with the syllables of Indic and South-East Asian scripts.
 */
export function initialsOf(name: string): string {
  const words = name
    .split(/(?:(?!\p{Join_Control})[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}])+/u)
    .filter((word) => word !== "");
  const [first = ""] = words;
  const last = words.at(-1) ?? "";
  if (first === "") return clustersOf(name.trim())[0] ?? "";
  if (ideographs.test(first)) return words.length === 1 ? clustersOf(first).slice(-2).join("") : startOf(first);
  if (!takesTwo.test(first) || !takesTwo.test(last) || words.length === 1) return startOf(first);
  return startOf(first) + startOf(last);
}

const ideographs = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
/** Scripts of which two letters can stand side by side without becoming something else. */
const takesTwo = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\p{sc=Hebr}\p{N}]/u;

/** Georgian has no capitals but for whole words, and few fonts have those. */
const startOf = (word: string): string => {
  const start = clustersOf(word)[0] ?? "";
  return /^\p{sc=Geor}/u.test(start) ? start : start.toLocaleUpperCase();
};

/** Characters as readers see them, however many code points make one up. */
function clustersOf(text: string): string[] {
  // oxlint-disable-next-line no-restricted-properties -- where there is none, the approximation below does
  const { Segmenter } = Intl as { Segmenter?: typeof Intl.Segmenter };
  return Segmenter
    ? [...new Segmenter().segment(text)].map(({ segment }) => segment)
    : (text.match(approximateCluster) ?? []);
}

/** A base and what is written on it, joined by a virama or a zero-width joiner. */
const approximateCluster =
  /(?:\p{RI}{2}|\P{M}[\p{M}\p{Join_Control}\p{EMod}]*(?:(?<=[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d4d]\u200d?|\u200d)[\p{L}\p{Extended_Pictographic}][\p{M}\p{Join_Control}\p{EMod}]*)*)/gu;

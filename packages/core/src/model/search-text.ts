import { isPlain, matchesSpellings } from "./plain-search.ts";

/** Letters that Unicode does not take apart, as people look for them. */
const likeOthers: Readonly<Record<string, string>> = {
  ß: "ss",
  ı: "i",
  ø: "o\u0308",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ς: "σ",
  // Arabic and Persian: the forms of alef, final ya and ta marbuta, kaf and ya of either keyboard
  أ: "ا",
  إ: "ا",
  آ: "ا",
  ٱ: "ا",
  ى: "ي",
  ی: "ي",
  ک: "ك",
  ة: "ه",
};

const other = new RegExp(`[${Object.keys(likeOthers).join("")}]`, "gu");
/** What is written on letters in Latin, Greek, Cyrillic, Hebrew and Arabic, and may be left out; and what shows as nothing. */
const marks = new RegExp(
  [
    String.raw`[\u0300-\u036f\u0483-\u0487]`,
    String.raw`[\u0591-\u05bd\u05bf-\u05c7]`,
    String.raw`[\u0610-\u061a\u0640\u064b-\u065f\u0670]`,
    String.raw`\p{Default_Ignorable_Code_Point}`,
  ].join("|"),
  "gu",
);
/** Keyboards differ in which of these they write, and people leave them out. */
const apostrophes = /['`´‘’‛ʻʼʾʿ′׳＇]/gu;
const dashes = /[\p{Pd}\u2212]/gu;
const umlaut = /(?<=[aou])\u0308/gu;
const ring = /(?<=a)\u030a/gu;
/** Letters of Chinese, Japanese and Korean, which names are written in with and without spaces between their parts. */
const eastern = String.raw`[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]`;
const between = (what: string): RegExp => new RegExp(`(?<=${eastern})${what}(?=${eastern})`, "gu");
const middleDots = between("[·•・]");
const spaces = between(String.raw`\s+`);
const katakana = /[\u30a1-\u30f6]/gu;

/**
 * A text as it is compared when it is looked for: the same in any locale, without accents, width or the size of letters.
 *
 * @param asTwo whether ä, ö, ü and å are the two letters of those who cannot type them
 */
function fold(text: string, asTwo: boolean): string {
  const small = text.toLowerCase();
  if (isPlain(small)) return small; // as most texts are
  return small
    .replaceAll(apostrophes, "")
    .replaceAll(other, (letter) => likeOthers[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(umlaut, asTwo ? "e" : "")
    .replaceAll(ring, asTwo ? "a" : "")
    .replaceAll(marks, "")
    .normalize("NFC")
    .replaceAll(dashes, "-")
    .replaceAll(middleDots, " ")
    .replaceAll(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

const hasTwo = /[äöüøå]|\u0308|\u030a/iu;

/** How a text may be spelt by somebody who looks for it. */
function spellings(text: string): readonly string[] {
  const spelt = hasTwo.test(text) ? [fold(text, false), fold(text, true)] : [fold(text, false)];
  return [...new Set(spelt.flatMap((one) => [one, one.replaceAll(spaces, "")]))];
}

/**
 * Whether each word of what is looked for is in one of the texts, in any order. What a hyphen joins may stand there with a space or a hyphen.
 * Chinese, Japanese and Korean words may stand together. An "@" before what is looked for says nothing. True of all if nothing is looked for.
 */
export function matchesSearch(query: string, ...texts: readonly string[]): boolean {
  return matchesSpellings(spellings(query.replace(/^\s*[@＠]/u, "")), texts.flatMap(spellings));
}

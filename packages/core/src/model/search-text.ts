/** Letters that Unicode does not take apart, as people look for them. */
const likeOthers: Readonly<Record<string, string>> = {
  ß: "ss",
  ı: "i",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
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
const katakana = /[\u30a1-\u30f6]/gu;

/** A text as it is compared when it is looked for: the same in any locale, without accents, width or the size of letters. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(other, (letter) => likeOthers[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(marks, "")
    .normalize("NFC")
    .replaceAll(katakana, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

/** Whether each word of what is looked for is in one of the texts, in any order. True of all if nothing is looked for. */
export function matchesSearch(query: string, ...texts: readonly string[]): boolean {
  const folded = texts.map(fold).join("\n");
  return fold(query)
    .split(/[\s,;.]+/u)
    .every((word) => folded.includes(word));
}

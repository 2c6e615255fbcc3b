const firstLetter = /\p{L}/u;
const rightToLeft =
  /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}\p{sc=Adlm}\p{sc=Samr}\p{sc=Mand}\p{sc=Rohg}]/u;

/** Which way a text runs, by its first letter, as `dir="auto"` finds it; `undefined`: as the page does. */
export function textDirection(text: string): "ltr" | "rtl" | undefined {
  const letter = firstLetter.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return rightToLeft.test(letter) ? "rtl" : "ltr";
}

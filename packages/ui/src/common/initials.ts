/** Scripts of which two letters can stand side by side without becoming something else. */
const takesTwo = /^[\p{sc=Latn}\p{sc=Cyrl}\p{sc=Grek}\p{sc=Armn}\p{sc=Geor}\p{sc=Hebr}\p{N}]/u;
const ideographs = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/u;
const notInWords = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\u200d]+/u;

const first = (text: string): string => /^\P{M}\p{M}*/u.exec(text)?.[0] ?? "";

/**
 * What stands for a name: the first letters of its first and its last word. Chinese, Japanese and Korean names are told apart by
 * their last characters; in scripts whose letters join, one letter stands alone.
 */
export function initialsOf(name: string): string {
  const words = name.split(notInWords).filter((word) => word !== "");
  const start = words[0] ?? "";
  const end = words.at(-1) ?? "";
  if (words.length === 1 && ideographs.test(start)) return Array.from(start).slice(-2).join("");
  const two = words.length > 1 && takesTwo.test(start) && takesTwo.test(end);
  return (first(start) + (two ? first(end) : "")).toLocaleUpperCase();
}

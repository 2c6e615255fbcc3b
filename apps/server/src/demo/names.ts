import confusables from "unicode-confusables";
import { userIdSchema } from "@tidings/core";

export type NameProblem = "empty" | "too-long" | "invisible" | "mixed" | "confusable";

const advice: Readonly<Record<NameProblem, string>> = {
  empty: "The name is empty: give 1–64 characters",
  "too-long": "The name is too long: give 1–64 characters",
  invisible: "The name has characters that cannot be seen, or that change how text runs: leave them out",
  mixed: "The name mixes letters of scripts that look alike: write it in one of them",
  confusable: "The name looks like that of somebody else: choose one that nobody can mistake",
};

/** A name that is not taken, with why. */
export class NameError extends Error {
  override readonly name: string = "NameError";
  readonly problem: NameProblem;

  constructor(problem: NameProblem) {
    super(advice[problem]);
    this.problem = problem;
  }
}

/** UTF-16 units, as everywhere: what a field for it counts. */
const maxLength = 64;

// Characters that cannot be seen, or that turn the text around. Joiners and selectors are seen where they are needed: between
// letters of scripts that join, and in emoji.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\u2800]/u;
const arabicLike = /(?<=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}])\u200c(?=[\p{sc=Arab}\p{sc=Syrc}\p{sc=Mong}])/gu;
const indicJoiner =
  /(?<=[\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}])[\u200c\u200d]/gu;
const emoji = /\p{Extended_Pictographic}\ufe0f?(?:\p{EMod})?(?:\u200d\p{Extended_Pictographic}\ufe0f?(?:\p{EMod})?)*/gu;
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const scripts = {
  Latn: /\p{sc=Latn}/u,
  Cyrl: /\p{sc=Cyrl}/u,
  Grek: /\p{sc=Grek}/u,
  Armn: /\p{sc=Armn}/u,
  Geor: /\p{sc=Geor}/u,
  Cher: /\p{sc=Cher}/u,
  Copt: /\p{sc=Copt}/u,
  Hebr: /\p{sc=Hebr}/u,
  Arab: /\p{sc=Arab}/u,
  Thai: /\p{sc=Thai}/u,
  Deva: /\p{sc=Deva}/u,
  Hani: /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Bopo}\p{sc=Hang}]/u,
} as const;
const anyLetter = /\p{L}/gu;
const noScript = /[\p{sc=Zyyy}\p{sc=Zinh}]/u;
/** Their letters are taken for Latin ones. */
const likeLatin: ReadonlySet<string> = new Set(["Cyrl", "Grek", "Armn", "Geor", "Cher", "Copt"]);

const scriptOf = (letter: string): string =>
  Object.entries(scripts).find(([, pattern]) => pattern.test(letter))?.[0] ?? "other";

/** UTS 39's "moderately restrictive": one script, or Latin with one whose letters are not taken for Latin ones. */
function mixesScripts(name: string): boolean {
  const found = new Set((name.match(anyLetter) ?? []).filter((letter) => !noScript.test(letter)).map(scriptOf));
  if (found.size <= 1) return false;
  return found.size > 2 || !found.has("Latn") || [...found].some((script) => likeLatin.has(script));
}

/** A name as it is kept, and who that is: the same for all ways to write it. */
export interface DemoName {
  readonly name: string;
  readonly userId: string;
}

/**
 * A name by one policy for all: compatibility characters are made the usual ones (NFKC), spaces are single, and nothing in it
 * is invisible, turned around, or of scripts that are made to be confused (UTS 39).
 *
 * @throws NameError that says what is wrong with it
 */
export function readName(given: string): DemoName {
  const name = given
    .normalize("NFKC")
    .replaceAll(/[\p{Zs}\t\n\r]+/gu, " ")
    .trim();
  if (name === "") throw new NameError("empty");
  if (name.length > maxLength) throw new NameError("too-long");
  const plain = name.replaceAll(emoji, "x").replaceAll(arabicLike, "").replaceAll(indicJoiner, "");
  if (invisible.test(plain)) throw new NameError("invisible");
  if (!visible.test(plain)) throw new NameError("empty");
  if (mixesScripts(name)) throw new NameError("mixed");
  const userId = toUserId(name);
  if (!userIdSchema.safeParse(userId).success) throw new NameError("too-long");
  return { name, userId };
}

const toUserId = (name: string): string => name.toLowerCase().normalize("NFKC").replaceAll(/\s+/gu, "-");

const skeleton = (text: string): string =>
  confusables
    .rectifyConfusion(text)
    .normalize("NFD")
    .replaceAll(/(?:\p{Join_Control}|[\s-])+/gu, " ");

/** A name in the two forms in which names are compared (UTS 39, section 4), whatever is written large in it. */
export type Skeletons = readonly [asWritten: string, asSmallLetters: string];

export const skeletonsOf = (name: string): Skeletons => [skeleton(name).toLowerCase(), skeleton(name.toLowerCase())];

/** Whether two names are taken for each other. */
export const lookAlike = (a: Skeletons, b: Skeletons): boolean => a[0] === b[0] || a[1] === b[1];

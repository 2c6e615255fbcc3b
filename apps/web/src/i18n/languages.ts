import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";
import { en, type Texts } from "./en.ts";
import { createFormats, type Formats } from "./formats.ts";

/** The languages of the page, each under its own name. */
export const languageNames = { en: "English", "zh-CN": "简体中文" } as const;

export type Language = keyof typeof languageNames;

export const allLanguages = Object.keys(languageNames) as readonly Language[];

/** A language with all that is said in it. */
export interface Localisation {
  readonly language: Language;
  readonly t: Texts;
  readonly formats: Formats;
}

/** The language that the page speaks. */
export interface Languages {
  readonly current: Readable<Localisation>;
  /** Resolves once it is spoken, and remembers it. Rejects if its texts cannot be loaded. */
  readonly choose: (language: Language) => Promise<void>;
}

export interface LanguagesOptions {
  readonly storage: Pick<Storage, "getItem" | "setItem">;
  /** What the user reads, the best first: BCP 47 tags. */
  readonly preferred: readonly string[];
  /** Called whenever the language has changed, and at once. */
  readonly onSpoken: (language: Language) => void;
}

const storageKey = "tidings.language";

const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languageNames, tag);

/** The first of the user's languages that the page speaks; English if it speaks none. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    if (/^en(-|$)/i.test(tag)) return "en";
    if (/^zh(-|$)/i.test(tag)) return "zh-CN";
  }
  return "en";
}

/** English is part of the page; another language is loaded when it is spoken. */
async function loadTexts(language: Language): Promise<Texts> {
  return language === "en" ? en : (await import("./zh-cn.ts")).zhCn;
}

/** Resolves once the page can speak: the language that was chosen before, or else the browser's. */
export async function createLanguages({ storage, preferred, onSpoken }: LanguagesOptions): Promise<Languages> {
  const localise = async (language: Language): Promise<Localisation> => {
    const t = await loadTexts(language);
    // Readers of English write dates differently, from country to country.
    const locale = (language === "en" && preferred.find((tag) => /^en(-|$)/i.test(tag))) || language;
    return { language, t, formats: createFormats(locale, t) };
  };
  const remembered = storage.getItem(storageKey);
  const wanted = isLanguage(remembered) ? remembered : pickLanguage(preferred);
  const first = await localise(wanted).catch(async (error: unknown) => {
    console.error(`The texts for ${wanted} could not be loaded`, error);
    return localise("en");
  });
  const current = createValue(first);
  onSpoken(first.language);

  return {
    current,
    async choose(language) {
      current.set(await localise(language));
      storage.setItem(storageKey, language);
      onSpoken(language);
    },
  };
}

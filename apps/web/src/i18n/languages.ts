import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { partLoader } from "../load-part.ts";
import { createValue } from "../value.ts";
import { en, type Texts } from "./en.ts";
import type { MoreTexts } from "./more/more-en.ts";
import { createFormats, type Formats } from "./formats.ts";

/** The languages of the page, each under its own name. */
export const languageNames = {
  en: "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
  ja: "日本語",
  es: "Español",
  de: "Deutsch",
  fr: "Français",
  ar: "العربية",
} as const;

export type Language = keyof typeof languageNames;

export const allLanguages = Object.keys(languageNames) as readonly Language[];

/** A language with all that is said in it. */
export interface Localisation {
  readonly language: Language;
  readonly t: Texts;
  /** What is said in the parts that are loaded when they are wanted; `null` before one of them is. */
  readonly more: MoreTexts | null;
  readonly formats: Formats;
}

/** The language that the page speaks. */
export interface Languages {
  readonly current: Readable<Localisation>;
  /** Resolves once it is spoken and remembered, or another one was chosen. Rejects if its texts cannot be loaded. */
  readonly choose: (language: Language) => Promise<void>;
  /** Resolves once there is `more`, from then on in each language. Rejects if it cannot be loaded. */
  readonly wantMore: () => Promise<void>;
}

export interface LanguagesOptions {
  readonly storage: PageStorage;
  /** What the user reads, the best first: BCP 47 tags. */
  readonly preferred: readonly string[];
  /** Called whenever the language has changed, and at once. */
  readonly onSpoken: (language: Language) => void;
  /** Calls the listener with the key and the value that another tab has stored. Default: never. */
  readonly onOtherTab?: (listener: (key: string | null, value: string | null) => void) => void;
}

const storageKey = "tidings.language";

const isLanguage = (tag: string | null): tag is Language => tag !== null && Object.hasOwn(languageNames, tag);

/** The first of the user's languages that the page speaks; English if it speaks none. */
export function pickLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const { language, script } = toLocale(tag)?.maximize() ?? {};
    if (language === "zh") return script === "Hant" ? "zh-TW" : "zh-CN";
    if (language !== undefined && isLanguage(language)) return language;
  }
  return "en";
}

export const directionOf = (language: Language): "ltr" | "rtl" => (language === "ar" ? "rtl" : "ltr");

function toLocale(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag);
  } catch {
    return null; // a browser may be set up with anything
  }
}

/**
 * How dates, times and numbers are written: as the language does where the user lives. A German who reads the page in English
 * has a clock of 24 hours.
 */
export function formatLocale(language: Language, preferred: readonly string[]): string {
  if (language === "zh-CN" || language === "zh-TW") return language;
  const locales = preferred.flatMap((tag) => toLocale(tag) ?? []);
  const own = locales.find((locale) => locale.language === language && locale.region !== undefined);
  const region = (own ?? locales.find((locale) => locale.region !== undefined) ?? locales[0]?.maximize())?.region;
  // The digits of the catalogue, which are those of the keyboard.
  const digits = language === "ar" ? { numberingSystem: "latn" } : {};
  return new Intl.Locale(language, { ...digits, ...(region !== undefined && { region }) }).toString();
}

/** All that is said in a language. */
interface Catalogue {
  readonly texts: Texts;
  readonly more: MoreTexts;
}

const loaders: Readonly<Record<Exclude<Language, "en">, () => Promise<Catalogue>>> = {
  "zh-CN": partLoader(import.meta.url, () => import("./zh-cn.ts")),
  "zh-TW": partLoader(import.meta.url, () => import("./zh-tw.ts")),
  ja: partLoader(import.meta.url, () => import("./ja.ts")),
  es: partLoader(import.meta.url, () => import("./es.ts")),
  de: partLoader(import.meta.url, () => import("./de.ts")),
  fr: partLoader(import.meta.url, () => import("./fr.ts")),
  ar: partLoader(import.meta.url, () => import("./ar.ts")),
};

const loadMore = partLoader(import.meta.url, () => import("./more/more-en.ts"));

/** Resolves once the page can speak: the language that was chosen before, or else the browser's. */
export async function createLanguages({
  storage,
  preferred,
  onSpoken,
  onOtherTab,
}: LanguagesOptions): Promise<Languages> {
  let hasMore = false;
  /** English is part of the page but for `more`; another language is loaded whole when it is spoken. */
  const load = async (language: Language): Promise<Pick<Localisation, "t" | "more">> => {
    if (language === "en") return { t: en, more: hasMore ? (await loadMore()).more : null };
    const { texts, more } = await loaders[language]();
    return { t: texts, more };
  };
  const localise = async (language: Language): Promise<Localisation> => {
    const { t, more } = await load(language);
    return { language, t, more, formats: createFormats(formatLocale(language, preferred), t) };
  };
  const remembered = storage.getItem(storageKey);
  const wanted = isLanguage(remembered) ? remembered : pickLanguage(preferred);
  const first = await localise(wanted).catch(async (error: unknown) => {
    console.error(`The texts for ${wanted} could not be loaded`, error);
    return localise("en");
  });
  const current = createValue(first);
  onSpoken(first.language);
  let chosen = first.language;

  async function choose(language: Language): Promise<void> {
    chosen = language;
    const localised = await localise(language);
    if (chosen !== language) return; // another one was chosen meanwhile
    current.set(localised);
    storage.setItem(storageKey, language);
    onSpoken(language);
  }

  onOtherTab?.((key, value) => {
    if (key === storageKey && isLanguage(value) && value !== chosen) choose(value).catch(console.warn);
  });

  return {
    current,
    choose,
    async wantMore() {
      hasMore = true;
      const spoken = current.get();
      if (spoken.more !== null) return;
      const whole = await localise(spoken.language);
      // Meanwhile another language may have been chosen, which has all of it.
      if (current.get() === spoken) current.set(whole);
    },
  };
}

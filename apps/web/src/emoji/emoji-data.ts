import type { Language } from "../i18n/languages.ts";
import { partLoader } from "../load-part.ts";

/** An emoji, its name, and other words to search for. */
export type Emoji = readonly [emoji: string, label: string, words: string];

export interface EmojiGroup {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

type Load = () => Promise<{ readonly groups: readonly EmojiGroup[] }>;

const english = partLoader(import.meta.url, () => import("virtual:emoji/emoji-en"));

/** The data is not available in Arabic: pages in Arabic use the English words. */
const loaders: Readonly<Record<Language, Load>> = {
  en: english,
  "zh-CN": partLoader(import.meta.url, () => import("virtual:emoji/emoji-zh")),
  "zh-TW": partLoader(import.meta.url, () => import("virtual:emoji/emoji-zh-hant")),
  ja: partLoader(import.meta.url, () => import("virtual:emoji/emoji-ja")),
  es: partLoader(import.meta.url, () => import("virtual:emoji/emoji-es")),
  de: partLoader(import.meta.url, () => import("virtual:emoji/emoji-de")),
  fr: partLoader(import.meta.url, () => import("virtual:emoji/emoji-fr")),
  ar: english,
};

export const loadEmoji = async (language: Language): Promise<readonly EmojiGroup[]> =>
  (await loaders[language]()).groups;

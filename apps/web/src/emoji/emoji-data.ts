import type { Language } from "../i18n/languages.ts";
import { partLoader } from "../load-part.ts";

/** An emoji, what it is called, and other words that it is looked for by. */
export type Emoji = readonly [emoji: string, label: string, words: string];

export interface EmojiGroup {
  readonly name: string;
  readonly emoji: readonly Emoji[];
}

type Load = () => Promise<{ readonly groups: readonly EmojiGroup[] }>;

const english = partLoader("emoji-en", () => import("virtual:emoji/emoji-en"));

/** There is no data in Arabic: its readers find emoji by English words. */
const loaders: Readonly<Record<Language, Load>> = {
  en: english,
  "zh-CN": partLoader("emoji-zh", () => import("virtual:emoji/emoji-zh")),
  "zh-TW": partLoader("emoji-zh-hant", () => import("virtual:emoji/emoji-zh-hant")),
  ja: partLoader("emoji-ja", () => import("virtual:emoji/emoji-ja")),
  es: partLoader("emoji-es", () => import("virtual:emoji/emoji-es")),
  de: partLoader("emoji-de", () => import("virtual:emoji/emoji-de")),
  fr: partLoader("emoji-fr", () => import("virtual:emoji/emoji-fr")),
  ar: english,
};

export const loadEmoji = async (language: Language): Promise<readonly EmojiGroup[]> =>
  (await loaders[language]()).groups;

import { useReadable } from "@tidings/react";
import { createContext, use } from "react";
import type { Context } from "react";
import type { Languages, Localisation } from "./languages.ts";

export const LanguagesContext: Context<Languages | null> = createContext<Languages | null>(null);

export function useLanguages(): Languages {
  const languages = use(LanguagesContext);
  if (!languages) throw new Error("There is no LanguagesContext above this component");
  return languages;
}

/** What the page says (`t`), and how it writes times and numbers. */
export function useLanguage(): Localisation {
  return useReadable(useLanguages().current);
}

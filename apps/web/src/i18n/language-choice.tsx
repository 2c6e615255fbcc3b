import { useState } from "react";
import type { ReactElement } from "react";
import { Segments } from "../ui/segments.tsx";
import { allLanguages, type Language, languageNames } from "./languages.ts";
import { useLanguage, useLanguages } from "./use-language.ts";

const choices = allLanguages.map((value) => ({ value, label: languageNames[value], lang: value }));

/** Each language under its own name, for those who cannot read the present one. */
export function LanguageChoice({ legendShown = false }: { readonly legendShown?: boolean }): ReactElement {
  const languages = useLanguages();
  const { language, t } = useLanguage();
  const [hasFailed, setHasFailed] = useState(false);
  const choose = async (next: Language): Promise<void> => {
    setHasFailed(false);
    try {
      await languages.choose(next);
    } catch (error) {
      console.error(`The texts for ${next} were not loaded`, error);
      setHasFailed(true);
    }
  };
  return (
    <>
      <Segments
        legend={t.menu.language}
        legendShown={legendShown}
        choices={choices}
        chosen={language}
        onChoose={(next) => void choose(next)}
      />
      {hasFailed && <p role="alert">{t.app.partNotLoaded}</p>}
    </>
  );
}

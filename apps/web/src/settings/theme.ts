import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { createValue } from "../value.ts";

export const allThemes = ["system", "light", "dark"] as const;

export type Theme = (typeof allThemes)[number];

/** Light or dark, as the system is or as the user has chosen, in all tabs alike. */
export interface ThemeChoice {
  readonly current: Readable<Theme>;
  readonly choose: (theme: Theme) => void;
}

export interface ThemeChoiceOptions {
  readonly storage: PageStorage;
  /** Its document gets the choice as `data-theme`, and the style sheets do the rest. */
  readonly window: Pick<Window, "document" | "addEventListener">;
}

const storageKey = "tidings.theme";

const isTheme = (value: string | null): value is Theme => allThemes.some((theme) => theme === value);

/** What `early.js` has done before anything was drawn, and whenever the choice changes. */
export function createThemeChoice({ storage, window }: ThemeChoiceOptions): ThemeChoice {
  const { document } = window;
  const read = (): Theme => {
    const remembered = storage.getItem(storageKey);
    return isTheme(remembered) ? remembered : "system";
  };
  const current = createValue<Theme>(read());

  function apply(theme: Theme): void {
    document.documentElement.dataset["theme"] = theme;
    // The browser's own surroundings take their colour from these, one for each.
    for (const meta of document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")) {
      const of = meta.dataset["of"];
      meta.media = theme === "system" ? `(prefers-color-scheme: ${of})` : theme === of ? "all" : "not all";
    }
    current.set(theme);
  }

  apply(current.get());
  window.addEventListener("storage", ({ key }) => {
    if (key === storageKey || key === null) apply(read());
  });
  return {
    current,
    choose(theme) {
      storage.setItem(storageKey, theme);
      apply(theme);
    },
  };
}

import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { createValue } from "../value.ts";

export const allThemes = ["system", "light", "dark"] as const;

export type Theme = (typeof allThemes)[number];

/** Light or dark, as the system or as the user has chosen, the same in all tabs. */
export interface ThemeChoice {
  readonly current: Readable<Theme>;
  readonly choose: (theme: Theme) => void;
}

export interface ThemeChoiceOptions {
  readonly storage: PageStorage;
  /** Its document gets the choice as `data-theme`, which the style sheets use. */
  readonly window: Pick<Window, "document" | "addEventListener">;
}

const storageKey = "tidings.theme";

const isTheme = (value: string | null): value is Theme => allThemes.some((theme) => theme === value);

/** Repeats what `early.js` did before the first paint, and applies each change. */
export function createThemeChoice({ storage, window }: ThemeChoiceOptions): ThemeChoice {
  const { document } = window;
  const read = (): Theme => {
    const remembered = storage.getItem(storageKey);
    return isTheme(remembered) ? remembered : "system";
  };
  const current = createValue<Theme>(read());

  function apply(theme: Theme): void {
    document.documentElement.dataset["theme"] = theme;
    // The browser's own interface takes its colour from these, one for each theme.
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

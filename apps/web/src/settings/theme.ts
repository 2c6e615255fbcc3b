import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";

export const allThemes = ["system", "light", "dark"] as const;

export type Theme = (typeof allThemes)[number];

/** Light or dark, as the system is or as the user has chosen. */
export interface ThemeChoice {
  readonly current: Readable<Theme>;
  readonly choose: (theme: Theme) => void;
}

const storageKey = "tidings.theme";

const isTheme = (value: string | null): value is Theme => allThemes.some((theme) => theme === value);

/** @param root gets the choice as `data-theme`; the style sheets do the rest */
export function createThemeChoice(storage: Pick<Storage, "getItem" | "setItem">, root: HTMLElement): ThemeChoice {
  const remembered = storage.getItem(storageKey);
  const current = createValue<Theme>(isTheme(remembered) ? remembered : "system");
  root.dataset["theme"] = current.get();
  return {
    current,
    choose(theme) {
      storage.setItem(storageKey, theme);
      root.dataset["theme"] = theme;
      current.set(theme);
    },
  };
}

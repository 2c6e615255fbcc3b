import type { KeyboardEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { isComposing } from "@tidings/ui/headless";
import { Icon } from "@tidings/ui/parts";
import { searchIcon } from "../ui/icons.tsx";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Called with `true` on Enter, which opens the first who is found; with `false` if the text changes then, or the focus leaves. */
  readonly onEnter: (isEntered: boolean) => void;
}

/** Finds people by their names. Escape empties it. */
export function SearchField({ value, onChange, onEnter }: SearchFieldProps): ReactElement {
  const { t } = useLanguage();

  function onKeyDown(event: KeyboardEvent): void {
    const { key } = event;
    if (isComposing(event) || value === "") return;
    if (key !== "Escape" && key !== "Enter") return;
    event.preventDefault();
    if (key === "Enter") onEnter(true);
    else change("");
  }

  function change(next: string): void {
    onEnter(false);
    onChange(next);
  }

  return (
    <search className="sidebar__search">
      <Icon of={searchIcon} />
      <input
        type="search"
        id="people-search"
        aria-label={t.people.search}
        placeholder={t.people.search}
        data-testid="people-search"
        value={value}
        dir="auto"
        onChange={(event) => change(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => onEnter(false)}
      />
    </search>
  );
}

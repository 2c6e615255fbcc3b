import type { KeyboardEvent, ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { isComposing } from "@tidings/ui/headless";
import { Icon } from "@tidings/ui/parts";
import { searchIcon } from "../ui/icons.tsx";

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Enter selects the first person. */
  readonly onEnter: () => void;
}

/** Finds people by their names. Escape empties it. */
export function SearchField({ value, onChange, onEnter }: SearchFieldProps): ReactElement {
  const { t } = useLanguage();

  function onKeyDown(event: KeyboardEvent): void {
    if (isComposing(event) || value === "") return;
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    if (event.key === "Enter") onEnter();
    else onChange("");
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
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

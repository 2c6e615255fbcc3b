import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { Icon } from "@tidings/ui/parts";
import { composeIcon } from "../ui/icons.tsx";

/** Focuses the search for people to write to. */
export const findPeople = (): void => document.querySelector<HTMLElement>("#people-search")?.focus();

/** Begins a new message by searching for somebody. */
export function ComposeButton(): ReactElement {
  const { t } = useLanguage();
  return (
    <button
      type="button"
      className="tidings-icon-button"
      aria-label={t.people.compose}
      title={t.people.compose}
      data-testid="compose"
      onClick={findPeople}
    >
      <Icon of={composeIcon} />
    </button>
  );
}

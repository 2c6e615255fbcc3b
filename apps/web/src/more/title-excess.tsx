import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { excessOf, maxTitle } from "./title-length.ts";
import { useMoreTexts } from "./use-more.ts";

/** By how much a title of a group is too long, if it is. */
export function TitleExcess({ id, title }: { readonly id: string; readonly title: string }): ReactElement | null {
  const { formats } = useLanguage();
  const { group } = useMoreTexts();
  const excess = excessOf(title);
  if (excess <= 0) return null;
  return (
    <p id={id} className="field__error" role="alert" data-testid="title-excess">
      {group.titleTooLong(formats.number(excess), formats.number(maxTitle))}
    </p>
  );
}

import { useId } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "./use-more.ts";

/** The most characters that the server takes. */
const maxLength = 200;

/** By how many characters a title is too long. */
export const excessOf = (title: string): number => Math.max(0, Array.from(title.trim()).length - maxLength);

interface TitleFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What a screen reader calls it. */
  readonly label: string;
  readonly testId: string;
}

/** The title of a group. One that is too long is kept whole, and the field says by how much it is. */
export function TitleField({ value, onChange, label, testId }: TitleFieldProps): ReactElement {
  const { formats } = useLanguage();
  const { group } = useMoreTexts();
  const errorId = useId();
  const excess = excessOf(value);
  return (
    <>
      <input
        type="text"
        dir="auto"
        value={value}
        aria-label={label}
        aria-invalid={excess > 0}
        aria-describedby={excess > 0 ? errorId : undefined}
        placeholder={group.titleHint}
        data-testid={testId}
        onChange={(event) => onChange(event.target.value)}
      />
      {excess > 0 && (
        <span id={errorId} className="field__error" role="alert">
          {group.titleTooLong(formats.number(excess), formats.number(maxLength))}
        </span>
      )}
    </>
  );
}

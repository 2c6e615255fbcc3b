import type { ReactElement } from "react";

interface SegmentsProps<Choice extends string> {
  readonly legend: string;
  /** Shown above the choices, or said to screen readers alone. */
  readonly legendShown?: boolean;
  readonly choices: readonly { readonly value: Choice; readonly label: string; readonly lang?: string }[];
  readonly chosen: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** A choice of one out of few. */
export function Segments<Choice extends string>({
  legend,
  legendShown = false,
  choices,
  chosen,
  onChoose,
}: SegmentsProps<Choice>): ReactElement {
  return (
    <fieldset className="segments">
      <legend className={legendShown ? "segments__legend" : "visually-hidden"}>{legend}</legend>
      <div className="segments__choices">
        {choices.map(({ value, label, lang }) => (
          <button
            key={value}
            type="button"
            lang={lang}
            aria-pressed={value === chosen}
            data-choice={value}
            onClick={() => onChoose(value)}
          >
            {label}
          </button>
        ))}
      </div>
    </fieldset>
  );
}

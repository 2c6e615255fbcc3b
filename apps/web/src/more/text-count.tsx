import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useMoreTexts } from "./use-more.ts";

interface TextCountProps {
  readonly id: string;
  /** Characters; fewer than none if the text is too long. */
  readonly left: number;
  /** The most that a message may have. */
  readonly max: number;
}

/** How much room there is for the rest of a long text, or by how much it is too long. */
export function TextCount({ id, left, max }: TextCountProps): ReactElement {
  const { formats } = useLanguage();
  const { composer: words } = useMoreTexts();
  const isOver = left < 0;
  return (
    <span id={id} className="composer__count" data-testid="composer-count" data-over={isOver}>
      <span aria-hidden="true">{formats.number(left)}</span>
      <span className={isOver ? "composer__excess" : "visually-hidden"} role={isOver ? "alert" : undefined}>
        {isOver ? words.tooLong(formats.number(-left), formats.number(max)) : words.left(left)}
      </span>
    </span>
  );
}

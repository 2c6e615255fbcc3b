import { useEffect, useState } from "react";
import type { RefObject } from "react";
import { isComposing } from "./is-composing.ts";

export interface ChoiceOptions {
  /** The text area, which keeps the focus and whose keys choose. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** The list box with what is offered: its options have this with `-0`, `-1` … as their ids. */
  readonly listId: string;
  /** The text for which suggestions are offered. A new one starts again at the first suggestion. */
  readonly query: string;
  /** How many are offered. */
  readonly count: number;
  readonly onTake: (index: number) => void;
}

export interface Choice {
  /** The one that Enter takes. */
  readonly at: number;
  /** There is something to choose from, and Escape has not closed it. */
  readonly isShown: boolean;
}

/** A list of suggestions while the user writes: the arrow keys move, Enter or Tab takes one, Escape closes the list. */
export function useChoice({ field, listId, query, count, onTake }: ChoiceOptions): Choice {
  const [chosen, setChosen] = useState({ query, at: 0 });
  const [closed, setClosed] = useState<string | null>(null);
  const at = chosen.query === query ? Math.min(chosen.at, count - 1) : 0;
  const isShown = count > 0 && closed !== query;

  useEffect(() => {
    const element = field.current;
    if (!element || !isShown) return undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key } = event;
      if (isComposing(event) || event.shiftKey) return;
      if (key === "ArrowDown") setChosen({ query, at: (at + 1) % count });
      else if (key === "ArrowUp") setChosen({ query, at: (at - 1 + count) % count });
      else if (key === "Enter" || key === "Tab") onTake(at);
      else if (key === "Escape") setClosed(query);
      else return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    element.addEventListener("keydown", onKeyDown);
    element.setAttribute("aria-controls", listId);
    element.setAttribute("aria-activedescendant", `${listId}-${at}`);
    return () => {
      element.removeEventListener("keydown", onKeyDown);
      element.removeAttribute("aria-controls");
      element.removeAttribute("aria-activedescendant");
    };
  });

  return { at, isShown };
}

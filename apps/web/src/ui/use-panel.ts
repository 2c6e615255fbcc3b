import { isComposing } from "@tidings/ui/headless";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** Those that are open, the newest last: Escape closes that one. */
const panels: (HTMLElement | null)[] = [];

/**
 * What a panel over the page does with the keyboard: it takes the focus when it comes, Escape closes it, and the focus goes
 * back to where it was, unless the user has gone elsewhere meanwhile. A dialog over it has Escape for itself.
 */
export function usePanel<E extends HTMLElement>(onClose: () => void): RefObject<E | null> {
  const panel = useRef<E>(null);

  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    element?.focus();
    panels.push(element);
    return () => {
      panels.splice(panels.indexOf(element), 1);
      const { activeElement } = document;
      const isLost = activeElement === null || activeElement === document.body || element?.contains(activeElement);
      if (isLost && before instanceof HTMLElement) before.focus();
    };
  }, []);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.defaultPrevented || isComposing(event)) return;
      if (panels.at(-1) !== panel.current || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      onClose();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [onClose]);

  return panel;
}

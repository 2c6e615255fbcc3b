import { isComposing } from "@tidings/ui/headless";
import { useEffect, useRef } from "react";
import type { RefObject } from "react";

/** The open panels, newest last: Escape closes the newest. */
const panels: (HTMLElement | null)[] = [];
/** The id of the panel that has just gone: the same panel about another chat takes its place at once. */
let gone: string | undefined;

/**
 * Keyboard behaviour of a panel: it takes the focus when it opens, and Escape closes it. The focus then returns to where it was, unless the
 * user has moved it meanwhile. If it only tells of another chat now, the focus stays where that chat has put it. While a dialog is open over
 * the panel, Escape belongs to the dialog.
 */
export function usePanel<E extends HTMLElement>(onClose: () => void): RefObject<E | null> {
  const panel = useRef<E>(null);

  useEffect(() => {
    const element = panel.current;
    const before = document.activeElement;
    if (element?.id !== gone) element?.focus();
    panels.push(element);
    return () => {
      panels.splice(panels.indexOf(element), 1);
      if (!element?.isConnected) {
        gone = element?.id;
        queueMicrotask(() => (gone = undefined));
      }
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

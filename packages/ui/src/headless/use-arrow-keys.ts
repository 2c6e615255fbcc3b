import { useEffect } from "react";
import type { RefObject } from "react";

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function moveFocus(event: KeyboardEvent, items: readonly HTMLElement[]): void {
  const step = steps[event.key];
  if (!step || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = items.findIndex((item) => item === document.activeElement);
  if (items.length === 0 || (at === -1 && event.key !== "ArrowDown")) return;
  event.preventDefault();
  items[step(at, items.length - 1)]?.focus();
}

/**
 * Arrow keys, Home and End move the focus among the elements in `root` that match `selector`; from elsewhere in `root`, the
 * arrow down leads to the first of them. In addition to Tab.
 */
export function useArrowKeys(root: RefObject<HTMLElement | null>, selector: string): void {
  useEffect(() => {
    const element = root.current;
    if (!element) return undefined;
    const onKeyDown = (event: KeyboardEvent): void =>
      moveFocus(event, [...element.querySelectorAll<HTMLElement>(selector)]);
    element.addEventListener("keydown", onKeyDown);
    return () => element.removeEventListener("keydown", onKeyDown);
  }, [root, selector]);
}

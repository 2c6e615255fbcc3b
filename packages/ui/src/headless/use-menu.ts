import { useEffect } from "react";
import type { KeyboardEvent, RefObject } from "react";

/** Where a text runs from left to right. */
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };
const sideways: Readonly<Record<string, string>> = { ArrowRight: "ArrowLeft", ArrowLeft: "ArrowRight" };

/** Where a press opens or closes the menu itself. */
const opener = '[aria-haspopup="menu"][aria-expanded="true"]';

/**
 * A menu over the page: it takes the focus, the arrow keys go through its items (`role="menuitem"`), Escape and a press elsewhere
 * close it. The button that opens it says so (`aria-haspopup="menu"`, `aria-expanded`).
 *
 * @param onClose stable
 * @returns for its element's `onKeyDown`
 */
export function useMenu(menu: RefObject<HTMLElement | null>, onClose: () => void): (event: KeyboardEvent) => void {
  useEffect(() => {
    const element = menu.current;
    element?.querySelector<HTMLElement>("button")?.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest" });
    const onPointerDown = ({ target }: PointerEvent): void => {
      if (target instanceof Element && !element?.contains(target) && !target.closest(opener)) onClose();
    };
    document.addEventListener("pointerdown", onPointerDown, true);
    return () => document.removeEventListener("pointerdown", onPointerDown, true);
  }, [menu, onClose]);

  return (event) => {
    event.stopPropagation();
    if (event.key === "Escape") {
      event.preventDefault();
      onClose();
      return;
    }
    const isMirrored = menu.current !== null && getComputedStyle(menu.current).direction === "rtl";
    const step = steps[(isMirrored && sideways[event.key]) || event.key];
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    if (step === undefined || items.length === 0) return;
    event.preventDefault();
    const at = items.findIndex((item) => item === document.activeElement);
    items[(at + step + items.length) % items.length]?.focus();
  };
}

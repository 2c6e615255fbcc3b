import { isComposing } from "@tidings/ui/headless";
import { useEffect } from "react";
import type { Route } from "../route.ts";

interface ShortcutsOptions {
  readonly route: Route;
  readonly onSheet: () => void;
}

/** Whether the target is a field for text, which needs the letters itself. */
const isForText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");

const isApple = (): boolean => /^(Mac|iP)/.test(navigator.platform);

/** On Apple's keyboards, Alt with a letter writes another character, or begins one: in Polish "ę" with E, elsewhere an accent. */
const writes = ({ key, code, target }: KeyboardEvent): boolean =>
  isForText(target) && isApple() && code.startsWith("Key") && code !== `Key${key.toUpperCase()}`;

function moveInList(step: 1 | -1): void {
  const items = [...document.querySelectorAll<HTMLElement>(".sidebar .tidings-conversation")];
  const at = items.findIndex((item) => item.hasAttribute("aria-current"));
  const next = at === -1 ? (step === 1 ? 0 : items.length - 1) : at + step;
  items[next]?.click();
}

/** The keyboard shortcuts that work everywhere on the page. The sheet lists them. */
export function useShortcuts({ route, onSheet }: ShortcutsOptions): void {
  useEffect(() => {
    const toggle = (name: "inbox" | "about"): void =>
      route.panel.get() === name ? route.closePanel() : route.openPanel(name);
    const withAlt: Readonly<Record<string, () => void>> = {
      ArrowUp: () => moveInList(-1),
      ArrowDown: () => moveInList(1),
      KeyI: () => toggle("inbox"),
      KeyP: () => {
        if (route.get() !== null) toggle("about");
      },
      KeyE: () => document.querySelector<HTMLElement>('[data-testid="emoji"]')?.click(),
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, code, altKey, shiftKey, target } = event;
      if (event.defaultPrevented || isComposing(event) || document.querySelector("dialog[open]")) return;
      const hasControl = event.ctrlKey || event.metaKey;
      let act: (() => void) | undefined;
      if (hasControl && !altKey && !shiftKey && code === "KeyK") {
        act = () => document.querySelector<HTMLElement>("#people-search")?.focus();
      } else if (altKey && !hasControl && !shiftKey && !writes(event)) act = withAlt[code];
      else if (key === "?" && !altKey && !hasControl && !isForText(target)) act = onSheet;
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [route, onSheet]);
}

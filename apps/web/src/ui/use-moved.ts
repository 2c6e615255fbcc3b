import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

const durationMs = 120;

interface Row {
  readonly key: string | number | bigint;
  /** How far from the top of the list, in px. */
  readonly start: number;
}

/**
 * Animates the rows of a list to their new places when their order changes. The positions come from the list: reading them from the page
 * would force a layout for every change.
 *
 * @param find the element of the row with a key
 */
export function useMoved(
  root: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  find: (root: HTMLElement, key: string) => HTMLElement | null,
): void {
  const before = useRef<ReadonlyMap<string, number>>(new Map());
  useLayoutEffect(() => {
    const starts = new Map(rows.map(({ key, start }) => [String(key), start]));
    const last = before.current;
    before.current = starts;
    const isSameOrder = [...starts.keys()].join("\n") === [...last.keys()].join("\n");
    const moved = isSameOrder ? [] : [...starts].filter(([key, start]) => (last.get(key) ?? start) !== start);
    if (moved.length === 0 || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const [key, start] of moved) {
      const element = root.current && find(root.current, key);
      element?.animate([{ transform: `translateY(${(last.get(key) ?? start) - start}px)` }, { transform: "none" }], {
        duration: durationMs,
        easing: "ease-out",
      });
    }
  });
}

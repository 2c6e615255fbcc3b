import { useLayoutEffect, useRef } from "react";
import type { RefObject } from "react";

const durationMs = 120;

/**
 * Lets the items of a list move to where they belong, instead of being there all of a sudden, whenever their order changes.
 *
 * @param selector the items in `root`, which say who they are by `data-peer`
 * @param order those names in their order
 */
export function useMoved(root: RefObject<HTMLElement | null>, selector: string, order: readonly string[]): void {
  const before = useRef<{ readonly order: string; readonly tops: ReadonlyMap<string, number> } | null>(null);
  useLayoutEffect(() => {
    const items = [...(root.current?.querySelectorAll<HTMLElement>(selector) ?? [])];
    const tops = new Map(items.map((item) => [item.dataset["peer"] ?? "", item.offsetTop]));
    const last = before.current;
    const now = order.join("\n");
    before.current = { order: now, tops };
    if (!last || last.order === now || window.matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const item of items) {
      const name = item.dataset["peer"] ?? "";
      const moved = (last.tops.get(name) ?? Number.NaN) - (tops.get(name) ?? 0);
      if (Number.isNaN(moved) || moved === 0) continue;
      item.animate([{ transform: `translateY(${moved}px)` }, { transform: "none" }], {
        duration: durationMs,
        easing: "ease-out",
      });
    }
  });
}

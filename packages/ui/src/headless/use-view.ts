import type { InView } from "@tidings/client/store";
import type { ReactVirtualizer } from "@tanstack/react-virtual";
import type { OpenConversation } from "@tidings/react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** How often the view is sampled while it changes. Milliseconds. */
const sampleMs = 60;

/**
 * The stored messages of which at least half is in view, told to the conversation as well; `null` before there are any.
 *
 * @param isPlaced until then, messages in view are only passed on the way to the first position
 */
export function useView(
  { items, inView }: Pick<OpenConversation, "items" | "inView">,
  frame: RefObject<HTMLElement | null>,
  virtualizer: ReactVirtualizer<HTMLDivElement, HTMLLIElement>,
  isPlaced: boolean,
): InView | null {
  const [view, setView] = useState<InView | null>(null);
  const isDue = useRef(false);

  const sample = useCallback((): void => {
    isDue.current = false;
    const element = frame.current;
    if (!element || !isPlaced) return;
    const top = element.scrollTop;
    const bottom = top + element.clientHeight;
    const seqs = virtualizer.getVirtualItems().flatMap(({ index, start, end }) => {
      const seq = items[index]?.seq ?? null;
      const half = Math.min(end - start, bottom - top) / 2;
      return seq !== null && Math.min(end, bottom) - Math.max(start, top) >= half ? [seq] : [];
    });
    const next = seqs.length === 0 ? null : { from: Math.min(...seqs), to: Math.max(...seqs) };
    inView(next);
    setView((before) => (before?.from === next?.from && before?.to === next?.to ? before : next));
  }, [frame, virtualizer, items, inView, isPlaced]);

  const newest = useRef(sample);
  const soon = useCallback((): void => {
    if (isDue.current) return;
    isDue.current = true;
    // After the next frame: until rows have been drawn, their heights are estimates.
    requestAnimationFrame(() => setTimeout(() => newest.current(), sampleMs));
  }, []);

  useEffect(() => {
    newest.current = sample;
    soon(); // the messages or the heights of rows may have changed
  });

  useEffect(() => {
    const element = frame.current;
    element?.addEventListener("scroll", soon, { passive: true });
    window.addEventListener("resize", soon);
    return () => {
      element?.removeEventListener("scroll", soon);
      window.removeEventListener("resize", soon);
    };
  }, [frame, soon]);

  useEffect(() => () => inView(null), [inView]);

  return view;
}

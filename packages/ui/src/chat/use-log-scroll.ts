import { type OpenConversation, useLooking } from "@tidings/react";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** So close to the end counts as being there. */
const endWithinPx = 48;
/** The next page is loaded when so little is left in the direction of scrolling. */
const loadWithinPx = 600;
/** How often is looked at what is in view while that changes. Milliseconds. */
const sampleMs = 60;

export interface LogScroll {
  readonly frame: RefObject<HTMLElement | null>;
  /** Whether the newest message of all is in view. */
  readonly atEnd: boolean;
  readonly toNewest: () => void;
}

const distanceToEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): number =>
  scrollHeight - scrollTop - clientHeight;

/** The stored messages of which at least half is in view. */
function inViewOf(frame: HTMLElement): { readonly from: number; readonly to: number } | null {
  const { top, bottom } = frame.getBoundingClientRect();
  const seqs: number[] = [];
  for (const row of frame.querySelectorAll<HTMLElement>("[data-seq]")) {
    const box = row.getBoundingClientRect();
    if (box.top > bottom) break;
    const shown = Math.min(box.bottom, bottom) - Math.max(box.top, top);
    if (shown > 0 && shown >= Math.min(box.height, bottom - top) / 2) seqs.push(Number(row.dataset["seq"]));
  }
  const [from, to] = [seqs.at(0), seqs.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/**
 * Begins where reading has stopped and keeps the chat where its reader wants it: at the end if they are there and look, else where
 * they are, also when older messages are put before what they read. Loads what comes near, and tells what is in view.
 */
export function useLogScroll(conversation: OpenConversation): LogScroll {
  const { items, status, newSince, hasOlder, hasNewer, isLoadingOlder, isLoadingNewer, error } = conversation;
  const { loadOlder, loadNewer, jumpToNewest, inView } = conversation;
  const frame = useRef<HTMLElement>(null);
  const looking = useLooking();
  const [atEnd, setAtEnd] = useState(true);
  const placed = useRef(false);
  const before = useRef({ atEnd: true, height: 0, first: "", last: "" });
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);

  const toEnd = useCallback((): void => {
    const { current } = frame;
    if (current) current.scrollTop = current.scrollHeight;
  }, []);

  const look = useRef<() => void>(() => {});
  useEffect(() => {
    look.current = () => {
      timer.current = null;
      const element = frame.current;
      if (!element || !placed.current) return;
      const toBottom = distanceToEnd(element);
      before.current.atEnd = toBottom < endWithinPx;
      setAtEnd(before.current.atEnd);
      inView(inViewOf(element));
      if (error !== null) return; // the reader asks for it again
      if (hasOlder && !isLoadingOlder && element.scrollTop < loadWithinPx) void loadOlder();
      if (hasNewer && !isLoadingNewer && toBottom < loadWithinPx) void loadNewer();
    };
  });
  const soon = useCallback((): void => {
    timer.current ??= setTimeout(() => look.current(), sampleMs);
  }, []);

  useLayoutEffect(() => {
    const element = frame.current;
    const [first, last] = [items.at(0), items.at(-1)];
    if (!element || !first || !last) return;
    const was = before.current;
    const isOwnNews = last.own && last.nonce !== was.last && last.seq === null;
    if (!placed.current) {
      if (status !== "ready" || newSince === undefined) return;
      placed.current = true;
      const line = element.querySelector<HTMLElement>("[data-first-new]");
      if (line) element.scrollTop += line.getBoundingClientRect().top - element.getBoundingClientRect().top;
      else toEnd();
    } else if (first.nonce !== was.first && !was.atEnd) {
      element.scrollTop += element.scrollHeight - was.height; // older ones came before what is read
    } else if (isOwnNews || (was.atEnd && looking && !hasNewer)) {
      toEnd();
    }
    const isAtEnd = distanceToEnd(element) < endWithinPx;
    before.current = { atEnd: isAtEnd, height: element.scrollHeight, first: first.nonce, last: last.nonce };
    soon();
  }, [items, status, newSince, looking, hasNewer, toEnd, soon]);

  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    // the keyboard of a phone comes up, the composer grows: the end stays in view
    const observer = new ResizeObserver(() => {
      if (before.current.atEnd) toEnd();
      soon();
    });
    observer.observe(element);
    element.addEventListener("scroll", soon, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener("scroll", soon);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = null;
    };
  }, [toEnd, soon]);

  useEffect(() => () => inView(null), [inView]);

  const toNewest = useCallback((): void => {
    if (hasNewer) void jumpToNewest().then(toEnd);
    else toEnd();
  }, [hasNewer, jumpToNewest, toEnd]);

  return { frame, atEnd: atEnd && !hasNewer, toNewest };
}

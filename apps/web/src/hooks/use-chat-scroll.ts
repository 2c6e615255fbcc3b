import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** So close to the end counts as being there. */
const endWithinPx = 48;
/** Older messages are asked for this far before the beginning is reached. */
const loadWithinPx = 320;

export interface ChatScrollOptions {
  /** The seq of the first message: when it goes down, older ones were put before it. */
  readonly firstSeq: number | null;
  /** Changes when the user sends something: he then wants to see it. */
  readonly lastOwn: string | null;
  /** Changes with the number of rows. */
  readonly content: number;
  readonly hasOlder: boolean;
  readonly loadOlder: () => Promise<void>;
}

export interface ChatScroll {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** Whether the newest message is in view. */
  readonly atEnd: boolean;
  readonly toEnd: () => void;
}

/**
 * Keeps a chat where its reader wants it: at the end if he is there, else where he is, also when older messages are put
 * before what he reads.
 */
export function useChatScroll({ firstSeq, lastOwn, content, hasOlder, loadOlder }: ChatScrollOptions): ChatScroll {
  const ref = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  /** What held after the last render or scroll. */
  const last = useRef({ firstSeq, lastOwn, content: 0, atEnd: true, fromEndPx: 0 });

  const measure = useCallback((): void => {
    const log = ref.current;
    if (!log) return;
    const fromEndPx = log.scrollHeight - log.scrollTop;
    const isAtEnd = fromEndPx - log.clientHeight <= endWithinPx;
    last.current = { ...last.current, fromEndPx, atEnd: isAtEnd };
    setAtEnd(isAtEnd);
  }, []);

  const toEnd = useCallback((): void => {
    const log = ref.current;
    if (!log) return;
    log.scrollTop = log.scrollHeight;
    measure();
  }, [measure]);

  const onScroll = useCallback((): void => {
    measure();
    if (hasOlder && ref.current && ref.current.scrollTop < loadWithinPx) void loadOlder();
  }, [measure, hasOlder, loadOlder]);

  useLayoutEffect(() => {
    const log = ref.current;
    if (!log) return;
    const before = last.current;
    if (firstSeq === before.firstSeq && lastOwn === before.lastOwn && content === before.content) return;
    last.current = { ...before, firstSeq, lastOwn, content };
    const sent = lastOwn !== null && lastOwn !== before.lastOwn;
    const prepended = firstSeq !== null && before.firstSeq !== null && firstSeq < before.firstSeq;
    if (before.atEnd || sent) log.scrollTop = log.scrollHeight;
    else if (prepended) log.scrollTop = log.scrollHeight - before.fromEndPx;
    measure();
    if (hasOlder && log.scrollTop < loadWithinPx) void loadOlder();
  }, [firstSeq, lastOwn, content, hasOlder, loadOlder, measure]);

  // The keyboard of a phone comes up, the composer grows: the end stays in view.
  useEffect(() => {
    const log = ref.current;
    if (!log) return undefined;
    const observer = new ResizeObserver(() => {
      if (last.current.atEnd) toEnd();
    });
    observer.observe(log);
    return () => observer.disconnect();
  }, [toEnd]);

  return { ref, onScroll, atEnd, toEnd };
}

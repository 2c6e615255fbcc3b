import type { MessageItem } from "@tidings/client/store";
import type { Content, OpenConversation } from "@tidings/react";
import { type ReactVirtualizer, useVirtualizer } from "@tanstack/react-virtual";
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";

/** So close to the end counts as being there. */
const endWithinPx = 48;
/** More is loaded when so few messages are left in the direction of scrolling. */
const loadWithin = 12;
/** What a message is taken to be high until it has been seen. */
const estimatedPx = 46;

export interface ChatScroll {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly virtualizer: ReactVirtualizer<HTMLDivElement, HTMLLIElement>;
  /** Whether the newest message that is loaded is in view. */
  readonly atEnd: boolean;
  /** The last message in view; -1 if there is none. */
  readonly lastVisible: number;
  readonly toNewest: () => void;
  /** Shows a message that may not be loaded, at the top. */
  readonly toSeq: (seq: number) => void;
}

const rowKey = ({ from, nonce }: MessageItem<Content>): string => `${from}/${nonce}`;

/**
 * Shows of any number of messages those in view, and keeps the chat where its reader wants it: at the end if he is there,
 * else where he is, also when older messages are put before what he reads.
 *
 * @param firstNew the message to begin with; -1: the newest
 */
export function useChatScroll(conversation: OpenConversation, firstNew: number): ChatScroll {
  const { items, status, hasOlder, hasNewer, isLoadingOlder, isLoadingNewer, error } = conversation;
  const { loadOlder, loadNewer, jumpTo, jumpToNewest } = conversation;
  const frame = useRef<HTMLDivElement>(null);
  const [atEnd, setAtEnd] = useState(true);
  /** Shown once it is loaded. */
  const [wanted, setWanted] = useState<{ readonly seq: number } | null>(null);

  // Made once: the list asks for all of them whenever a row turns out to be higher than it was taken to be.
  const keys = useMemo(() => items.map(rowKey), [items]);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedPx,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    anchorTo: "end",
    followOnAppend: !hasNewer,
    scrollEndThreshold: endWithinPx,
    paddingStart: 12,
    paddingEnd: 8,
    overscan: 8,
    directDomUpdates: true,
    onChange: (instance) => setAtEnd(instance.isAtEnd()),
  });

  const toNewest = useCallback((): void => {
    if (hasNewer) void jumpToNewest().then(() => virtualizer.scrollToEnd());
    else virtualizer.scrollToEnd();
  }, [hasNewer, jumpToNewest, virtualizer]);

  const toSeq = useCallback(
    (seq: number): void => {
      setWanted({ seq });
      void jumpTo(seq);
    },
    [jumpTo],
  );

  const found = wanted ? items.findIndex(({ seq }) => seq !== null && seq >= wanted.seq) : -1;
  const isFound = found !== -1 && items.some(({ seq }) => seq === wanted?.seq);
  useLayoutEffect(() => {
    if (!isFound) return;
    setWanted(null);
    virtualizer.scrollToIndex(found, { align: "start" });
  }, [isFound, found, virtualizer]);

  const isReady = status === "ready" && items.length > 0;
  const isPlaced = useRef(false);
  useLayoutEffect(() => {
    if (!isReady || isPlaced.current) return;
    isPlaced.current = true;
    if (firstNew >= 0) virtualizer.scrollToIndex(firstNew, { align: "start" });
    else virtualizer.scrollToEnd();
  }, [isReady, firstNew, virtualizer]);

  // Who has just written something wants to see it.
  const last = items.at(-1);
  const lastOwn = last?.own === true && last.status !== "sent" && last.status !== "read" ? last.nonce : null;
  useLayoutEffect(() => {
    if (lastOwn !== null) virtualizer.scrollToEnd();
  }, [lastOwn, virtualizer]);

  // The keyboard of a phone comes up, the composer grows: the end stays in view.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    let wasAtEnd = true;
    const onScroll = (): void => {
      wasAtEnd = virtualizer.isAtEnd();
    };
    const observer = new ResizeObserver(() => {
      if (wasAtEnd) virtualizer.scrollToEnd();
    });
    element.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [virtualizer]);

  virtualizer.getVirtualItems(); // brings the range up to date with the items of this render
  const { range } = virtualizer;
  const lastVisible = items.length === 0 ? -1 : Math.min(range?.endIndex ?? -1, items.length - 1);
  const nearStart = isReady && range !== null && range.startIndex < loadWithin;
  const nearEnd = isReady && lastVisible >= items.length - loadWithin;

  // A page that could not be loaded is asked for again by the reader, not by and by.
  const mayLoad = isPlaced.current && error === null;
  useEffect(() => {
    if (mayLoad && nearStart && hasOlder && !isLoadingOlder) void loadOlder();
  }, [mayLoad, nearStart, hasOlder, isLoadingOlder, loadOlder]);
  useEffect(() => {
    if (mayLoad && nearEnd && hasNewer && !isLoadingNewer) void loadNewer();
  }, [mayLoad, nearEnd, hasNewer, isLoadingNewer, loadNewer]);

  return { frame, virtualizer, atEnd: atEnd && !hasNewer, lastVisible, toNewest, toSeq };
}

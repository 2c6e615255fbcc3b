import type { InView } from "@tidings/client/store";
import { type OpenConversation, useLooking } from "@tidings/react";
import { type ReactVirtualizer, useVirtualizer, type Virtualizer } from "@tanstack/react-virtual";
import { useCallback, useDeferredValue, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { RefObject } from "react";
import { createRowKeys } from "./row-keys.ts";
import { useView } from "./use-view.ts";

/** Within this distance, the view counts as being at the end. */
const endWithinPx = 48;
/** More is loaded when fewer messages than this are left in the direction of scrolling. */
const loadWithin = 12;
/** How many rows are rendered above and below those in view. */
const overscan = 8;
/** The height of a message until it has been measured. */
const estimatedPx = 46;
/** How long a message is marked after a jump to it. Milliseconds. */
const markedForMs = 3_000;

/** The list needs some frames to get to its target, because rows are measured on the way. */
const goesForFrames = 5;

export interface ChatScroll {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly virtualizer: ReactVirtualizer<HTMLDivElement, HTMLLIElement>;
  /** The stored messages in view; `null` before there are any. */
  readonly view: InView | null;
  /** Whether the newest message of all is in view. */
  readonly atEnd: boolean;
  readonly toNewest: () => void;
  /** Shows a message that may not be loaded, at the top. */
  readonly toSeq: (seq: number) => void;
  /** As `toSeq`, in the middle, and marks it for a moment. */
  readonly goTo: (seq: number) => void;
  /** The message that was jumped to; `null` if none is marked. */
  readonly marked: number | null;
}

/** Computed from what the list knows: reading it from the page would force a layout. */
const isAtEnd = (list: Virtualizer<HTMLDivElement, HTMLLIElement>): boolean =>
  list.getTotalSize() - (list.scrollRect?.height ?? 0) - (list.scrollOffset ?? 0) <= endWithinPx;

/**
 * Shows those in view of any number of messages. It begins where the user stopped reading, and keeps the position: at the end if they are
 * there and looking, otherwise where they are, even when older messages are added above.
 */
export function useChatScroll(conversation: OpenConversation): ChatScroll {
  const { items, status, newSince, hasOlder, hasNewer, isLoadingOlder, isLoadingNewer, error } = conversation;
  const { loadOlder, loadNewer, jumpTo, jumpToNewest } = conversation;
  const frame = useRef<HTMLDivElement>(null);
  const looking = useLooking();
  const [atEnd, setAtEnd] = useState(true);
  const [isPlaced, setPlaced] = useState(false);
  /** Shown once it is loaded. */
  const [wanted, setWanted] = useState<{ readonly seq: number; readonly isMarked: boolean } | null>(null);
  const [marked, setMarked] = useState<{ readonly seq: number } | null>(null);
  /** The list is scrolling to an index. No page may be added before it meanwhile, because the index would then be another message. */
  const [isGoing, setGoing] = useState<object | null>(null);

  // A page that was loaded up to the newest message is not news: the view stays where it was.
  const hadNewer = useRef(hasNewer);
  const [toKeys] = useState(createRowKeys);
  const keys = toKeys(items);
  const isReady = status === "ready" && items.length > 0;
  const firstNew = useMemo(
    () => indexOf(items, typeof newSince === "number" ? newSince + 1 : undefined),
    [items, newSince],
  );
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: items.length,
    getScrollElement: () => frame.current,
    // A loaded chat starts near its final position: otherwise the rows at its start would be rendered first, for nothing.
    initialOffset: () => (firstNew === -1 ? items.length : firstNew) * estimatedPx,
    estimateSize: () => estimatedPx,
    measureElement: measuredSize,
    getItemKey: useCallback((index: number) => keys[index] ?? index, [keys]),
    anchorTo: "end",
    followOnAppend: looking && !hasNewer && !hadNewer.current,
    scrollEndThreshold: endWithinPx,
    paddingStart: 12,
    paddingEnd: 8,
    overscan: useDeferredValue(overscan, 0),
    directDomUpdates: true,
    onChange: (instance) => setAtEnd(isAtEnd(instance)),
  });
  /** As it was before the frame changes its height. */
  const wasAtEnd = useRef(true);
  useLayoutEffect(() => {
    // a page was loaded below what was the end
    if (hadNewer.current) wasAtEnd.current = isAtEnd(virtualizer);
    hadNewer.current = hasNewer;
  }, [hasNewer, items.length, virtualizer]);

  const toNewest = useCallback((): void => {
    if (hasNewer) void jumpToNewest().then(() => virtualizer.scrollToEnd());
    else virtualizer.scrollToEnd();
  }, [hasNewer, jumpToNewest, virtualizer]);

  const want = useCallback(
    (seq: number, isMarked: boolean): void => {
      setWanted({ seq, isMarked });
      void jumpTo(seq);
    },
    [jumpTo],
  );
  const toSeq = useCallback((seq: number) => want(seq, false), [want]);
  const goTo = useCallback((seq: number) => want(seq, true), [want]);

  const found = useMemo(() => indexOf(items, wanted?.seq), [items, wanted]);
  useLayoutEffect(() => {
    if (found === -1 || wanted === null) return;
    setWanted(null);
    if (wanted.isMarked) setMarked({ seq: wanted.seq });
    setGoing({});
    virtualizer.scrollToIndex(found, { align: wanted.isMarked ? "center" : "start" });
  }, [found, wanted, virtualizer]);

  useEffect(() => {
    if (marked === null) return undefined;
    const timer = setTimeout(() => setMarked(null), markedForMs);
    return () => clearTimeout(timer);
  }, [marked]);

  // The message to begin with may have to be loaded first.
  const mayPlace = isReady && newSince !== undefined && (newSince === null || firstNew !== -1 || error !== null);
  useLayoutEffect(() => {
    if (!mayPlace || isPlaced) return;
    setPlaced(true);
    setGoing({});
    if (firstNew === -1) virtualizer.scrollToEnd();
    else virtualizer.scrollToIndex(firstNew, { align: "start" });
  }, [mayPlace, isPlaced, firstNew, virtualizer]);

  useEffect(() => (isGoing === null ? undefined : afterFrames(goesForFrames, () => setGoing(null))), [isGoing]);

  // A message that the user has just sent is scrolled into view.
  const last = items.at(-1);
  const lastOwn = last?.own === true && last.status !== "sent" && last.status !== "read" ? last.nonce : null;
  useLayoutEffect(() => {
    if (lastOwn !== null) virtualizer.scrollToEnd();
  }, [lastOwn, virtualizer]);

  // When a phone's keyboard appears or the composer grows, the end stays in view.
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const onScroll = (): void => {
      wasAtEnd.current = isAtEnd(virtualizer);
    };
    const observer = new ResizeObserver(() => {
      if (wasAtEnd.current) virtualizer.scrollToEnd();
    });
    element.addEventListener("scroll", onScroll, { passive: true });
    observer.observe(element);
    return () => {
      element.removeEventListener("scroll", onScroll);
      observer.disconnect();
    };
  }, [virtualizer]);

  // While nobody looks, the end is followed no further than where the first new message is still in view.
  const keepsTo = useRef<number | null>(null);
  const knownSince = useRef(newSince);
  useLayoutEffect(() => {
    const isNews =
      typeof newSince === "number" && typeof knownSince.current !== "undefined" && knownSince.current !== newSince;
    knownSince.current = newSince;
    if (isNews && !looking && isPlaced && wasAtEnd.current) keepsTo.current = newSince;
    if (keepsTo.current === null || keepsTo.current !== newSince) return;
    if (firstNew !== -1) virtualizer.scrollToIndex(firstNew, { align: "start" });
    if (looking) keepsTo.current = null;
  }, [items.length, newSince, firstNew, looking, isPlaced, virtualizer]);

  virtualizer.getVirtualItems(); // brings the range up to date with the items of this render
  const { range } = virtualizer;
  const lastVisible = items.length === 0 ? -1 : Math.min(range?.endIndex ?? -1, items.length - 1);
  const nearStart = isReady && range !== null && range.startIndex < loadWithin;
  const nearEnd = isReady && lastVisible >= items.length - loadWithin;

  // A page that could not be loaded is not requested again until the user asks for it.
  const mayLoad = isPlaced && isGoing === null && error === null;
  useEffect(() => {
    if (mayLoad && nearStart && hasOlder && !isLoadingOlder) void loadOlder();
  }, [mayLoad, nearStart, hasOlder, isLoadingOlder, loadOlder]);
  useEffect(() => {
    if (mayLoad && nearEnd && hasNewer && !isLoadingNewer) void loadNewer();
  }, [mayLoad, nearEnd, hasNewer, isLoadingNewer, loadNewer]);

  const view = useView(conversation, frame, virtualizer, isPlaced);
  return { frame, virtualizer, view, atEnd: atEnd && !hasNewer, toNewest, toSeq, goTo, marked: marked?.seq ?? null };
}

/**
 * Heights come only from the observer, which reports all new rows at once before they are painted. Measuring each row when it is added
 * would force a layout for every row.
 */
function measuredSize(
  row: HTMLLIElement,
  entry: ResizeObserverEntry | undefined,
  list: Virtualizer<HTMLDivElement, HTMLLIElement>,
): number {
  const px = entry?.borderBoxSize[0]?.blockSize;
  if (px !== undefined) return Math.round(px);
  return list.measurementsCache[list.indexFromElement(row)]?.size ?? estimatedPx;
}

/** Calls `callback` after this many frames, unless the returned function is called before. */
function afterFrames(count: number, callback: () => void): () => void {
  const frame = requestAnimationFrame(() => {
    if (count <= 1) callback();
    else stop = afterFrames(count - 1, callback);
  });
  let stop = (): void => cancelAnimationFrame(frame);
  return () => stop();
}

/** Where a stored message stands; -1 if it is not loaded. */
function indexOf(items: OpenConversation["items"], seq: number | undefined): number {
  const first = items[0]?.seq ?? null;
  if (seq === undefined || first === null || items[seq - first]?.seq !== seq) return -1;
  return seq - first;
}

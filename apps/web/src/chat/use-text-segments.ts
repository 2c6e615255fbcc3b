import { useReadable } from "@tidings/react";
import { useEffect, useMemo } from "react";
import { partLoader } from "../load-part.ts";
import { createValue } from "../value.ts";
import type { TextSegment } from "./text-segments.ts";

const load = partLoader(import.meta.url, () => import("./text-segments.ts"));

type ToSegments = Awaited<ReturnType<typeof load>>["toTextSegments"];

/** The link finder is loaded with the first text that may have a link, and serves all texts from then on. */
const found = createValue<ToSegments | null>(null);

const mayHaveLink = (text: string): boolean => text.includes(".") || text.includes("://");

/** A text in pieces, as {@link TextSegment}. */
export function useTextSegments(text: string): readonly TextSegment[] {
  const toSegments = useReadable(found);
  const isWanted = toSegments === null && mayHaveLink(text);
  useEffect(() => {
    if (!isWanted) return;
    load().then(
      ({ toTextSegments }) => found.set(toTextSegments),
      (error: unknown) => console.warn("The part that finds links was not loaded", error),
    );
  }, [isWanted]);
  return useMemo(
    () => (toSegments && mayHaveLink(text) ? toSegments(text) : [{ text, href: null }]),
    [toSegments, text],
  );
}

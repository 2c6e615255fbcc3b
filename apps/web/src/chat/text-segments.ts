import { findLinks } from "./find-links.ts";

/** A part of a message's text: plain, or a link. */
export interface TextSegment {
  readonly text: string;
  /** Safe to follow: `http:`, `https:` or `mailto:`; `null` for plain text. */
  readonly href: string | null;
}

/** Splits a text into plain pieces and links. Joined, the pieces are the text. */
export function toTextSegments(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const { start, end, href } of findLinks(text)) {
    if (start > at) segments.push({ text: text.slice(at, start), href: null });
    segments.push({ text: text.slice(start, end), href });
    at = end;
  }
  if (at < text.length || segments.length === 0) segments.push({ text: text.slice(at), href: null });
  return segments;
}

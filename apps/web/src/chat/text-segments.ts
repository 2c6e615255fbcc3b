import { LinkifyIt } from "linkify-it";

/** A part of a message's text: plain, or a link. */
export interface TextSegment {
  readonly text: string;
  /** Safe to follow: `http:`, `https:` or `mailto:`; `null` for plain text. */
  readonly href: string | null;
}

// Without a scheme, a name below one of the common top-level domains is a link: "example.org" is one, "see.you" is none.
const linkify = new LinkifyIt({ fuzzyLink: true, fuzzyEmail: true, fuzzyIP: false }).add("ftp:", null).add("//", null);

const safeProtocols = new Set(["http:", "https:", "mailto:"]);

function toHref(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return safeProtocols.has(protocol) ? href : null;
}

/** The text in pieces that make it up when they are put together again. */
export function toTextSegments(text: string): readonly TextSegment[] {
  const segments: TextSegment[] = [];
  let at = 0;
  for (const { index, lastIndex, url } of linkify.match(text) ?? []) {
    const href = toHref(url);
    if (href === null) continue;
    if (index > at) segments.push({ text: text.slice(at, index), href: null });
    segments.push({ text: text.slice(index, lastIndex), href });
    at = lastIndex;
  }
  if (at < text.length || segments.length === 0) segments.push({ text: text.slice(at), href: null });
  return segments;
}

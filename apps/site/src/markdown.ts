/** A part of a page: code in a fence, or what stands around it. */
interface Part {
  readonly isCode: boolean;
  readonly text: string;
}

/** Fences and what stands between them. */
export function partsOf(markdown: string): readonly Part[] {
  const pieces = markdown.split(/(^(?<fence> *(?:```+|~~~+)).*?^\k<fence>[ \t]*$)/ms);
  // prose, code and the fence itself by turns
  return pieces.flatMap((text, i) => (i % 3 === 2 ? [] : [{ isCode: i % 3 === 1, text }]));
}

/** Changes what is not code in a fence. */
export const changeProse = (markdown: string, change: (prose: string) => string): string =>
  partsOf(markdown)
    .map(({ isCode, text }) => (isCode ? text : change(text)))
    .join("");

/** The first sentence below the title, without its links; `null` if the page begins with something other than prose. */
export function firstSentenceOf(markdown: string): string | null {
  const paragraph = /^# .+\n+(?<prose>[^\n]+(?:\n[^\n]+)*)/m.exec(markdown)?.groups?.["prose"] ?? "";
  if (!/^(?!```)[\p{L}`*_]/u.test(paragraph)) return null;
  const prose = paragraph.replaceAll(/\s+/g, " ").replaceAll(/\[([^\]]*)\]\([^)]*\)|\*\*/g, "$1");
  return (/^.*?[.!?](?= |$)/.exec(prose)?.[0] ?? prose).replace(/:$/, ".");
}

/** As GitHub makes it: the repository's own links count on that. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");

/** The anchors of a page's headings; the second of the same name has `-1` behind it. */
export function anchorsOf(markdown: string): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const { isCode, text } of partsOf(markdown)) {
    if (isCode) continue;
    for (const [, heading = ""] of text.matchAll(/^#{1,6} (.+)$/gm)) {
      const slug = slugOf(heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1"));
      let anchor = slug;
      for (let n = 1; anchors.has(anchor); n += 1) anchor = `${slug}-${n}`;
      anchors.add(anchor);
    }
  }
  return anchors;
}

export interface Link {
  readonly isImage: boolean;
  readonly label: string;
  readonly target: string;
}

/** Inline code, which is left alone, or a link; the label of a link may have code in it. */
const codeOrLink = /`[^`\n]*`|(!?)\[((?:[^[\]]|\[[^\]]*\])*)\]\(([^)\s]+)\)/g;

/** Puts something in the place of each link and image; code is left alone. */
export const changeLinks = (markdown: string, change: (found: Link) => string): string =>
  changeProse(markdown, (prose) =>
    prose.replaceAll(codeOrLink, (whole: string, bang?: string, label = "", target?: string) =>
      target === undefined ? whole : change({ isImage: bang === "!", label, target }),
    ),
  );

import { stat } from "node:fs/promises";
import { join, posix } from "node:path";
import { changeLinks, type Link } from "./markdown.ts";
import type { Page } from "./page-map.ts";
import { root } from "./repository.ts";

/** Where the links of a page lead, seen from the repository. */
export interface LinkTarget {
  /** The path of a file or folder in the repository; the page itself for a link to one of its own headings. */
  readonly path: string;
  /** With its `#`; empty if there is none. */
  readonly anchor: string;
}

const isAbroad = (target: string): boolean => /^[a-z][a-z+.-]*:/i.test(target);

/** What a link in a page names in the repository; `null`: another site. */
export function targetOf(source: string, target: string): LinkTarget | null {
  if (isAbroad(target)) return null;
  const [path = "", ...anchor] = target.split("#");
  return {
    path: path === "" ? source : posix.normalize(posix.join(posix.dirname(source), decodeURI(path))).replace(/\/$/, ""),
    anchor: anchor.length === 0 ? "" : `#${anchor.join("#")}`,
  };
}

export interface LinkStyle {
  /** The address of a page, before its anchor. */
  readonly toPage: (page: Page) => string;
  /** The address of a picture in docs/images. */
  readonly toImage: (name: string) => string;
}

const images = "docs/images/";

/** The page that a path of the repository is shown as; a folder is shown by its README. */
export const pageAt = (pages: readonly Page[], path: string): Page | undefined =>
  pages.find(({ source }) => source === path || source === `${path}/README.md`);

/** The links of a page as the site has them. What the site does not show is named, without a link. */
export function toSiteLinks(markdown: string, source: string, pages: readonly Page[], style: LinkStyle): string {
  return changeLinks(markdown, ({ isImage, label, target }) => {
    const found = targetOf(source, target);
    const asLink = (address: string): string => `${isImage ? "!" : ""}[${label}](${address})`;
    if (!found) return asLink(target);
    if (found.path.startsWith(images)) return asLink(style.toImage(found.path.slice(images.length)));
    const page = pageAt(pages, found.path);
    if (page) return asLink(page.source === source && found.anchor ? found.anchor : style.toPage(page) + found.anchor);
    return label;
  });
}

/** Every link of a page. */
export function linksOf(markdown: string): readonly Link[] {
  const links: Link[] = [];
  changeLinks(markdown, (link) => {
    links.push(link);
    return "";
  });
  return links;
}

export const exists = (path: string): Promise<boolean> =>
  stat(join(root, path)).then(
    () => true,
    () => false,
  );

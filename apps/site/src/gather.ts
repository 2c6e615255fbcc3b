import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { changeProse } from "./markdown.ts";
import { toSiteLinks } from "./links.ts";
import { toLlmsFullTxt, toLlmsTxt } from "./llms.ts";
import { type Page, readSections, type Section } from "./page-map.ts";
import { readPackage } from "./reference/package-exports.ts";
import { renderPackage } from "./reference/render.ts";
import { packageFolders, read, readManifest, root } from "./repository.ts";

/** A page with its Markdown. */
export interface PageText extends Page {
  readonly text: string;
}

/** Everything that the site shows, as text. */
export interface SiteContent {
  readonly version: string;
  readonly sections: readonly Section[];
  /** As the site's own pages: links without an ending. */
  readonly pages: readonly PageText[];
  /** As files for readers who want the Markdown: links to `.md`. */
  readonly plain: readonly PageText[];
}

/** Reads the repository. The declaration files have to be there: `tsc -b` makes them. */
export async function gather(): Promise<SiteContent> {
  const written = await readSections();
  const reference = await Promise.all((await packageFolders()).map(readReference));
  const sections = written.flatMap((section) =>
    section.title === "Packages" ? [section, { title: "Reference", pages: reference }] : [section],
  );
  const { version } = await readManifest("tidings");
  return {
    version,
    sections,
    pages: [...(await readTexts(written, "")), ...reference].map(({ source, route, title, text }) => {
      return { source, route, title, text: withoutTemplates(text) };
    }),
    plain: [...(await readTexts(written, ".md")), ...reference],
  };
}

async function readReference(folder: string): Promise<PageText> {
  const { name } = await readManifest(folder);
  const text = renderPackage(name, await readPackage(folder));
  return { source: `reference of ${folder}`, route: `reference/${folder}`, title: name, text };
}

/** @param ending of the addresses of pages, in links */
function readTexts(sections: readonly Section[], ending: string): Promise<readonly PageText[]> {
  const pages = sections.flatMap((section) => section.pages);
  const style = { toPage: ({ route }: Page) => `/${route}${ending}`, toImage: (name: string) => `/images/${name}` };
  return Promise.all(
    pages.map(async ({ source, route, title }) => {
      return { source, route, title, text: toSiteLinks(await read(source), source, pages, style) };
    }),
  );
}

/** VitePress would take `{{ … }}` for a template. */
const withoutTemplates = (text: string): string => changeProse(text, (prose) => prose.replaceAll("{{", "&#123;{"));

const write = async (path: string, text: string): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
};

/** Writes the pages for VitePress into a folder. */
export async function writePages(content: SiteContent, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await Promise.all(content.pages.map(({ route, text }) => write(join(folder, `${route}.md`), text)));
  await cp(join(root, "docs/images"), join(folder, "public/images"), { recursive: true });
  await cp(join(root, "apps/web/public/favicon.svg"), join(folder, "public/favicon.svg"));
  await cp(new URL("../pages", import.meta.url), folder, { recursive: true });
}

/** Writes what programs read beside the built site. */
export async function writePlain(content: SiteContent, folder: string): Promise<void> {
  await Promise.all(content.plain.map(({ route, text }) => write(join(folder, `${route}.md`), text)));
  await write(join(folder, "llms.txt"), toLlmsTxt(content.sections, content.plain));
  await write(join(folder, "llms-full.txt"), toLlmsFullTxt(content.plain));
}

import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, test } from "vitest";
import { gather, type SiteContent } from "./gather.ts";
import { exists, linksOf, pageAt, targetOf } from "./links.ts";
import { toLlmsFullTxt, toLlmsTxt } from "./llms.ts";
import { anchorsOf, partsOf } from "./markdown.ts";
import { readSections } from "./page-map.ts";
import { read, root } from "./repository.ts";

let content: SiteContent;
const referenceOf = (name: string): string =>
  content.pages.find(({ route }) => route === `reference/${name}`)?.text ?? "";
beforeAll(async () => {
  await promisify(execFile)(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), "-b"], { cwd: root });
  content = await gather();
}, 240_000);

describe("in the repository", () => {
  test("every link of every page leads to something that is there", async () => {
    const pages = (await readSections()).flatMap((section) => section.pages);
    const broken: string[] = [];
    for (const { source } of [
      ...pages,
      { source: "README.md" },
      { source: "README.zh-CN.md" },
      { source: "docs/README.md" },
    ]) {
      for (const { target } of linksOf(await read(source))) {
        const found = targetOf(source, target);
        if (!found) continue;
        const page = pageAt(pages, found.path)?.source ?? (found.path.endsWith(".md") ? found.path : null);
        const isThere =
          (await exists(found.path)) &&
          (found.anchor === "" || (page !== null && anchorsOf(await read(page)).has(found.anchor.slice(1))));
        if (!isThere) broken.push(`${source}: ${target}`);
      }
    }
    expect(broken).toEqual([]);
  });
});

describe("on the site", () => {
  test("no two pages are at the same address", () => {
    const routes = content.pages.map(({ route }) => route);
    expect(routes.toSorted()).toEqual([...new Set(routes)].toSorted());
    expect(routes).toEqual(expect.arrayContaining(["start", "packages/ui", "reference/client", "security"]));
  });

  test("every link leads to a page and to a heading of it, as a page and as a plain file", () => {
    for (const [ending, pages] of [["", content.pages] as const, [".md", content.plain] as const]) {
      const anchors = new Map(pages.map(({ route, text }) => [`/${route}${ending}`, anchorsOf(text)]));
      const broken = pages.flatMap(({ route, text }) =>
        linksOf(text).flatMap(({ target }) => {
          if (/^[a-z]+:/.test(target) || target.startsWith("/images/")) return [];
          const [path = "", anchor = ""] = target.split("#");
          const there = anchors.get(path === "" ? `/${route}${ending}` : path);
          return there && (anchor === "" || there.has(anchor)) ? [] : [`${route}: ${target}`];
        }),
      );
      expect(broken).toEqual([]);
    }
  });

  test("no prose has an element or a template in it: VitePress would take it for its own", () => {
    const taken = content.pages.flatMap(({ route, text }) =>
      partsOf(text)
        .filter(({ isCode }) => !isCode)
        .flatMap((part) => part.text.replaceAll(/`[^`]*`|<!--[^]*?-->/g, "").match(/<[a-zA-Z][^>]*>|\{\{/g) ?? [])
        .map((found) => `${route}: ${found}`),
    );
    expect(taken).toEqual([]);
  });

  test("the reference has every function that applications begin with, with its docstring", () => {
    expect(referenceOf("tidings")).toMatch(/^#### createTidings\n\n\S/m);
    expect(referenceOf("client")).toMatch(/^## `@tidings\/client\/store`$/m);
    expect(referenceOf("client")).toMatch(/^#### createTidingsClient\n\n\S/m);
    expect(referenceOf("ui")).toMatch(/^#### Bell\n\n\S/m);
  });

  test("programs find every page in llms.txt, and its text in llms-full.txt", () => {
    const [list, full] = [toLlmsTxt(content.sections, content.plain), toLlmsFullTxt(content.plain)];
    for (const { route, title } of content.plain) {
      expect(list).toContain(`- [${title}](/${route}.md)`);
      expect(full).toContain(`<!-- /${route}.md -->`);
    }
  });
});

import { expect, test } from "vitest";
import { targetOf, toSiteLinks } from "./links.ts";
import { anchorsOf, changeLinks, firstSentenceOf, partsOf, slugOf } from "./markdown.ts";

test("code in fences is told from prose, nested fences as well", () => {
  const markdown = "a\n````md\n```ts\n[x](y)\n```\n````\nb\n";
  expect(partsOf(markdown)).toEqual([
    { isCode: false, text: "a\n" },
    { isCode: true, text: "````md\n```ts\n[x](y)\n```\n````" },
    { isCode: false, text: "\nb\n" },
  ]);
});

test("links are changed, in tables and with code in their labels too; what is code is not", () => {
  const markdown = "| [`a`](x.md) | `[b](x.md)` |\n\n![c](d.png)\n\n```\n[e](f)\n```\n";
  const changed = changeLinks(markdown, ({ isImage, label, target }) => `<${isImage} ${label} ${target}>`);
  expect(changed).toBe("| <false `a` x.md> | `[b](x.md)` |\n\n<true c d.png>\n\n```\n[e](f)\n```\n");
});

test.each([
  ["Your own procedures", "your-own-procedures"],
  ["`chat.send`, and more", "chatsend-and-more"],
  ["From Socket.IO", "from-socketio"],
  ["登录", "登录"],
])("the anchor of %j is %j", (heading, slug) => {
  expect(slugOf(heading)).toBe(slug);
});

test("headings of the same name have anchors of their own", () => {
  expect([...anchorsOf("# A\n\n## B\n\n## B\n\n```\n# no heading\n```\n")]).toEqual(["a", "b", "b-1"]);
});

test("a link is read as from the folder of its page", () => {
  expect(targetOf("docs/guides/react.md", "../PROTOCOL.md#groups")).toEqual({
    path: "docs/PROTOCOL.md",
    anchor: "#groups",
  });
  expect(targetOf("README.md", "packages/react/")).toEqual({ path: "packages/react", anchor: "" });
  expect(targetOf("docs/limits.md", "#prices")).toEqual({ path: "docs/limits.md", anchor: "#prices" });
  expect(targetOf("README.md", "https://example.com")).toBeNull();
});

test("a page links to other pages of the site, shows its pictures, and names what the site does not have", () => {
  const pages = [
    { source: "docs/a.md", route: "a", title: "A" },
    { source: "packages/b/README.md", route: "packages/b", title: "B" },
  ];
  const style = { toPage: ({ route }: { route: string }) => `/${route}`, toImage: (name: string) => `/images/${name}` };
  const text =
    "[b](../packages/b#x) ![i](images/i.png) [code](../packages/b/src/b.ts) [top](#top) [out](https://example.com)";
  expect(toSiteLinks(text, "docs/a.md", pages, style)).toBe(
    "[b](/packages/b#x) ![i](/images/i.png) code [top](#top) [out](https://example.com)",
  );
});

test("the first sentence of a page is its summary, if it begins with prose", () => {
  expect(firstSentenceOf("# Title\n\nA [page](a.md) of\ntwo lines. And more.\n\nMore.")).toBe("A page of two lines.");
  expect(firstSentenceOf("# Title\n\nIt reads `a.b` first:\n\n- one")).toBe("It reads `a.b` first.");
  expect(firstSentenceOf("# Title\n\n```sh\nnpm i\n```\n")).toBeNull();
  expect(firstSentenceOf("# Title\n\n## Next\n\nProse.")).toBeNull();
});

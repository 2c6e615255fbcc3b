import { firstSentenceOf } from "./markdown.ts";
import type { Page, Section } from "./page-map.ts";

export const summary =
  "Typed real-time chat, presence and push notifications for TypeScript applications. Once the server acknowledges a message it is on disk, and every device of everyone in the conversation gets it exactly once and in order.";

/** `llms.txt`: what there is to read, with the first sentence of each page. */
export function toLlmsTxt(sections: readonly Section[], pages: readonly (Page & { readonly text: string })[]): string {
  const texts = new Map(pages.map(({ route, text }) => [route, text]));
  const lists = sections.map(({ title, pages: ones }) =>
    [
      `## ${title}`,
      "",
      ...ones.map((page) => {
        const sentence = firstSentenceOf(texts.get(page.route) ?? "");
        return `- [${page.title}](/${page.route}.md)${sentence === null ? "" : `: ${sentence}`}`;
      }),
    ].join("\n"),
  );
  return `${["# Tidings", `> ${summary}`, "Everything at once: [llms-full.txt](/llms-full.txt)", ...lists].join("\n\n")}\n`;
}

/** `llms-full.txt`: every page after the other. */
export const toLlmsFullTxt = (pages: readonly (Page & { readonly text: string })[]): string =>
  pages.map(({ route, text }) => `<!-- /${route}.md -->\n\n${text.trim()}\n`).join("\n\n");

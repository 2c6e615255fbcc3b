import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

const axe = readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Chromium tells the fill of a text as it would be without the system's colours: axe is to go by the colour that is drawn. */
const asDrawn = `
  const getPropertyValue = CSSStyleDeclaration.prototype.getPropertyValue;
  CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
    return name === "-webkit-text-fill-color" ? "" : getPropertyValue.call(this, name);
  };
`;

/** All but the experimental ones. */
export const allRules = {};
/** Those that another theme may break. */
export const colourRules = { runOnly: ["color-contrast", "link-in-text-block"] };

/** What moves or fades is not what it will be; what moves for ever is left alone. */
const comesToRest = `Promise.allSettled(document.getAnimations()
  .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished))`;

/** What axe has to say about the page as it is. */
export async function axeProblems(page: Page, rules: object = allRules): Promise<string[]> {
  if (!(await page.evaluate("'axe' in window"))) await page.evaluate((await axe) + asDrawn);
  await page.evaluate(comesToRest);
  const found = await page.evaluate<readonly Violation[]>(
    `axe.run(document, ${JSON.stringify(rules)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`));
}

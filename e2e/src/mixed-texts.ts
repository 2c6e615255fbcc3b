import type { Page } from "playwright-core";

/** Elements in which a text stands beside something else: a translator would part them, and the page lose its hold on them. */
export const mixedTexts = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`(() => {
    const texts = document.createTreeWalker(document.querySelector("#root"), NodeFilter.SHOW_TEXT);
    const found = [];
    while (texts.nextNode()) {
      const { parentNode, data } = texts.currentNode;
      if (data !== "" && parentNode.childNodes.length > 1) found.push(parentNode.outerHTML.slice(0, 160));
    }
    return found;
  })()`);

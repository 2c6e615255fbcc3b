/** What translators do: each text is put into elements of theirs, whenever one appears. */
export const translator = `
  const kept = new Set(["font", "script", "style", "textarea", "title"]);
  const wrap = (node) => {
    if (node.nodeType === 1) for (const child of [...node.childNodes]) wrap(child);
    else if (node.nodeType === 3 && node.data !== "" && node.parentNode && !kept.has(node.parentNode.localName)) {
      const outer = document.createElement("font");
      const inner = outer.appendChild(document.createElement("font"));
      node.replaceWith(outer);
      inner.append(node.data);
    }
  };
  new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "characterData") wrap(target);
      else for (const node of addedNodes) wrap(node);
    }
  }).observe(document, { childList: true, subtree: true, characterData: true });
`;

/** Whether every page of every browser is translated: `E2E_TRANSLATE=1 pnpm --filter @tidings/e2e exec vitest run src/web`. */
export const isTranslated = process.env["E2E_TRANSLATE"] === "1";

/** What a test is run in: the page as it is, and as a translator changes it. */
export const translations = [
  { page: "the page as it is", translated: false },
  { page: "a translated page", translated: true },
] as const;

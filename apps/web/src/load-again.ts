/** The build asks for a style sheet once, and a part would stand there without it. */
export async function bringMissingStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const there = new Set(links.filter(hasRules).map(({ href }) => href));
  await Promise.all(links.filter(({ href }) => !there.has(href)).map(bringAgain));
}

function bringAgain(link: HTMLLinkElement): Promise<unknown> {
  const next = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    next.addEventListener("load", resolve);
    next.addEventListener("error", () => {
      next.remove();
      reject(new Error(`A style sheet was not loaded: ${next.href}`));
    });
    link.after(next); // the first may still be on its way
  });
}

/** Of a style sheet that was not loaded, Chromium has one that cannot be read, and other browsers have none or an empty one. */
function hasRules({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet !== null && sheet.cssRules.length > 0;
  } catch {
    return false;
  }
}

export const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false, // no network
  );

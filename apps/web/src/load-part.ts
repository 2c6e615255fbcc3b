/** The address in `() => import("./later/part.js")`, as the build has written it. */
const imported = /import\(["'`](.+?)["'`]\)/;

/** The server has the part, and the browser remembers that something which the part imports has failed: only a reload brings it. */
export class ReloadNeeded extends Error {
  override readonly name = "ReloadNeeded";
}

/**
 * Loads a part of the page when it is wanted, and tries again each time until it has been loaded. Browsers remember that a module could not
 * be loaded as long as the page is open, so the next try uses another address. Rejects with a {@link ReloadNeeded} if that is of no use.
 *
 * @param from the `import.meta.url` of the caller
 */
export function partLoader<Module>(from: string, load: () => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const path = failures > 0 ? imported.exec(String(load))?.[1] : undefined;
    const again = path === undefined ? null : new URL(`${path}?again=${failures}`, from).href;
    try {
      if (again === null) return await load();
      await bringMissingStyles();
      return (await import(/* @vite-ignore */ again)) as Module;
    } catch (error) {
      failures += 1;
      throw again !== null && (await isThere(again))
        ? new ReloadNeeded("The page has to be loaded anew", { cause: error })
        : error;
    }
  };
}

const isThere = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false, // no network
  );

/** The build asks for a style sheet once, and a part would stand there without it. */
async function bringMissingStyles(): Promise<void> {
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const loaded = new Set(links.filter(({ sheet }) => sheet).map(({ href }) => href));
  const missing = links.filter(({ href }) => !loaded.has(href));
  await Promise.all(
    missing.map((link) => {
      const next = link.cloneNode() as HTMLLinkElement;
      return new Promise((resolve, reject) => {
        next.addEventListener("load", resolve);
        next.addEventListener("error", () => reject(new Error(`A style sheet was not loaded: ${next.href}`)));
        link.after(next); // the first may still be on its way
      });
    }),
  );
}

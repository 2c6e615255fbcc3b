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
  let styles: HTMLLinkElement[] = [];
  return async () => {
    const path = failures > 0 ? imported.exec(String(load))?.[1] : undefined;
    try {
      if (path === undefined) {
        const { length } = styleLinks();
        const loading = load();
        styles = styles.concat(styleLinks().slice(length)); // what it asks for stands at the end
        return await loading;
      }
      styles = await Promise.all(styles.map(withRules));
      return await importAgain<Module>(new URL(`${path}?again=${failures}`, from).href);
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

const styleLinks = (): HTMLLinkElement[] => [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];

/** If it fails although the server has it, that may have been for a moment: the second failure is one that the browser remembers. */
async function importAgain<Module>(url: string): Promise<Module> {
  const load = (address: string): Promise<Module> => import(/* @vite-ignore */ address) as Promise<Module>;
  try {
    return await load(url);
  } catch (cause) {
    if (!(await fetch(url)).ok) throw cause; // without a network, that is the error
  }
  try {
    return await load(`${url}&`);
  } catch (cause) {
    throw new ReloadNeeded("Only a reload brings the part", { cause });
  }
}

/** The build asks for a style sheet once, and a part would stand there without it. */
async function withRules(link: HTMLLinkElement): Promise<HTMLLinkElement> {
  if (hasRules(link)) return link;
  const next = link.cloneNode() as HTMLLinkElement;
  return new Promise((resolve, reject) => {
    next.addEventListener("load", () => resolve(next));
    next.addEventListener("error", () => reject(new Error(`A style sheet was not loaded: ${next.href}`)));
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

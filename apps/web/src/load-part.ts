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
 * @param again imports from such an address
 */
export function partLoader<Module>(
  from: string,
  load: () => Promise<Module>,
  again: (url: string) => Promise<unknown> = importAgain,
): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const path = failures > 0 ? imported.exec(String(load))?.[1] : undefined;
    try {
      if (path === undefined) return await load();
      return (await again(new URL(`${path}?again=${failures}`, from).href)) as Module;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

const importAt = (url: string): Promise<unknown> => import(/* @vite-ignore */ url);

/** A part of its own: where it cannot be loaded either, there is nothing to be had yet. */
const loadAgain = partLoader(import.meta.url, () => import("./load-again.ts"), importAt);

async function importAgain(url: string): Promise<unknown> {
  const { bringMissingStyles, isThere } = await loadAgain();
  await bringMissingStyles();
  try {
    return await importAt(url);
  } catch (cause) {
    throw (await isThere(url)) ? new ReloadNeeded("Not loaded", { cause }) : cause;
  }
}

/** The address in `() => import("./later/part.js")`, as the build has written it. */
const imported = /import\(["'`](.+?)["'`]\)/;

/**
 * Loads a part of the page when it is wanted, and tries again each time until it has been loaded. Browsers remember that a module could not
 * be loaded as long as the page is open, so the next try uses another address.
 *
 * @param from the `import.meta.url` of the caller
 */
export function partLoader<Module>(from: string, load: () => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const path = failures > 0 ? imported.exec(String(load))?.[1] : undefined;
    try {
      if (path === undefined) return await load();
      const { href } = new URL(`${path}?again=${failures}`, from);
      return (await import(/* @vite-ignore */ href)) as Module;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

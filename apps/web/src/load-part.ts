/** The address in `() => import("./later/part.js")`, as the build has written it. */
const imported = /import\(["'`](.+?)["'`]\)/;

/**
 * Loads a part of the page when it is wanted, each time anew until it has come: browsers remember of a module that it could
 * not be loaded, for as long as the page is open, and so the next try asks for it by another address.
 *
 * @param from the `import.meta.url` of who asks
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

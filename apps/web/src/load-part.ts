/** Where the build has put the parts, by the names of their modules. In development there is none. */
function pathOf(name: string): string | undefined {
  const parts: unknown = JSON.parse(document.documentElement.dataset["parts"] ?? "{}");
  const path: unknown = typeof parts === "object" && parts !== null ? Reflect.get(parts, name) : undefined;
  return typeof path === "string" ? path : undefined;
}

/**
 * Loads a part of the page when it is wanted, each time anew until it has come: browsers remember of a module that it could
 * not be loaded, for as long as the page is open, and so the next try asks for it by another address.
 *
 * @param name of its module, without the ending
 */
export function partLoader<Module>(name: string, load: () => Promise<Module>): () => Promise<Module> {
  let failures = 0;
  return async () => {
    const path = failures > 0 ? pathOf(name) : undefined;
    try {
      if (path === undefined) return await load();
      const { href } = new URL(`${path}?again=${failures}`, document.baseURI);
      return (await import(/* @vite-ignore */ href)) as Module;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
}

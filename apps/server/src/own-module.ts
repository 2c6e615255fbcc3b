import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

type Exports = Readonly<Record<string, unknown>>;

const isExports = (value: unknown): value is Exports => typeof value === "object" && value !== null;

/**
 * What a module of the application exports as `default` or by one of these names, the most likely first. A CommonJS module has all that it
 * exports as its `default`: what is meant may be in there.
 *
 * @param variable the environment variable that names the module
 * @throws Error that says which module cannot be loaded, and why
 */
export async function exportsOf(
  variable: string,
  modulePath: string,
  names: readonly string[],
): Promise<readonly unknown[]> {
  let module: Exports;
  try {
    module = (await import(pathToFileURL(resolve(modulePath)).href)) as Exports;
  } catch (cause) {
    throw new Error(`${variable}: the module ${modulePath} cannot be loaded: ${String(cause)}`, { cause });
  }
  const { default: inner } = module;
  return [module, ...(isExports(inner) ? [inner] : [])]
    .flatMap((all) => ["default", ...names].map((name) => all[name]))
    .filter((value) => value !== undefined);
}

import { join, posix } from "node:path";
import { read, readManifest } from "../repository.ts";
import { type Declaration, readDeclarations } from "./declarations.ts";

/** An entry of a package: what an application imports from. */
export interface EntryReference {
  /** As it is imported, `@tidings/client/store`. */
  readonly specifier: string;
  readonly declarations: readonly Declaration[];
  /** Names that another package declares, by that package. */
  readonly handedOn: ReadonlyMap<string, readonly string[]>;
}

/** What each entry of a package exports, read from the declaration files that `tsc` has made of it. */
export async function readPackage(folder: string): Promise<readonly EntryReference[]> {
  const { name, publishConfig } = await readManifest(folder);
  const entries = Object.entries(publishConfig?.exports ?? {});
  const modules = entries.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return Promise.all(
    modules.map(async ([subpath, file]) => {
      const found = new Map<string, Declaration>();
      const handedOn = new Map<string, string[]>();
      const module = join("packages", folder, file).replace(/\.js$/, ".d.ts");
      for (const [one, declaration] of await exportsOf(module)) {
        if (typeof declaration === "string") handedOn.set(declaration, [...(handedOn.get(declaration) ?? []), one]);
        else found.set(one, { ...declaration, name: one });
      }
      const declarations = [...found.values()].toSorted((a, b) => a.name.localeCompare(b.name, "en"));
      return { specifier: posix.join(name, subpath), declarations, handedOn };
    }),
  );
}

type Exports = ReadonlyMap<string, Declaration | string>;

/** By name: its declaration, or the package that it is handed on from. */
async function exportsOf(module: string): Promise<Exports> {
  const { declarations, reexports } = readDeclarations(module, await read(module));
  const found = new Map<string, Declaration | string>(declarations.map((one) => [one.name, one]));
  for (const { name, imported, from } of reexports) {
    if (!from.startsWith(".")) {
      found.set(name === "*" ? "everything" : name, from);
      continue;
    }
    const there = await exportsOf(posix.join(posix.dirname(module), from.replace(/\.tsx?$/, ".d.ts")));
    if (name === "*") for (const [one, declaration] of there) found.set(one, declaration);
    const declaration = there.get(imported);
    if (declaration) found.set(name, declaration);
  }
  return found;
}

import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** A program that the repository has installed. */
export const command = (name: string): string => join(root, "node_modules/.bin", name);

/** A page of the repository. */
export const readPage = (page: string): Promise<string> => readFile(join(root, page), "utf8");

const compilerOptions = {
  target: "es2024",
  lib: ["es2024", "esnext.disposable", "dom", "dom.iterable"],
  module: "nodenext",
  types: ["node"],
  jsx: "react-jsx",
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
};

/** The project of a newcomer: files in a folder, and an ordinary strict TypeScript. */
export interface NewcomerProject extends AsyncDisposable {
  readonly folder: string;
  /** What the compiler has to say; nothing if all is well. */
  compile(): Promise<string>;
}

/** Next to this folder's node_modules, where the packages are found: those of the repository unless another is given. */
export async function createNewcomerProject(
  files: ReadonlyMap<string, string>,
  parent: string = fileURLToPath(new URL("../", import.meta.url)),
): Promise<NewcomerProject> {
  const folder = await mkdtemp(join(parent, ".readme-"));
  await Promise.all([
    ...Array.from(files, ([name, text]) => writeFile(join(folder, name), text)),
    writeFile(join(folder, "package.json"), JSON.stringify({ type: "module" })),
    writeFile(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions })),
  ]);
  return {
    folder,
    async compile() {
      const { stdout } = await run(command("tsc"), ["-p", folder]).catch((error: { stdout: string }) => error);
      return stdout;
    },
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  };
}

/** The snippets of a page that are whole files: they say so in their first line, `// name.ts`. */
export async function filesOf(page: string): Promise<ReadonlyMap<string, string>> {
  const files = (await readPage(page)).matchAll(/^```ts\n\/\/ ([\w.-]+\.ts)\b(.*?)^```$/gms);
  return new Map(Array.from(files, ([, name = "", rest = ""]) => [name, `// ${rest}`]));
}

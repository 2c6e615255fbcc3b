import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What only a shell of Unix has, and paths to programs, which have another name on Windows. */
const notPortable =
  /(^|&&\s*)(exec|export|source|rm|cp|mv|mkdir|cat|ln|\.\.?\/|\S+\/\.?bin\/|\w+=)|[;|<>`$*]|(^|[^&])&($|[^&])/;

const unquoted = (script: string): string => script.slice(script.indexOf(": ") + 2).replaceAll(/'[^']*'|"[^"]*"/g, "");

test("the scripts of all packages run without a Unix shell", async () => {
  const scripts: string[] = [];
  for await (const path of glob("{.,*,*/*}/package.json", { cwd: root, exclude: ["**/node_modules"] })) {
    const { scripts: own = {} } = JSON.parse(await readFile(join(root, path), "utf8")) as { scripts?: object };
    for (const [name, command] of Object.entries(own)) scripts.push(`${path} ${name}: ${command as string}`);
  }
  expect(scripts.length).toBeGreaterThan(30);
  expect(scripts.filter((script) => notPortable.test(unquoted(script)))).toEqual([]);
});

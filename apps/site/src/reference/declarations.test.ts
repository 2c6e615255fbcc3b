import { expect, test } from "vitest";
import { readDeclarations } from "./declarations.ts";
import { renderDocs, renderPackage } from "./render.ts";

const file = `
import type { B } from "./b.ts";
/** Not of the next one. */

/**
 * Makes an A.
 *
 * @param size in bytes
 * @throws RangeError if \`size\` < 1
 * @example
 * makeA(3);
 */
export declare function makeA(size: number): A;
export declare function makeA(size: number, of: B): A;
/** What {@link makeA} makes. */
export interface A {
    /** Milliseconds. */
    readonly atMs: number;
}
interface Hidden {
}
declare const limit = 3;
export { limit as maxSize };
export { type C, d as e } from "./c.ts";
export * from "./f.ts";
export type { Z } from "zod";
`;

test("what a declaration file exports is read with its docstrings, and nothing else", () => {
  const { declarations, reexports } = readDeclarations("a.d.ts", file);
  expect(declarations.map(({ name, kind }) => [name, kind])).toEqual([
    ["makeA", "function"],
    ["A", "interface"],
    ["maxSize", "constant"],
  ]);
  expect(declarations[0]?.code).toBe("function makeA(size: number): A;\nfunction makeA(size: number, of: B): A;");
  expect(declarations[0]?.docs).toMatch(/^Makes an A\./);
  expect(declarations[1]?.code).toBe("interface A {\n  /** Milliseconds. */\n  readonly atMs: number;\n}");
  expect(reexports).toEqual([
    { name: "C", imported: "C", from: "./c.ts" },
    { name: "e", imported: "d", from: "./c.ts" },
    { name: "*", imported: "*", from: "./f.ts" },
    { name: "Z", imported: "Z", from: "zod" },
  ]);
});

test("tags become a list, an example code, and a link leads to what is on the page", () => {
  const docs = "Makes {@link A} or {@link B}, a Map<string>.\n\n@param size in\nbytes\n@example\nmakeA(3);";
  expect(renderDocs(docs, new Set(["A"]))).toBe(
    "Makes [`A`](#a) or `B`, a Map&lt;string>.\n\n- **param** size in bytes\n\n```ts\nmakeA(3);\n```",
  );
});

test("a link may name a member, and a tag its type in braces", () => {
  expect(renderDocs("See {@link A.b} and {@link B.c}.\n@throws {TypeError} if it is empty", new Set(["A"]))).toBe(
    "See [`A.b`](#a) and `B.c`.\n\n- **throws** `TypeError` if it is empty",
  );
});

test("a package's page has its entries, functions before types", () => {
  const { declarations } = readDeclarations("a.d.ts", file);
  const page = renderPackage("@x/a", [{ specifier: "@x/a", declarations, handedOn: new Map([["zod", ["Z"]]]) }]);
  const headings = page.split("\n").filter((line) => line.startsWith("#"));
  expect(headings).toEqual([
    "# @x/a: reference",
    "## `@x/a`",
    "### Functions",
    "#### makeA",
    "### Constants",
    "#### maxSize",
    "### Types",
    "#### A",
    "### From other packages",
  ]);
});

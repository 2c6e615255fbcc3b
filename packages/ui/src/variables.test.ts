import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (name: string): string => readFileSync(new URL(`../${name}`, import.meta.url), "utf8");

test("the README names each variable of the style sheet, and no other", () => {
  const used = new Set(read("styles.css").match(/(?<=var\(\s*)--tidings-[a-z-]+/g));
  const columns = read("README.md")
    .split("\n")
    .filter((line) => line.startsWith("| `--tidings-"))
    .map((row) => row.split("|")[1] ?? "");
  const named = [...columns.join("").matchAll(/`(?:--tidings)?(-[a-z-]+)`/g)];
  expect(named.map(([, name]) => `--tidings${name}`).toSorted()).toEqual([...used].toSorted());
});

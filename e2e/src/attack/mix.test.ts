import { expect, test } from "vitest";
import { createMix } from "./mix.ts";

const alone = new Map(["a", "b", "c", "d", "e"].map((name) => [name, 1]));

/** Hurts the more of the three there are. */
const ratioOf = (mixed: readonly string[]): number => 1 + mixed.filter((name) => "abc".includes(name)).length;

function search(seed: number): string[] {
  const mix = createMix(alone, seed);
  return Array.from({ length: 20 }, () => {
    const mixed = mix.next();
    mix.learn(mixed, ratioOf(mixed));
    return mixed.join("+");
  });
}

test("the search goes on from what hurts most, tries nothing twice, and is the same for the same seed", () => {
  const tried = search(7);
  expect(new Set(tried).size).toBe(tried.length);
  expect(tried.some((mixed) => ["a", "b", "c"].every((name) => mixed.includes(name)))).toBe(true);
  expect(search(7)).toEqual(tried);
});

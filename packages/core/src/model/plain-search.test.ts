import { expect, test } from "vitest";
import { isPlain, matchesPlain } from "./plain-search.ts";
import { matchesSearch } from "./search-text.ts";

test("among plain texts the same is found as among all", () => {
  const texts = ["Ada Lovelace", "Smith-Jones, Jean", "user-42", ""];
  expect(texts.every(isPlain)).toBe(true);
  for (const query of [
    ...texts,
    "ada",
    "LOVELACE ada",
    "jean smith",
    "smith jones",
    "jones-",
    "-",
    "4",
    "user-4",
    "x",
  ]) {
    for (const text of texts) expect(matchesPlain(query, text)).toBe(matchesSearch(query, text));
  }
});

test.each(["Zoë", "O'Brien", "林晓明", "Jean\u2011Luc", "ＡＤＡ"])("%j is not plain, and is found as it is", (name) => {
  expect(isPlain(name)).toBe(false);
  expect(matchesPlain(name, name)).toBe(true);
});

import * as fc from "fast-check";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { fileOfUrl } from "./file-url.ts";

test.each([
  ["file:data/tidings.db", "data/tidings.db"],
  ["file:./tidings.db", "./tidings.db"],
  ["file:../my%20db/t.db", "../my db/t.db"],
  ["file:/tmp/t.db", "/tmp/t.db"],
  ["file:///tmp/my%20db/t.db", "/tmp/my db/t.db"],
  ["file:///tmp/100%25/%E4%BD%A0.db", "/tmp/100%/你.db"],
  ["file://localhost/tmp/t.db", "/tmp/t.db"],
  ["file://LocalHost/tmp/t.db", "/tmp/t.db"],
  ["FILE:/tmp/t.db", "/tmp/t.db"],
  ["file:what%3F.db", "what?.db"],
  ["file:t.db%20", "t.db "],
  ["file::memory:", ":memory:"],
])("%s is the file %s", (url, file) => {
  expect(fileOfUrl(url)).toEqual({ file });
});

test.each([
  ["file:", /give file:data/],
  ["data/tidings.db", /give file:data/],
  ["sqlite:tidings.db", /give file:data/],
  ["file:t.db?mode=rwc", /\?mode=rwc.*leave it out/],
  ["file:///tmp/t.db?cache=shared", /\?cache=shared/],
  ["file:t.db#main", /#main/],
  ["file://data/t.db", /machine data: .*file:data\/t\.db/],
  ["file://server/share/t.db", /machine server/],
  ["file:/tmp/100%.db", /%25/],
  ["file:a%2Fb.db", /slash/],
  ["file:a%00b.db", /control character/],
  ["file:///tmp/", /folder/],
  ["file:~/t.db", /~/],
  ["file:t.db ", /space/],
  ["file: t.db", /space/],
])("%s is refused", (url, problem) => {
  expect(fileOfUrl(url)).toEqual({ problem: expect.stringMatching(problem) });
});

test("any absolute path comes back from the URL that Node makes of it", () => {
  const name = fc.string({ minLength: 1, unit: "binary" }).filter((text) => /^[^\p{Cc}\p{Cs}/\\.]+$/u.test(text));
  fc.assert(
    fc.property(name, (text) => {
      const path = `/data/${text}`;
      expect(fileOfUrl(pathToFileURL(path).href)).toEqual({ file: path });
    }),
  );
});

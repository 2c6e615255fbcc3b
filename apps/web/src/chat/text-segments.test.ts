import { array, assert, constantFrom, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { toTextSegments } from "./text-segments.ts";

const links = (text: string): (string | null)[] =>
  toTextSegments(text)
    .map(({ href }) => href)
    .filter((href) => href !== null);

test("addresses of the web and of mail become links, with what surrounds them left out", () => {
  expect(toTextSegments("See https://example.com/a?b=1#c, please.")).toEqual([
    { text: "See ", href: null },
    { text: "https://example.com/a?b=1#c", href: "https://example.com/a?b=1#c" },
    { text: ", please.", href: null },
  ]);
  expect(links("(http://example.com/x_(y)) and www.example.org")).toEqual([
    "http://example.com/x_(y)",
    "http://www.example.org/",
  ]);
  expect(links("write to ada@example.com")).toEqual(["mailto:ada@example.com"]);
});

test("an address among Chinese text ends where the text goes on", () => {
  expect(links("请看 https://example.com/a，谢谢")).toEqual(["https://example.com/a"]);
});

test("nothing else is ever a link", () => {
  for (const text of [
    "javascript:alert(1)",
    "JAVASCRIPT:alert(1)",
    "data:text/html,<script>1</script>",
    "file:///etc/passwd",
    "ftp://example.com/x",
    "vbscript:x",
    "//example.com",
    "1.2.3.4",
  ]) {
    expect(links(text)).toEqual([]);
  }
});

test("the pieces of any text make it up again, and every link is safe", () => {
  const piece = oneof(
    string({ unit: "grapheme" }),
    constantFrom("https://", "javascript:", "www.", "mailto:", "a@b.co", "example.com", " ", "\n", ")", "："),
  );
  assert(
    property(
      array(piece).map((pieces) => pieces.join("")),
      (text) => {
        const segments = toTextSegments(text);
        expect(segments.map((segment) => segment.text).join("")).toBe(text);
        const hrefs = segments.map(({ href }) => href).filter((href) => href !== null);
        expect(hrefs.filter((href) => !/^(?:https?|mailto):/.test(href))).toEqual([]);
      },
    ),
  );
});

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

/** The pieces that are links, as they stand in the text. */
const linked = (text: string): string[] =>
  toTextSegments(text)
    .filter(({ href }) => href !== null)
    .map((segment) => segment.text);

const sentences = ["请看", "的说明，谢谢", "これは", "をご覧ください。", "여기", "를 보세요", "ดูที่", "ครับ", "ຢູ່", "ー"];
const addresses = [
  "https://example.com/a",
  "https://example.com/",
  "https://example.com",
  "http://localhost:3000/x?y=1#z",
  "https://example.com/wiki/Œuvre_(art)",
  "www.example.com",
  "www.example.com/a?b=c",
  "example.org",
  "ada@example.com",
  "mailto:ada@example.com",
  "https://例え.jp",
  "https://例子.中国/a",
  "https://中文.example.com/x",
  "https://пример.рф/страница",
];

test("an address in a script without spaces is exactly the address", () => {
  const wrong = sentences.flatMap((before) =>
    sentences.flatMap((after) =>
      addresses.filter((address) => String(linked(`${before}${address}${after}`)) !== address),
    ),
  );
  expect(wrong).toEqual([]);
});

test("Chinese, Japanese, Korean or Thai text may belong to an address: the link has all of it, or no link is made", () => {
  for (const address of [
    "https://zh.wikipedia.org/wiki/中国",
    "https://zh.wikipedia.org/wiki/中国_(地区)",
    "https://ja.wikipedia.org/wiki/東京2020年/開会式",
    "https://ko.wikipedia.org/wiki/서울",
    "https://ja.wikipedia.org/wiki/Wikipedia:ウィキ",
    "https://zh.wikipedia.org/wiki/Template_中国",
    "https://example.com/file-第一章",
    "https://example.com/v1.第一章",
    "https://example.com/中国",
    "https://example.com?q=测试",
    "www.example.com/搜索?q=测试",
  ]) {
    // it stands by itself
    for (const [before, after] of [
      ["", ""],
      ["请看 ", " 谢谢"],
      ["请看\n", "，谢谢"],
      ["（", "）"],
    ] as const) {
      expect(linked(before + address + after)).toEqual([address]);
    }
  }
  // where it ends, nobody can say
  for (const text of [
    "请看https://zh.wikipedia.org/wiki/中国",
    "请看https://zh.wikipedia.org/wiki/中国的说明",
    "これはhttps://example.com?q=example.org&r=測試",
    "请看www.example.com/x?to=example.org/测试",
    "请看https://zh.wikipedia.org/wiki/Template_中国",
  ]) {
    expect(linked(text)).toEqual([]);
  }
  // it goes on in another script
  for (const address of [
    "https://example.com?q=测试&b=1",
    "https://example.com/文档/a",
    "https://example.com/files/第一章.html",
    "https://example.com/a第一章?page=2",
  ]) {
    expect(linked(`请看${address}的说明`)).toEqual([address]);
  }
});

test("a dot at the end of a host belongs to it if the address goes on", () => {
  expect(linked("https://example.com./a")).toEqual(["https://example.com./a"]);
  expect(linked("It is https://example.com. And that is all")).toEqual(["https://example.com"]);
});

test("what looks like one address, but has invisible characters in it, does not become a link", () => {
  for (const unseen of ["\u200b", "\u00ad", "\u2060\ufeff", "\u200e"]) {
    expect(linked(`see https://exa${unseen}mple.com/a now`)).toEqual([]);
    expect(linked(`see https://example.com${unseen}.evil.org now`)).toEqual([]);
    expect(linked(`ada@exam.com${unseen}ple.org`)).toEqual([]);
  }
  // between words, and beside text that runs from right to left, such characters are right
  expect(linked("ดู\u200bhttps://example.com/a\u200bครับ")).toEqual(["https://example.com/a"]);
  expect(linked("\u200fhttps://example.com/a\u200f, \u200ewww.example.org\u200e")).toEqual([
    "https://example.com/a",
    "www.example.org",
  ]);
});

test("the punctuation around an address is not a part of it", () => {
  for (const [before, after] of [
    ["", "."],
    ["(", ")"],
    ["(see ", ")."],
    ["“", "”"],
    ["「", "」"],
    ["<", ">"],
    ['"', '"'],
    ["**", "**"],
    ["_", "_"],
    ["[it](", ")"],
    ["", "…"],
    ["", "?!"],
    ["", "，谢谢"],
  ] as const) {
    expect(linked(`${before}https://example.com/a_(b)${after}`)).toEqual(["https://example.com/a_(b)"]);
  }
  expect(linked("https://a.com,https://b.com/x,y")).toEqual(["https://a.com", "https://b.com/x,y"]);
});

test("a sign at the end of an address belongs to it, unless it closes what the same sign has opened", () => {
  for (const address of ["https://www.instagram.com/alice_", "https://example.com/*", "https://example.com/~"]) {
    expect(linked(`See ${address}, please`)).toEqual([address]);
  }
  for (const [before, after] of [
    ["_see ", "_"],
    ["*It is at ", "*."],
    ["_*", "*_"],
    ["(~", "~)"],
  ] as const) {
    expect(linked(`${before}https://example.com/a${after}`)).toEqual(["https://example.com/a"]);
  }
});

test("where an address may go on behind a sign, no part of it becomes a link", () => {
  for (const address of [
    "https://fonts.googleapis.com/css?family=Open+Sans|Roboto",
    "https://example.com/{id}/edit",
    "https://example.com/?a={b}&to=c.com",
    "https://example.com/?a=^b",
    "https://en.wikipedia.org/wiki/Mexican–American_War",
    "https://fr.wikipedia.org/wiki/L’Île-d’Orléans",
    "https://example.com/a|example.org",
  ]) {
    expect(linked(`See ${address}, or https://example.com/b`)).toEqual(["https://example.com/b"]);
  }
  // it does not
  for (const [before, after] of [
    ["{", "}"],
    ["| ", "|"],
    ["‘", "’"],
    ["(‘", "’)."],
    ["{at: ", "}, or not"],
    ["", "’s text"],
    ["", "… or not"],
    ["", " – or not"],
    ["(", ")—or not"],
  ] as const) {
    expect(linked(`${before}https://example.com/a${after}`)).toEqual(["https://example.com/a"]);
  }
});

test("an address of mail has its subject with it", () => {
  expect(links("mailto:bob@example.com?subject=Hi%20Bob.")).toEqual(["mailto:bob@example.com?subject=Hi%20Bob"]);
  expect(linked("Is it bob@example.com?subject")).toEqual(["bob@example.com"]);
  expect(linked("Is it mailto:bob@example.com?")).toEqual(["mailto:bob@example.com"]);
});

test("an address with a password in it is not a link, and no part of it is", () => {
  for (const text of [
    "https://user:pass@example.com",
    "https://user:80@example.com/x",
    "https://user@example.com",
    "https://u_s%40er:pass@example.com",
    "https://example.com:pass@evil.org",
  ]) {
    expect(links(text)).toEqual([]);
  }
});

test("names of files, numbers and words without a space between them are no addresses", () => {
  for (const text of [
    "readme.md",
    "see.you",
    "at the end.In the",
    "1.2.3.4",
    "v1.2",
    "e.g.",
    "...",
    "a..com",
    "-x.com",
  ]) {
    expect(links(text)).toEqual([]);
  }
  expect(links("github.com/x.md and docs.example.rs")).toEqual(["http://github.com/x.md", "http://docs.example.rs/"]);
});

test("a text that is made to cost much does not: looked at anew from every place, these would not end in time", () => {
  for (const piece of [
    "http://",
    "https://a",
    "www.",
    "a@",
    "a.",
    ".",
    "(",
    "https://a)",
    "看a.com",
    "https://a.b/看&",
    "https://a.b/看/x=",
    "看/a",
    "www.a.b/x=看&y=",
    "%",
    "-a",
    "aЖ",
    "_a.com/_",
    "https://a.b/|a",
    "https://a.b/{",
    "mailto:a@b.co?a_",
  ]) {
    const text = piece.repeat(400_000 / piece.length);
    expect(
      toTextSegments(text)
        .map((segment) => segment.text)
        .join(""),
    ).toBe(text);
  }
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
    { examples: [["a@b.comailto:a@b.co"]] },
  );
});

// @vitest-environment jsdom
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { MessageText } from "./message-text.tsx";

afterEach(cleanup);

/** What translators do: each text is put into an element of theirs. */
function translate(root: Node): void {
  for (const node of Array.from(root.childNodes)) {
    if (!(node instanceof Text)) {
      translate(node);
      continue;
    }
    const theirs = document.createElement("font");
    node.replaceWith(theirs);
    theirs.append(node.data);
  }
}

test.each([
  ["See https://a.test, or not.", "See https://b.test, or better not."],
  ["See https://a.test, or not.", "See nothing."],
  ["See nothing.", "See https://a.test, or not."],
])("a translated message follows its edit: %j, then %j", (before, after) => {
  const { container, rerender } = render(<MessageText text={before} />);
  translate(container);
  rerender(<MessageText text={after} />);
  expect(container.textContent).toBe(after);
});

test.each([
  ["请看https://example.com/a的说明", ["https://example.com/a"]],
  ["請看https://example.com的說明。", ["https://example.com"]],
  ["https://example.com/a를 보세요", ["https://example.com/a"]],
  ["https://zh.wikipedia.org/wiki/中国。", ["https://zh.wikipedia.org/wiki/中国"]],
  ["https://ja.wikipedia.org/wiki/Wikipedia:ウィキ", ["https://ja.wikipedia.org/wiki/Wikipedia:ウィキ"]],
  ["https://例子.中国/a", ["https://例子.中国/a"]],
  ["(see https://example.com/a_(b)).", ["https://example.com/a_(b)"]],
  ["(https://example.com/a), https://example.com/b.", ["https://example.com/a", "https://example.com/b"]],
  ["https://", []],
])("the links in %j", (text, links) => {
  const { container } = render(<MessageText text={text} />);
  expect(container.textContent).toBe(text);
  expect(Array.from(container.querySelectorAll("a"), (link) => link.textContent)).toEqual(links);
});

test("a text of nothing but addresses and brackets takes no longer than its length", () => {
  for (const piece of ["https://", "(", ")", "a)", "/看", "."]) {
    const text = `https://a${piece.repeat(200_000 / piece.length)}`;
    const { container } = render(<MessageText text={text} />);
    expect(container.textContent).toBe(text);
  }
});

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

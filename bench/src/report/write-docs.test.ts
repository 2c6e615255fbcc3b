import { expect, test } from "vitest";
import { fillIn } from "./write-docs.ts";

const page = "# Title\n\n<!-- a -->\n\nold\n\n<!-- /a -->\n\nbetween\n\n<!-- b --><!-- /b -->\n";

test("fills in one place and leaves the others", () => {
  const filled = fillIn(page, "a", "new");
  expect(filled).toBe(page.replace("old", "new"));
  expect(fillIn(filled, "b", "more")).toContain("between\n\n<!-- b -->\n\nmore\n\n<!-- /b -->");
});

test("filling in twice is the same as once", () => {
  const once = fillIn(page, "b", "new");
  expect(fillIn(once, "b", "new")).toBe(once);
});

test("a page without the place is refused", () => {
  expect(() => fillIn(page, "c", "new")).toThrow("no place for c");
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import type { ReactElement } from "react";
import { afterEach, expect, test } from "vitest";
import { useMenu } from "./use-menu.ts";

afterEach(cleanup);

const close = (): void => undefined;

function Menu({ dir }: { readonly dir: "ltr" | "rtl" }): ReactElement {
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenu(menu, close);
  return (
    <div ref={menu} role="menu" tabIndex={-1} style={{ direction: dir }} onKeyDown={onKeyDown}>
      {["a", "b", "c"].map((name) => (
        <button key={name} type="button" role="menuitem">
          {name}
        </button>
      ))}
    </div>
  );
}

test.each([
  ["ltr", "ArrowRight", "b"],
  ["ltr", "ArrowLeft", "c"],
  ["rtl", "ArrowLeft", "b"],
  ["rtl", "ArrowRight", "c"],
  ["rtl", "ArrowDown", "b"],
  ["rtl", "ArrowUp", "c"],
] as const)("in a menu that runs %s, %s leads from a to %s", (dir, key, name) => {
  Element.prototype.scrollIntoView = close;
  render(<Menu dir={dir} />);
  fireEvent.keyDown(screen.getByText("a"), { key });
  expect(document.activeElement?.textContent).toBe(name);
});

// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { useRef } from "react";
import type { ReactElement } from "react";
import { afterEach, expect, test } from "vitest";
import { useArrowKeys } from "../headless/use-arrow-keys.ts";
import { UiProvider } from "../settings/ui-provider.tsx";
import { PushLink } from "./push-link.tsx";

afterEach(cleanup);

function List(): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  useArrowKeys(list, ".link");
  return (
    <div ref={list}>
      <button type="button">Begin</button>
      {["https://a.test", undefined, "https://b.test"].map((href) => (
        <PushLink
          key={href ?? ""}
          className="link"
          description={{ title: "", ...(href && { href }) }}
          onFollow={() => undefined}
        >
          {() => href ?? "nowhere"}
        </PushLink>
      ))}
    </div>
  );
}

test("the arrow keys reach what leads nowhere, and leave it", () => {
  render(
    <UiProvider>
      <List />
    </UiProvider>,
  );
  screen.getByText("Begin").focus();
  const visited = [1, 2, 3].map(() => {
    fireEvent.keyDown(document.activeElement ?? document.body, { key: "ArrowDown" });
    return document.activeElement?.textContent;
  });
  expect(visited).toEqual(["https://a.test", "nowhere", "https://b.test"]);
});

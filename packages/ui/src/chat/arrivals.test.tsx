// @vitest-environment jsdom
import type { OpenConversation } from "@tidings/react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { UiProvider } from "../settings/ui-provider.tsx";
import { Arrivals } from "./arrivals.tsx";

afterEach(cleanup);

type Item = OpenConversation["items"][number];

const saying = (seq: number, text: string): Item => ({ seq, from: "bob", own: false, content: { text } }) as Item;

const page = (...items: readonly Item[]) => (
  <UiProvider>
    <Arrivals conversation={{ items, status: "ready", hasNewer: false } as unknown as OpenConversation} marked={null} />
  </UiProvider>
);

test("each message that comes is read out, also one that says the same as the one before it", () => {
  const { container, rerender } = render(page(saying(1, "Hello")));
  const region = container.querySelector("[aria-live]");
  expect(region?.textContent).toBe("");
  rerender(page(saying(1, "Hello"), saying(2, "Ping")));
  expect(region?.textContent).toBe("bob: Ping");
  const first = region?.firstChild;
  rerender(page(saying(1, "Hello"), saying(2, "Ping"), saying(3, "Ping")));
  expect(region?.textContent).toBe("bob: Ping");
  expect(region?.firstChild).not.toBe(first); // a screen reader reads what is new in it
});

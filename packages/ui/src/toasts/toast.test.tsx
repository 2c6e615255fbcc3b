// @vitest-environment jsdom
import { TidingsProvider } from "@tidings/react";
import { cleanup, render } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { UiProvider } from "../settings/ui-provider.tsx";
import { Toast } from "./toast.tsx";

afterEach(cleanup);

const readable = (value: unknown): object => ({ get: () => value, subscribe: () => () => undefined });

function bodyOf(kind: "direct" | "group", lastMessage: object | null): string | undefined {
  const conversation = { id: "c", kind, peerId: "bob", title: "Village", members: [], lastMessage };
  const store = { me: "ada", looking: readable(true), conversation: () => ({ summary: readable(conversation) }) };
  const { container } = render(
    <TidingsProvider store={store as never}>
      <UiProvider nameOf={() => "Bob"}>
        <Toast
          notice={{ key: "c", of: "chat", count: 1, revision: 1, where: "page" }}
          dismiss={() => undefined}
          shownForMs={0}
        />
      </UiProvider>
    </TidingsProvider>,
  );
  return container.querySelector(".tidings-body")?.textContent;
}

test.each([
  ["direct", { text: "Hello" }, "Hello"],
  ["direct", null, "This message was deleted."],
  ["group", null, "Bob: This message was deleted."],
] as const)("the toast of a message in a %s chat, %j, says what it is: %j", (kind, content, body) => {
  expect(bodyOf(kind, { from: "bob", content })).toBe(body);
});

test("as long as the message is not known, the toast names its author alone", () => {
  expect(bodyOf("direct", null)).toBeUndefined();
});

// @vitest-environment jsdom
import { type OpenConversation, TidingsProvider } from "@tidings/react";
import { cleanup, fireEvent, render, screen } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import { UiProvider } from "../settings/ui-provider.tsx";
import type { MessageActions } from "./intent.ts";
import { MessageDetails } from "./message-details.tsx";

afterEach(cleanup);

type Item = OpenConversation["items"][number];

const refused = { kind: "edit", nonce: "e1", seq: 4, status: "failed", content: { text: "@Bob five hundred words" } };

function show(message: object, mayWrite = true): MessageActions["takeBack"] {
  const takeBack = vi.fn<MessageActions["takeBack"]>();
  const item = { nonce: "n4", seq: 4, own: true, status: "sent", mentions: ["bob"], reactions: [], replyTo: null };
  render(
    <TidingsProvider store={{} as never}>
      <UiProvider nameOf={() => "Bob"}>
        <MessageDetails
          message={
            {
              ...item,
              content: { text: "short" },
              deletedAtMs: null,
              changes: [refused],
              ...message,
            } as unknown as Item
          }
          startsGroup
          retry={() => Promise.resolve() as never}
          discard={() => undefined}
          actions={{ conversationId: "g", mayWrite, begin: vi.fn(), goTo: vi.fn(), takeBack }}
        />
      </UiProvider>
    </TidingsProvider>,
  );
  return takeBack;
}

test("an edit that was refused is taken back as an edit of its message", () => {
  const takeBack = show({});
  fireEvent.click(screen.getByText("Edit"));
  expect(takeBack).toHaveBeenCalledWith("e1", "@Bob five hundred words", {
    mentions: new Map([["Bob", "bob"]]),
    intent: { kind: "edit", message: expect.objectContaining({ seq: 4, content: { text: "short" } }) as unknown },
  });
});

test("if its message has been deleted, it is taken back as a draft", () => {
  const takeBack = show({ content: null, deletedAtMs: 1 });
  fireEvent.click(screen.getByText("Edit"));
  expect(takeBack).toHaveBeenCalledWith("e1", "@Bob five hundred words", {
    mentions: new Map([["Bob", "bob"]]),
    intent: null,
  });
});

test("where nothing can be written any more, it can be read", () => {
  show({}, false);
  expect(screen.queryByText("Edit")).toBeNull();
  screen.getByText("@Bob five hundred words");
});

test("why an edit was refused is read aloud, and its text is not", () => {
  show({});
  expect(screen.getByRole("alert").textContent).toBe("Not sent");
  screen.getByText("@Bob five hundred words");
});

test("the text of a refused edit, of which a part is in view, can be scrolled with the keyboard", () => {
  show({});
  expect(screen.getByText("@Bob five hundred words").tabIndex).toBe(0);
});

test("a refused reaction has no text to take back", () => {
  show({ changes: [{ kind: "reaction", nonce: "r1", seq: 4, status: "failed", reaction: "👍", on: true }] });
  expect(screen.queryByText("Edit")).toBeNull();
});

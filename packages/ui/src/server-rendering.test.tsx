import { createTidingsClient } from "@tidings/client";
import { createTidingsStore } from "@tidings/client/store";
import { type RegisteredRouter, type RegisteredStore, TidingsProvider } from "@tidings/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { Bell, Chat, Conversations, Inbox, Toasts, UiProvider, type UiSettings, zhCn } from "./index.ts";

const createStore = (): RegisteredStore =>
  createTidingsStore(createTidingsClient<RegisteredRouter>({ url: "/trpc", token: "t" }), { me: "alice" });

/** A page with all of them, as a server makes it: nothing is loaded yet. */
function render(page: ReactElement, settings: UiSettings = {}): string {
  return renderToString(
    <TidingsProvider store={createStore()}>
      <UiProvider {...settings}>{page}</UiProvider>
    </TidingsProvider>,
  );
}

const everything = (
  <>
    <Bell />
    <Inbox />
    <Conversations onSelect={() => undefined} />
    <Chat with="bob" />
    <Toasts />
  </>
);

test("a server renders every component, in the language and the theme that are given", () => {
  const html = render(everything, { texts: zhCn, theme: "dark" });
  for (const name of ["bell", "inbox", "conversations", "chat", "toasts"]) {
    expect(html).toMatch(new RegExp(`class="tidings tidings-${name}" lang="zh-CN" data-theme="dark"`));
  }
  expect(html).toContain(zhCn.inbox.markAll);
  expect(html).toContain(zhCn.chat.write("bob"));
});

test("an inner provider changes what it names and nothing else", () => {
  const page = (
    <UiProvider theme="light">
      <Chat with="bob" />
    </UiProvider>
  );
  const html = render(page, { theme: "dark", nameOf: (userId) => userId.toUpperCase() });
  expect(html).toContain('data-theme="light"');
  expect(html).toContain("Message BOB");
});

const Header = ({ name }: { readonly name: string }): ReactElement => <h1>{`To ${name}`}</h1>;

test("an application puts parts of its own in the place of the built-in ones", () => {
  const html = render(<Chat with="bob" parts={{ Header, Composer: () => <p>Read only</p> }} />);
  expect(html).toContain("<h1>To bob</h1>");
  expect(html).toContain("<p>Read only</p>");
  expect(html).not.toContain("<textarea");
});

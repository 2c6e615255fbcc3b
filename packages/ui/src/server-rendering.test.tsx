import { createTidingsClient } from "@tidings/client";
import { createTidingsStore } from "@tidings/client/store";
import { type RegisteredRouter, type RegisteredStore, TidingsProvider } from "@tidings/react";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { expect, test } from "vitest";
import { createFormats } from "./headless/index.ts";
import {
  Bell,
  Chat,
  Conversations,
  Inbox,
  InboxItem,
  type PushDescription,
  ToastFrame,
  Toasts,
  UiProvider,
  type UiSettings,
  zhCn,
} from "./index.ts";
import { Inbox as BareInbox } from "./notices.ts";
import { BareUiProvider, BellButton, type FirstUi, PersonPicture, type Ui } from "./parts.ts";

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

const first: FirstUi = {
  texts: { ...zhCn, inbox: { ...zhCn.inbox, title: "Meldingen" } },
  formats: createFormats({ locale: "nl", time: zhCn.time }),
  nameOf: (userId) => userId,
  textOf: ({ text }) => text,
  hrefOf: undefined,
  Avatar: () => <i>!</i>,
};

test("parts take everything from the application, and say what they need", () => {
  const page = (whole: Ui | null, part: ReactElement): string =>
    renderToString(
      <TidingsProvider store={createStore()}>
        <BareUiProvider first={first} whole={whole}>
          {part}
        </BareUiProvider>
      </TidingsProvider>,
    );
  expect(page(null, <BellButton open={false} />)).toContain('aria-label="Meldingen"');
  expect(page(null, <PersonPicture userId="bob" name="Bob" />)).toContain("<i>!</i>");
  const missing = "no <BareUiProvider whole> above";
  expect(() => page(null, <BareInbox />)).toThrow(missing);
  const whole: Ui = {
    ...first,
    texts: { ...zhCn, locale: "nl" },
    theme: "dark",
    now: Date.now,
    onOpenConversation: undefined,
    toContent: (text) => ({ text }),
    reactions: [],
    describePush: () => ({ title: "" }),
  };
  expect(page(whole, <BareInbox />)).toContain('lang="nl" data-theme="dark"');
  expect(() => renderToString(<PersonPicture userId="bob" name="Bob" />)).toThrow("no <BareUiProvider> above");
});

const Header = ({ name }: { readonly name: string }): ReactElement => <h1>{`To ${name}`}</h1>;

test("an application puts parts of its own in the place of the built-in ones", () => {
  const html = render(<Chat with="bob" parts={{ Header, Composer: () => <p>Read only</p> }} />);
  expect(html).toContain("<h1>To bob</h1>");
  expect(html).toContain("<p>Read only</p>");
  expect(html).not.toContain("<textarea");
});

const nothing = (): void => undefined;

/** What the inbox makes of a push that is described like this. */
function renderPush(description: PushDescription, settings: UiSettings = {}): string {
  const push = { seq: 1, type: "chat.message", sentAtMs: 0, readAtMs: null } as const;
  const data = { conversationId: "alice_bob", from: "bob", excerpt: "hello", count: 1 };
  const item = <InboxItem push={{ ...push, data }} nowMs={0} markRead={nothing} onFollow={nothing} />;
  return render(item, { ...settings, describePush: () => description });
}

test("a push leads to its page, to its conversation, or nowhere", () => {
  const title = "News";
  expect(renderPush({ title, href: "/orders/7" })).toContain('<a class="tidings-inbox-link" href="/orders/7">');
  expect(renderPush({ title, href: "/orders/7", newTab: true })).toMatch(/<a [^>]*target="_blank" rel="noopener /);
  const about = { title, conversationId: "alice_bob" };
  expect(renderPush(about, { onOpenConversation: nothing })).toMatch(/<button [^>]*class="tidings-inbox-link"/);
  expect(renderPush(about, { hrefOf: (id) => `/chats/${id}` })).toMatch(/<a [^>]*href="\/chats\/alice_bob"/);
  for (const leadsNowhere of [about, { title }, { title, href: "javascript:alert(1)" }]) {
    expect(renderPush(leadsNowhere)).toContain('<div class="tidings-inbox-link" tabindex="-1">');
  }
});

test("a push may bring a picture of its own", () => {
  expect(renderPush({ title: "News", userId: "bob", picture: <i>!</i> })).toMatch(
    /link" tabindex="-1"><i>!<\/i><span class="tidings-lines/,
  );
});

test("an application shows toasts of its own beside the others", () => {
  const own = (
    <ToastFrame of="problem" dismiss={nothing} shownForMs={0}>
      Not saved
    </ToastFrame>
  );
  expect(render(<Toasts>{own}</Toasts>)).toMatch(/aria-live="polite".*data-of="problem">Not saved<button/);
});

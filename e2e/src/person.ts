import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { isTranslated, translator } from "./translator.ts";

/** One message as the page shows it. */
export interface ShownMessage {
  readonly nonce: string;
  readonly seq: number | null;
  readonly text: string;
  readonly own: boolean;
  /** `pending`, `sending`, `sent`, `read` or `failed`; `received` for another's. */
  readonly status: string;
}

/** Someone at a browser of their own, doing what people do. */
export interface Person extends AsyncDisposable {
  readonly page: Page;
  readonly composer: Locator;
  readonly bell: Locator;
  readonly inbox: Locator;
  readonly toasts: Locator;
  /** Says that the page is cut off. */
  readonly banner: Locator;
  /** What scrolls. */
  readonly log: Locator;
  readonly typing: Locator;
  readonly peerPresence: Locator;
  /** In the list of conversations. */
  conversation(name: string): Locator;
  /** Opens the chat with someone who has signed in before. */
  openChat(name: string): Promise<void>;
  say(text: string): Promise<void>;
  /** Everything in the open chat, from top to bottom: scrolls through it if not all of it is in view, and ends at its end. */
  messages(): Promise<ShownMessage[]>;
  /** One in view. */
  message(text: string): Locator;
  /** Opens the menu of a message in view, with a mouse. If several have this text: of the last. */
  openMenu(text: string): Promise<void>;
  /** How many messages wait for the user, by the name of the tab. */
  waiting(): Promise<number>;
  /** Waits until the page is connected and follows the inbox and the chats: what comes from now on is news. */
  isFollowing(): Promise<void>;
  /** Their browser says that there is a network again: the page tries at once. By itself it may wait for half a minute. */
  regainNetwork(): Promise<void>;
  /** Loads the page anew. Without a network it comes out of the browser, once it has been kept there. */
  reload(): Promise<void>;
}

/** Selects the conversations of the list, and not the people below them. */
export const conversationRow = ".tidings-conversation[data-unread]";

/** Signs in on a page, in a browser that others may share. Who is signed in there for all tabs is so already. */
export async function signInAt(page: Page, url: string, name: string): Promise<Person> {
  await page.goto(url);
  const search = page.getByTestId("people-search");
  const field = page.getByTestId("sign-in-name");
  await search.or(field).waitFor();
  if (await field.isVisible()) {
    await field.fill(name);
    await page.getByTestId("sign-in-submit").click();
  }
  await search.waitFor();
  return atPage(page);
}

export interface PersonOptions extends BrowserContextOptions {
  /** A translator changes their page as it comes. */
  readonly translated?: boolean;
}

/** Signs in through the page, in a browser that nobody else shares. */
export async function signIn(
  browser: Browser,
  url: string,
  name: string,
  { translated = false, ...options }: PersonOptions = {},
): Promise<Person> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  if (translated && !isTranslated) await context.addInitScript(translator);
  const person = await signInAt(await context.newPage(), url, name);
  return { ...person, [Symbol.asyncDispose]: () => context.close() };
}

const succeeds = (act: Promise<unknown>): Promise<boolean> =>
  act.then(
    () => true,
    () => false,
  );

/** Does it, and again as long as nothing comes of it. What comes late is not undone by a second time. */
async function actUntil(wanted: Locator, act: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; attempt < 10; attempt += 1) {
    await succeeds(act());
    if (await succeeds(wanted.waitFor({ timeout: 5_000 }))) return;
  }
  await act();
  await wanted.waitFor();
}

/** Someone who is signed in on a page. */
export function atPage(page: Page): Person {
  const composer = page.getByTestId("composer");
  const log = page.locator(".tidings-log");
  const bell = page.getByTestId("bell");
  const conversation = (name: string): Locator => page.locator(conversationRow).filter({ hasText: name });
  const message = (text: string): Locator => page.locator(".tidings-message").filter({ hasText: text });

  return {
    page,
    composer,
    bell,
    log,
    inbox: page.locator("#inbox"),
    toasts: page.locator(".tidings-toast"),
    banner: page.getByTestId("connection-banner"),
    typing: page.locator(".tidings-typing"),
    peerPresence: page.getByTestId("peer-presence"),
    conversation,

    async openChat(other) {
      await page.getByTestId("people-search").fill(other);
      const row = page.locator(".tidings-conversation").filter({ hasText: other }).first();
      const opened = page.locator(".chat__name", { hasText: other });
      // A row that is drawn anew between press and release does not hear of the click.
      await actUntil(opened, () => row.click({ timeout: 5_000 }));
      await composer.waitFor();
    },

    async say(text) {
      await composer.fill(text);
      // Where there is no keyboard but the one on the screen, its Enter makes a new line.
      if (await page.evaluate("matchMedia('(hover: none)').matches")) await page.locator(".composer__send").tap();
      else await composer.press("Enter");
    },

    messages: () => readWholeLog(page, log),
    message,

    async openMenu(text) {
      const row = message(text).last();
      const button = row.locator(".tidings-menu-button");
      // The button shows while the mouse is over its message. If the log moves in between, the mouse has to follow.
      await actUntil(page.getByTestId("menu"), async () => {
        await row.hover();
        await button.click({ timeout: 5_000 });
      });
    },

    waiting: async () => Number(/^\((\d+)\)/.exec(await page.title())?.[1] ?? 0),

    async isFollowing() {
      for (const followed of ['[data-testid="bell"][data-followed="true"]', '.sidebar__lists[data-status="ready"]']) {
        await page.locator(followed).waitFor({ state: "attached" });
      }
    },

    regainNetwork: () => page.evaluate(`void dispatchEvent(new Event("online"))`),

    async reload() {
      await page.evaluate("navigator.serviceWorker.ready.then(() => undefined)");
      await page.reload();
    },

    [Symbol.asyncDispose]: () => page.close(),
  };
}

interface Rows {
  readonly count: number;
  readonly hasOlder: boolean;
}

/** The list holds only what is in view, and a little around it. */
async function readWholeLog(page: Page, log: Locator): Promise<ShownMessage[]> {
  const rows = async (): Promise<Rows> =>
    log.evaluate((element) => {
      const { count, hasOlder } = (element as unknown as { dataset: Record<string, string> }).dataset;
      return { count: Number(count), hasOlder: hasOlder === "true" };
    });
  if ((await log.count()) === 0) return [];
  const inView = await readMessages(page);
  const { count, hasOlder } = await rows();
  if (inView.length === count && !hasOlder) return inView;

  const scroll = async (to: "start" | "further"): Promise<{ readonly atEnd: boolean }> => {
    await log.evaluate((element, where) => {
      element.scrollTo(0, where === "start" ? 0 : element.scrollTop + element.clientHeight / 2);
    }, to);
    await page.evaluate("new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    return log.evaluate((element) => ({
      atEnd: element.scrollTop + element.clientHeight >= element.scrollHeight - 2,
    }));
  };
  do await scroll("start");
  while ((await rows()).hasOlder);

  const seen = new Map<string, ShownMessage>();
  for (let { atEnd } = await scroll("start"); ; { atEnd } = await scroll("further")) {
    for (const message of await readMessages(page)) {
      const key = `${message.own}/${message.nonce}`;
      seen.delete(key); // a message that was sent meanwhile stands elsewhere now
      seen.set(key, message);
    }
    if (atEnd) return [...seen.values()];
  }
}

const readMessages = (page: Page): Promise<ShownMessage[]> =>
  page.locator(".tidings-message").evaluateAll((items) =>
    items.map((item) => {
      const { seq, nonce, own, status } = (item as unknown as { dataset: Record<string, string> }).dataset;
      return {
        nonce: nonce ?? "",
        seq: seq === undefined ? null : Number(seq),
        text: item.querySelector(".tidings-text")?.textContent ?? "",
        own: own === "true",
        status: status ?? "",
      };
    }),
  );

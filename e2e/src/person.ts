import type { Browser, BrowserContext, Locator, Page } from "playwright-core";

/** One message as the page shows it. */
export interface ShownMessage {
  readonly nonce: string;
  readonly seq: number | null;
  readonly text: string;
  readonly own: boolean;
  /** `sending`, `sent`, `read` or `failed`; `received` for another's. */
  readonly status: string;
}

/** Someone at a browser window of their own, doing what people do. */
export interface Person extends AsyncDisposable {
  readonly page: Page;
  readonly composer: Locator;
  readonly bell: Locator;
  readonly toasts: Locator;
  /** Opens the chat with someone who has signed in before. */
  openChat(name: string): Promise<void>;
  say(text: string): Promise<void>;
  /** Everything in the open chat's log, from top to bottom. */
  messages(): Promise<ShownMessage[]>;
  message(text: string): Locator;
}

export async function signIn(browser: Browser, url: string, name: string, context?: BrowserContext): Promise<Person> {
  const own = context ?? (await browser.newContext({ viewport: { width: 1280, height: 800 } }));
  const page = await own.newPage();
  await page.goto(url);
  await page.getByTestId("sign-in-name").fill(name);
  await page.getByTestId("sign-in-submit").click();
  await page.getByTestId("people-search").waitFor();
  const composer = page.getByTestId("composer");

  return {
    page,
    composer,
    bell: page.getByTestId("bell"),
    toasts: page.getByTestId("toast"),

    async openChat(other) {
      await page.getByTestId("people-search").fill(other);
      const found = page.getByTestId("person").or(page.getByTestId("conversation"));
      await found.filter({ hasText: other }).first().click();
      await composer.waitFor();
    },

    async say(text) {
      await composer.fill(text);
      await composer.press("Enter");
    },

    messages: () =>
      page.getByTestId("message").evaluateAll((items) =>
        items.map((item) => {
          const { seq, nonce, own: isOwn, status } = (item as unknown as { dataset: Record<string, string> }).dataset;
          return {
            nonce: nonce ?? "",
            seq: seq === undefined ? null : Number(seq),
            text: item.querySelector("[data-testid=message-text]")?.textContent ?? "",
            own: isOwn === "true",
            status: status ?? "",
          };
        }),
      ),

    message: (text) => page.getByTestId("message").filter({ hasText: text }),

    async [Symbol.asyncDispose]() {
      await (context ? page.close() : own.close());
    },
  };
}

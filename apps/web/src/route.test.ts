import { array, assert, asyncProperty, constantFrom, integer, tuple } from "fast-check";
import { expect, test } from "vitest";
import { createRoute, type Route } from "./route.ts";

/** The most entries that browsers keep. */
const maxEntries = 50;

/** A browser's history with entries from before the page. As in browsers, going beyond either end does nothing, and nobody is told. */
function createBrowser({ isDocked = false } = {}) {
  let entries: { readonly state: unknown; readonly hash: string }[] = [{ state: null, hash: "" }];
  let at = 0;
  const events = new EventTarget();
  const location = {
    get hash() {
      return entries[at]?.hash ?? "";
    },
  };
  const history = {
    get state() {
      return entries[at]?.state;
    },
    pushState(state: unknown, _: string, hash: string) {
      entries = [...entries.slice(0, at + 1), { state, hash }].slice(-maxEntries);
      at = entries.length - 1;
    },
    replaceState(state: unknown, _: string, hash: string) {
      entries = entries.map((entry, i) => (i === at ? { state, hash } : entry));
    },
    go(by: number) {
      queueMicrotask(() => {
        if (entries[at + by] === undefined) return;
        at += by;
        events.dispatchEvent(new Event("popstate"));
      });
    },
  };
  const window = Object.assign(events, { history, location, matchMedia: () => ({ matches: isDocked }) });
  return { route: createRoute(window as unknown as Window), history };
}

/** Once the history has moved, and what waited for that was done. */
async function settled(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await Promise.resolve();
}

const idOf = (route: Route): string | null => {
  const chat = route.get();
  return chat && "id" in chat ? chat.id : null;
};

test("after any number of chats there is a way back to the list, and on to another chat", async () => {
  const { route } = createBrowser();
  for (let i = 0; i < 120; i += 1) route.go(`chat-${i}`);
  expect(idOf(route)).toBe("chat-119");
  route.go(null);
  await settled();
  expect(route.get()).toBeNull();
  route.go("another");
  expect(idOf(route)).toBe("another");
});

test("the way back leads to the entry of the list, so that each chat is left once", async () => {
  const { route, history } = createBrowser();
  for (let i = 0; i < 30; i += 1) route.go(`chat-${i}`);
  route.openPanel("inbox");
  route.go(null);
  await settled();
  expect([route.get(), route.panel.get()]).toEqual([null, null]);
  history.go(1);
  await settled();
  expect(idOf(route)).toBe("chat-0");
});

const acts = {
  chat: (route: Route, i: number) => route.go(`chat-${i}`),
  list: (route: Route) => route.go(null),
  panel: (route: Route) => route.openPanel("inbox"),
  close: (route: Route) => route.closePanel(),
};

test("whatever was done before, and however long: what is asked for is what is shown", () =>
  assert(
    asyncProperty(
      array(tuple(constantFrom("chat", "panel", "close", "list", "back"), integer({ min: 1, max: 60 }))),
      constantFrom(true, false),
      async (steps, isDocked) => {
        const { route, history } = createBrowser({ isDocked });
        const names = steps.flatMap(([name, times]) => Array.from({ length: times }, () => name));
        for (const [i, name] of names.entries()) {
          if (name === "back") history.go(-1);
          else acts[name](route, i);
          await settled();
          const expected = {
            chat: { chat: `chat-${i}` },
            list: { chat: null, panel: null },
            panel: { panel: "inbox" },
            close: { panel: null },
            back: {},
          };
          expect({ chat: idOf(route), panel: route.panel.get() }).toMatchObject(expected[name]);
        }
      },
    ),
  ));

import { expect, test } from "vitest";
import { lockedTabs, type TabLocks } from "./locked-tabs.ts";

/** Of a browser with several tabs. */
function createBrowser() {
  const held = new Set<string>();
  const channels = new Set<{ heard: number; listeners: (() => void)[] }>();
  const locks: TabLocks = {
    async request(name, whileHeld) {
      held.add(name);
      await whileHeld();
      held.delete(name);
    },
    query: () => Promise.resolve({ held: [...held].map((name) => ({ name })) }),
  };
  const openTab = (user = "alice") => {
    const own = { heard: 0, listeners: [] as (() => void)[] };
    channels.add(own);
    return lockedTabs(`looking/${user}`, locks, {
      listen: (listener) => own.listeners.push(() => listener("")),
      post: () => {
        for (const other of channels) if (other !== own) for (const listener of other.listeners) listener();
      },
      close: () => channels.delete(own),
    });
  };
  return { openTab, held };
}

test("a tab knows what is looked at in the others, not what it looks at itself, nor what other users do", async () => {
  const browser = createBrowser();
  const [first, second, stranger] = [browser.openTab(), browser.openTab(), browser.openTab("bob")];
  expect(await first.ask()).toBeNull();
  let heard = 0;
  first.onSaid(() => (heard += 1));
  second.say([]);
  expect(await first.ask()).toEqual(new Set());
  second.say(["alice_b%2Fob", "alice_carol"]);
  expect(await first.ask()).toEqual(new Set(["alice_b%2Fob", "alice_carol"]));
  expect(await second.ask()).toBeNull();
  expect(await stranger.ask()).toBeNull();
  expect(heard).toBe(2);
  second.say(["alice_carol"]);
  await Promise.resolve();
  expect(await first.ask()).toEqual(new Set(["alice_carol"]));
});

test("a tab that looks at nothing any more, or is closed, leaves nothing behind", async () => {
  const browser = createBrowser();
  const [first, second] = [browser.openTab(), browser.openTab()];
  second.say(["alice_bob"]);
  second.say(null);
  await Promise.resolve();
  expect(await first.ask()).toBeNull();
  second.say(["alice_bob"]);
  second.close();
  await Promise.resolve();
  expect(browser.held.size).toBe(0);
});

const refuse = (): Promise<never> => Promise.reject(new DOMException("refused", "SecurityError"));

test("a tab whose browser refuses it the locks, as with blocked cookies, takes itself to be the only one", async () => {
  const tab = lockedTabs("looking/alice", { request: refuse, query: refuse }, { listen() {}, post() {}, close() {} });
  tab.say(["alice_bob"]);
  expect(await tab.ask()).toBeNull();
});

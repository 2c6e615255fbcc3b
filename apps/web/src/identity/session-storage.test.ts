import { expect, test } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createSessionStorage, type SessionStorage } from "./session-storage.ts";

const alice = { userId: "alice", name: "Alice", token: "t" };

/** A browser whose tabs hear of what the others put into the storage of all. */
function createBrowser() {
  const all = createMemoryStorage();
  const tabs = new Set<(key: string | null, value: string | null) => void>();
  const openTab = (tab = createMemoryStorage()): SessionStorage & { readonly tab: Storage } => {
    let own: ((key: string | null, value: string | null) => void) | null = null;
    const tell = (key: string, value: string | null): void => {
      for (const other of tabs) if (other !== own) other(key, value);
    };
    const storage = createSessionStorage({
      all: {
        key: (index) => all.key(index),
        getItem: (key) => all.getItem(key),
        get length() {
          return all.length;
        },
        setItem(key, value) {
          all.setItem(key, value);
          tell(key, value);
        },
        removeItem(key) {
          all.removeItem(key);
          tell(key, null);
        },
      },
      tab,
      onOtherTab(listener) {
        own = listener;
        tabs.add(listener);
      },
    });
    return { ...storage, tab };
  };
  return { openTab, all };
}

function listen(tab: SessionStorage): string[] {
  const heard: string[] = [];
  tab.onOtherTab({
    onSignedIn: ({ userId }) => heard.push(`in ${userId}`),
    onSignedOut: (userId) => heard.push(`out ${userId}`),
  });
  return heard;
}

test("who stays signed in is so in all tabs, those that are open as well, until signing out in one of them", () => {
  const { openTab, all } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  listen(first);
  first.write(alice, true);
  expect(openTab().read()).toEqual(alice);
  first.signOut("alice");
  expect(heard).toEqual(["in alice", "out alice"]);
  expect(openTab().read()).toBeNull();
  expect(all.length).toBe(0);
});

test("who does not is signed in in one tab, until that is closed", () => {
  const { openTab, all } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  listen(first);
  first.write(alice, false);
  expect(openTab(first.tab).read()).toEqual(alice);
  expect(second.read()).toBeNull();
  first.signOut("alice");
  expect(first.read()).toBeNull();
  expect(heard).toEqual([]);
  expect(all.length).toBe(0);
});

test("a session that has ended by itself signs nobody out: what others have is as good or bad for itself", () => {
  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  listen(first);
  first.write(alice, true);
  first.forget();
  expect(heard).toEqual(["in alice"]);
  expect(first.read()).toBeNull();
});

test.each(["{", "3", '{"userId":"alice"}', '{"signedOut":"alice"}'])("%s in the storage is not a session", (stored) => {
  const { openTab, all } = createBrowser();
  all.setItem("tidings.session", stored);
  expect(openTab().read()).toBeNull();
  expect(all.length).toBe(0);
});

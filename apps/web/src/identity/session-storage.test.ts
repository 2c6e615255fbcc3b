import { expect, test } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { createSessionStorage, type SessionStorage } from "./session-storage.ts";

const alice = { userId: "alice", name: "Alice", token: "t" };

/** A browser whose tabs hear of what the others put into the storage of all. */
function createBrowser() {
  const all = createMemoryStorage();
  const tabs = new Set<(key: string | null, value: string | null) => void>();
  /** How many tabs hold a lock, by its name. */
  const held = new Map<string, number>();
  const hold = (name: string, by: number): void => void held.set(name, (held.get(name) ?? 0) + by);
  const openTab = (tab = createMemoryStorage()): SessionStorage & { readonly tab: Storage; close(): void } => {
    let own: ((key: string | null, value: string | null) => void) | null = null;
    const holds: string[] = [];
    const request = (name: string, { ifAvailable }: LockOptions, use: (lock: object | null) => unknown): unknown => {
      if (ifAvailable) return Promise.resolve(use((held.get(name) ?? 0) > 0 ? null : {}));
      holds.push(name);
      hold(name, 1);
      return use({});
    };
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
      locks: { request } as Pick<LockManager, "request">,
      onOtherTab(listener) {
        own = listener;
        tabs.add(listener);
      },
    });
    const close = (): void => {
      for (const name of holds) hold(name, -1);
    };
    return { ...storage, tab, close };
  };
  return { openTab, all };
}

function listen(tab: SessionStorage): string[] {
  const heard: string[] = [];
  tab.onOtherTab({
    onSignedIn: () => heard.push("in"),
    onSignedOut: (userId) => heard.push(`out ${userId}`),
  });
  return heard;
}

test("a user who stays signed in is signed in in all tabs, also those that are open, until signing out in one of them", () => {
  const { openTab, all } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  listen(first);
  first.write(alice, true);
  expect(openTab().read()).toEqual(alice);
  first.signOut("alice");
  expect(heard).toEqual(["in", "out alice"]);
  expect(openTab().read()).toBeNull();
  expect(all.length).toBe(0);
});

test("a user who does not stay is signed in in one tab, until that is closed", () => {
  const { openTab, all } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  first.write(alice, false);
  expect([first.isPassing(), second.isPassing()]).toEqual([true, false]);
  expect(openTab(first.tab).read()).toEqual(alice);
  expect(second.read()).toBeNull();
  expect(heard).toEqual([]);
  expect(all.getItem("tidings.session")).toBeNull();
});

test.each([
  [false, false],
  [false, true],
  [true, false],
])(
  "signing out ends all sessions of the user, whether they stay in the one tab (%s) and the other (%s)",
  (...stays) => {
    const { openTab, all } = createBrowser();
    const [first, second, third] = [openTab(), openTab(), openTab()];
    first.write(alice, stays[0]);
    second.write(alice, stays[1]);
    third.write({ ...alice, userId: "bob" }, false);
    const heard = [first, second, third].map(listen);
    second.signOut("alice");
    expect(heard).toEqual([["out alice"], [], ["out alice"]]);
    expect([first, second].map((tab) => tab.read())).toEqual([null, null]);
    expect(third.read()?.userId).toBe("bob");
    expect(all.getItem("tidings.session")).toBeNull();
  },
);

test("who signs out in one tab ends nothing of another user who stays", () => {
  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  first.write(alice, false);
  second.write({ ...alice, userId: "bob" }, true);
  first.signOut("alice");
  expect(second.read()?.userId).toBe("bob");
});

test("the data of users who do not stay is forgotten once their last tab is closed, unless they stay since", async () => {
  const { openTab, all } = createBrowser();
  const forgotten: string[] = [];
  const openAnother = (): Promise<void> =>
    openTab().forgetPassed(async (userId) => {
      forgotten.push(userId);
      all.removeItem(`tidings.passing/${userId}`);
    });

  const first = openTab();
  first.write(alice, false);
  const reloaded = openTab(first.tab);
  first.close();
  reloaded.read();
  await openAnother();
  expect(forgotten).toEqual([]);
  reloaded.close();
  await openAnother();
  expect(forgotten).toEqual(["alice"]);
  await openAnother();
  expect(forgotten).toEqual(["alice"]);

  const again = openTab();
  again.write(alice, false);
  openTab().write(alice, true);
  again.close();
  await openAnother();
  expect(forgotten).toEqual(["alice"]);
  expect(all.length).toBe(1);
});

test("a session that has expired signs out no other tab", () => {
  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  const heard = listen(second);
  listen(first);
  first.write(alice, true);
  first.forget("t");
  expect(heard).toEqual(["in"]);
  expect(first.read()).toBeNull();
});

test("a token that has expired takes no session with it that has another one", () => {
  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  first.write(alice, false);
  second.write({ ...alice, token: "t2" }, true);
  second.forget("t");
  expect([first.read()?.token, second.read()?.token]).toEqual(["t", "t2"]);
  first.forget("t");
  expect(first.read()?.token).toBe("t2");
});

const unusable = ["", "\\ud800", "a\\n"].map((userId) => `{"userId":"${userId}","name":"","token":""}`);

test.each(["{", "3", '{"userId":"alice"}', ...unusable, '{"signedOut":"alice"}'])(
  "%s in the storage is not a session",
  (stored) => {
    const { openTab, all } = createBrowser();
    all.setItem("tidings.session", stored);
    expect(openTab().read()).toBeNull();
    expect(all.length).toBe(0);
  },
);

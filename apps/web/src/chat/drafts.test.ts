import { expect, test } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { clearDrafts, createDrafts, type Drafts } from "./drafts.ts";

/** A browser with tabs: what one changes the others hear of, as browsers do it. */
function createBrowser() {
  const storage = createMemoryStorage();
  const tabs = new Set<(key: string | null) => void>();
  const openTab = (me = "alice"): Drafts => {
    let own: ((key: string | null) => void) | null = null;
    const tell = (key: string): void => {
      for (const tab of tabs) if (tab !== own) tab(key);
    };
    return createDrafts({
      storage: {
        key: (index) => storage.key(index),
        getItem: (key) => storage.getItem(key),
        get length() {
          return storage.length;
        },
        setItem(key, value) {
          storage.setItem(key, value);
          tell(key);
        },
        removeItem(key) {
          storage.removeItem(key);
          tell(key);
        },
      },
      me,
      onOtherTab(listener) {
        own = listener;
        tabs.add(listener);
      },
      signal: new AbortController().signal,
    });
  };
  return { openTab, storage };
}

test("a draft is kept across a reload, for its user and its conversation alone", () => {
  const { openTab } = createBrowser();
  openTab().keep("alice_bob", "Dear Bob");
  expect(openTab().of("alice_bob").get()).toBe("Dear Bob");
  expect(openTab().of("alice_carol").get()).toBe("");
  expect(openTab("bob").of("alice_bob").get()).toBe("");
});

test("all tabs have the same drafts, as they are written", () => {
  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  let heard = 0;
  second.all.subscribe(() => (heard += 1));
  first.keep("alice_bob", "Dear Bob");
  first.keep("alice_carol", "Dear Carol");
  expect([...second.all.get()]).toEqual([
    ["alice_bob", "Dear Bob"],
    ["alice_carol", "Dear Carol"],
  ]);
  second.keep("alice_bob", "");
  expect([...first.all.get().keys()]).toEqual(["alice_carol"]);
  expect(heard).toBe(3);
});

test("what was sent is gone everywhere; what was written meanwhile is not", () => {
  const { openTab, storage } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  first.keep("alice_bob", "long and good");
  second.sent("alice_bob", "long and good");
  expect(first.of("alice_bob").get()).toBe("");
  first.keep("alice_bob", "another");
  storage.setItem("tidings.draft/alice/alice_bob", "written at this very moment");
  second.sent("alice_bob", "another");
  expect(second.of("alice_bob").get()).toBe("written at this very moment");
});

test("what could not be sent is put before what was written since", () => {
  const drafts = createBrowser().openTab();
  drafts.takeBack("alice_bob", "first");
  expect(drafts.of("alice_bob").get()).toBe("first");
  drafts.takeBack("alice_bob", "even earlier");
  expect(drafts.of("alice_bob").get()).toBe("even earlier\nfirst");
});

test("clearing leaves nothing of this user, and everything of others", () => {
  const { openTab, storage } = createBrowser();
  openTab().keep("alice_bob", "a");
  openTab("bob").keep("alice_bob", "b");
  clearDrafts(storage, "alice");
  expect(openTab().of("alice_bob").get()).toBe("");
  expect(openTab("bob").of("alice_bob").get()).toBe("b");
  expect(storage.length).toBe(1);
});

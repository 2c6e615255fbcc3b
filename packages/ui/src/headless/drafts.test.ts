import { expect, test } from "vitest";
import type { Intent } from "../chat/intent.ts";
import { createDrafts, type Drafts } from "./drafts.ts";
import { clearDrafts, storedDrafts, type StoredDraftsOptions } from "./stored-drafts.ts";

/** The longest text that a browser of these tests has room for. */
const room = 100;

/** A browser with tabs: what one changes the others hear of, as browsers do it. */
function createBrowser() {
  const stored = new Map<string, string>();
  const tabs = new Set<(key: string | null) => void>();
  const storage = (tell: (key: string) => void = () => undefined): StoredDraftsOptions["storage"] => ({
    key: (index) => [...stored.keys()][index] ?? null,
    getItem: (key) => stored.get(key) ?? null,
    get length() {
      return stored.size;
    },
    setItem(key, value) {
      if (value.length > room) throw new DOMException("It is full", "QuotaExceededError");
      stored.set(key, value);
      tell(key);
    },
    removeItem(key) {
      stored.delete(key);
      tell(key);
    },
  });
  const openTab = (me = "alice"): Drafts => {
    let own: ((key: string | null) => void) | null = null;
    const kept = storedDrafts({
      storage: storage((key) => {
        for (const tab of tabs) if (tab !== own) tab(key);
      }),
      me,
      onOtherTab(listener) {
        own = listener;
        tabs.add(listener);
      },
    });
    return createDrafts(kept);
  };
  return { openTab, stored, storage };
}

const textOf = (drafts: Drafts, conversationId: string): string => drafts.all.get().get(conversationId) ?? "";

test("a draft is kept across a reload, for its user and its conversation alone", () => {
  const { openTab } = createBrowser();
  openTab().keep("alice_bob", "Dear Bob");
  expect(textOf(openTab(), "alice_bob")).toBe("Dear Bob");
  expect(textOf(openTab(), "alice_carol")).toBe("");
  expect(textOf(openTab("bob"), "alice_bob")).toBe("");
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
  const { openTab, stored } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  first.keep("alice_bob", "long and good");
  second.sent("alice_bob", "long and good");
  expect(textOf(first, "alice_bob")).toBe("");
  first.keep("alice_bob", "another");
  stored.set("tidings.draft/alice/alice_bob", "written at this very moment");
  second.sent("alice_bob", "another");
  expect(textOf(second, "alice_bob")).toBe("written at this very moment");
});

test("what could not be sent is put before what was written since", () => {
  const drafts = createBrowser().openTab();
  drafts.takeBack("alice_bob", "first");
  expect(textOf(drafts, "alice_bob")).toBe("first");
  drafts.takeBack("alice_bob", "even earlier");
  expect(textOf(drafts, "alice_bob")).toBe("even earlier\nfirst");
});

test("a refused edit that is taken back is an edit again; the draft stays beside it", () => {
  const drafts = createBrowser().openTab();
  drafts.keep("alice_bob", "a draft");
  const edit = { kind: "edit", message: { seq: 3 } as Intent["message"] } as const;
  drafts.takeBack("alice_bob", "the new text", { intent: edit });
  expect(drafts.contextOf("alice_bob")).toMatchObject({ intent: edit, edit: { of: edit, text: "the new text" } });
  expect(textOf(drafts, "alice_bob")).toBe("a draft");
});

test("what belongs to a draft besides its text lasts until that is sent, and is each conversation's own", () => {
  const drafts = createBrowser().openTab();
  const { mentions, intent } = drafts.contextOf("alice_bob");
  expect([mentions.size, intent]).toEqual([0, null]);
  let heard = 0;
  drafts.all.subscribe(() => (heard += 1));
  drafts.keepContext("alice_bob", { mentions: new Map([["Bob", "bob"]]) });
  expect(heard).toBe(1);
  expect(drafts.contextOf("alice_bob")).toBe(drafts.contextOf("alice_bob"));
  expect(drafts.contextOf("alice_carol").mentions.size).toBe(0);
  drafts.sent("alice_bob", "@Bob");
  expect(drafts.contextOf("alice_bob").mentions.size).toBe(0);
  drafts.takeBack("alice_bob", "@Bob", { mentions: new Map([["Bob", "bob"]]) });
  expect([...drafts.contextOf("alice_bob").mentions]).toEqual([["Bob", "bob"]]);
});

test("clearing leaves nothing of this user, and everything of others", () => {
  const { openTab, stored, storage } = createBrowser();
  openTab().keep("alice_bob", "a");
  openTab("bob").keep("alice_bob", "b");
  clearDrafts(storage(), "alice");
  expect(textOf(openTab(), "alice_bob")).toBe("");
  expect(textOf(openTab("bob"), "alice_bob")).toBe("b");
  expect(stored.size).toBe(1);
});

test("without a storage, or without room in it, they last as long as the page is open", () => {
  const unstored = createDrafts();
  unstored.keep("alice_bob", "Dear Bob");
  expect(textOf(unstored, "alice_bob")).toBe("Dear Bob");
  unstored.sent("alice_bob", "Dear Bob");
  expect(unstored.all.get().size).toBe(0);

  const { openTab } = createBrowser();
  const [first, second] = [openTab(), openTab()];
  first.keep("alice_bob", "short");
  const long = "long ".repeat(room);
  first.keep("alice_bob", long);
  expect(textOf(first, "alice_bob")).toBe(long);
  expect(textOf(second, "alice_bob")).toBe("");
  first.sent("alice_bob", long);
  expect(textOf(first, "alice_bob")).toBe("");
});

import { expect, test } from "vitest";
import { createMemoryStorage } from "../memory-storage.ts";
import { type Account, createAccount } from "./account.ts";
import type { SignedIn } from "./demo-session.ts";
import type { Session } from "./session.ts";
import { createSessionStorage } from "./session-storage.ts";

/** A browser whose tabs share what is remembered for all. A tab hears of the others when the test says so. */
function createBrowser() {
  const all = createMemoryStorage();
  return () => {
    let hear: ((key: string | null, value: string | null) => void) | null = null;
    /** What refuses the token of each session that runs, by the token. */
    const running = new Map<string, () => void>();
    /** What the tab waits for: answers to its requests, by the name, and the ends of its sessions. */
    const answers = new Map<string, (signedIn: SignedIn) => void>();
    const ends: (() => void)[] = [];
    const account = createAccount({
      storage: createSessionStorage({
        all,
        tab: createMemoryStorage(),
        locks: undefined,
        onOtherTab: (listener) => void (hear = listener),
      }),
      requestSession: (name) => new Promise((resolve) => answers.set(name, resolve)),
      startSession({ userId, name, token }, onUnauthorized) {
        running.set(token, onUnauthorized);
        const end = async (): Promise<void> => {
          running.delete(token);
          await new Promise<void>((resolve) => ends.push(resolve));
        };
        return { me: { userId, name }, end } as Session;
      },
      forget: () => Promise.resolve(),
    });
    return {
      account,
      running,
      answer: (name: string, token: string) => answers.get(name)?.({ userId: name.toLowerCase(), name, token }),
      settle: () => ends.splice(0).forEach((settle) => settle()),
      hear: (key: string, value: string | null) => hear?.(key, value),
      hearOfSignIn: () => hear?.("tidings.session", all.getItem("tidings.session")),
    };
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
const userOf = ({ state }: Account): string => {
  const current = state.get();
  return current.status === "signed-in" ? current.session.me.userId : current.ended ? "ended" : "nobody";
};

type Tab = ReturnType<ReturnType<typeof createBrowser>>;

async function signIn(tab: Tab, name: string, token: string): Promise<void> {
  const signingIn = tab.account.signIn(name, true);
  tab.answer(name, token);
  tab.settle();
  await signingIn;
}

test("a tab whose token is refused late takes over the session that its user has begun in another tab since, and ends it nowhere", async () => {
  const openTab = createBrowser();
  const first = openTab();
  await signIn(first, "Alice", "old");
  const late = openTab();
  first.running.get("old")?.();
  await signIn(first, "Alice", "new");
  late.hearOfSignIn(); // while it still has its own
  late.running.get("old")?.();
  expect(userOf(late.account)).toBe("ended");
  late.settle();
  await turn();
  for (const { account, running } of [first, late, openTab()]) {
    expect(userOf(account)).toBe("alice");
    expect([...running.keys()]).toEqual(["new"]);
  }
  late.running.get("new")?.();
  late.settle();
  await turn();
  expect([late, openTab()].map(({ account }) => userOf(account))).toEqual(["ended", "nobody"]);
});

test("a tab whose token is refused does not become somebody else's, whose session stays as it is", async () => {
  const openTab = createBrowser();
  const first = openTab();
  await signIn(first, "Alice", "of alice");
  const late = openTab();
  first.account.signOut();
  first.settle();
  await signIn(first, "Bob", "of bob");
  late.running.get("of alice")?.();
  late.settle();
  await turn();
  expect([late, first, openTab()].map(({ account }) => userOf(account))).toEqual(["ended", "bob", "bob"]);
});

test("a session that another tab begins while somebody signs in here is ended before theirs begins", async () => {
  const openTab = createBrowser();
  const [here, other] = [openTab(), openTab()];
  const signingIn = here.account.signIn("Alice", true);
  await signIn(other, "Bob", "of bob");
  here.hearOfSignIn();
  await turn();
  expect(userOf(here.account)).toBe("bob");
  here.answer("Alice", "of alice");
  await turn();
  expect([...here.running.keys()]).toEqual([]);
  here.settle();
  await signingIn;
  expect(userOf(here.account)).toBe("alice");
  expect([...here.running.keys()]).toEqual(["of alice"]);
});

test("a session that is over again when the tab could begin it does not begin", async () => {
  const openTab = createBrowser();
  const here = openTab();
  await signIn(here, "Alice", "of alice");
  here.account.signOut();
  const other = openTab();
  await signIn(other, "Bob", "of bob");
  here.hearOfSignIn();
  other.account.signOut();
  here.hear("tidings.signed-out", "bob");
  here.settle();
  await turn();
  expect(userOf(here.account)).toBe("nobody");
  expect([...here.running.keys()]).toEqual([]);
});

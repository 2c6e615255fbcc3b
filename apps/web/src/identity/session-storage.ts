import { keysOf } from "@tidings/ui/headless";
import type { PageStorage } from "../browser-storage.ts";
import { hasTexts } from "../has-texts.ts";
import type { SignedIn } from "./demo-session.ts";
import { isUserId } from "./is-user-id.ts";

const key = "tidings.session";
/** The prefix of a key that marks a user who does not stay signed in, until everything of theirs is deleted. */
export const passing = "tidings.passing/";
/** Names for a moment who has signed out, for the other tabs to hear of. */
const signedOut = "tidings.signed-out";

/** Remembers who is signed in: in all tabs of the browser and beyond them, or in this tab for as long as it is open. */
export interface SessionStorage {
  read(): SignedIn | null;
  /** @param stay in all tabs, until signing out */
  write(signedIn: SignedIn, stay: boolean): void;
  /** The token has expired. Other tabs find that out on their own, and a session with another token stays. */
  forget(token: string): void;
  /** The session goes with this tab. */
  readonly isPassing: () => boolean;
  /** The user has signed out, which ends the session in all tabs that have it. */
  signOut(userId: string): void;
  /**
   * Calls `forget`, which removes the mark as well, for each user who did not stay signed in and has closed all their tabs since, because no
   * code runs when a page is closed.
   * Without Web Locks (they need https or localhost) that cannot be known, and nothing is forgotten.
   */
  forgetPassed(forget: (userId: string) => Promise<void>): Promise<void>;
  /** Calls them when another tab has signed in for all, or out. */
  onOtherTab(listeners: { readonly onSignedIn: () => void; readonly onSignedOut: (userId: string) => void }): void;
}

export interface SessionStorageOptions {
  readonly all: PageStorage;
  readonly tab: PageStorage;
  /** Used to find out which tabs are still open. */
  readonly locks: Pick<LockManager, "request"> | undefined;
  /** Calls the listener with what another tab has put under a key. */
  readonly onOtherTab: (listener: (key: string | null, value: string | null) => void) => void;
}

export function createSessionStorage({ all, tab, locks, onOtherTab }: SessionStorageOptions): SessionStorage {
  /** Holds a lock as long as this tab is open. */
  const hold = (userId: string): void => {
    locks?.request(passing + userId, { mode: "shared" }, () => new Promise(() => {})).catch(console.warn);
  };

  return {
    read() {
      const own = readFrom(tab);
      if (own) hold(own.userId);
      return own ?? readFrom(all);
    },
    write(signedIn, stay) {
      const { userId } = signedIn;
      if (stay) all.removeItem(passing + userId);
      else {
        all.setItem(passing + userId, "");
        hold(userId);
      }
      (stay ? all : tab).setItem(key, JSON.stringify(signedIn));
    },
    forget(token) {
      forgetIn(tab, "token", token);
      forgetIn(all, "token", token);
    },
    async forgetPassed(forgetUser) {
      for (const mark of keysOf(all, passing)) {
        await locks?.request(mark, { ifAvailable: true }, async (lock) => {
          if (lock === null) return;
          await forgetUser(mark.slice(passing.length));
        });
      }
    },
    isPassing: () => tab.getItem(key) !== null,
    signOut(userId) {
      forgetIn(tab, "userId", userId);
      forgetIn(all, "userId", userId);
      all.setItem(signedOut, userId);
      all.removeItem(signedOut);
    },
    onOtherTab({ onSignedIn, onSignedOut }) {
      onOtherTab((changed, stored) => {
        if (stored === null) return;
        if (changed === signedOut) {
          forgetIn(tab, "userId", stored);
          onSignedOut(stored);
        }
        if (changed === key) onSignedIn();
      });
    },
  };
}

/** Stored data that is not ours does not count as a session. */
function readFrom(storage: PageStorage): SignedIn | null {
  const stored = storage.getItem(key);
  if (stored === null) return null;
  const value = parse(stored);
  if (isSignedIn(value)) return value;
  storage.removeItem(key);
  return null;
}

function forgetIn(storage: PageStorage, field: "userId" | "token", value: string): void {
  if (readFrom(storage)?.[field] === value) storage.removeItem(key);
}

function parse(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

const isSignedIn = (value: unknown): value is SignedIn =>
  hasTexts(value, "userId", "name", "token") && isUserId(value.userId);

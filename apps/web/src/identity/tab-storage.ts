import type { PageStorage } from "../browser-storage.ts";
import type { SignedIn } from "./demo-session.ts";

const key = "tidings.session";

/** Remembers who is signed in for as long as the tab is open, so that two tabs can be two people. */
export interface TabStorage {
  read(): SignedIn | null;
  write(signedIn: SignedIn | null): void;
}

export function createTabStorage(storage: PageStorage): TabStorage {
  return {
    read() {
      const stored = storage.getItem(key);
      if (stored === null) return null;
      const value = parse(stored);
      if (isSignedIn(value)) return value;
      storage.removeItem(key); // what somebody else has put there is no session
      return null;
    },
    write(signedIn) {
      if (signedIn) storage.setItem(key, JSON.stringify(signedIn));
      else storage.removeItem(key);
    },
  };
}

function parse(stored: string): unknown {
  try {
    return JSON.parse(stored);
  } catch {
    return null;
  }
}

function isSignedIn(value: unknown): value is SignedIn {
  return (
    typeof value === "object" &&
    value !== null &&
    ["userId", "name", "token"].every((field) => typeof Reflect.get(value, field) === "string")
  );
}

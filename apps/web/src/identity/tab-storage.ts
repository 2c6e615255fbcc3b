import type { SignedIn } from "./demo-session.ts";

const key = "tidings.session";

/** Remembers who is signed in for as long as the tab is open, so that two tabs can be two people. */
export interface TabStorage {
  read(): SignedIn | null;
  write(signedIn: SignedIn | null): void;
}

export function createTabStorage(storage: Storage): TabStorage {
  return {
    read() {
      const stored = storage.getItem(key);
      if (stored === null) return null;
      const value: unknown = JSON.parse(stored);
      return isSignedIn(value) ? value : null;
    },
    write(signedIn) {
      if (signedIn) storage.setItem(key, JSON.stringify(signedIn));
      else storage.removeItem(key);
    },
  };
}

function isSignedIn(value: unknown): value is SignedIn {
  return (
    typeof value === "object" &&
    value !== null &&
    ["userId", "name", "token"].every((field) => typeof Reflect.get(value, field) === "string")
  );
}

import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";
import type { SignedIn } from "./demo-session.ts";
import type { Session } from "./session.ts";
import type { TabStorage } from "./tab-storage.ts";

export type AccountState =
  /** `ended`: the server did not take the token any more. */
  | { readonly status: "signed-out"; readonly ended: boolean }
  | { readonly status: "signed-in"; readonly session: Session };

export interface AccountOptions {
  readonly storage: TabStorage;
  readonly requestSession: (name: string) => Promise<SignedIn>;
  readonly startSession: (signedIn: SignedIn, onUnauthorized: () => void) => Session;
}

/** Signing in and out. A session lives outside of React: it starts and ends here, and nowhere else. */
export interface Account {
  readonly state: Readable<AccountState>;
  /** Rejects with what `requestSession` rejects with. */
  readonly signIn: (name: string) => Promise<void>;
  readonly signOut: () => void;
}

export function createAccount({ storage, requestSession, startSession }: AccountOptions): Account {
  /** Settles when what an earlier session leaves behind is in order, or gone. */
  let ending: Promise<void> = Promise.resolve();
  const state = createValue<AccountState>({ status: "signed-out", ended: false });

  function start(signedIn: SignedIn): void {
    storage.write(signedIn);
    const session = startSession(signedIn, () => end(true));
    state.set({ status: "signed-in", session });
  }

  /** Who is only asked to sign in again finds everything as it was. */
  function end(ended: boolean): void {
    const before = state.get();
    if (before.status === "signed-out") return;
    storage.write(null);
    state.set({ status: "signed-out", ended });
    ending = before.session
      .end({ forget: !ended })
      .catch((error: unknown) => console.error("The session did not end well", error));
  }

  const remembered = storage.read();
  if (remembered) start(remembered);

  return {
    state,
    async signIn(name) {
      const signedIn = await requestSession(name);
      await ending;
      start(signedIn);
    },
    signOut: () => end(false),
  };
}

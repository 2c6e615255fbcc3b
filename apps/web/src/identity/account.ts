import type { Session } from "../session/session.ts";
import { createStore } from "../store/store.ts";
import type { Store } from "../store/store.ts";
import type { SignedIn } from "./demo-session.ts";
import type { TabStorage } from "./tab-storage.ts";

export type AccountState =
  | { readonly status: "signed-out"; readonly notice: string | null }
  | { readonly status: "signed-in"; readonly session: Session };

export interface AccountOptions {
  readonly storage: TabStorage;
  readonly requestSession: (name: string) => Promise<SignedIn>;
  readonly startSession: (signedIn: SignedIn, onUnauthorized: () => void) => Session;
}

/** Signing in and out. A session lives outside of React: it starts and ends here, and nowhere else. */
export interface Account {
  readonly store: Store<AccountState>;
  /** Rejects with an error whose message can be shown. */
  readonly signIn: (name: string) => Promise<void>;
  readonly signOut: (notice?: string) => void;
}

export function createAccount({ storage, requestSession, startSession }: AccountOptions): Account {
  const store = createStore<AccountState>({ status: "signed-out", notice: null });

  function start(signedIn: SignedIn): void {
    storage.write(signedIn);
    const session = startSession(signedIn, () => signOut("Your session has ended. Sign in again to go on."));
    store.update(() => ({ status: "signed-in", session }));
  }

  function signOut(notice: string | null = null): void {
    const state = store.get();
    storage.write(null);
    if (state.status === "signed-in") state.session.close();
    store.update(() => ({ status: "signed-out", notice }));
  }

  const remembered = storage.read();
  if (remembered) start(remembered);

  return {
    store,
    signIn: async (name) => start(await requestSession(name)),
    signOut,
  };
}

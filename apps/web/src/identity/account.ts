import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";
import type { SignedIn } from "./demo-session.ts";
import type { Session } from "./session.ts";
import type { SessionStorage } from "./session-storage.ts";

export type AccountState =
  /** `ended`: the server did not take the token any more. */
  | { readonly status: "signed-out"; readonly ended: boolean }
  | { readonly status: "signed-in"; readonly session: Session };

export interface AccountOptions {
  readonly storage: SessionStorage;
  readonly requestSession: (name: string) => Promise<SignedIn>;
  readonly startSession: (signedIn: SignedIn, onUnauthorized: () => void) => Session;
  /** Leaves nothing of a user in the browser. */
  readonly forget: (userId: string) => Promise<void>;
}

/** Signing in and out. A session lives outside of React: it starts and ends here, and nowhere else. */
export interface Account {
  readonly state: Readable<AccountState>;
  /**
   * Rejects with what `requestSession` rejects with.
   *
   * @param stay in all tabs of the browser, until signing out
   */
  readonly signIn: (name: string, stay: boolean) => Promise<void>;
  readonly signOut: () => void;
}

export function createAccount({ storage, requestSession, startSession, forget }: AccountOptions): Account {
  /** Settles when what an earlier session leaves behind is in order, or gone. */
  let ending: Promise<void>;
  const state = createValue<AccountState>({ status: "signed-out", ended: false });

  function start(signedIn: SignedIn): void {
    const session = startSession(signedIn, () => {
      storage.forget();
      end({ ended: true });
    });
    state.set({ status: "signed-in", session });
  }

  /** Who is only asked to sign in again finds everything as it was. */
  function end({ ended }: { readonly ended: boolean }): void {
    const before = state.get();
    if (before.status === "signed-out") return;
    state.set({ status: "signed-out", ended });
    ending = leave(before.session, ended).catch(report);
  }

  async function leave(session: Session, ended: boolean): Promise<void> {
    await session.end();
    if (!ended) await forget(session.me.userId);
  }

  function idOf(current: AccountState): string | null {
    return current.status === "signed-in" ? current.session.me.userId : null;
  }

  const remembered = storage.read();
  if (remembered) start(remembered);
  ending = storage.forgetPassed(forget).catch(report);
  storage.onOtherTab({
    onSignedIn(signedIn) {
      if (state.get().status === "signed-out") void ending.then(() => idOf(state.get()) ?? start(signedIn));
    },
    onSignedOut(userId) {
      if (userId === idOf(state.get())) end({ ended: false });
    },
  });

  return {
    state,
    async signIn(name, stay) {
      const signedIn = await requestSession(name);
      await ending;
      storage.write(signedIn, stay);
      start(signedIn);
    },
    signOut() {
      const userId = idOf(state.get());
      if (userId !== null) storage.signOut(userId);
      end({ ended: false });
    },
  };
}

const report = (error: unknown): void => console.error("A session did not end well", error);

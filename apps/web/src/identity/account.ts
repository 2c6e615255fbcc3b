import type { Readable } from "@tidings/client/store";
import { createValue } from "../value.ts";
import type { SignedIn } from "./demo-session.ts";
import type { Session } from "./session.ts";
import type { SessionStorage } from "./session-storage.ts";

export type AccountState =
  /** `ended`: the server no longer accepted the token. */
  | { readonly status: "signed-out"; readonly ended: boolean }
  | { readonly status: "signed-in"; readonly session: Session };

export interface AccountOptions {
  readonly storage: SessionStorage;
  readonly requestSession: (name: string) => Promise<SignedIn>;
  readonly startSession: (signedIn: SignedIn, onUnauthorized: () => void) => Session;
  /** Deletes everything of a user in the browser. */
  readonly forget: (userId: string) => Promise<void>;
}

/** Signing in and out. A session lives outside React: it starts and ends only here. */
export interface Account {
  readonly state: Readable<AccountState>;
  /**
   * Rejects with what `requestSession` rejects with.
   *
   * @param stay whether the user stays signed in, in all tabs of the browser, until they sign out
   */
  readonly signIn: (name: string, stay: boolean) => Promise<void>;
  readonly signOut: () => void;
}

export function createAccount({ storage, requestSession, startSession, forget }: AccountOptions): Account {
  /** Settles when an earlier session has ended and its data is saved or deleted. */
  let ending: Promise<void>;
  const state = createValue<AccountState>({ status: "signed-out", ended: false });

  function start(signedIn: SignedIn): void {
    const session = startSession(signedIn, () => {
      storage.forget(signedIn.token);
      end({ ended: true });
      void startRemembered(signedIn.userId);
    });
    state.set({ status: "signed-in", session });
  }

  /** Starts what another tab has begun, once an earlier session has ended here. Who is in the middle of something becomes nobody else. */
  async function startRemembered(userId?: string): Promise<void> {
    await ending;
    const remembered = state.get().status === "signed-out" && storage.read();
    if (remembered && (userId ?? remembered.userId) === remembered.userId) start(remembered);
  }

  /** If the user is only asked to sign in again (`ended`), their data stays. */
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
    onSignedIn: () => void startRemembered(),
    onSignedOut(userId) {
      if (userId === idOf(state.get())) end({ ended: false });
    },
  });

  return {
    state,
    async signIn(name, stay) {
      const signedIn = await requestSession(name);
      do {
        end({ ended: true }); // one that another tab has begun meanwhile
        await ending;
      } while (state.get().status !== "signed-out");
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

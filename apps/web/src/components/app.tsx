import { useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import type { Account } from "../identity/account.ts";
import type { Route } from "../route.ts";
import { SignIn } from "./sign-in.tsx";
import { Workspace } from "./workspace.tsx";

interface AppProps {
  readonly account: Account;
  readonly route: Route;
}

export function App({ account, route }: AppProps): ReactElement {
  const state = useSyncExternalStore(account.store.subscribe, account.store.get);
  if (state.status === "signed-out") return <SignIn onSignIn={account.signIn} notice={state.notice} />;
  const signOut = (): void => {
    route.go(null);
    account.signOut();
  };
  return (
    <Workspace key={state.session.store.get().me.userId} session={state.session} route={route} onSignOut={signOut} />
  );
}

import { TidingsProvider, useReadable } from "@tidings/react";
import { useMemo, useState } from "react";
import type { ReactElement } from "react";
import type { Languages } from "../i18n/languages.ts";
import { LanguagesContext } from "../i18n/use-language.ts";
import type { Account } from "../identity/account.ts";
import type { Session } from "../identity/session.ts";
import { SignIn } from "../identity/sign-in.tsx";
import type { Unfinished } from "../identity/unfinished.ts";
import { PageUi } from "../components/page-ui.tsx";
import { loadSettings } from "../settings/load-settings.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { CrashGuard } from "./crash-guard.tsx";
import { PageContext, type PageParts } from "./page.ts";
import { Workspace } from "./workspace.tsx";

const SignOutDialog = lazyPart(async () => (await loadSettings()).SignOutDialog);

interface AppProps extends PageParts {
  readonly account: Account;
  readonly languages: Languages;
}

export function App({ account, languages, ...rest }: AppProps): ReactElement {
  const state = useReadable(account.state);
  return (
    <LanguagesContext value={languages}>
      <CrashGuard>
        {state.status === "signed-in" ? (
          <SignedIn key={state.session.me.userId} session={state.session} onSignOut={account.signOut} {...rest} />
        ) : (
          <SignIn onSignIn={account.signIn} ended={state.ended} />
        )}
      </CrashGuard>
    </LanguagesContext>
  );
}

interface SignedInProps extends Omit<AppProps, "account" | "languages"> {
  readonly session: Session;
  readonly onSignOut: () => void;
}

function SignedIn({
  session,
  onSignOut,
  route,
  theme,
  newerPage,
  clock,
  desktop,
  storage,
  more,
}: SignedInProps): ReactElement {
  const page = useMemo(
    () => ({ ...session, route, theme, newerPage, clock, desktop, storage, more }),
    [session, route, theme, newerPage, clock, desktop, storage, more],
  );
  /** What would be lost, while that is asked about. */
  const [asking, setAsking] = useState<Unfinished | null>(null);
  const leave = (): void => {
    route.go(null);
    onSignOut();
  };
  const signOut = (): void => {
    const unfinished = session.unfinished();
    if (unfinished) setAsking(unfinished);
    else leave();
  };
  return (
    <TidingsProvider store={session.store}>
      <PageContext value={page}>
        <PageUi>
          <Workspace onSignOut={signOut} />
          {asking && <SignOutDialog {...asking} onClose={() => setAsking(null)} onSignOut={leave} />}
        </PageUi>
      </PageContext>
    </TidingsProvider>
  );
}

import { useActionState } from "react";
import type { ReactElement } from "react";
import { LanguageChoice } from "../i18n/language-choice.tsx";
import { useLanguage, useLanguages } from "../i18n/use-language.ts";
import { LogoIcon } from "../ui/icons.tsx";
import { SignInError, type SignInProblem, toSignInText } from "./sign-in-error.ts";

interface SignInProps {
  readonly onSignIn: (name: string, stay: boolean) => Promise<void>;
  /** The user is here again because the server no longer accepted their token. */
  readonly ended: boolean;
}

interface Attempt {
  readonly name: string;
  readonly stay: boolean;
  readonly problem: SignInProblem | { readonly reason: "name-missing" } | null;
}

export function SignIn({ onSignIn, ended }: SignInProps): ReactElement {
  const languages = useLanguages();
  const { t, more } = useLanguage();
  const [{ name, stay, problem }, submit, busy] = useActionState<Attempt, FormData>(
    async (_, form) => {
      const field = form.get("name");
      const typed = typeof field === "string" ? field.trim() : "";
      const stays = form.get("stay") !== null;
      if (typed === "") return { name: typed, stay: stays, problem: { reason: "name-missing" } };
      try {
        await onSignIn(typed, stays);
        return { name: typed, stay: stays, problem: null };
      } catch (error) {
        if (!(error instanceof SignInError)) throw error;
        // what is said of it
        if (error.problem.reason !== "unreachable") await languages.wantMore().catch(console.warn);
        return { name: typed, stay: stays, problem: error.problem };
      }
    },
    { name: "", stay: true, problem: null },
  );
  const notice = ended ? t.signIn.sessionEnded : null;
  const said =
    problem === null
      ? notice
      : problem.reason === "name-missing"
        ? t.signIn.nameMissing
        : toSignInText(problem, t, more);

  return (
    <main className="sign-in">
      <title>{t.signIn.title}</title>
      <form className="sign-in__card" action={submit}>
        <LogoIcon className="sign-in__logo" />
        <h1>{t.app.title}</h1>
        <p className="sign-in__lead">{t.signIn.lead}</p>
        <label htmlFor="name">{t.signIn.name}</label>
        <input
          id="name"
          name="name"
          data-testid="sign-in-name"
          defaultValue={name}
          dir="auto"
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it is all that there is to do here
          autoFocus
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="go"
          placeholder={t.signIn.placeholder}
          required
          aria-describedby="sign-in-said"
          aria-invalid={problem !== null}
        />
        <label className="sign-in__stay">
          <input type="checkbox" name="stay" data-testid="stay" defaultChecked={stay} />
          <span>{t.signIn.stay}</span>
        </label>
        <p id="sign-in-said" className="sign-in__said" role="alert" data-kind={problem === null ? "notice" : "problem"}>
          {said}
        </p>
        <button type="submit" className="button button--primary" disabled={busy} data-testid="sign-in-submit">
          {busy ? t.signIn.busy : t.signIn.submit}
        </button>
        <p className="sign-in__hint">{t.signIn.hint}</p>
      </form>
      <LanguageChoice />
    </main>
  );
}

import { useActionState } from "react";
import type { ReactElement } from "react";
import { LogoIcon } from "./icons.tsx";

interface SignInProps {
  readonly onSignIn: (name: string) => Promise<void>;
  /** Why the user is here again. */
  readonly notice: string | null;
}

interface Attempt {
  readonly name: string;
  readonly problem: string | null;
}

export function SignIn({ onSignIn, notice }: SignInProps): ReactElement {
  const [attempt, submit, busy] = useActionState<Attempt, FormData>(
    async (_, form) => {
      const field = form.get("name");
      const name = typeof field === "string" ? field.trim() : "";
      if (name === "") return { name, problem: "Type a name first." };
      try {
        await onSignIn(name);
        return { name, problem: null };
      } catch (error) {
        return { name, problem: error instanceof Error ? error.message : "Signing in failed." };
      }
    },
    { name: "", problem: null },
  );
  const said = attempt.problem ?? notice;

  return (
    <main className="sign-in">
      <title>Sign in · Tidings</title>
      <form className="sign-in__card" action={submit}>
        <LogoIcon className="sign-in__logo" />
        <h1>Tidings</h1>
        <p className="sign-in__lead">Chat that arrives once, in order, and is still there tomorrow.</p>
        <label htmlFor="name">Your name</label>
        <input
          id="name"
          name="name"
          data-testid="sign-in-name"
          defaultValue={attempt.name}
          autoComplete="name"
          autoCapitalize="words"
          enterKeyHint="go"
          maxLength={64}
          placeholder="Ada"
          required
          aria-describedby="sign-in-said"
          aria-invalid={attempt.problem !== null}
        />
        <p
          id="sign-in-said"
          className="sign-in__said"
          role="alert"
          data-kind={attempt.problem === null ? "notice" : "problem"}
        >
          {said}
        </p>
        <button type="submit" className="button button--primary" disabled={busy} data-testid="sign-in-submit">
          {busy ? "Signing in…" : "Sign in"}
        </button>
        <p className="sign-in__hint">
          This is a demo: any name will do. Open a second window with another name to have somebody to talk to.
        </p>
      </form>
    </main>
  );
}

import type { Texts } from "../i18n/en.ts";

/** Why the server does not accept a name. */
const nameProblems = ["empty", "too-long", "invisible", "mixed", "confusable"] as const;

export type NameProblem = (typeof nameProblems)[number];

export const isNameProblem = (value: unknown): value is NameProblem => nameProblems.some((known) => known === value);

export type SignInProblem =
  | { readonly reason: "unreachable" | "not-offered" | "not-understood" }
  | { readonly reason: "failed"; readonly status: number }
  | { readonly reason: "name"; readonly problem: NameProblem }
  /** `why` comes from the server, in its own language. */
  | { readonly reason: "refused"; readonly why: string };

/** Why somebody could not be signed in. */
export class SignInError extends Error {
  override readonly name = "SignInError";
  readonly problem: SignInProblem;

  constructor(problem: SignInProblem, options?: ErrorOptions) {
    super(`Signing in: ${problem.reason}`, options);
    this.problem = problem;
  }
}

export function toSignInText(problem: SignInProblem, { signIn: t }: Texts): string {
  if (problem.reason === "name") return t.names[problem.problem];
  if (problem.reason === "failed") return t.failed(problem.status);
  if (problem.reason === "refused") return t.refused(problem.why);
  const texts = { unreachable: t.unreachable, "not-offered": t.notOffered, "not-understood": t.notUnderstood };
  return texts[problem.reason];
}

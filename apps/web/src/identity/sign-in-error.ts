import type { Texts } from "../i18n/en.ts";
import type { MoreTexts } from "../i18n/more/more-en.ts";

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

/** @param more `null` if it could not be loaded: then the server cannot be reached any more */
export function toSignInText(problem: SignInProblem, { signIn }: Texts, more: MoreTexts | null): string {
  if (problem.reason === "unreachable" || more === null) return signIn.unreachable;
  const t = more.signIn;
  if (problem.reason === "name") return t.names[problem.problem];
  if (problem.reason === "failed") return t.failed(problem.status);
  if (problem.reason === "refused") return t.refused(problem.why);
  return problem.reason === "not-offered" ? t.notOffered : t.notUnderstood;
}

import { hasTexts } from "../has-texts.ts";
import { serverUrl } from "../server-url.ts";
import { isNameProblem, type NameProblem, SignInError } from "./sign-in-error.ts";

/** The user who is signed in in this tab. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly token: string;
}

/** Gets a token for a name from a server in demo mode. Rejects with a {@link SignInError}. */
export async function requestDemoSession(name: string): Promise<SignedIn> {
  const response = await fetch(serverUrl("demo/session"), {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  }).catch((cause: unknown) => {
    throw new SignInError({ reason: "unreachable" }, { cause });
  });
  if (response.status === 404) throw new SignInError({ reason: "not-offered" });
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok) {
    const problem = response.status === 413 ? "too-long" : nameProblemIn(body);
    if (problem !== null) throw new SignInError({ reason: "name", problem });
    const why = messageIn(body);
    throw new SignInError(why === null ? { reason: "failed", status: response.status } : { reason: "refused", why });
  }
  if (!hasTexts(body, "userId", "token")) throw new SignInError({ reason: "not-understood" });
  // A server of an earlier version does not say how it keeps the name.
  return { userId: body.userId, name: hasTexts(body, "name") ? body.name : name, token: body.token };
}

function messageIn(body: unknown): string | null {
  if (hasTexts(body, "message")) return body.message;
  if (hasTexts(body, "error")) return body.error;
  return typeof body === "object" && body !== null && "error" in body ? messageIn(body.error) : null;
}

const nameProblemIn = (body: unknown): NameProblem | null =>
  hasTexts(body, "problem") && isNameProblem(body.problem) ? body.problem : null;

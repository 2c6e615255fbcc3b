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
    const problem = nameProblemIn(body);
    if (problem !== null) throw new SignInError({ reason: "name", problem });
    const why = messageIn(body);
    throw new SignInError(why === null ? { reason: "failed", status: response.status } : { reason: "refused", why });
  }
  if (!isSession(body)) throw new SignInError({ reason: "not-understood" });
  return { userId: body.userId, name: body.name ?? name, token: body.token };
}

/** A server of an earlier version does not say how it keeps the name. */
function isSession(body: unknown): body is { userId: string; token: string; name?: string } {
  return (
    typeof body === "object" &&
    body !== null &&
    "userId" in body &&
    typeof body.userId === "string" &&
    "token" in body &&
    typeof body.token === "string" &&
    (!("name" in body) || typeof body.name === "string")
  );
}

function messageIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  if ("message" in body && typeof body.message === "string") return body.message;
  if (!("error" in body)) return null;
  return typeof body.error === "string" ? body.error : messageIn(body.error);
}

function nameProblemIn(body: unknown): NameProblem | null {
  const problem: unknown = typeof body === "object" && body !== null ? Reflect.get(body, "problem") : null;
  return isNameProblem(problem) ? problem : null;
}

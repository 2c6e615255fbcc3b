/** Who is signed in in this tab. */
export interface SignedIn {
  readonly userId: string;
  readonly name: string;
  readonly token: string;
}

/** Gets a token for a name from a server in demo mode. Rejects with an error whose message can be shown. */
export async function requestDemoSession(name: string): Promise<SignedIn> {
  const response = await fetch("/demo/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  }).catch((cause: unknown) => {
    throw new Error("The server cannot be reached. Check your connection and try again.", { cause });
  });
  if (response.status === 404) throw new Error("This server offers no demo sign-in.");
  const body: unknown = await response.json().catch(() => null);
  if (!response.ok)
    throw new Error(messageIn(body) ?? `Signing in failed (${response.status}). Try again in a moment.`);
  if (!isSession(body)) throw new Error("The server's answer to signing in was not understood.");
  return { userId: body.userId, name, token: body.token };
}

function isSession(body: unknown): body is { userId: string; token: string } {
  return (
    typeof body === "object" &&
    body !== null &&
    "userId" in body &&
    typeof body.userId === "string" &&
    "token" in body &&
    typeof body.token === "string"
  );
}

function messageIn(body: unknown): string | null {
  if (typeof body !== "object" || body === null) return null;
  if ("message" in body && typeof body.message === "string") return body.message;
  if (!("error" in body)) return null;
  return typeof body.error === "string" ? body.error : messageIn(body.error);
}

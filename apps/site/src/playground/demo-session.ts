export interface Session {
  readonly userId: string;
  readonly name: string;
  readonly token: string;
}

/** Signs in at the demo server that answers at this page's own address. */
export async function signInAtDemo(name: string): Promise<Session> {
  const response = await fetch("/demo/session", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name }),
  });
  const isJson = response.headers.get("content-type")?.includes("json") === true;
  if (!response.ok || !isJson) throw new Error(`No demo server answers here (status ${response.status}).`);
  const { userId, token } = (await response.json()) as { readonly userId: string; readonly token: string };
  return { userId, name, token };
}

/** A pair that nobody else has: digits that look like no letters. */
export function newNames(): readonly [string, string] {
  const mark = Array.from({ length: 5 }, () => 2 + Math.floor(Math.random() * 8)).join("");
  return [`Ada ${mark}`, `Bob ${mark}`];
}

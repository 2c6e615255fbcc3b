import { createTidingsStore } from "@tidings/client/store";
import { createTidings } from "tidings/client";
import type { App } from "../server/tidings.ts"; // only the type: nothing of the server gets into the page

declare module "@tidings/react" {
  interface Register {
    router: App;
  }
}

async function fetchToken(user: string): Promise<string> {
  const answer = await fetch(`/token?user=${encodeURIComponent(user)}`, { method: "POST" });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.text();
}

/** Connected as long as the page is there. */
export function connect(user: string) {
  const tidings = createTidings<App>({ url: "/trpc", user, token: () => fetchToken(user) });
  return { ...tidings, store: createTidingsStore(tidings.client, { me: user }) };
}

export type Connected = ReturnType<typeof connect>;

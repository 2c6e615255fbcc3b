import { createAuthClient } from "better-auth/client";
import { jwtClient } from "better-auth/client/plugins";
import { createTidings } from "tidings/client";
import type { App } from "./start-server.ts";

/** In the page of a user who has signed in. */
export async function connect(baseURL: string) {
  const auth = createAuthClient({ baseURL, plugins: [jwtClient()] });
  const { data: session } = await auth.getSession();
  if (!session) throw new Error("Sign in first");
  return createTidings<App>({
    url: "/trpc",
    user: session.user.id,
    async token() {
      const { data, error } = await auth.token(); // called for every connection, and before a token ends
      if (error) throw new Error(error.message ?? "The server gave no token");
      return data.token;
    },
  });
}

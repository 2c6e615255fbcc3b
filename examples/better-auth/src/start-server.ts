import { once } from "node:events";
import { createServer } from "node:http";
import { toNodeHandler } from "better-auth/node";
import { createTidings, jwt } from "tidings";
import { createAuth } from "./auth.ts";

/** Sign-in under /api/auth, Tidings under /trpc, on one port. */
export async function startServer(port: number, secret: string) {
  const url = `http://localhost:${port}`;
  const auth = createAuth(url, secret);
  const server = createServer((req, res) => void toNodeHandler(auth)(req, res));
  const tidings = await createTidings({
    // the tokens of the plugin, checked with the keys that it publishes: no query for each connection
    authenticate: jwt({ jwksUrl: `${url}/api/auth/jwks`, issuer: url, audience: "tidings" }),
  });
  tidings.attach(server);
  await once(server.listen(port, "localhost"), "listening");
  return {
    url,
    tidings,
    async close() {
      await tidings.close();
      server.close();
      server.closeAllConnections();
    },
  };
}

export type App = Awaited<ReturnType<typeof startServer>>["tidings"]["router"];

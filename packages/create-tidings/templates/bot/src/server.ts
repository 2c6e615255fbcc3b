import { createTidings, jwt } from "tidings";
import { definition } from "./definition.ts";

/** A server on this machine, so that there is something to try the bot with. */
export const startServer = async (secret: string, port: number) => {
  const tidings = await createTidings({ definition, store: "data/tidings.db", authenticate: jwt({ secret }) });
  const { url } = await tidings.listen({ port, host: "127.0.0.1" });
  return { ...tidings, url: `${url}/trpc` };
};

/** All that clients need to know of the server, as a type. */
export type App = Awaited<ReturnType<typeof startServer>>["router"];

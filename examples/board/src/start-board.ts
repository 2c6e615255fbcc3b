import { createHub, createMemoryFanout, createMemoryPresence } from "@tidings/core";
import { createTidingsServer, jwtAuthenticator } from "@tidings/server";
import { openSqliteStore } from "@tidings/sqlite";
import { createPosts } from "./posts.ts";
import { createBoardRouter } from "./router.ts";

export interface Board extends AsyncDisposable {
  /** `http://localhost:…` */
  readonly url: string;
}

/** The whole application in one process. */
export async function startBoard({
  port,
  databasePath,
  secret,
}: {
  readonly port: number;
  readonly databasePath: string;
  readonly secret: string;
}): Promise<Board> {
  const hub = createHub({
    store: await openSqliteStore({ path: databasePath }),
    fanout: createMemoryFanout(),
    presence: createMemoryPresence(),
  });
  const server = createTidingsServer({
    router: createBoardRouter({ hub, posts: createPosts() }),
    authenticate: jwtAuthenticator({ secret }),
    onConnect: ({ userId }, { away }) => hub.connect(userId, { away }),
    revocations: hub.revocations,
  });
  const { url } = await server.listen({ port });
  return {
    url,
    async [Symbol.asyncDispose]() {
      await server.close();
      await hub.close();
    },
  };
}

import { createTidings, type Tidings } from "tidings";
import { definition } from "./definition.ts";
import { userOf } from "./session.ts";

/** All that the page needs to know of the server, as a type. */
export type App = Tidings<typeof definition>["router"];

const start = () =>
  createTidings({
    definition,
    store: process.env.DATABASE_URL || "data/tidings.db", // or postgres://…
    authenticate: ({ headers }) => {
      const user = userOf(/(?:^|; )session=([^;]+)/.exec(headers.cookie ?? "")?.[1]);
      return user === null ? null : { userId: user };
    },
  });

const here = globalThis as { tidings?: ReturnType<typeof start> };

/** The one of this process: `server.ts` and what Next.js builds are different modules, and must not start one each. */
export const getTidings = () => (here.tidings ??= start());

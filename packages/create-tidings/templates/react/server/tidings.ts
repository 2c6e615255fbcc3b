import { createTidings, jwt } from "tidings";
import { definition } from "../shared/definition.ts";
import { procedures } from "./procedures.ts";

export const tidings = await createTidings({
  definition,
  procedures,
  store: process.env.DATABASE_URL || "data/tidings.db", // or postgres://…
  authenticate: jwt({ secret: process.env.SECRET }),
});

/** All that the page needs to know of the server, as a type. */
export type App = typeof tidings.router;

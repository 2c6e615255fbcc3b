import { createTidings, defineTidings, jwt } from "tidings";
import { z } from "zod";

export const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

export const tidings = await createTidings({
  definition,
  store: process.env["DATABASE_URL"] || "data/tidings.db", // or postgres://…
  authenticate: jwt({ secret: process.env["SECRET"] }),
});

export type App = typeof tidings.router;

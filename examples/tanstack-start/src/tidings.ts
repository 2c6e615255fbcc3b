import { createTidings, defineTidings, jwt, signToken, type Tidings, TidingsError } from "tidings";
import { z } from "zod";

const definition = defineTidings({ pushes: { "order.shipped": z.object({ orderId: z.string() }) } });

/** All that a page needs to know of the server, as a type. */
export type App = Tidings<typeof definition>["router"];

const secret = process.env["SECRET"] ?? "";
const check = jwt({ secret });

/** What the cookie `session` holds. */
export const sessionOf = (userId: string) => signToken({ secret, userId, expiresInSeconds: 86_400 });

/** Whose session a cookie holds; `null` if it is nobody's. */
export const userOf = async (session: string | undefined): Promise<string | null> => {
  if (session === undefined) return null;
  try {
    return (await check({ token: session, transport: "http", headers: {} }))?.userId ?? null;
  } catch (error) {
    if (error instanceof TidingsError && error.code === "UNAUTHORIZED") return null;
    throw error;
  }
};

const start = () =>
  createTidings({
    definition,
    store: process.env["DATABASE_URL"] || "data/tidings.db", // or postgres://…
    authenticate: async ({ headers }) => {
      const userId = await userOf(/(?:^|; )session=([^;]+)/.exec(headers.cookie ?? "")?.[1]);
      return userId === null ? null : { userId };
    },
  });

const here = globalThis as { tidings?: ReturnType<typeof start> };

/** The one of this process: `server.ts` and what Vite builds are different modules, and must not start one each. */
export const getTidings = () => (here.tidings ??= start());

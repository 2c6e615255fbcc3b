import { openSqliteStore } from "@tidings/sqlite";
import { openDemo } from "../../apps/server/src/demo/demo.ts";
import type { ServerProcess } from "./server-process.ts";

/**
 * Makes people known to a server that does not run yet, so that they can be found, and can sign in though they have a past: the
 * demo gives nobody the name of a user whom the database knows from elsewhere.
 */
export async function signUp({ databasePath }: ServerProcess, names: readonly string[]): Promise<void> {
  const store = await openSqliteStore({ path: databasePath });
  try {
    const demo = await openDemo({ database: { file: databasePath }, store });
    for (const name of names) await demo.signIn(name);
  } finally {
    await store.close();
  }
}

import type { Command } from "commander";
import { openStore } from "../adapters.ts";
import { readEnvironment } from "../environment/environment.ts";
import { explain } from "../explain.ts";

/** `tidings migrate`: opening a store brings its database up to date. */
export function addMigrate(program: Command): void {
  program
    .command("migrate")
    .description("bring the database up to this version, and say so; serve does it as well")
    .action(async () => {
      const { database } = readEnvironment(process.env, { serves: false });
      const store = await openStore(database, (error) => console.error(explain(error)));
      await store.close();
      console.log("The database is up to date");
    });
}

import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A server that all tests of a run share: each takes a schema or a database of its own. */
    readonly postgresUrl: string;
  }
}

/** For `globalSetup` of a Vitest configuration: one server for the whole run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startPostgres({ settings: { fsync: "off" } }); // no test has the machine itself lose power
  project.provide("postgresUrl", postgres.url);
  return () => postgres.stop();
}

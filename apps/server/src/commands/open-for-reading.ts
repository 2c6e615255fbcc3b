import type { TraceReach, TraceStore } from "@tidings/core";
import { openPostgresStore } from "@tidings/postgres";
import { createReachOptions } from "@tidings/router";
import { openSqliteReader, type SqliteReader } from "@tidings/sqlite/reader";
import { createServerDefinition, loadDefinition } from "../definition.ts";
import { readEnvironment } from "../environment/environment.ts";
import type { DatabaseLocation } from "../environment/values.ts";
import { channelNames } from "../reach/open-channels.ts";

/** A database beside its server, and what the server's definition says of its channels. */
export interface Looking extends AsyncDisposable {
  readonly store: Omit<SqliteReader, "close">;
  readonly trace: TraceStore;
  readonly reach: TraceReach;
}

/** The database of the environment, for reading: a server may have it. */
export async function openForReading(): Promise<Looking> {
  const { database, definition: path, reach } = readEnvironment(process.env, { serves: false });
  const channels = channelNames(reach);
  const definition = path === undefined ? createServerDefinition(channels) : await loadDefinition(path);
  const { planOf } = createReachOptions(definition, { channels: channels.map(toNamed) });
  const store = await openReader(database);
  if (!store.trace) throw new Error("the store has lost a part");
  return { store, trace: store.trace, reach: { channels, planOf }, [Symbol.asyncDispose]: () => store.close() };
}

async function openReader(database: DatabaseLocation): Promise<SqliteReader> {
  if (!("file" in database)) {
    return openPostgresStore({ url: database.postgresUrl, pooler: database.pooler, poolSize: 4, migrate: false });
  }
  if (database.file !== ":memory:") return openSqliteReader({ path: database.file });
  throw new Error("This command reads a database, and DATABASE_URL names none that outlives its server");
}

/** Plans need the names of channels alone. */
const toNamed = (name: string) => ({
  name,
  toAddress: refuse,
  idOf: refuse,
  labelOf: refuse,
  send: refuse,
});

function refuse(): never {
  throw new Error("this command does not send");
}

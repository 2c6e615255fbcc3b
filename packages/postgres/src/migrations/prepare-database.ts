import { Client, type ClientConfig } from "pg";
import { type ConnectionOptions, toClientConfig } from "../connection/connections.ts";
import { toOpenError } from "../connection/problems.ts";
import { checkServer, migrate, readEpoch, requireVersion } from "./migrate.ts";

/**
 * The epoch of a schema that is of this version, once it has been made or brought up to date.
 *
 * @throws {PostgresOpenError}
 */
export async function prepareDatabase(options: ConnectionOptions, schema: string, migrates: boolean): Promise<string> {
  const { name } = options.address;
  const config = toClientConfig(options);
  try {
    const known = await withClient(config, name, async (client) => {
      await checkServer(client, name);
      if (!migrates) await requireVersion(client, schema, name);
      return readEpoch(client, schema, name);
    });
    // A migration may take its time.
    return (
      known ?? (await withClient({ ...config, query_timeout: 0 }, name, (client) => migrate(client, schema, name)))
    );
  } catch (error) {
    throw toOpenError(error, name);
  }
}

/** A connection for as long as it is used. `name`: the database's. @throws {PostgresOpenError} if there is none */
export async function withClient<T>(
  config: ClientConfig,
  name: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(config);
  client.on("error", () => {}); // the query under way rejects with it
  try {
    await client.connect().catch((error: unknown) => {
      throw toOpenError(error, name);
    });
    return await use(client);
  } finally {
    // Nobody waits for it, or hears if it fails: the work is over, and a server that does not answer does not say goodbye either.
    client.end().catch(() => {});
  }
}

import type { Client } from "pg";

/** Version 1 was several things before it had hashes. Of these the last one is brought up to date. */
const firstLayout = "4936371115bac0009a431d4cd0142104";

const ownTables = [
  "users",
  "conversation",
  "message",
  "member",
  "chat_feed",
  "chat_read",
  "push_feed",
  "push_key",
  "subscriber",
];

export async function isFirstLayout(client: Client, schema: string): Promise<boolean> {
  const { rows } = await client.query<{ layout: string }>(
    `SELECT md5(string_agg(concat_ws(' ', table_name, column_name, data_type, is_nullable), E'\\n'
      ORDER BY table_name COLLATE "C", column_name COLLATE "C")) AS layout
    FROM information_schema.columns WHERE table_schema = $1 AND table_name = ANY ($2)`,
    [schema, ownTables],
  );
  return rows[0]?.layout === firstLayout;
}

/** What made a schema of version 1 that is not the one above, as the end of a sentence. */
export async function describeLayout(client: Client, schema: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = $1 AND tablename = ANY ($2)",
    [schema, ownTables],
  );
  const tables = new Set(rows.map(({ name }) => name));
  if (tables.has("chat_feed")) return "a checkout from before b6f52ce made it, with messages in a table chat_feed";
  if (tables.has("member"))
    return "a checkout from before 2b18359 made it, with the members of conversations in a table";
  return "no checkout that is known made its tables";
}

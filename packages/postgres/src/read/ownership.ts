import type { OwnershipStore, UserId } from "@tidings/core";
import type { Connections } from "../connection/connections.ts";

/** `schema`: a quoted identifier. */
export function createOwnership({ read }: Pick<Connections, "read">, schema: string): OwnershipStore {
  const statements = {
    owner: { name: "tidings_owner", text: `SELECT owner FROM ${schema}.meta` },
    setOwner: {
      name: "tidings_set_owner",
      text: `UPDATE ${schema}.meta SET owner = $1 WHERE owner IS NOT DISTINCT FROM $2::text RETURNING 1`,
    },
    // those who have only connected have no row of their own
    someUsers: {
      name: "tidings_some_users",
      text: `(SELECT name FROM ${schema}.users LIMIT $1) UNION (SELECT name FROM ${schema}.seen_user LIMIT $1)`,
    },
  };

  return {
    async owner() {
      const [row] = await read<[owner: string | null]>(statements.owner, []);
      return row?.[0] ?? null;
    },
    async setOwner(owner, before) {
      return (await read(statements.setOwner, [owner, before])).length > 0;
    },
    async someUsers(limit) {
      const rows = await read<[name: UserId]>(statements.someUsers, [limit]);
      return rows.map(([name]) => name);
    },
  };
}

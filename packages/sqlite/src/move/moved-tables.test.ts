import { constants } from "node:sqlite";
import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { query } from "../statement.ts";
import { movedOwner, movedTables } from "./moved-tables.ts";

/** What the other store makes of the rest, as it has it otherwise, and what is about the file. */
const left = [
  "chat_block.block", // it has blocks of another size
  "chat_block.conversation",
  "chat_block.seq",
  "chat_block.user",
  "chat_entry.unread_conversations", // these four are as they were at that entry
  "chat_entry.unread_messages",
  "member.unread_conversations",
  "member.unread_messages",
  "member.block",
  "meta.commits",
  "meta.created_at_ms",
  "meta.earlier_generation",
  "meta.epoch",
  "meta.generation",
  "meta.id",
  "meta.opened_at_ms",
  "meta.scripts",
  "outlet_key.lease_until_ms", // a server that had one is gone
  "outward.lease_until_ms",
  "probe.room",
  "reaction_count.conversation", // in `message.extra` as well
  "reaction_count.count",
  "reaction_count.reaction",
  "reaction_count.seq",
  "sqlite_sequence.name",
  "sqlite_sequence.seq",
];

test("every column of every table is moved, or is known to be left", () => {
  const { db, close } = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  db.function("party", { deterministic: true }, (_id, _place) => null);
  const read = new Set<string>();
  db.setAuthorizer((action, table, column) => {
    if (action === constants.SQLITE_READ) read.add(`${table}.${column}`);
    return constants.SQLITE_OK;
  });
  for (const sql of [movedOwner, ...Object.values(movedTables)]) db.prepare(sql);
  db.setAuthorizer(null);
  const columns = query<[], [string]>(
    db,
    "SELECT t.name || '.' || c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'",
  );
  const unread = columns.all().flatMap(([column]) => (read.has(column) ? [] : column));
  expect(unread.toSorted()).toEqual(left.toSorted());
  close();
});

import type { GroupRow, Ledger } from "@tidings/core/store-adapter";
import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { type GroupColumns, groupColumns, toGroupRow } from "../group-rows.ts";
import { command, query } from "../statement.ts";
import type { Identities } from "./identities.ts";
import { inserted } from "./inserted.ts";

/** Groups by id, for writes. The busiest are kept in memory, as the rules change them; `forget` after a rollback. */
export interface Groups {
  readonly get: (groupId: string) => GroupRow | null;
  readonly byKey: (createdBy: string, key: string) => string | null;
  readonly save: (group: GroupRow, key: string | undefined) => void;
  /** See `Ledger`. */
  readonly owe: Ledger["owe"];
  readonly settle: Ledger["settle"];
  readonly oweRevision: Ledger["oweRevision"];
  readonly settleRevision: Ledger["settleRevision"];
  /** The row of a group that there is. */
  readonly rowOf: (groupId: string) => number;
  readonly forget: () => void;
}

interface Stored {
  readonly conversation: number;
  group: GroupRow;
  /** As the row has them: an entry changes neither as a rule. */
  title: string | null;
  data: unknown;
}

const maxCached = 20_000;

export function createGroups(db: DatabaseSync, identities: Identities): Groups {
  const cached = new LRUCache<string, Stored>({ max: maxCached });
  const select = query<[string], [conversation: number, ...GroupColumns]>(
    db,
    `SELECT g.conversation, ${groupColumns} FROM conversation c JOIN chat_group g ON g.conversation = c.id
     JOIN user creator ON creator.id = g.created_by WHERE c.name = ?`,
  );
  const selectByKey = query<[number, string], [groupId: string]>(
    db,
    `SELECT c.name FROM chat_group g JOIN conversation c ON c.id = g.conversation
     WHERE g.created_by = ? AND g.key = ?`,
  );
  const insertConversation = query<[string], [number]>(db, "INSERT INTO conversation (name) VALUES (?) RETURNING id");
  const insert = command<
    [number, string | null, string | null, number, number, string | null, number, number, number, number]
  >(
    db,
    `INSERT INTO chat_group
       (conversation, title, data, created_by, created_at_ms, key, head, last_seq, member_count, last_at_ms)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const count = command<[number, number, number, number, number]>(
    db,
    "UPDATE chat_group SET head = ?, last_seq = ?, member_count = ?, last_at_ms = ? WHERE conversation = ?",
  );
  const name = command<[string | null, string | null, number]>(
    db,
    "UPDATE chat_group SET title = ?, data = ? WHERE conversation = ?",
  );

  const oweIn = (table: "owed_notice" | "owed_mention") =>
    command<[number, number, number]>(
      db,
      `INSERT INTO ${table} (conversation, seq, until_ms) VALUES (?, ?, ?)
       ON CONFLICT DO UPDATE SET seq = max(seq, excluded.seq), until_ms = excluded.until_ms`,
    );
  const settleIn = (table: "owed_notice" | "owed_mention") =>
    command<[number, number]>(db, `DELETE FROM ${table} WHERE conversation = ? AND seq <= ?`);
  const oweNotice = oweIn("owed_notice");
  const oweMention = oweIn("owed_mention");
  const settleNotice = settleIn("owed_notice");
  const settleMention = settleIn("owed_mention");
  const oweRevision = command<[number, number, number, number]>(
    db,
    `INSERT INTO owed_revision (conversation, seq, n, until_ms) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET n = max(n, excluded.n), until_ms = excluded.until_ms`,
  );
  const settleRevision = command<[number, number, number]>(
    db,
    "DELETE FROM owed_revision WHERE conversation = ? AND seq = ? AND n <= ?",
  );

  function load(groupId: string): Stored | undefined {
    const row = select.get(groupId);
    if (!row) return undefined;
    const [conversation, ...columns] = row;
    const group = toGroupRow(columns);
    const stored = { conversation, group, title: group.title, data: group.data };
    cached.set(groupId, stored);
    return stored;
  }

  const find = (groupId: string): Stored | undefined => cached.get(groupId) ?? load(groupId);

  function create(group: GroupRow, key: string | undefined): void {
    const { id, title, data, createdAtMs, head, lastSeq, memberCount, lastAtMs } = group;
    const conversation = inserted(insertConversation.get(id));
    const creator = identities.obtainUser(group.createdBy).id;
    const counts = [head, lastSeq, memberCount, lastAtMs] as const;
    insert.run(conversation, title, toText(data), creator, createdAtMs, key ?? null, ...counts);
    cached.set(id, { conversation, group, title, data });
  }

  function rowOf(groupId: string): number {
    const stored = find(groupId);
    if (!stored) throw new Error(`the group ${groupId} is not stored`);
    return stored.conversation;
  }

  return {
    get: (groupId) => find(groupId)?.group ?? null,
    byKey(createdBy, key) {
      const creator = identities.user(createdBy);
      return (creator && selectByKey.get(creator.id, key)?.[0]) ?? null;
    },
    save(group, key) {
      const stored = find(group.id);
      if (!stored) {
        create(group, key);
        return;
      }
      const { title, data, head, lastSeq, memberCount, lastAtMs } = group;
      count.run(head, lastSeq, memberCount, lastAtMs, stored.conversation);
      if (title !== stored.title || data !== stored.data) name.run(title, toText(data), stored.conversation);
      Object.assign(stored, { group, title, data });
    },
    owe(groupId, { seq, mentionsAll, untilMs }) {
      oweNotice.run(rowOf(groupId), seq, untilMs);
      if (mentionsAll) oweMention.run(rowOf(groupId), seq, untilMs);
    },
    settle(groupId, { seq, mentionsAll }) {
      settleNotice.run(rowOf(groupId), seq);
      if (mentionsAll) settleMention.run(rowOf(groupId), seq);
    },
    oweRevision: (groupId, { seq, n, untilMs }) => void oweRevision.run(rowOf(groupId), seq, n, untilMs),
    settleRevision: (groupId, { seq, n }) => void settleRevision.run(rowOf(groupId), seq, n),
    rowOf,
    forget: () => cached.clear(),
  };
}

const toText = (data: unknown): string | null => (data === null || data === undefined ? null : JSON.stringify(data));

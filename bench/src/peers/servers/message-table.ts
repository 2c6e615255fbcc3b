import { DatabaseSync } from "node:sqlite";
import { Pool } from "pg";

interface StoredMessage {
  readonly from: string;
  readonly to: string;
  readonly text: string;
  readonly sentAtMs: number;
}

/** Resolves, or returns nothing, once the message is on disk. */
type Insert = (message: StoredMessage) => Promise<unknown> | undefined;

const columns = "sender TEXT NOT NULL, recipient TEXT NOT NULL, body TEXT NOT NULL, sent_at BIGINT NOT NULL";
const index = "CREATE INDEX message_pair ON message (sender, recipient, id)";

/** One INSERT a message, each a transaction: WAL and `synchronous=FULL`, so that it is on disk when it returns. */
function openSqlite(file: string): Insert {
  const database = new DatabaseSync(file);
  database.exec(
    `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE message (id INTEGER PRIMARY KEY, ${columns}); ${index}`,
  );
  const statement = database.prepare("INSERT INTO message (sender, recipient, body, sent_at) VALUES (?, ?, ?, ?)");
  return ({ from, to, text, sentAtMs }) => {
    statement.run(from, to, text, sentAtMs);
    return undefined;
  };
}

/** The same through a pool of 20 connections. */
async function openPostgres(url: string): Promise<Insert> {
  const pool = new Pool({ connectionString: url, max: 20 });
  await pool.query(`CREATE TABLE message (id BIGSERIAL PRIMARY KEY, ${columns}); ${index}`);
  const insert = "INSERT INTO message (sender, recipient, body, sent_at) VALUES ($1, $2, $3, $4)";
  return ({ from, to, text, sentAtMs }) => pool.query(insert, [from, to, text, sentAtMs]);
}

/** @param url `file:` and a path, or `postgres://` */
export async function openMessageTable(url: string): Promise<Insert> {
  return url.startsWith("file:") ? openSqlite(url.slice("file:".length)) : openPostgres(url);
}

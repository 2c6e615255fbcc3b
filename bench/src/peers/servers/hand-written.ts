/**
 * The limit: the tRPC frames of this benchmark written by hand, with what Tidings promises and none of its checks. One
 * commit per turn of the event loop to SQLite (WAL, `synchronous=FULL`) with the message and an entry in both parties'
 * feeds; then the answer and both events; what one turn sends to a socket leaves in one write.
 */
import type { Duplex } from "node:stream";
import { DatabaseSync } from "node:sqlite";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

interface Connection {
  readonly socket: WebSocket;
  readonly stream: Duplex;
  userId: string;
}
interface Send {
  readonly from: Connection;
  readonly id: number;
  readonly to: string;
  readonly content: unknown;
  readonly nonce: string;
}
type Frame =
  | { readonly method: "connectionParams"; readonly data: { readonly token: string } }
  | { readonly id: number; readonly method: "subscription" }
  | {
      readonly id: number;
      readonly method: "mutation";
      readonly params: { readonly input: { readonly to: string; readonly content: unknown; readonly nonce: string } };
    };

const db = new DatabaseSync(process.env["DATABASE_FILE"] ?? ":memory:");
db.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE message (id INTEGER PRIMARY KEY, conversation TEXT, seq INTEGER, sender TEXT, content TEXT, nonce TEXT, at INTEGER);
  CREATE UNIQUE INDEX by_seq ON message (conversation, seq);
  CREATE UNIQUE INDEX by_nonce ON message (sender, nonce);
  CREATE TABLE feed (user TEXT, n INTEGER, message INTEGER, PRIMARY KEY (user, n)) WITHOUT ROWID;
`);
const insertMessage = db.prepare("INSERT INTO message VALUES (NULL, ?, ?, ?, ?, ?, ?)");
const insertEntry = db.prepare("INSERT INTO feed VALUES (?, ?, ?)");
const [begin, commit] = [db.prepare("BEGIN IMMEDIATE"), db.prepare("COMMIT")];

const connections = new Map<string, Connection>();
const counts = new Map<string, number>();
const next = (key: string): number => {
  const n = (counts.get(key) ?? 0) + 1;
  counts.set(key, n);
  return n;
};

let batch: Send[] = [];

const deliver = (userId: string, n: number, event: string, corked: Set<Connection>): void => {
  const connection = connections.get(userId);
  if (!connection) return;
  cork(connection, corked);
  connection.socket.send(`{"id":1,"result":{"type":"data","id":"e-${n}","data":{"id":"e-${n}","data":${event}}}}`);
};

const cork = (connection: Connection, corked: Set<Connection>): void => {
  if (corked.has(connection)) return;
  corked.add(connection);
  connection.stream.cork();
};

function flush(): void {
  const sends = batch;
  batch = [];
  const at = Date.now();
  begin.run();
  const stored = sends.map(({ from, to, content, nonce }) => {
    const conversation = from.userId < to ? `${from.userId}_${to}` : `${to}_${from.userId}`;
    const seq = next(`conversation ${conversation}`);
    const text = JSON.stringify(content);
    const { lastInsertRowid } = insertMessage.run(conversation, seq, from.userId, text, nonce, at);
    const [mine, theirs] = [next(from.userId), next(to)];
    insertEntry.run(from.userId, mine, lastInsertRowid);
    insertEntry.run(to, theirs, lastInsertRowid);
    return { conversation, seq, text, mine, theirs };
  });
  commit.run();
  const corked = new Set<Connection>();
  for (const [i, { conversation, seq, text, mine, theirs }] of stored.entries()) {
    const send = sends[i];
    if (!send) continue;
    const { from, id, to, nonce } = send;
    const message = `{"conversationId":"${conversation}","seq":${seq},"from":"${from.userId}","content":${text},"nonce":"${nonce}","sentAtMs":${at}}`;
    const event = `{"type":"message","message":${message}}`;
    cork(from, corked);
    from.socket.send(
      `{"id":${id},"result":{"type":"data","data":{"conversationId":"${conversation}","seq":${seq},"sentAtMs":${at},"duplicate":false}}}`,
    );
    deliver(from.userId, mine, event, corked);
    deliver(to, theirs, event, corked);
  }
  for (const { stream } of corked) stream.uncork();
}

function onFrame(connection: Connection, frame: Frame): void {
  if (frame.method === "connectionParams") {
    connection.userId = frame.data.token;
    connections.set(connection.userId, connection);
  } else if (frame.method === "subscription") {
    connection.socket.send(`{"id":${frame.id},"result":{"type":"started"}}`);
    connection.socket.send(
      `{"id":${frame.id},"result":{"type":"data","id":"e-0","data":{"id":"e-0","data":{"type":"ready"}}}}`,
    );
  } else {
    if (batch.length === 0) setImmediate(flush);
    batch.push({ from: connection, id: frame.id, ...frame.params.input });
  }
}

const server = new WebSocketServer({ port: Number(process.env["PORT"]), host: "127.0.0.1", perMessageDeflate: false });
server.on("connection", (socket, request) => {
  const connection: Connection = { socket, stream: request.socket, userId: "" };
  socket.on("message", (data: RawData) => {
    const frames = JSON.parse((data as Buffer).toString()) as Frame | readonly Frame[];
    for (const frame of Array.isArray(frames) ? (frames as readonly Frame[]) : [frames as Frame]) {
      onFrame(connection, frame);
    }
  });
  socket.on("error", () => socket.terminate());
  socket.on("close", () => {
    if (connections.get(connection.userId) === connection) connections.delete(connection.userId);
  });
});

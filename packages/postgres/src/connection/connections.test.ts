import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { createTestStores } from "../../test/test-store.ts";
import { type Connections, createConnections } from "./connections.ts";
import { type DatabaseAddress, parseDatabaseUrl } from "./database-url.ts";

const connectTo = (address: DatabaseAddress): Connections =>
  createConnections(
    {
      address,
      poolSize: 4,
      connectTimeoutMs: 60_000,
      statementTimeoutMs: 60_000,
      maxWaiting: 10,
      prepare: true,
      pooler: false,
    },
    {
      statement: { name: "introduction", text: "SELECT 1" },
      same: { columns: "", check: async () => {}, failed: new Promise(() => {}), failure: null },
    },
  );

/** A message of PostgreSQL's protocol: its letter, its length and its body. */
function message(letter: string, body: string): Buffer {
  const length = Buffer.alloc(4);
  length.writeInt32BE(Buffer.byteLength(body) + 4);
  return Buffer.concat([Buffer.from(letter), length, Buffer.from(body)]);
}

const opened = [message("R", "\0\0\0\0"), message("Z", "I")];
const begun = [message("C", "BEGIN\0"), message("Z", "T")];
const committed = [message("C", "COMMIT\0"), message("Z", "I")];
const shutdown = message("E", "SFATAL\0C57P01\0Mterminating connection due to administrator command\0\0");

const away = { status: "rejected", reason: { code: "SERVICE_UNAVAILABLE" } };
const done = { status: "fulfilled", value: "done" };

// An error that an event emitter has no listener for would fail the run.
test.each([
  ["opens it", [opened], away],
  ["begins a transaction", [opened, begun], away],
  ["commits", [opened, begun, committed], done],
])(
  "a server that ends a connection with the answer that %s costs no more than that call",
  async (_, answers, outcome) => {
    let connected = 0;
    const server = createServer((socket) => {
      connected += 1;
      let answered = 0;
      socket.on("data", () => {
        const answer = answers[answered] ?? [];
        answered += 1;
        if (answered === answers.length) socket.end(Buffer.concat([...answer, shutdown]));
        else socket.write(Buffer.concat(answer));
      });
    });
    await once(server.listen(0, "127.0.0.1"), "listening");
    const { port } = server.address() as AddressInfo;
    const config = { host: "127.0.0.1", port, user: "app", database: "app" };
    const connections = connectTo({ config, name: "app" });
    try {
      for (const n of [1, 2]) {
        const [settled] = await Promise.allSettled([connections.transaction(async () => "done")]);
        expect(settled).toMatchObject(outcome);
        expect(connected).toBe(n);
      }
    } finally {
      await connections.close();
      server.close();
    }
  },
);

test("a value that the database refuses costs no connection", async () => {
  await using stores = createTestStores();
  await stores.query(`CREATE SCHEMA ${stores.schema}`);
  await stores.query("CREATE TABLE name (text text PRIMARY KEY)");
  const connections = connectTo(parseDatabaseUrl(stores.url));
  const table = `${stores.schema}.name`;
  const add = { name: "add", text: `INSERT INTO ${table} VALUES ($1)` };
  const backend = { name: "backend", text: "SELECT pg_backend_pid()" };
  const long = Array.from({ length: 100 }, () => randomUUID()).join("");
  const refused: readonly (readonly [text: string, code: string])[] = [
    [long, "54000"],
    ["once", "23505"],
    ["\0", "22021"],
  ];
  try {
    await connections.write(add, ["once"]);
    const [reader, writer] = [await connections.read(backend, []), await connections.write(backend, [])];
    for (const [text, code] of refused) {
      await expect(connections.read(add, [text])).rejects.toMatchObject({ code });
      await expect(connections.transaction((ask) => ask(add, [text]))).rejects.toMatchObject({ code });
    }
    expect(await connections.read(backend, [])).toEqual(reader);
    expect(await connections.transaction((ask) => ask(backend, []))).toEqual(writer);
    expect(await stores.query("SELECT count(*)::int AS n FROM name")).toEqual([{ n: 1 }]);
  } finally {
    await connections.close();
  }
});

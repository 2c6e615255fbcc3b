import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { createConnections } from "./connections.ts";

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
    const connections = createConnections(
      {
        address: { config: { host: "127.0.0.1", port, user: "app", database: "app" }, name: "app" },
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

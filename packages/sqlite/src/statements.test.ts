import type { DatabaseSync, StatementSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openDatabase } from "./file/database.ts";
import { createMethods } from "./threads/methods.ts";
import type { WireSend } from "./threads/protocol.ts";

const pairs = 10;
const messagesPerPair = 10;

/** The i-th message, which is of this pair; with `notify` its reader has the chat closed. */
const send = (pair: number, i: number, notify: boolean): WireSend => {
  const [from, to] = [`writer ${pair}`, `reader ${pair}`];
  return [`chat ${pair}`, from, to, '"Hello"', `${i}`, 1, notify ? [to] : [], `chat ${pair}`, "Hello"];
};

const batch = (round: number, notify: boolean): WireSend[] =>
  Array.from({ length: pairs * messagesPerPair }, (_, i) =>
    send(i % pairs, round * pairs * messagesPerPair + i, notify),
  );

/** How often each statement has run since the last call, by its first words. */
function countStatements(db: DatabaseSync): () => Record<string, number> {
  let counts: Record<string, number> = {};
  const prepare = db.prepare.bind(db);
  const count = (sql: string): void => {
    const words = sql.trim().split(/\s+/).slice(0, 3).join(" ");
    counts[words] = (counts[words] ?? 0) + 1;
  };
  db.prepare = (...args) => {
    const [sql] = args;
    return new Proxy(prepare(...args), {
      get(statement, name: keyof StatementSync) {
        const value = statement[name] as unknown;
        if (typeof value !== "function") return value;
        return (...values: unknown[]): unknown => {
          count(sql);
          return Reflect.apply(value, statement, values);
        };
      },
    });
  };
  return () => {
    const counted = counts;
    counts = {};
    return counted;
  };
}

test("no statement looks at all rows of a table, or at all conversations of a user", () => {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const { db } = opened;
  const prepare = db.prepare.bind(db);
  const plans: string[] = [];
  db.prepare = (...args) => {
    if (/^\s*(SELECT|UPDATE|DELETE)/.test(args[0])) {
      for (const { detail } of prepare(`EXPLAIN QUERY PLAN ${args[0]}`).all())
        plans.push(`${String(detail)}: ${args[0]}`);
    }
    return prepare(...args);
  };
  createMethods(opened, "chat.message");
  expect(plans.length).toBeGreaterThan(30);
  // one row each, an empty one, the step of a trim, which has a limit, and what waits to go out, which metrics count
  const short = /^SCAN (meta|probe|push_key|outward|user USING)/;
  const looksAtAll = /^SCAN (?!CONSTANT)|^SEARCH \w+ USING PRIMARY KEY \(user=\?\): .*FROM member|COVERING INDEX \w+: /;
  expect(plans.filter((plan) => looksAtAll.test(plan.replaceAll("\n", " ")) && !short.test(plan))).toEqual([]);
  opened.close();
});

/** The row that counts the commits is one for all the messages in one. */
const ofEachCommit = { "BEGIN IMMEDIATE": 1, "PRAGMA data_version": 1, "UPDATE meta SET": 1, COMMIT: 1 };

function openCounted() {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const counted = countStatements(opened.db);
  return { db: opened.db, counted, methods: createMethods(opened, "chat.message") };
}

test("a message costs one insert, a batch one transaction and one row for each member; nothing is read", () => {
  const { db, counted, methods } = openCounted();
  methods.commit(batch(0, false));
  counted();
  methods.commit(batch(1, false));
  expect(counted()).toEqual({
    "INSERT INTO message": pairs * messagesPerPair,
    "UPDATE member SET": 2 * pairs,
    ...ofEachCommit,
  });
  db.close();
});

test("a push that a message causes costs one look at the push that it replaces, and two writes", () => {
  const { db, counted, methods } = openCounted();
  methods.commit(batch(0, true));
  counted();
  methods.commit(batch(1, true));
  const messages = pairs * messagesPerPair;
  expect(counted()).toEqual({
    "INSERT INTO message": messages,
    "SELECT i.n, f.type,": messages,
    "UPDATE inbox SET": messages,
    "INSERT INTO push_feed": messages,
    "UPDATE member SET": 2 * pairs,
    ...ofEachCommit,
  });
  db.close();
});

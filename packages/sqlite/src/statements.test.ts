import { createGroupId } from "@tidings/core";
import type { Ruled, RuledWrite } from "@tidings/core/store-adapter";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { expect, test } from "vitest";
import { openDatabase } from "./file/database.ts";
import { createGroupReader } from "./read/group-reader.ts";
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
  createMethods(opened);
  expect(plans.length).toBeGreaterThan(30);
  // one row each, an empty one, the step of a trim, which has a limit, what waits to go out, which metrics count, what fails, and the
  // few groups that are being told of a message
  const short = /^SCAN (meta|probe|push_key|outward|outlet|o|user USING|address USING INDEX address_failing)/;
  const looksAtAll =
    /^SCAN (?!CONSTANT|\(subquery)|^SEARCH \w+ USING PRIMARY KEY \(user=\?\): .*FROM member|COVERING INDEX \w+: /;
  expect(plans.filter((plan) => looksAtAll.test(plan.replaceAll("\n", " ")) && !short.test(plan))).toEqual([]);
  opened.close();
});

/** How many rows have been read since the last call. */
function countRows(db: DatabaseSync): () => number {
  let count = 0;
  const prepare = db.prepare.bind(db);
  const counted = <Row>(row: Row): Row => {
    count += 1;
    return row;
  };
  db.prepare = (...args) => {
    const statement = prepare(...args);
    const [get, all, iterate] = [
      statement.get.bind(statement),
      statement.all.bind(statement),
      statement.iterate.bind(statement),
    ];
    return Object.assign(statement, {
      get: (...given: []) => counted(get(...given)),
      all: (...given: []) => all(...given).map(counted),
      *iterate(...given: []) {
        for (const row of iterate(...given)) yield counted(row);
      },
    });
  };
  return () => {
    const rows = count;
    count = 0;
    return rows;
  };
}

/** The row that counts the commits is one for all the messages in one. */
const ofEachCommit = { "BEGIN IMMEDIATE": 1, "PRAGMA data_version": 1, "UPDATE meta SET": 1, COMMIT: 1 };

function openCounted() {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const counted = countStatements(opened.db);
  return { db: opened.db, counted, methods: createMethods(opened) };
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

const groupId = "g0123456789abcdefghij";
const inGroup = { conversationId: groupId, copyBound: 100, atMs: 1 } as const;

const sendToGroup = (i: number, viewers: readonly string[], copyBound: number = 100): RuledWrite => ({
  ...inGroup,
  copyBound,
  kind: "sendToGroup",
  userId: "user 0",
  content: "Hello",
  excerpt: "Hello",
  nonce: `${i}`,
  viewers,
  collapse: groupId,
});

const groupOf = (userId: string, members: readonly string[], conversationId = createGroupId()): RuledWrite => ({
  ...inGroup,
  kind: "createGroup",
  conversationId,
  userId,
  members,
  title: null,
  data: null,
  maxGroups: 5_000,
  maxGroupsByOne: 5_000,
});

/** The group of `user 0` and others. */
const makeGroup = (members: number): RuledWrite =>
  groupOf(
    "user 0",
    Array.from({ length: members - 1 }, (_, i) => `user ${i + 1}`),
    groupId,
  );

const users = (count: number): string[] => Array.from({ length: count }, (_, i) => `user ${i}`);

const ofEachGroupMessage = {
  "SELECT c.name, m.seq,": 1, // whether the nonce is new
  "INSERT INTO message": 1,
  "INSERT INTO group_entry": 1,
  "UPDATE chat_group SET": 1,
  "UPDATE group_member SET": 1,
};

test.each([
  [20, ""],
  [150, ", and one that says that its members are to be told"],
])("a message to a group of %i costs one row each of message, entry, group and sender%s", (members, debt) => {
  const { db, counted, methods } = openCounted();
  methods.apply([makeGroup(members), sendToGroup(0, users(members))]);
  counted();
  methods.apply([sendToGroup(1, users(members))]);
  const owed = debt === "" ? {} : { "INSERT INTO owed_notice": 1 };
  expect(counted()).toEqual({ ...ofEachGroupMessage, ...owed, ...ofEachCommit });
  db.close();
});

test("a push that a group's message causes costs what that of a direct one does", () => {
  const { db, counted, methods } = openCounted();
  methods.apply([makeGroup(20), sendToGroup(0, users(10))]);
  counted();
  methods.apply([sendToGroup(1, users(10))]);
  expect(counted()).toEqual({
    ...ofEachGroupMessage,
    "SELECT i.n, f.type,": 10,
    "UPDATE inbox SET": 10,
    "INSERT INTO push_feed": 10,
    ...ofEachCommit,
  });
  db.close();
});

test("an edit in a large group reads no more pushes than its commit may change, and a step no more than its page", () => {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const rows = countRows(opened.db);
  const methods = createMethods(opened);
  methods.apply([makeGroup(1_000), sendToGroup(0, [], 1_000)]);
  const edited = { conversationId: groupId, userId: "user 0", seq: 1, atMs: 2 };
  const others = 20; // the group, its members and messages, and what counts the commits
  rows();
  methods.apply([{ kind: "edit", ...edited, content: "New", excerpt: "New", nonce: "edit", copyBound: 100 }]);
  expect(rows()).toBeLessThan(100 + 2 + others);
  const step = { kind: "reviseNotices", ...edited, n: 3, limit: 50 } as const;
  const first = methods.apply([{ ...step, after: null }])[0] as Ruled<"reviseNotices">;
  expect(rows()).toBeLessThan(50 + 2 + others);
  methods.apply([{ ...step, after: "outcome" in first ? first.outcome.next : null }]);
  expect(rows()).toBeLessThan(50 + 2 + others);
  opened.close();
});

test("to look for companions among users who are in many groups reads no more than the user's own groups have members", () => {
  const opened = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const methods = createMethods(opened);
  const crowd = Array.from({ length: 50 }, (_, i) => `crowd ${i}`);
  const own = Array.from({ length: 30 }, (_, i) => groupOf("ann", [`friend ${i}`]));
  methods.apply([...own, ...Array.from({ length: 100 }, () => groupOf("owner", crowd))]);
  const rows = countRows(opened.db);
  const reader = createGroupReader(opened.db);
  const asked = [...crowd, "friend 7"];
  expect(reader.companions("ann", asked, 100)).toMatchObject({ names: ["friend 7"] });
  const [ownMembers, oneOfTheCrowd] = [2 * own.length, 100];
  expect(rows()).toBeLessThanOrEqual(asked.length + 2 * ownMembers + oneOfTheCrowd + own.length + 1);
  opened.close();
});

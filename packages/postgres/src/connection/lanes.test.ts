import { eventually } from "@tidings/testing/eventually";
import { expect, inject, test } from "vitest";
import { type ConnectionOptions, createConnections } from "./connections.ts";
import { toDatabaseAddress } from "./database-url.ts";

const lock = { name: "lock", text: "SELECT pg_advisory_xact_lock($1)" };

const open = (options: Partial<ConnectionOptions> = {}) =>
  createConnections(
    {
      address: toDatabaseAddress(inject("postgresUrl")),
      poolSize: 10,
      connectTimeoutMs: 60_000,
      statementTimeoutMs: 60_000,
      maxWaiting: 10,
      prepare: true,
      pooler: false,
      ...options,
    },
    {
      statement: { name: "introduction", text: "SELECT 1" },
      same: { columns: "", check: async () => {}, failed: new Promise(() => {}), failure: null },
    },
  );

test.each([false, true])(
  "what a transaction has locked that nobody goes on with comes free, with a pooler or without (%s)",
  async (pooler) => {
    const [lost, other] = [open({ statementTimeoutMs: 2_000, pooler }), open()];
    const number = Math.floor(Math.random() * 2 ** 31);
    const { promise, resolve } = Promise.withResolvers<void>();
    // once more, if the lock itself takes too long
    const { abandoned } = await eventually(async () => {
      const begun = Promise.withResolvers<void>();
      const transaction = lost.transaction(async (ask) => {
        await ask(lock, [number]);
        begun.resolve();
        await promise;
      });
      await Promise.race([begun.promise, transaction]);
      return { abandoned: transaction };
    });
    await other.transaction((ask) => ask(lock, [number]));
    resolve();
    await expect(abandoned).rejects.toMatchObject({ code: "SERVICE_UNAVAILABLE", retry: true });
    await Promise.all([lost.close(), other.close()]);
  },
);

test("each of a hub's four kinds of commits has a connection, beside those of readers", async () => {
  const connections = open();
  const free = Promise.withResolvers<void>();
  let underWay = 0;
  const commits = Array.from({ length: 4 }, () =>
    connections.transaction(async () => {
      underWay += 1;
      if (underWay === 4) free.resolve();
      await free.promise;
    }),
  );
  await Promise.all(commits);
  expect(underWay).toBe(commits.length);
  await connections.close();
});

import { directConversationId, type SendWrite, TidingsError, type Write } from "@tidings/core";
import { eventually } from "@tidings/testing/eventually";
import { createTcpProxy } from "@tidings/testing/proxy";
import { inspect } from "node:util";
import { expect, test } from "vitest";
import { openPostgresStore } from "../open-postgres-store.ts";
import { createTestStores, hold } from "../../test/test-store.ts";

/** Whatever a log could show of it. */
const everything = (errors: readonly unknown[]): string =>
  inspect(errors, { depth: Infinity, showHidden: true, getters: true, maxStringLength: Infinity });

function send(text: string, nonce: string): SendWrite {
  const conversationId = directConversationId("ann", "ben");
  const notice = { collapse: "chat", excerpt: text };
  const sent = { members: ["ann", "ben"], from: "ann", content: { text }, nonce, atMs: 1, notify: ["ben"], notice };
  return { kind: "send", conversationId, ...sent };
}

test("neither the password nor what users wrote is in an error, however PostgreSQL fails", async () => {
  await using stores = createTestStores();
  const target = { port: Number(new URL(stores.url).port) };
  await using proxy = await createTcpProxy({ target });
  const url = `postgres://postgres:canary-password@127.0.0.1:${proxy.port}/postgres`;
  const errors: unknown[] = [];
  const retries: unknown[] = [];
  const onRetry = (error: unknown): void => void retries.push(error);
  const options = { url, statementTimeoutMs: 1_000, lockTimeoutMs: 100, onRetry };
  const store = await eventually(() => stores.open(options));
  let failures = 0;
  const fail = async (write: Write): Promise<void> => {
    await store.commit([write]).then(
      () => expect.fail("it was committed"),
      (error: unknown) => errors.push(error),
    );
    failures += 1;
  };
  await eventually(() => store.commit([send("canary-text", "1")]));

  // A row that is refused, with what it contains; a value that cannot be read; a trigger that has an opinion.
  await stores.query("ALTER TABLE message ADD CONSTRAINT short CHECK (length(content) < 3) NOT VALID");
  await fail(send("canary-text", "2"));
  await stores.query("ALTER TABLE message DROP CONSTRAINT short, ALTER COLUMN nonce TYPE integer USING 1");
  await fail(send("canary-text", "canary-nonce"));
  await stores.query("ALTER TABLE message ALTER COLUMN nonce TYPE text");
  await stores.query("CREATE UNIQUE INDEX once ON push_feed (type, user_id)");
  await fail(send("canary-text", "canary-nonce"));
  await stores.query("DROP INDEX once");
  await stores.query(`
    CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'canary: %', NEW.content; END $$;
    CREATE TRIGGER complain BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION complain()`);
  await fail(send("canary-text", "3"));
  await stores.query("DROP FUNCTION complain CASCADE");
  await stores.query(`
    CREATE FUNCTION complain() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION USING ERRCODE = '40P01', MESSAGE = 'deadlock', DETAIL = NEW.content; END $$;
    CREATE TRIGGER complain BEFORE INSERT ON message FOR EACH ROW EXECUTE FUNCTION complain()`);
  await fail(send("canary-text", "4"));
  await stores.query("DROP FUNCTION complain CASCADE");

  const holding = await hold(stores, "SELECT FROM users FOR UPDATE");
  await fail(send("canary-text", "5"));
  await holding.release();
  const locking = await hold(stores, "LOCK TABLE message IN ACCESS EXCLUSIVE MODE");
  await store.history(directConversationId("ann", "ben"), { limit: 9 }).catch((error: unknown) => errors.push(error));
  await locking.release();
  proxy.blackHole("toClient");
  await fail(send("canary-text", "6"));
  await proxy.refuse(true);
  await fail(send("canary-text", "7"));
  await openPostgresStore(options).catch((error: unknown) => errors.push(error));
  await proxy.heal();
  for (const wrong of ["nobody:canary-password@", "postgres:canary-password#@", "postgres:canary/password@"]) {
    const opening = openPostgresStore({ url: `postgres://${wrong}127.0.0.1:${target.port}/nowhere` });
    await opening.catch((error: unknown) => errors.push(error));
  }

  expect(errors).toHaveLength(failures + 2 + 3);
  expect(retries.length).toBeGreaterThanOrEqual(2); // what a busy machine makes slow is tried again as well
  expect(everything([errors, retries])).not.toContain("canary");
  // These reach clients, who learn no address and no name of a table.
  const told = errors.filter((error) => error instanceof TidingsError).map(({ message }) => message);
  expect(told.length).toBeGreaterThan(4);
  expect(told.join("\n")).not.toMatch(/127\.0\.0\.1|ECONN|"/);
});

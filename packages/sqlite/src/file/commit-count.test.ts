import { closeSync, ftruncateSync, openSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { createTransaction } from "../write/transaction.ts";
import { temporaryDatabase } from "../../test/test-writes.ts";
import { createCommitCount } from "./commit-count.ts";
import { openDatabase, type OpenDatabase } from "./database.ts";

afterEach(() => void vi.restoreAllMocks());

async function open(change: (opened: OpenDatabase, folder: string) => OpenDatabase) {
  const database = await temporaryDatabase();
  const path = join(database.folder, "tidings.db");
  const opened = openDatabase({ path, lockTimeoutMs: 1_000, checkUpToBytes: 0, maxBytes: null });
  const hooks = createCommitCount(change(opened, database.folder), () => {});
  const transaction = createTransaction(opened.db, { ...hooks, onRollback() {} });
  const write = () => transaction(() => opened.db.exec("UPDATE meta SET commits = commits"));
  return {
    write,
    async [Symbol.asyncDispose]() {
      opened.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

test("a commit that cannot be counted beside the database is not taken for one of another program", async () => {
  let fails = true;
  await using database = await open((opened) => {
    const { db, beside } = opened;
    if (!beside) throw new Error("there is no file");
    const count = (commits: number): void => {
      db.exec("PRAGMA wal_checkpoint(TRUNCATE)"); // as a commit does now and then: the file has changed
      if (fails) throw new Error("no room");
      beside.generationFile.count(commits);
    };
    return { ...opened, beside: { ...beside, generationFile: { ...beside.generationFile, count } } };
  });
  expect(database.write).toThrow("no room");
  fails = false;
  database.write();
});

test("a log that cannot be shortened is told of, and costs no commit", async () => {
  const warned = vi.spyOn(process, "emitWarning").mockImplementation(() => {});
  await using database = await open((opened, folder) => {
    const { db, beside } = opened;
    if (!beside) throw new Error("there is no file");
    const path = join(folder, "long");
    const log = openSync(`${path}-wal`, "w");
    ftruncateSync(log, 65 * 1024 * 1024);
    closeSync(log);
    const exec = db.exec.bind(db);
    vi.spyOn(db, "exec").mockImplementation((sql) => {
      if (sql.includes("wal_checkpoint")) throw new Error("the disk fails");
      exec(sql);
    });
    return { ...opened, commits: 63, beside: { ...beside, path } };
  });
  database.write();
  expect(warned).toHaveBeenCalledWith(expect.objectContaining({ message: "the disk fails" }));
  database.write();
});

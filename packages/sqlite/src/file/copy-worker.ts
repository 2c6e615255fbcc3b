import { randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import type { CopyAnswer, CopyOptions } from "./copy-database.ts";
import { SqliteOpenError } from "./errors.ts";
import { recognise } from "./recognise.ts";
import { toOpenError } from "./problems.ts";

/** Since this version a database says of which generation it is. */
const firstWithGeneration = 3;

/**
 * `VACUUM INTO` copies what was committed at one moment, while others go on writing, and reads every page on the way. The copy
 * gets another epoch here and now: wherever it is put, it never passes for the original.
 */
function copy({ from, to }: CopyOptions): CopyAnswer {
  let concerned = from;
  try {
    if (!existsSync(from)) throw new SqliteOpenError("missing", from, "is not there: check the path");
    const source = new DatabaseSync(from, { readOnly: true, timeout: 5_000 });
    let version: number;
    try {
      version = recognise(source, from);
      if (version === 0) throw new SqliteOpenError("missing", from, "is empty: check the path");
      concerned = to;
      rmSync(to, { force: true });
      closeSync(openSync(to, "wx", 0o600));
      source.prepare("VACUUM INTO ?").run(to);
    } finally {
      source.close();
    }
    const target = new DatabaseSync(to);
    target.prepare("UPDATE meta SET epoch = ?").run(randomBytes(6).toString("hex"));
    if (version >= firstWithGeneration) target.exec("UPDATE meta SET generation = 'copy', earlier_generation = NULL");
    target.close();
    sync(to);
    return { failure: null };
  } catch (error) {
    const { reason, path, problem } = toOpenError(error, concerned);
    return { failure: { reason, path: reason === "damaged" ? from : path, problem } };
  }
}

/** Only now is it on disk: `VACUUM INTO` does not wait. */
function sync(path: string): void {
  const file = openSync(path, "r+");
  fsyncSync(file);
  closeSync(file);
}

parentPort?.postMessage(copy(workerData as CopyOptions), []);

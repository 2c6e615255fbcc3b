import { statSync } from "node:fs";
import type { OpenDatabase } from "./database.ts";
import { DatabaseLostError } from "./file-guard.ts";
import { command, query } from "../statement.ts";
import type { TransactionHooks } from "../write/transaction.ts";

/** Commits between two looks at the length of the log. */
const logCheckEvery = 64;
/** A log that readers have kept from being used anew is finished by force: they are waited for, but not for long. */
const longLogBytes = 64 * 1024 * 1024;
const waitForReadersMs = 100;

/**
 * Counts the transactions, in the database and in the generation file, and sees to it that they go into the files that were
 * opened. `onForeignWrite`: somebody else has written into the database, so what is in memory may be wrong.
 */
export function createCommitCount(
  { db, commits: startCommits, generation, beside }: OpenDatabase,
  onForeignWrite: () => void,
): Pick<TransactionHooks, "onBegin" | "onCommit" | "onCommitted"> {
  let commits = startCommits;
  const selectDataVersion = query<[], [number]>(db, "PRAGMA data_version");
  const dataVersion = (): number => selectDataVersion.get()?.[0] ?? 0;
  const selectMeta = query<[], [generation: string | null, commits: number]>(
    db,
    "SELECT generation, commits FROM meta",
  );
  const updateMeta = command<[number]>(db, "UPDATE meta SET commits = ?");
  let knownVersion = dataVersion();

  function lookAtForeignWrite(): void {
    knownVersion = dataVersion();
    onForeignWrite();
    const [foundGeneration, foundCommits] = selectMeta.get() ?? [null, -1];
    if (foundGeneration === generation && foundCommits >= commits) return;
    throw new DatabaseLostError(
      `The content of ${beside?.path} was replaced by another program while it was in use: start again, and replace it with \`tidings restore\` while the server is stopped`,
    );
  }

  function shortenLog(): void {
    const log = beside && statSync(`${beside.path}-wal`, { throwIfNoEntry: false });
    if (!log || log.size < longLogBytes) return;
    const [timeoutMs = 0] = query<[], [number]>(db, "PRAGMA busy_timeout").get() ?? [];
    try {
      db.exec(`PRAGMA busy_timeout = ${waitForReadersMs}; PRAGMA wal_checkpoint(TRUNCATE)`);
    } catch (error) {
      // it stays long, and what was committed is committed
      process.emitWarning(error instanceof Error ? error : String(error));
    } finally {
      db.exec(`PRAGMA busy_timeout = ${timeoutMs}`);
    }
  }

  return {
    onBegin() {
      beside?.guard.checkBriefly();
      if (dataVersion() !== knownVersion) lookAtForeignWrite();
    },
    onCommit() {
      updateMeta.run(commits + 1);
    },
    onCommitted() {
      commits += 1;
      try {
        beside?.generationFile.count(commits);
        if (commits % logCheckEvery === 0) shortenLog();
      } finally {
        beside?.guard.approve(); // the commit may have taken the log into the file
      }
    },
  };
}

import { TidingsError } from "@tidings/core";

/** What a database says of itself: see ../../sql/functions/identity.sql. On a standby there is no position. */
export type Introduction = [epoch: string, isSame: boolean, position: string | null];

/** Watches that the store goes on with the database that it was opened on, as it was left. */
export interface SameDatabase {
  /** Selects an {@link Introduction} from the table `meta`. */
  readonly columns: string;
  /**
   * Asks the database, and judges its answer by what was known when it was asked: answers may overtake each other.
   *
   * @throws {TidingsError} `SERVICE_UNAVAILABLE`, for good if the database was restored, copied or failed over: what this
   * store has told its clients need not be in it
   */
  check(ask: () => Promise<Introduction | undefined>): Promise<void>;
  /** Resolves with the reason once that is so. */
  readonly failed: Promise<Error>;
  readonly failure: Error | null;
}

export function createSameDatabase(schema: string, epoch: string): SameDatabase {
  let failure: Error | null = null;
  let fail: (error: Error) => void;
  const failed = new Promise<Error>((resolve) => (fail = resolve));
  /** Up to here the server's log was on disk once; it never gets shorter. */
  let reached = 0;

  return {
    columns: `epoch, database IS NOT DISTINCT FROM ${schema}.database_identity(),
      CASE WHEN NOT pg_is_in_recovery() THEN pg_current_wal_flush_lsn() - '0/0'::pg_lsn END`,
    async check(ask) {
      const before = reached;
      const [itsEpoch, isSame, position] = (await ask()) ?? [null, false, "0"];
      if (position === null) {
        throw new TidingsError(
          "SERVICE_UNAVAILABLE",
          "The database is a standby and does not accept writes: retry in a moment",
        );
      }
      if (itsEpoch === epoch && isSame && Number(position) >= before) {
        reached = Math.max(reached, Number(position));
        return;
      }
      failure ??= new TidingsError(
        "SERVICE_UNAVAILABLE",
        "The database was restored, copied or failed over since this store was opened: open it again, for another epoch",
      );
      fail(failure);
      throw failure;
    },
    failed,
    get failure() {
      return failure;
    },
  };
}

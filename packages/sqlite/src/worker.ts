import type { DatabaseSync } from "node:sqlite";
import { parentPort, workerData } from "node:worker_threads";
import { createChatWrites } from "./chat-writes.ts";
import { openDatabase } from "./database.ts";
import { SqliteOpenError } from "./errors.ts";
import { toProblem } from "./problems.ts";
import { createIdentities } from "./identities.ts";
import {
  openingId,
  type Request,
  type Response,
  type StoreMethods,
  type WireFailure,
  type WireOutcome,
  type WireOutcomes,
  type WireWrite,
  type WorkerOptions,
} from "./protocol.ts";
import { createPushLog } from "./push-log.ts";
import { createPushWrites } from "./push-writes.ts";
import { createReader } from "./reader.ts";
import { createTrim } from "./retention.ts";
import { query } from "./statement.ts";
import { createTransaction } from "./transaction.ts";

/** The thread that owns the connection: one call after the other, each answered with a value or a failure. */
function serve(options: WorkerOptions): void {
  if (!parentPort) throw new Error("worker.ts runs in a worker thread only");
  const port = parentPort;
  const answer = (response: Response): void => port.postMessage(response);
  const { path } = options;

  function attempt(id: number, run: () => unknown): boolean {
    try {
      answer({ id, value: run() });
      return true;
    } catch (error) {
      answer({ id, failure: toFailure(error, path) });
      return false;
    }
  }

  let methods: StoreMethods | undefined;
  const opened = attempt(openingId, () => {
    const { db, epoch } = openDatabase(options);
    methods = createMethods(db, options.messagePushType);
    return epoch;
  });

  function call<M extends keyof StoreMethods>(method: M, args: Parameters<StoreMethods[M]>): unknown {
    if (!methods) throw new Error("the database is not open");
    const run = methods[method] as (...args: Parameters<StoreMethods[M]>) => unknown;
    return run(...args);
  }

  if (!opened) return;
  port.on("message", ({ id, method, args }: Request) => {
    attempt(id, () => call(method, args));
    if (method === "close") port.close();
  });
}

function createMethods(db: DatabaseSync, messagePushType: string): StoreMethods {
  const identities = createIdentities(db);
  const pushLog = createPushLog(db);
  const applyWrite = createApplyWrite({
    ...createChatWrites({ db, identities, pushLog, messagePushType }),
    ...createPushWrites(db, identities, pushLog),
  });
  const trim = createTrim(db, identities);
  const transaction = createTransaction(db, () => identities.forget());
  const ping = query<[], [number]>(db, "SELECT 1 FROM meta");
  return {
    ...createReader(db, identities),
    commit: (writes) => transaction(() => writes.map(applyWrite)),
    trim: (retention, cursor) => transaction(() => trim(retention, cursor)),
    ping() {
      ping.get();
      return null;
    },
    close() {
      db.close();
      return null;
    },
  };
}

type Writes = { readonly [K in WireWrite["kind"]]: (write: WireWrite & { readonly kind: K }) => WireOutcomes[K] };

function createApplyWrite(writes: Writes): (write: WireWrite) => WireOutcome {
  return (write) => {
    // The compiler does not follow that a write's kind picks the function for it; `Writes` has ensured it.
    const apply = writes[write.kind] as (write: WireWrite) => WireOutcome;
    return apply(write);
  };
}

function toFailure(error: unknown, path: string): WireFailure {
  if (error instanceof SqliteOpenError) {
    return { kind: "open", reason: error.reason, path: error.path, problem: error.problem, cause: error.cause };
  }
  const message = toProblem(error, path);
  return message === null ? { kind: "bug", error } : { kind: "unavailable", message, cause: error };
}

serve(workerData as WorkerOptions);

import { parentPort, workerData } from "node:worker_threads";
import { openDatabase } from "./database.ts";
import { SqliteOpenError } from "./errors.ts";
import { toProblem } from "./problems.ts";
import { createMethods } from "./methods.ts";
import {
  encode,
  openingId,
  type Request,
  type Response,
  type StoreMethods,
  type WireFailure,
  type WorkerOptions,
} from "./protocol.ts";

/** The thread that owns the connection: one call after the other, each answered with a value or a failure, turn by turn. */
function serve(options: WorkerOptions): void {
  if (!parentPort) throw new Error("worker.ts runs in a worker thread only");
  const port = parentPort;
  const { path } = options;

  function attempt(id: number, run: () => unknown): Response {
    try {
      return { id, value: run() };
    } catch (error) {
      return { id, failure: toFailure(error, path) };
    }
  }

  let methods: StoreMethods | undefined;
  const opening = attempt(openingId, () => {
    const { db, epoch } = openDatabase(options);
    methods = createMethods(db, options.messagePushType);
    return epoch;
  });

  function call<M extends keyof StoreMethods>(method: M, args: Parameters<StoreMethods[M]>): unknown {
    if (!methods) throw new Error("the database is not open");
    const run = methods[method] as (...args: Parameters<StoreMethods[M]>) => unknown;
    return run(...args);
  }

  port.postMessage(encode([opening]));
  if ("failure" in opening) return;
  port.on("message", (text: string) => {
    const requests = JSON.parse(text) as readonly Request[];
    port.postMessage(encode(requests.map(({ id, method, args }) => attempt(id, () => call(method, args)))));
    if (requests.some(({ method }) => method === "close")) port.close();
  });
}

function toFailure(error: unknown, path: string): WireFailure {
  if (error instanceof SqliteOpenError) {
    return { kind: "open", reason: error.reason, path: error.path, problem: error.problem, cause: error.cause };
  }
  const message = toProblem(error, path);
  return message === null ? { kind: "bug", error } : { kind: "unavailable", message, cause: error };
}

serve(workerData as WorkerOptions);

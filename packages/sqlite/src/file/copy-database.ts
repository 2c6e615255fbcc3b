import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { type OpenFailure, SqliteOpenError } from "./errors.ts";

export interface CopyOptions {
  readonly from: string;
  /** What is there is overwritten. */
  readonly to: string;
}

export interface CopyAnswer {
  readonly failure: { readonly reason: OpenFailure; readonly path: string; readonly problem: string } | null;
}

/** Copies a database, which may be in use, in a thread of its own. @throws {SqliteOpenError} */
export async function copyDatabase(options: CopyOptions): Promise<void> {
  const source = import.meta.url.endsWith(".ts") ? "./copy-worker.ts" : "./copy-worker.js";
  const worker = new Worker(new URL(source, import.meta.url), { workerData: options, execArgv: [] });
  const [{ failure }] = (await once(worker, "message")) as [CopyAnswer];
  if (failure) throw new SqliteOpenError(failure.reason, failure.path, failure.problem);
}

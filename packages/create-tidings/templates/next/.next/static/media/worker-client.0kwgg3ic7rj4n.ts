import { TidingsError } from "@tidings/core";
import type { Worker } from "node:worker_threads";
import { SqliteOpenError } from "../file/errors.ts";
import {
  decode,
  openingId,
  type Posted,
  type Request,
  type Response,
  type StoreMethods,
  type WireFailure,
} from "./protocol.ts";

/** Calls into a storage thread. */
export interface WorkerClient {
  /** Has the thread open the database. Resolves with the epoch. @throws {SqliteOpenError} */
  open(): Promise<string>;
  /** Calls are done in order. Rejects with `SERVICE_UNAVAILABLE` once the thread has stopped. */
  call<M extends keyof StoreMethods>(
    method: M,
    ...args: Parameters<StoreMethods[M]>
  ): Promise<ReturnType<StoreMethods[M]>>;
  /** Resolves with the cause if the thread stops without having been closed. */
  readonly failed: Promise<TidingsError>;
  /** Refuses what waits and what comes, and stops the thread. */
  abandon(cause: TidingsError): void;
  /** Ends the thread after the calls that were made. Resolves once it is gone, also if it died before. */
  close(): Promise<void>;
  /** Ends the thread as it is. Resolves once it is gone. */
  stop(): Promise<void>;
}

interface Pending {
  readonly id: number;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** `node --watch` has threads post the files that they load, and leaves those messages to whoever listens. */
const isPosted = (message: Posted | object): message is Posted => typeof message === "string" || Array.isArray(message);

export function createWorkerClient(worker: Worker): WorkerClient {
  /** In the order of their answers. */
  const pending: Pending[] = [];
  let lastId = openingId;
  let death: TidingsError | null = null;
  let closing = false;
  const { promise: failed, resolve: fail } = Promise.withResolvers<TidingsError>();

  /** The thread keeps the process alive only while somebody waits for it. */
  function expect(id: number): Promise<unknown> {
    if (pending.length === 0) worker.ref();
    return new Promise((resolve, reject) => void pending.push({ id, resolve, reject }));
  }

  /** The calls of this turn, posted together: waking the thread costs more than most calls do. Commits do not wait for it. */
  let unposted: Request[] = [];

  function post(): void {
    if (unposted.length === 0) return;
    const requests = unposted;
    unposted = [];
    // The second argument is the list of what to transfer: nothing.
    worker.postMessage(JSON.stringify(requests), []);
  }

  function settleAll(posted: Posted | object): void {
    if (death || !isPosted(posted)) return;
    for (const response of decode(posted)) settle(response);
  }

  function settle(response: Response): void {
    const waiting = pending.shift();
    if (waiting?.id !== response.id) throw new Error(`the storage thread answered out of turn (${response.id})`);
    if (pending.length === 0) worker.unref();
    if (!("failure" in response)) {
      waiting.resolve(response.value);
      return;
    }
    const { failure } = response;
    const error = toError(failure);
    waiting.reject(error);
    if (failure.kind === "lost") abandon(error as TidingsError);
  }

  function die(error: TidingsError): void {
    if (death) return;
    death = error;
    for (const { reject } of pending.splice(0)) reject(error);
    if (!closing) fail(error);
  }

  function dieOf(reason: string, cause?: unknown): void {
    const message = `The storage thread has stopped (${reason}): restart the server`;
    die(new TidingsError("SERVICE_UNAVAILABLE", message, { cause }));
  }

  function abandon(cause: TidingsError): void {
    die(cause);
    void worker.terminate();
  }

  worker.on("message", settleAll);
  worker.on("messageerror", (error) => {
    dieOf("an answer could not be read", error);
    void worker.terminate();
  });
  worker.on("error", (error) => dieOf(error instanceof Error ? error.message : String(error), error));
  const { promise: stopped, resolve: onStopped } = Promise.withResolvers<void>();
  worker.on("exit", (exitCode) => {
    dieOf(`exit code ${exitCode}`);
    onStopped();
  });

  function call<M extends keyof StoreMethods>(
    method: M,
    ...args: Parameters<StoreMethods[M]>
  ): Promise<ReturnType<StoreMethods[M]>> {
    if (death) return Promise.reject(death);
    lastId += 1;
    const isCommit = method === "commit" || method === "apply";
    if (unposted.length === 0 && !isCommit) setImmediate(post);
    unposted.push({ id: lastId, method, args } as Request);
    if (isCommit) post();
    return expect(lastId) as Promise<ReturnType<StoreMethods[M]>>;
  }

  return {
    open() {
      worker.postMessage("open", []);
      return expect(openingId) as Promise<string>;
    },
    call,
    failed,
    abandon,
    async stop() {
      closing = true;
      await worker.terminate();
    },
    async close() {
      closing = true;
      if (!death) {
        await call("close").catch((error: unknown) => {
          if (!death) throw error; // else it died meanwhile, and that is told
        });
      }
      worker.ref();
      await stopped;
    },
  };
}

function toError(failure: WireFailure): unknown {
  if (failure.kind === "bug") return failure.error;
  if (failure.kind === "lost") return new TidingsError("SERVICE_UNAVAILABLE", failure.message);
  const { cause } = failure;
  if (failure.kind === "unavailable") return new TidingsError("SERVICE_UNAVAILABLE", failure.message, { cause });
  return new SqliteOpenError(failure.reason, failure.path, failure.problem, { cause });
}

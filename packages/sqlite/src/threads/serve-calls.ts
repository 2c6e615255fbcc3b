import { type MessagePort, parentPort } from "node:worker_threads";
import { SqliteOpenError } from "../file/errors.ts";
import { DatabaseLostError } from "../file/file-guard.ts";
import { toProblem } from "../file/problems.ts";
import { encode, openingId, type Request, type Response, type StoreMethods, type WireFailure } from "./protocol.ts";

/** Answers wait for the rest of their turn until they are so long together: waking the other side costs more than most. */
const maxWaiting = 64 * 1024;

/** What a thread does once the database is open. */
export interface Opened {
  readonly epoch: string;
  readonly methods: Partial<StoreMethods>;
  /**
   * For a thread that only reads: `begin` is called before each call, and `end` after those that came together, which see what was
   * committed before the first of them. Beginning anew costs as much as a statement.
   */
  readonly snapshot?: { readonly begin: () => void; readonly end: () => void };
}

function ownPort(): MessagePort {
  if (!parentPort) throw new Error("this runs in a worker thread only");
  return parentPort;
}

/**
 * Serves a thread with a connection of its own: one call after the other, each answered with a value or a failure.
 *
 * @param port where the calls come from. Default: the thread that started this one
 */
export function serveCalls(path: string, open: () => Opened, port: MessagePort = ownPort()): void {
  let methods: Partial<StoreMethods> = {};
  let snapshot: Opened["snapshot"];

  function call({ method, args }: Request): unknown {
    const run = methods[method] as ((...given: unknown[]) => unknown) | undefined;
    if (!run) throw new Error(`this thread has no ${method}`);
    snapshot?.begin();
    return run(...args);
  }

  /** As JSON text, made here and now: an answer too long for a text is a failure of this call. */
  function answer(id: number, run: () => unknown): string | Response {
    try {
      return encode(id, run());
    } catch (error) {
      return { id, failure: toFailure(error, path) };
    }
  }

  let waiting: (string | Response)[] = [];
  let waitingLength = 0;

  function post(): void {
    const [first] = waiting;
    if (first === undefined) return;
    port.postMessage(waiting.length === 1 && typeof first === "string" ? first : waiting);
    waiting = [];
    waitingLength = 0;
  }

  function reply(answered: string | Response): void {
    waiting.push(answered);
    waitingLength += typeof answered === "string" ? answered.length : 0;
    if (waitingLength >= maxWaiting) post();
  }

  port.once("message", () => {
    const opening = answer(openingId, () => {
      const opened = open();
      ({ methods, snapshot } = opened);
      return opened.epoch;
    });
    reply(opening);
    post();
    // A thread that listens to nothing ends. The port is not closed for it: it has no such method in Deno.
    if (typeof opening !== "string") return;
    port.on("message", function serve(text: string) {
      const requests = JSON.parse(text) as readonly Request[];
      for (const request of requests) reply(answer(request.id, () => call(request)));
      snapshot?.end();
      post();
      if (requests.some(({ method }) => method === "close")) port.off("message", serve);
    });
  });
}

function toFailure(error: unknown, path: string): WireFailure {
  if (error instanceof SqliteOpenError) {
    return { kind: "open", reason: error.reason, path: error.path, problem: error.problem, cause: error.cause };
  }
  if (error instanceof DatabaseLostError) return { kind: "lost", message: error.message };
  const message = toProblem(error, path);
  return message === null ? { kind: "bug", error } : { kind: "unavailable", message, cause: error };
}

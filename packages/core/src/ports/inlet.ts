import type { PushRequest, PushResult } from "../model/push-request.ts";

/** What an inlet hands pushes to. */
export interface InletHost {
  /**
   * Checks the push, and resolves once it is committed. A push whose key was used before changes nothing. Rejects with
   * an error whose `code` is an {@link ErrorCode}.
   */
  push(request: PushRequest): Promise<PushResult>;
  /**
   * Called with each failure that no caller is waiting for: a broker that is away, a push that is refused. Must not
   * throw.
   */
  onError(error: unknown): void;
}

/**
 * A way in: pushes that other programs ask for, by a queue for example. An inlet takes each request at least once,
 * confirms it to the other side once the push is committed, and gives it a key, so that repeating it makes no second
 * push.
 */
export interface Inlet {
  /** Names the inlet in reports, and owns the keys of its pushes. Nodes with the same inlet give the same name. */
  readonly name: string;
  /** Begins to take pushes, until it is closed. If the other side is away, the inlet waits for it. */
  start(host: InletHost): void;
  /**
   * Takes no more pushes, waits for those under way, and closes its connections. The other side is not waited for: it
   * hands over again what it has not heard of.
   */
  close(): Promise<void>;
}

import type { PushRequest, PushResult } from "../hub/hub.ts";

/** What an inlet hands pushes to. */
export interface InletHost {
  /**
   * Checks everything about the push, and resolves once it is committed. A push whose key was used before changes nothing. Rejects with
   * an error whose `code` is one of {@link ErrorCode}.
   */
  push(request: PushRequest): Promise<PushResult>;
  /** Hears what no caller waits for: a broker that is away, a push that is refused. Must not throw. */
  onError(error: unknown): void;
}

/**
 * A way in: pushes that other programs ask for, by a queue, say. It takes each at least once, says so to the other side only when it is
 * committed, and gives it a key, so that a repetition makes no second push.
 */
export interface Inlet {
  /** Names it in what is reported, and whose the keys of its pushes are: nodes with the same inlet have the same name. */
  readonly name: string;
  /** Begins to take pushes, and goes on until it is closed; if the other side is away, it waits for it. */
  start(host: InletHost): void;
  /** Takes nothing more, waits for what is under way, and lets connections go. */
  close(): Promise<void>;
}

import type { Client } from "../domain.ts";
import type { State } from "../store/state.ts";
import type { Store } from "../store/store.ts";

/** What the parts of a session share. */
export interface SessionContext {
  readonly client: Client;
  readonly store: Store<State>;
  /** Aborted when the session ends. */
  readonly signal: AbortSignal;
  /** Tells the user that something went wrong which he may have to act on. */
  readonly report: (text: string, error: unknown) => void;
}

import type { AttentionDesk } from "../attention-desk.ts";
import type { StoreContext } from "../store-context.ts";

/** What a conversation asks of the list that it is in. */
export interface ConversationHost {
  readonly context: StoreContext;
  readonly started: () => Promise<void>;
  readonly desk: AttentionDesk;
  /** Its summary has changed. */
  readonly onSummary: () => void;
  /** What events tell is not enough to know its counts: the list has to be asked. */
  readonly onStale: () => void;
  /** Pages of the list that were asked for. */
  readonly pages: () => number;
}

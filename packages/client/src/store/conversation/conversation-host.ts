import type { AttentionDesk } from "../attention-desk.ts";
import type { StoreContext } from "../store-context.ts";

/** What a conversation needs from the list that it is in. */
export interface ConversationHost {
  readonly context: StoreContext;
  readonly started: () => Promise<void>;
  readonly desk: AttentionDesk;
  /** Its summary has changed. */
  readonly onSummary: () => void;
  /** Events do not tell enough to know its counts: the list has to be asked. */
  readonly onStale: () => void;
  /** How many pages of the list were asked for. */
  readonly pages: () => number;
}

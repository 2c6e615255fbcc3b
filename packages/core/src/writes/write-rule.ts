import type { Appended, Ledger, Touched } from "../rules/ledger.ts";
import type { Refusal } from "../rules/refusal.ts";

/** What a write came to, and the entries that it appended, in the order of their numbers. */
export interface Applied<Outcome> {
  readonly outcome: Outcome;
  readonly appended: readonly Appended[];
}

/** One kind of write: what it reads and changes, and what it does. A refused write has changed nothing. */
export interface WriteRule<Write, Outcome> {
  touches(write: Write): Touched;
  apply(ledger: Ledger, write: Write): Applied<Outcome> | Refusal;
}

export const changedNothing = <Outcome>(outcome: Outcome): Applied<Outcome> => ({ outcome, appended: [] });

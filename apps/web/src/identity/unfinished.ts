import type { Drafts } from "@tidings/ui/headless";
import { begunDrafts } from "../chat/begun-drafts.ts";
import type { Store } from "../tidings.ts";

/** What a user has written and not sent. */
export interface Unfinished {
  /** Messages that have not been sent. */
  readonly unsent: number;
  /** Edits, deletions and reactions that have not been sent. */
  readonly changes: number;
  readonly drafts: number;
}

/** `null` if there is nothing. */
export function unfinishedOf(store: Pick<Store, "client">, drafts: Pick<Drafts, "all">): Unfinished | null {
  const { entries, changes } = store.client.outbox;
  const unfinished = { unsent: entries.length, changes: changes.length, drafts: begunDrafts(drafts.all.get()).size };
  return Object.values(unfinished).some((count) => count > 0) ? unfinished : null;
}

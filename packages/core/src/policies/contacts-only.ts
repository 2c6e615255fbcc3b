import type { Policies } from "./policies.ts";
import type { Store } from "../ports/store.ts";

/** A policy: a user sees the presence of those with whom they share a conversation that has a message. */
export function contactsOnly(store: Pick<Store, "acquaintances">): Required<Pick<Policies, "visibleTo">> {
  return { visibleTo: (watcher, userIds) => store.acquaintances(watcher, userIds) };
}

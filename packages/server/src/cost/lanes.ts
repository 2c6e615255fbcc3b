import type { Account } from "./account.ts";
import { FairQueue, type FairQueueOptions, type Share } from "./fair-queue.ts";

export type CallKind = "query" | "mutation" | "subscription";

/**
 * Where calls wait before they are made. Queries are bounded more closely than mutations: they are what reads at length. A
 * subscription takes its turn until it is up to date.
 */
export const bounds: Readonly<Record<CallKind, FairQueueOptions>> = {
  query: { perShare: 6, costPerShare: 16, total: 512 },
  mutation: { perShare: 64, costPerShare: 256, total: 4_096 },
  // for as long as its reader takes: a total would let slow ones keep the others waiting
  subscription: { perShare: 16, total: Infinity },
};

export type Lanes = Readonly<Record<CallKind, FairQueue>>;

export const createLanes = (): Lanes => ({
  query: new FairQueue(bounds.query),
  mutation: new FairQueue(bounds.mutation),
  subscription: new FairQueue(bounds.subscription),
});

export function shareOf({ queries, mutations, starts }: Account, kind: CallKind): Share {
  if (kind === "query") return queries;
  return kind === "mutation" ? mutations : starts;
}

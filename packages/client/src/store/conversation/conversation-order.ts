/** By what the list is ordered: what is on its way comes first. */
export type Order = readonly [outgoingAtMs: number, sentAtMs: number, rank: number];

const byOrder = (a: Order, b: Order): number => b[0] - a[0] || b[1] - a[1] || b[2] - a[2];

/** The first of the list first. Each is asked once for its order, which takes a look at what it has on its way. */
export const inOrder = <T extends { readonly order: Order }>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, order: one.order }))
    .sort((a, b) => byOrder(a.order, b.order))
    .map(({ one }) => one);

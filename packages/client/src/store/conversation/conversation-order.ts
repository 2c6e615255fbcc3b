/** What the list is sorted by: conversations with messages that are being sent come first. */
export type Order = readonly [outgoingAtMs: number, sentAtMs: number, rank: number];

const byOrder = (a: Order, b: Order): number => b[0] - a[0] || b[1] - a[1] || b[2] - a[2];

/** Sorts conversations as the list shows them. The order of each is read once, because it is costly to compute. */
export const inOrder = <T extends { readonly order: Order }>(all: readonly T[]): T[] =>
  all
    .map((one) => ({ one, order: one.order }))
    .sort((a, b) => byOrder(a.order, b.order))
    .map(({ one }) => one);

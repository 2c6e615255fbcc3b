/**
 * Goes along with a message, so that the other side knows one that is repeated: the pushes of a category after `n`, up to `upTo`, which is
 * one of them. So no message of another category has the same key. Another database, and one that went back, gives numbers out anew: so the
 * store's epoch counts.
 */
export const keyOfRange = ({
  epoch,
  userId,
  channel,
  n,
  upTo,
}: {
  readonly epoch: string;
  readonly userId: string;
  readonly channel: string;
  readonly n: number;
  readonly upTo: number;
}): string => `${epoch}:${userId}:${channel}:${n + 1}-${upTo}`;

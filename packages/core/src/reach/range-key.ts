/**
 * Goes along with a message, so that the other side knows one that is repeated: the pushes of a category after `n`, up to `upTo`, which is
 * one of them. So no message of another category has the same key.
 */
export const keyOfRange = ({
  userId,
  channel,
  n,
  upTo,
}: {
  readonly userId: string;
  readonly channel: string;
  readonly n: number;
  readonly upTo: number;
}): string => `${userId}:${channel}:${n + 1}-${upTo}`;

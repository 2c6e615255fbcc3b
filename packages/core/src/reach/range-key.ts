/** Goes along with a message, so that the other side knows one that is repeated: the pushes of the category after `n`, up to `upTo`. */
export const keyOfRange = ({
  userId,
  channel,
  category,
  n,
  upTo,
}: {
  readonly userId: string;
  readonly channel: string;
  readonly category: string;
  readonly n: number;
  readonly upTo: number;
}): string => `${userId}:${channel}:${category}:${n + 1}-${upTo}`;

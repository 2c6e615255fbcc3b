import type { MessageItem } from "@tidings/client/store";

type Said = Pick<MessageItem<unknown>, "from" | "nonce">;

/**
 * Makes what tells the messages' rows apart, in their order: the very array that it made before, if these are the same rows. The
 * list computes where all of them stand anew for another one, and a tick that changes moves none.
 */
export function createRowKeys(): (items: readonly Said[]) => readonly string[] {
  let last: readonly Said[] = [];
  let keys: readonly string[] = [];
  return (items) => {
    if (items === last) return keys;
    const next = items.map((item, i) => {
      const known = last[i] === item ? keys[i] : undefined;
      return known ?? `${item.from}/${item.nonce}`;
    });
    last = items;
    if (next.length !== keys.length || next.some((key, i) => key !== keys[i])) keys = next;
    return keys;
  };
}

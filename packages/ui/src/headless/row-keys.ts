import type { MessageItem } from "@tidings/client/store";

type Said = Pick<MessageItem<unknown>, "from" | "nonce">;

/**
 * Makes the keys of the messages' rows, and returns the same array as before if the rows are the same: with a new array the virtual list
 * computes all positions again, although a changed status moves nothing.
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

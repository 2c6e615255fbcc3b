/** `Array.prototype.findLast`, for browsers that have none. */
export function findLast<T>(items: readonly T[], isIt: (item: T) => boolean): T | undefined {
  for (let i = items.length - 1; i >= 0; i -= 1) {
    const item = items[i] as T;
    if (isIt(item)) return item;
  }
  return undefined;
}

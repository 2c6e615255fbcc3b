/** Sets a value in a map that is kept small: the oldest entries are forgotten. */
export function setNewest<Value>(map: Map<string, Value>, key: string, value: Value, maxEntries: number): void {
  map.delete(key);
  map.set(key, value);
  for (const [oldest] of map) {
    if (map.size <= maxEntries) break;
    map.delete(oldest);
  }
}

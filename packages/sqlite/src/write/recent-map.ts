/**
 * The values that were asked for of late, by name: at most `max`, and of those that are asked for again and again none is
 * missing. Two plain maps, the older of which is dropped when the newer is half full. A list kept in the order of use would cost
 * a direct message, which asks three times, 3 to 4 % of the CPU of storing it.
 */
export interface RecentMap<Value> {
  get(name: string): Value | undefined;
  set(name: string, value: Value): void;
  delete(name: string): void;
  clear(): void;
}

export function createRecentMap<Value extends object>(max: number): RecentMap<Value> {
  let newer = new Map<string, Value>();
  let older = new Map<string, Value>();

  function set(name: string, value: Value): void {
    if (newer.size >= max / 2) {
      older = newer;
      newer = new Map();
    }
    newer.set(name, value);
  }

  function fromOlder(name: string): Value | undefined {
    const value = older.get(name);
    if (value) set(name, value);
    return value;
  }

  return {
    get: (name) => newer.get(name) ?? fromOlder(name),
    set,
    delete(name) {
      newer.delete(name);
      older.delete(name);
    },
    clear() {
      newer.clear();
      older.clear();
    },
  };
}

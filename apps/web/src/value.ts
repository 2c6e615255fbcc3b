import type { Readable } from "@tidings/client/store";

/** A value that can be followed: what `useReadable` reads. */
export interface Value<T> extends Readable<T> {
  readonly set: (next: T) => void;
}

export function createValue<T>(initial: T): Value<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

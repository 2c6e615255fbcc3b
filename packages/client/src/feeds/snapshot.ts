/** A value that changes as a whole, in the shape of React's `useSyncExternalStore`. */
export interface Readable<T> {
  /** The same object until something changes. */
  readonly get: () => T;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export interface Snapshot<T> extends Readable<T> {
  readonly set: (value: T) => void;
}

/** @param onListenerError hears of a listener that threw; the others are called all the same */
export function createSnapshot<T>(initial: T, onListenerError: (error: unknown) => void): Snapshot<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(value) {
      current = value;
      for (const listener of Array.from(listeners)) {
        try {
          listener();
        } catch (error) {
          onListenerError(error);
        }
      }
    },
    subscribe(listener) {
      const own = (): void => listener(); // the same function may subscribe twice
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
  };
}

/** Keeps the identity of an object or array whose parts are all the same. */
export function keepIfSame<T extends object>(previous: T | undefined, next: T): T {
  if (previous === undefined) return next;
  const keys = Object.keys(next) as (keyof T)[];
  if (Object.keys(previous).length !== keys.length) return next;
  return keys.every((key) => previous[key] === next[key]) ? previous : next;
}

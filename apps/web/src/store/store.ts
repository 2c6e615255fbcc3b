/** A value that changes, and those who want to know. */
export interface Store<State> {
  readonly get: () => State;
  /** Replaces the state by what `change` makes of it. Listeners hear of it only if it is another object. */
  readonly update: (change: (state: State) => State) => void;
  /** Calls `listener` after every change, until the returned function is called. */
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore<State>(initial: State): Store<State> {
  const listeners = new Set<() => void>();
  let state = initial;
  return {
    get: () => state,
    update(change) {
      const next = change(state);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

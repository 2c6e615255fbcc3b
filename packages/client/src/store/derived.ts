import type { Readable } from "../feeds/snapshot.ts";

/** Calls the listeners of all values that have changed, together in one microtask. */
export class Notifier {
  readonly #report: (error: unknown) => void;
  #changed = new Set<Derived<unknown>>();

  /** @param report is called if a listener throws; the others are called anyway */
  constructor(report: (error: unknown) => void) {
    this.#report = report;
  }

  add(value: Derived<unknown>): void {
    if (this.#changed.size === 0) queueMicrotask(() => this.#tell());
    this.#changed.add(value);
  }

  #tell(): void {
    const telling = this.#changed;
    this.#changed = new Set();
    for (const value of telling) value.tell(this.#report);
  }
}

type Dependent = Pick<Derived<unknown>, "invalidate">;

/**
 * A value that is derived from others and computed when it is read, so that a thousand changes in a row cost one computation. Code that
 * changes its inputs has to invalidate it.
 */
export class Derived<T> implements Readable<T> {
  readonly #notifier: Notifier;
  readonly #compute: (previous: T | undefined) => T;
  readonly #onListening: ((isListening: boolean) => void) | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #dependents: Dependent[] = [];
  #current: { readonly value: T } | null = null;
  #told: { readonly value: T } | null = null;
  #isStale = true;

  /**
   * @param compute gets the previous value, and returns it if nothing has changed
   * @param onListening is called when the first listener comes and when the last one has gone
   */
  constructor(
    notifier: Notifier,
    compute: (previous: T | undefined) => T,
    onListening?: (isListening: boolean) => void,
  ) {
    this.#notifier = notifier;
    this.#compute = compute;
    this.#onListening = onListening;
  }

  readonly get = (): T => {
    if (!this.#isStale && this.#current) return this.#current.value;
    const value = this.#compute(this.#current?.value);
    if (!this.#current || this.#current.value !== value) this.#current = { value };
    this.#isStale = false;
    return this.#current.value;
  };

  readonly subscribe = (listener: () => void): (() => void) => {
    const own = (): void => listener(); // the same function may subscribe twice
    this.#listeners.add(own);
    if (this.#listeners.size === 1) {
      this.#told = { value: this.get() };
      this.#onListening?.(true);
    }
    return () => {
      if (this.#listeners.delete(own) && this.#listeners.size === 0) this.#onListening?.(false);
    };
  };

  get isListenedTo(): boolean {
    return this.#listeners.size > 0;
  }

  /** Another value is derived from this one. */
  addDependent(dependent: Dependent): void {
    this.#dependents.push(dependent);
  }

  invalidate(): void {
    this.#isStale = true;
    if (this.#listeners.size > 0) this.#notifier.add(this as Derived<unknown>);
    for (const dependent of this.#dependents) dependent.invalidate();
  }

  tell(report: (error: unknown) => void): void {
    const value = this.get();
    if (this.#told?.value === value) return;
    this.#told = { value };
    callEach(this.#listeners, undefined, report);
  }
}

/** Calls all current listeners. If one throws, `report` is called with the error, and the others are called anyway. */
export function callEach<T>(
  listeners: ReadonlySet<(value: T) => void>,
  value: T,
  report: (error: unknown) => void,
): void {
  for (const listener of Array.from(listeners)) {
    try {
      listener(value);
    } catch (error) {
      report(error);
    }
  }
}

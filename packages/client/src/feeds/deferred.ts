/** A promise with what settles it. */
export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason: unknown) => void;
}

/** `Promise.withResolvers`, for browsers that have none: Chrome before 119, Firefox before 121, Safari before 17.4. */
export function createDeferred<T>(): Deferred<T> {
  let settle: Omit<Deferred<T>, "promise"> | undefined;
  const promise = new Promise<T>((resolve, reject) => {
    settle = { resolve, reject };
  });
  // The function above has run by now.
  return { promise, ...(settle as Omit<Deferred<T>, "promise">) };
}

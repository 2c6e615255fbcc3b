/**
 * Calls a handler of the application's, of which no answer is wanted. It must not end what goes on after it, nor the process: if
 * it throws, or is async and rejects later, `onFailure` hears of it.
 */
export function callHandler(call: () => unknown, onFailure: (failure: unknown) => void): void {
  try {
    const answer = call();
    if (answer instanceof Promise) answer.catch(onFailure);
  } catch (failure) {
    onFailure(failure);
  }
}

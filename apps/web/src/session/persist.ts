import { TidingsClientError } from "@tidings/client";

/** Longest wait between two tries. */
const maxDelayMs = 10_000;

/** Tries until it works. Rejects with an error that will not pass by waiting, or when aborted. */
export async function persist<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let delayMs = 500; ; delayMs = Math.min(delayMs * 2, maxDelayMs)) {
    signal.throwIfAborted();
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof TidingsClientError && error.retryable)) throw error;
    }
    await pause(delayMs * (0.5 + Math.random() / 2), signal);
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      clearTimeout(timer);
      reject(new DOMException("No longer wanted", "AbortError"));
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", onAbort);
      resolve();
    }, ms);
    signal.addEventListener("abort", onAbort, { once: true });
  });
}

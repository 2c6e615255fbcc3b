import { vi } from "vitest";

/** Less than a test may take, so that it is said what was waited for. Milliseconds. */
const patienceMs = 50_000;

/**
 * Waits until `check` no longer throws, and resolves with what it returned then. How long that takes is not what a test is
 * about: it may take up to 50 seconds, on however busy a machine. Rejects with what `check` threw last.
 */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patienceMs, interval: 5 });

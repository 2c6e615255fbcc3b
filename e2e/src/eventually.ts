import { vi } from "vitest";
import { patienceMs } from "./patience.ts";

/** Until it holds; fails if it never does. */
export const eventually = <T>(check: () => T | Promise<T>): Promise<T> =>
  vi.waitFor(check, { timeout: patienceMs, interval: 50 });

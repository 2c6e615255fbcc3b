import { afterEach, vi } from "vitest";

// The next file of the same worker finds nothing of it, also while it is being loaded.
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

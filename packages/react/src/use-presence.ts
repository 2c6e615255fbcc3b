"use client";

import type { PresenceState } from "@tidings/core";
import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** Whether a user is online; `undefined` before that is known. However many components ask, one subscription answers. */
export function usePresence(userId: string): PresenceState | undefined {
  return useReadable(useTidings().presence(userId));
}

"use client";

import { useTidings } from "./provider.ts";
import type { RegisteredStore } from "./register.ts";
import { useReadable } from "./use-readable.ts";

/** What to show the user as a toast or as a notification outside of the page; see the store's `notices`. */
export function useNotices(): ReturnType<RegisteredStore["notices"]["get"]> {
  return useReadable(useTidings().notices);
}

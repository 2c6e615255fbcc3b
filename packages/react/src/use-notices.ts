"use client";

import { useTidings } from "./provider.ts";
import type { RegisteredStore } from "./register.ts";
import { useReadable } from "./use-readable.ts";

/** What the user is to be told of now, by a toast or outside of the page; see the store's `notices`. */
export function useNotices(): ReturnType<RegisteredStore["notices"]["get"]> {
  return useReadable(useTidings().notices);
}

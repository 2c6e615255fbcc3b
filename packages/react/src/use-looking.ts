"use client";

import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** Whether somebody looks at the page: it is visible, in front, and something was done on it in the last five minutes. */
export function useLooking(): boolean {
  return useReadable(useTidings().looking);
}

"use client";

import type { FeedPositions } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** Up to which event of each feed everything is shown. Changes with every event: for status panels. */
export function useFeedPositions(): FeedPositions {
  return useReadable(useTidings().positions);
}

"use client";

import type { FeedPositions } from "@tidings/client/store";
import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** Up to which event of each feed everything is shown. Changes with every event: for panels that show what goes on behind the scenes. */
export function useFeedPositions(): FeedPositions {
  return useReadable(useTidings().positions);
}

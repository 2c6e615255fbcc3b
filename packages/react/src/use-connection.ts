"use client";

import type { ConnectionState } from "@tidings/client";
import { useTidings } from "./provider.ts";
import { useReadable } from "./use-readable.ts";

/** How the connection to the server stands. */
export function useConnection(): ConnectionState {
  return useReadable(useTidings().connection);
}

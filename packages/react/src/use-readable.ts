"use client";

import type { Readable } from "@tidings/client/store";
import { useSyncExternalStore } from "react";

/** A value of the store; the component renders again when it has changed. */
export function useReadable<T>({ subscribe, get }: Readable<T>): T {
  return useSyncExternalStore(subscribe, get, get);
}

const noNews = (): (() => void) => () => {};

/** A value that never changes, to use where there is none. Give a constant. */
export const nothing = <T>(value: T): Readable<T> => ({ get: () => value, subscribe: noNews });

"use client";

import type { Readable } from "@tidings/client/store";
import { useSyncExternalStore } from "react";

/** A value of the store; the component renders again when it has changed. */
export function useReadable<T>({ subscribe, get }: Readable<T>): T {
  return useSyncExternalStore(subscribe, get, get);
}

const noNews = (): (() => void) => () => {};

/** In the place of a value that there is not: it stays what it is. Give a constant. */
export const nothing = <T>(value: T): Readable<T> => ({ get: () => value, subscribe: noNews });

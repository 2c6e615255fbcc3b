"use client";

import { useTidings } from "./provider.ts";
import type { RegisteredStore } from "./register.ts";

/** A function that makes a group of this user and others. It resolves with the conversation, which is in the list by then. */
export function useCreateGroup(): RegisteredStore["createGroup"] {
  return useTidings().createGroup;
}

"use client";

export { type Pinned, usePinned } from "./use-pinned.ts";

import { createHash } from "node:crypto";

/** What a later notification about the same thing replaces this one by. Providers take 64 bytes, and tags can be longer and begin alike. */
export const collapseIdOf = (tag: string): string => createHash("sha256").update(tag).digest("hex");

import type { Readable } from "@tidings/client/store";
import type { PageStorage } from "../browser-storage.ts";
import { createValue } from "../value.ts";
import { recentEmojiKey } from "./recent-emoji-key.ts";

/** The emoji that a user has used last, newest first. They outlast a reload. */
export interface RecentEmoji extends Readable<readonly string[]> {
  readonly use: (emoji: string) => void;
}

const maxKept = 32;
const longestEmoji = 64;

export function createRecentEmoji(storage: PageStorage, userId: string): RecentEmoji {
  const storageKey = recentEmojiKey(userId);
  const recent = createValue<readonly string[]>(read(storage.getItem(storageKey)));
  return {
    get: recent.get,
    subscribe: recent.subscribe,
    use(emoji) {
      // Another tab may have used others meanwhile.
      const kept = read(storage.getItem(storageKey));
      recent.set([emoji, ...kept.filter((other) => other !== emoji)].slice(0, maxKept));
      storage.setItem(storageKey, JSON.stringify(recent.get()));
    },
  };
}

function read(stored: string | null): readonly string[] {
  if (stored === null) return [];
  try {
    const value: unknown = JSON.parse(stored);
    if (!Array.isArray(value)) return [];
    return value
      .filter((entry): entry is string => typeof entry === "string" && entry.length <= longestEmoji)
      .slice(0, maxKept);
  } catch {
    return []; // what somebody else has put there is no emoji
  }
}

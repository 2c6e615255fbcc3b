import { forgetUser } from "@tidings/client/indexeddb";
import { forgetWebPush } from "@tidings/client/web-push";
import { clearDrafts } from "@tidings/ui/headless";
import type { PageStorage } from "../browser-storage.ts";
import { recentEmojiKey } from "../emoji/recent-emoji-key.ts";
import { clearPeople } from "../people/people.ts";
import { passing } from "./session-storage.ts";

/** Deletes everything of a user who has signed out, and ends their web push in this browser. */
export async function forgetEverything(userId: string, storage: PageStorage): Promise<void> {
  clearDrafts(storage, userId);
  clearPeople(storage, userId);
  storage.removeItem(recentEmojiKey(userId));
  storage.removeItem("tidings.emoji"); // where earlier versions kept them, for everybody
  await Promise.all([forgetWebPush({ user: userId, storage }), forgetUser({ user: userId })]);
  storage.removeItem(passing + userId);
}

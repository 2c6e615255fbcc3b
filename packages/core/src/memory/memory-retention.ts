import type { Retention } from "../ports/store.ts";
import { finiteRetention } from "../rules/retention.ts";
import type { MemoryData, UserData } from "./memory-data.ts";

/** After so many feeds others get a turn. */
const feedsAtOnce = 100;

const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Forgets what is outside the retention. It ends early once `isClosed` says so. The number of entries that left the feeds. */
export async function trimMemory(data: MemoryData, asked: Retention, isClosed: () => boolean): Promise<number> {
  const retention = finiteRetention(asked);
  let removed = 0;
  let feeds = 0;
  for (const trimFeed of trimmers(data, retention)) {
    if (feeds % feedsAtOnce === 0) await pause();
    if (isClosed()) return removed;
    feeds += 1;
    removed += trimFeed();
  }
  data.reach.trim(retention.olderThanMs);
  for (const [key, { atMs }] of data.keys) if (atMs < retention.olderThanMs) data.keys.delete(key);
  return removed;
}

function* trimmers(data: MemoryData, retention: Retention): Generator<() => number> {
  for (const [userId, user] of data.users) {
    yield () => user.chat.trim(retention);
    yield () => (data.outlets.isWaiting("push", userId) ? 0 : trimPushes(user, retention));
  }
  for (const { group } of data.chats.values()) if (group) yield () => group.log.trim(retention);
}

/** Read pushes go with their entries; unread ones stay in the inbox until they are read. */
function trimPushes(user: UserData, retention: Retention): number {
  const before = user.push.entries;
  const removed = user.push.trim(retention);
  user.unreadAtTrim = before[removed - 1]?.unread ?? user.unreadAtTrim;
  user.replaced = [];
  for (const { n, readAtMs } of user.inbox.values()) {
    if (readAtMs !== null && n <= user.push.trimmed) user.inbox.delete(n);
  }
  return removed;
}

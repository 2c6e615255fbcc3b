import { TidingsError } from "../model/errors.ts";
import type { Push } from "../model/events.ts";
import type { UserId } from "../model/ids.ts";
import type { PushTrace } from "../model/push-trace.ts";
import type { Store } from "../ports/store.ts";

export interface FoundPush {
  readonly push: Push;
  readonly replaced: PushTrace["replaced"];
}

/** What is read to find what took a push's place: at a time, and in all. */
const page = { entries: 200, bytes: 262_144 };
const maxEntries = 10_000;

const notFound = (message: string): TidingsError => new TidingsError("NOT_FOUND", message);

/** One push of a user, also one that was read or replaced. @throws {TidingsError} `NOT_FOUND`: the message says why */
export async function findPush(
  store: Pick<Store, "pushes" | "readFeed">,
  userId: UserId,
  seq: number,
): Promise<FoundPush> {
  const who = JSON.stringify(userId);
  const { pushes, head } = await store.pushes(userId, { before: seq + 1, limit: 1, unreadOnly: false });
  const [newest] = pushes;
  if (newest?.seq === seq) return { push: newest, replaced: null };
  if (seq > head) throw notFound(`${who} has no push ${seq}: the newest entry of their push feed is ${head}`);
  const { entries, trimmed } = await store.readFeed("push", userId, seq - 1, 1);
  const event = entries[0]?.event;
  if (seq <= trimmed || !event) {
    throw notFound(
      `Push ${seq} of ${who} is forgotten: of entries up to ${trimmed} only unread pushes are kept (retention)`,
    );
  }
  if (event.type === "read") {
    throw notFound(`Entry ${seq} of ${who}'s push feed is not a push: it says that pushes were read`);
  }
  return { push: event.push, replaced: await findReplacement(store, userId, seq) };
}

async function findReplacement(
  store: Pick<Store, "readFeed">,
  userId: UserId,
  seq: number,
): Promise<NonNullable<PushTrace["replaced"]>> {
  let after = seq;
  while (after < seq + maxEntries) {
    const { entries, head } = await store.readFeed("push", userId, after, page.entries, page.bytes);
    for (const { n, event } of entries) {
      if (event.type === "push" && event.replaces === seq) return { seq: n, atMs: event.push.sentAtMs };
    }
    after = entries.at(-1)?.n ?? head;
    if (after >= head) break;
  }
  return { seq: null, atMs: null };
}

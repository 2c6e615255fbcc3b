import type { ReachedPush } from "../ports/channel.ts";
import type { TakenOutward } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { ReachOptions } from "./reach-options.ts";

/** Unread pushes that one message can be about. */
const maxPushes = 100;

/** The user's unread pushes of a category in a range of their feed, the newest first. */
export async function unreadAfter(
  store: Pick<Store, "pushes">,
  planOf: ReachOptions["planOf"],
  { userId, category, n, upTo }: Pick<TakenOutward, "userId" | "category" | "n" | "upTo">,
): Promise<{
  readonly pushes: readonly ReachedPush[];
  /** The newest number of the feed when it was read. */
  readonly head: number;
  /** How many pushes of the user are unread in all. */
  readonly unread: number;
  /** Whether there are more than were looked at. */
  readonly hasMore: boolean;
}> {
  // a range that is repeated is what it was, whatever has come since
  const before = upTo === null ? {} : { before: upTo + 1 };
  const page = await store.pushes(userId, { limit: maxPushes, unreadOnly: true, ...before });
  const pushes = page.pushes.flatMap(({ seq, type, data, sentAtMs }): ReachedPush[] =>
    seq !== null && seq > n && seq <= (upTo ?? page.head) && planOf(type)?.category === category
      ? [{ seq, type, data, sentAtMs }]
      : [],
  );
  return { pushes, head: page.head, unread: page.unread, hasMore: page.hasMore };
}

import type { Push } from "../model/events.ts";
import type { ReachedPush } from "../ports/channel.ts";
import type { TakenOutward } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import type { ReachOptions } from "./reach-options.ts";

/** Unread pushes that one message can be about. */
const maxPushes = 100;
/**
 * How much of the inbox is read at a time after the first page. A range that waits can be long, as unread pushes are never
 * trimmed: pages are large, so that reading it takes few queries, and bounded, as a page is in memory as a whole.
 */
const nextPage = { limit: 1_000, maxBytes: 1_048_576 };

/** The unread pushes of a category in a range of a user's feed: after `n`, and up to `upTo` or to the newest one. */
export interface UnreadRange extends Pick<TakenOutward, "userId" | "category" | "n" | "upTo"> {
  /** Whether a type of the category counts. Default: all do. */
  readonly isWanted?: (type: string) => boolean;
}

/** A range whose end is known. */
export type ClosedRange = UnreadRange & { readonly upTo: number };

type PushesPage = Awaited<ReturnType<Store["pushes"]>>;

/** The newest unread pushes of a range, the newest first: at most 100. */
export async function unreadAfter(
  store: Pick<Store, "pushes">,
  planOf: ReachOptions["planOf"],
  range: UnreadRange,
): Promise<{
  readonly pushes: readonly ReachedPush[];
  /** The range before `pushes`; `null` if nothing of it is left out. */
  readonly rest: ClosedRange | null;
  /** The newest number of the feed when it was read. */
  readonly head: number;
  /** How many pushes of the user are unread in all. */
  readonly unread: number;
  /** Whether there are unread pushes of the category that are not wanted. */
  readonly hasUnwanted: boolean;
}> {
  const { userId, n, upTo, isWanted = () => true } = range;
  // a range that is repeated is what it was, whatever has come since
  const before = upTo === null ? {} : { before: upTo + 1 };
  const first = await store.pushes(userId, { limit: maxPushes + 1, unreadOnly: true, ...before });
  const { head, unread } = first;
  const found: ReachedPush[] = [];
  let hasUnwanted = false;
  for await (const page of readOn(store, userId, first, n)) {
    const ofCategory = toReached(page, planOf, { ...range, upTo: upTo ?? head });
    const wanted = ofCategory.filter(({ type }) => isWanted(type));
    hasUnwanted ||= wanted.length < ofCategory.length;
    found.push(...wanted);
    if (found.length > maxPushes) break;
  }
  const next = found[maxPushes];
  const rest = next ? { ...range, upTo: next.seq } : null;
  return { pushes: found.slice(0, maxPushes), rest, head, unread, hasUnwanted };
}

/** How many unread pushes a range has. */
export async function countUnread(
  store: Pick<Store, "pushes">,
  planOf: ReachOptions["planOf"],
  range: ClosedRange,
): Promise<number> {
  const { userId, n, upTo, isWanted = () => true } = range;
  const first = await store.pushes(userId, { before: upTo + 1, unreadOnly: true, ...nextPage });
  let count = 0;
  for await (const page of readOn(store, userId, first, n)) {
    count += toReached(page, planOf, range).filter(({ type }) => isWanted(type)).length;
  }
  return count;
}

/** The pushes of a page, and of the pages before it until all after `n` have been read. */
async function* readOn(
  store: Pick<Store, "pushes">,
  userId: TakenOutward["userId"],
  first: PushesPage,
  n: number,
): AsyncGenerator<readonly Push[]> {
  let page = first;
  yield page.pushes;
  for (;;) {
    const oldest = page.pushes.at(-1)?.seq ?? n;
    if (!page.hasMore || oldest <= n) return;
    // what comes meanwhile has larger numbers
    page = await store.pushes(userId, { before: oldest, unreadOnly: true, ...nextPage });
    yield page.pushes;
  }
}

function toReached(
  pushes: readonly Push[],
  planOf: ReachOptions["planOf"],
  { category, n, upTo }: ClosedRange,
): ReachedPush[] {
  return pushes.flatMap(({ seq, type, data, sentAtMs }) =>
    seq !== null && seq > n && seq <= upTo && planOf(type)?.category === category
      ? [{ seq, type, data, sentAtMs }]
      : [],
  );
}

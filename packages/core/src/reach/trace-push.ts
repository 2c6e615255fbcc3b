import type { UserId } from "../model/ids.ts";
import type { PushTrace } from "../model/push-trace.ts";
import type { ReachStore } from "../ports/reach-store.ts";
import type { Store } from "../ports/store.ts";
import { type FateFacts, fateOf } from "./fate.ts";
import { findPush } from "./find-push.ts";
import type { ReachOptions } from "./reach-options.ts";
import { unreadAfter } from "./unread-after.ts";
import { type When, whenOf } from "./when.ts";

/** What a trace needs to know about a server's channels. */
export interface TraceReach extends Pick<ReachOptions, "planOf"> {
  /** The names of the channels. */
  readonly channels: readonly string[];
}

const nobody = { addresses: [], preferences: [], quietHours: null };

/**
 * What a store knows about one push of one user.
 *
 * @throws {TidingsError} `NOT_FOUND` if the push is not known, or not known any more
 */
export async function tracePush(
  {
    store,
    reach,
    now,
  }: {
    readonly store: Pick<Store, "pushes" | "readFeed" | "trace"> & {
      readonly reach?: Pick<ReachStore, "profile"> | undefined;
    };
    readonly reach: TraceReach;
    readonly now: () => number;
  },
  { userId, seq }: { readonly userId: UserId; readonly seq: number },
): Promise<Omit<PushTrace, "connections" | "nodes" | "recipients">> {
  const [{ push, replaced }, profile, outward] = await Promise.all([
    findPush(store, userId, seq),
    store.reach?.profile(userId) ?? nobody,
    store.trace?.outward(userId) ?? { cursors: [], outcomes: [] },
  ]);
  const { type, data, sentAtMs, readAtMs } = push;
  const plan = reach.planOf(type);
  const ended: FateFacts["ended"] = replaced
    ? { why: "replaced", atMs: replaced.atMs }
    : readAtMs === null
      ? null
      : { why: "read", atMs: readAtMs };

  const factsOf = async (channel: string): Promise<FateFacts> => {
    const isOfChannel = (one: { readonly channel: string; readonly category: string }): boolean =>
      one.channel === channel && one.category === plan?.category;
    const cursor = outward.cursors.find(isOfChannel) ?? null;
    const whenOfType = (one: string): When => {
      const of = reach.planOf(one);
      return of ? whenOf(of, channel, profile.preferences) : { mode: "off" };
    };
    const isWanted = (one: string): boolean => whenOfType(one).mode !== "off";
    const unread = cursor && (await unreadAfter(store, reach.planOf, { ...cursor, upTo: null, isWanted }));
    return {
      channel,
      userId,
      push: { seq, type, data, sentAtMs },
      ended,
      plan,
      whenOf: whenOfType,
      profile,
      cursor,
      outcomes: outward.outcomes.filter(isOfChannel),
      unread: unread?.pushes ?? [],
      hasOlder: !!unread?.rest,
      nowMs: now(),
    };
  };
  const facts = await Promise.all(reach.channels.map(factsOf));
  return { userId, seq, type, committedAtMs: sentAtMs, readAtMs, replaced, channels: facts.map(fateOf) };
}

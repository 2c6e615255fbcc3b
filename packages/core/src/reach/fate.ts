import type { ChannelFate, Fate, FateReason } from "../model/push-trace.ts";
import type { ReachedPush } from "../ports/channel.ts";
import type { ReachProfile } from "../ports/reach-store.ts";
import { type AddressOutcome, maxOutcomes, type OutwardCursor, type OutwardOutcome } from "../ports/trace-store.ts";
import { decide } from "./decide.ts";
import { readQuietHours } from "./quiet-hours.ts";
import { keyOfRange } from "./range-key.ts";
import type { ReachPlan, When } from "./when.ts";

/** Everything that is known of a push and of one channel. */
export interface FateFacts {
  readonly channel: string;
  readonly userId: string;
  readonly push: ReachedPush;
  /** When it was read, or replaced; `null` if it is unread. */
  readonly ended: { readonly why: "read" | "replaced"; readonly atMs: number | null } | null;
  /** `null`: its type goes nowhere. */
  readonly plan: ReachPlan | null;
  /** When each type of push goes out there. */
  readonly whenOf: (type: string) => When;
  readonly profile: ReachProfile;
  /** The channel's cursor of the plan's category. */
  readonly cursor: OutwardCursor | null;
  /** What became of that cursor's last ranges, the oldest first. */
  readonly outcomes: readonly OutwardOutcome[];
  /** The newest of the user's unread pushes of the category after the cursor, and whether there are older ones. */
  readonly unread: readonly ReachedPush[];
  readonly hasOlder: boolean;
  readonly nowMs: number;
}

const sentences: Readonly<Record<Exclude<Fate, "notSent" | "waiting" | "unknown"> | FateReason, string>> = {
  sent: "It was sent",
  underWay: "It is being sent",
  failing: "It could not be sent, and is tried again",
  nowhere: "The definition does not send this type there",
  off: "The user does not want this category there",
  noAddress: "The user has no address there",
  unconfirmed: "The user's address there is not confirmed",
  addedLater: "The user's address there was added, or its channel turned on, after the push",
  read: "It was read before it would have been sent",
  replaced: "A later push took its place before it would have been sent",
  gone: "The address is dead, and was removed",
  refused: "The provider refuses the message",
  givenUp: "It was tried too often, and given up",
  delay: "It waits for its delay, and is sent if it is still unread",
  digest: "It waits for the digest",
  quietHours: "It waits for the end of the user's quiet hours",
  turn: "It is due, and waits for its turn",
  next: "It goes out with the next push of its category",
  forgotten: "It was settled too long ago: what became of it is not remembered",
};

type Told = Partial<Omit<ChannelFate, "channel" | "fate" | "reason" | "why">>;

const told = (channel: string, fate: Fate, reason: FateReason | null, more: Told = {}): ChannelFate => ({
  channel,
  fate,
  reason,
  why: sentences[reason ?? (fate as keyof typeof sentences)],
  atMs: null,
  dueAtMs: null,
  key: null,
  attempts: 0,
  addresses: [],
  ...more,
});

/** What became of a push on a channel, and why: from the state of now, and from what workers have left. */
export function fateOf(facts: FateFacts): ChannelFate {
  const { channel, push, plan, profile, cursor, outcomes, ended } = facts;
  const notSent = (reason: FateReason, atMs: number | null = null): ChannelFate =>
    told(channel, "notSent", reason, { atMs });
  if (!plan) return notSent("nowhere");
  const { preferences, addresses } = profile;
  const hasPreference = preferences.some((one) => one.category === plan.category && one.channel === channel);
  const standard = plan.channels[channel]?.mode ?? "off";
  // a type of a category in which others go out
  if (standard === "off" && (plan.mandatory || !hasPreference))
    return notSent(outcomes.length > 0 || cursor ? "off" : "nowhere");
  const range = outcomes.find(({ n, upTo }) => n < push.seq && push.seq <= upTo);
  if (range) return fateInRange(facts, range);
  if (cursor && push.seq > cursor.n && !ended) return fateAhead(facts, plan, cursor);

  const here = addresses.filter((address) => address.channel === channel);
  const confirmed = here.filter((address) => address.confirmed);
  if (facts.whenOf(push.type).mode === "off") return notSent("off");
  if (here.length === 0) return notSent("noAddress");
  if (confirmed.length === 0) return notSent("unconfirmed");
  if (confirmed.every(({ addedAtMs }) => addedAtMs > push.sentAtMs)) return notSent("addedLater");
  if (cursor && push.seq <= cursor.n) {
    // what is from before the first range that is remembered is from before the cursor, unless ranges have been dropped
    const [first] = outcomes;
    const isFromBefore = first !== undefined && outcomes.length < maxOutcomes && push.seq <= first.n;
    return isFromBefore ? notSent("addedLater") : told(channel, "unknown", "forgotten");
  }
  return ended ? notSent(ended.why, ended.atMs) : notSent("addedLater");
}

/** A worker has had it. */
function fateInRange(facts: FateFacts, range: OutwardOutcome): ChannelFate {
  const { channel, userId, push, whenOf, profile, ended, cursor } = facts;
  const { n, upTo, what, attempts } = range;
  const results = Object.values(range.addresses);
  // an address that failed had it later than the others: it may have been read in between
  const sent = results.filter(({ result, atMs }) => result === "sent" && !(ended?.atMs && ended.atMs < atMs));
  // the cursor has gone on without addresses that are late: they are to have it yet
  const isThere = (id: string): boolean => profile.addresses.some((address) => address.id === id);
  const isWanted = whenOf(push.type).mode !== "off";
  const late = cursor?.late.filter((one) => isWanted && one.n < push.seq && isThere(one.id)) ?? [];
  const open = cursor?.n === n && cursor.upTo === upTo ? cursor : null;
  const isOpen = open !== null || late.length > 0;
  const tried = {
    key: keyOfRange({ userId, channel, n, upTo }),
    attempts,
    addresses: results,
    dueAtMs: open ? open.dueAtMs : late.length > 0 ? Math.min(...late.map(({ dueAtMs }) => dueAtMs)) : null,
  };
  const firstSent = sent.toSorted((a, b) => a.atMs - b.atMs)[0];
  if (firstSent) return told(channel, "sent", null, { ...tried, atMs: firstSent.atMs });
  if (what === "unaddressed") return told(channel, "notSent", "noAddress", { atMs: range.atMs });
  if (what === "off") return told(channel, "notSent", "off", { atMs: range.atMs });
  if (what === "read") return told(channel, "notSent", ended?.why ?? "read", { atMs: ended?.atMs ?? range.atMs });
  const wasLate = what === "tried" && results.some(({ result }) => result === "later");
  if (ended && (isOpen || wasLate || results.some(({ result }) => result === "sent"))) {
    return told(channel, "notSent", ended.why, { ...tried, atMs: ended.atMs, dueAtMs: null });
  }
  if (isOpen) return told(channel, "failing", null, { ...tried, atMs: range.atMs });
  const reason = what === "givenUp" ? "givenUp" : whyUnsent(facts, results);
  return told(channel, "notSent", reason, { ...tried, atMs: range.atMs });
}

/** Why no address had it: as the last address answered that is done with. */
function whyUnsent({ channel, push, whenOf, profile }: FateFacts, results: readonly AddressOutcome[]): FateReason {
  const answers = results.filter(({ result }) => result !== "later");
  const last = answers.toSorted((a, b) => b.atMs - a.atMs)[0];
  if (last) return last.result === "gone" ? "gone" : "refused";
  if (whenOf(push.type).mode === "off") return "off";
  // the user has removed those that failed
  return profile.addresses.some((address) => address.channel === channel) ? "addedLater" : "noAddress";
}

/** No worker has settled it: it is decided as a worker would now. */
function fateAhead(facts: FateFacts, plan: ReachPlan, cursor: OutwardCursor): ChannelFate {
  const { channel, userId, push, whenOf, profile, unread, hasOlder, nowMs } = facts;
  const { addresses, quietHours } = profile;
  const here = addresses.filter((address) => address.channel === channel);
  if (whenOf(push.type).mode === "off") return told(channel, "notSent", "off");
  if (!here.some(({ confirmed }) => confirmed)) {
    return told(channel, "notSent", here.length === 0 ? "noAddress" : "unconfirmed");
  }
  const { n, upTo, attempts, leaseUntilMs, dueAtMs, sinceMs } = cursor;
  if (leaseUntilMs !== null && leaseUntilMs > nowMs) {
    const key = upTo !== null && push.seq <= upTo ? keyOfRange({ userId, channel, n, upTo }) : null;
    return told(channel, "underWay", null, { key, attempts });
  }
  if (leaseUntilMs !== null) return told(channel, "waiting", "turn", { dueAtMs: leaseUntilMs, attempts });
  if (dueAtMs === null) return told(channel, "waiting", "next");
  const { mandatory } = plan;
  const { hours } = readQuietHours(quietHours);
  const decision = decide({ whenOf, mandatory, unread, hasOlder, sinceMs, quietHours: hours, nowMs });
  if (decision.what === "wait") {
    return told(channel, "waiting", decision.why, { dueAtMs: Math.max(dueAtMs, decision.dueAtMs) });
  }
  return told(channel, "waiting", "turn", { dueAtMs });
}

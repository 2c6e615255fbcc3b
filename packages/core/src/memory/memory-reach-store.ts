import type { UserId } from "../model/ids.ts";
import { isFor } from "../model/revoked.ts";
import {
  type AddressOrigin,
  type LateAddress,
  longestRestMs,
  nothingWaitsMs,
  type OutwardKey,
  type Preference,
  type ReachProfile,
  type ReachStore,
  type ReachTarget,
  type StoredAddress,
  type TakenOutward,
} from "../ports/reach-store.ts";
import type { Revocation } from "../ports/store.ts";
import { maxOutcomes, type OutwardCursor, type OutwardOutcome, type TraceStore } from "../ports/trace-store.ts";

interface Cursor extends OutwardKey {
  n: number;
  sinceMs: number;
  dueAtMs: number | null;
  restUntilMs: number;
  lease: string | null;
  leaseUntilMs: number;
  upTo: number | null;
  done: readonly string[];
  attempts: number;
  late: readonly LateAddress[];
}

/** The cursors of a store in memory, and what its commits tell them. */
export interface MemoryReachStore extends ReachStore, Pick<TraceStore, "outward" | "outbox"> {
  /** Within the commit of a push: it has this number in the user's feed. */
  pushed(userId: UserId, n: number, atMs: number, targets: readonly ReachTarget[]): void;
  /** Removes the addresses that a revocation is for. */
  revoked(revocation: Revocation): void;
  /** Forgets outcomes from before this instant. */
  trim(olderThanMs: number): void;
}

interface KeptAddress extends StoredAddress {
  readonly vouched: boolean;
  readonly jti: string | undefined;
}

function toStored(kept: KeptAddress): StoredAddress {
  const { vouched: _, jti: __, ...address } = kept;
  return address;
}

const keyOf = ({ userId, channel, category }: OutwardKey): string => JSON.stringify([userId, channel, category]);

/** After how long a target is looked at for a user; `null` if they do not want it. */
function delayFor(target: ReachTarget, preferences: readonly Preference[]): number | null {
  const { channel, category, delayMs, mandatory } = target;
  const wanted = mandatory
    ? undefined
    : preferences.find((one) => one.channel === channel && one.category === category);
  if (!wanted) return delayMs;
  if (wanted.mode === "off") return null;
  return wanted.mode === "after" ? wanted.delayMs : 0;
}

const toShown = ({
  userId,
  channel,
  category,
  n,
  sinceMs,
  dueAtMs,
  upTo,
  attempts,
  late,
  ...cursor
}: Cursor): OutwardCursor => ({
  userId,
  channel,
  category,
  n,
  sinceMs,
  dueAtMs,
  leaseUntilMs: cursor.lease === null ? null : cursor.leaseUntilMs,
  upTo,
  attempts,
  late,
});

const nextAtMs = ({ dueAtMs, leaseUntilMs }: Cursor): number => dueAtMs ?? leaseUntilMs;

export function createMemoryReachStore({
  leaseClockMs,
  revocations,
}: {
  readonly leaseClockMs: () => number;
  readonly revocations: ReadonlyMap<string, Revocation>;
}): MemoryReachStore {
  const profiles = new Map<
    UserId,
    { addresses: KeptAddress[]; preferences: Preference[]; quietHours: ReachProfile["quietHours"] }
  >();
  const cursors = new Map<string, Cursor>();
  /** The newest of each cursor, also of one that has gone, the oldest first. */
  const outcomes = new Map<string, readonly OutwardOutcome[]>();

  const profileOf = (userId: UserId) => {
    const known = profiles.get(userId) ?? { addresses: [], preferences: [], quietHours: null };
    profiles.set(userId, known);
    return known;
  };
  const byLease = (lease: string): Cursor | undefined => {
    for (const cursor of cursors.values()) if (cursor.lease === lease) return cursor;
    return undefined;
  };
  const isTakable = (cursor: Cursor, nowMs: number): boolean =>
    cursor.lease === null ? cursor.dueAtMs !== null && cursor.dueAtMs <= nowMs : cursor.leaseUntilMs <= leaseClockMs();

  function keep(outcome: OutwardOutcome): void {
    const key = keyOf(outcome);
    const kept = outcomes.get(key) ?? [];
    const before = kept.find(({ n }) => n === outcome.n);
    const merged = { ...outcome, addresses: { ...before?.addresses, ...outcome.addresses } };
    outcomes.set(key, [...kept.filter((one) => one !== before), merged].slice(-maxOutcomes));
  }

  /** `false` if the user has no such address. */
  const change = (userId: UserId, id: string, changes: Partial<KeptAddress>): boolean => {
    const { addresses } = profileOf(userId);
    const i = addresses.findIndex((address) => address.id === id);
    const known = addresses[i];
    if (known) addresses[i] = { ...known, ...changes };
    return known !== undefined;
  };

  /** With the last address of a channel, what is due there goes. Returns how many addresses that were. */
  const removeWhere = (userId: UserId, isRemoved: (address: KeptAddress) => boolean): number => {
    const profile = profileOf(userId);
    const removed = profile.addresses.filter((address) => isRemoved(address));
    profile.addresses = profile.addresses.filter((address) => !isRemoved(address));
    const left = new Set(profile.addresses.map(({ channel }) => channel));
    const gone = new Set(removed.map(({ channel }) => channel).filter((channel) => !left.has(channel)));
    if (gone.size === 0) return removed.length;
    for (const [key, cursor] of cursors) {
      if (cursor.userId === userId && gone.has(cursor.channel)) cursors.delete(key);
    }
    return removed.length;
  };

  const isRevoked = ({ session }: AddressOrigin): boolean =>
    session !== undefined && [...revocations.values()].some((revocation) => isFor(revocation, session));

  return {
    pushed(userId, n, atMs, targets) {
      const profile = profiles.get(userId);
      if (!profile) return;
      for (const target of targets) {
        const { channel, category } = target;
        const delayMs = delayFor(target, profile.preferences);
        if (delayMs === null || !profile.addresses.some((address) => address.channel === channel && address.confirmed))
          continue;
        const key = keyOf({ userId, channel, category });
        const wantedMs = atMs + delayMs;
        const cursor = cursors.get(key);
        if (!cursor) {
          const fresh = { restUntilMs: 0, lease: null, leaseUntilMs: 0, upTo: null, done: [], attempts: 0, late: [] };
          cursors.set(key, { userId, channel, category, n: n - 1, sinceMs: atMs, dueAtMs: wantedMs, ...fresh });
          continue;
        }
        // a range that waits for another try is finished first
        if (cursor.upTo !== null && cursor.lease === null) continue;
        if (cursor.dueAtMs === null || cursor.sinceMs === nothingWaitsMs) cursor.sinceMs = atMs;
        const rests = cursor.restUntilMs <= atMs + longestRestMs;
        const dueAtMs = rests ? Math.max(wantedMs, cursor.restUntilMs) : wantedMs;
        cursor.dueAtMs = Math.min(cursor.dueAtMs ?? dueAtMs, dueAtMs);
      }
    },

    async addAddress(userId, added, origin = { vouched: false }) {
      if (isRevoked(origin)) return null;
      const { addresses } = profileOf(userId);
      const i = addresses.findIndex((one) => one.channel === added.channel && one.identity === added.identity);
      const known = addresses[i];
      const by = { vouched: origin.vouched, jti: origin.session?.jti };
      if (!known) {
        addresses.push({ ...added, ...by, failingSinceMs: null });
        return added.id;
      }
      const { id, addedAtMs } = known;
      const kept = known.vouched && !origin.vouched ? known : { ...added, ...by };
      addresses[i] = { ...kept, id, addedAtMs, confirmed: known.confirmed || added.confirmed, failingSinceMs: null };
      return id;
    },

    async confirmAddress(userId, id) {
      return change(userId, id, { confirmed: true });
    },

    async removeAddress(userId, id) {
      return removeWhere(userId, (address) => address.id === id) > 0;
    },

    revoked(revocation) {
      if ("jti" in revocation) {
        for (const userId of profiles.keys()) removeWhere(userId, ({ jti }) => jti === revocation.jti);
      } else if (profiles.has(revocation.userId)) removeWhere(revocation.userId, ({ vouched }) => !vouched);
    },

    async markFailing(userId, id, failingSinceMs) {
      change(userId, id, { failingSinceMs });
    },

    async profile(userId) {
      const { addresses = [], preferences = [], quietHours = null } = profiles.get(userId) ?? {};
      return { addresses: addresses.map(toStored), preferences: [...preferences], quietHours };
    },

    async setPreference(userId, { category, channel, set }) {
      const profile = profileOf(userId);
      const others = profile.preferences.filter((one) => one.category !== category || one.channel !== channel);
      profile.preferences = set ? [...others, set] : others;
    },

    async setQuietHours(userId, hours) {
      profileOf(userId).quietHours = hours;
    },

    async takeDue({ nowMs, leaseMs, limits }) {
      const taken: TakenOutward[] = [];
      const left = new Map(Object.entries(limits));
      const due = [...cursors.values()].filter((cursor) => isTakable(cursor, nowMs));
      for (const cursor of due.toSorted((a, b) => (a.dueAtMs ?? 0) - (b.dueAtMs ?? 0))) {
        const room = left.get(cursor.channel) ?? 0;
        if (room === 0) continue;
        left.set(cursor.channel, room - 1);
        const lease = crypto.randomUUID();
        Object.assign(cursor, { lease, leaseUntilMs: leaseClockMs() + leaseMs, dueAtMs: null });
        const { userId, channel, category, n, sinceMs, upTo, done, attempts, late } = cursor;
        taken.push({ userId, channel, category, n, sinceMs, upTo, done, attempts, late, lease });
      }
      return taken;
    },

    async begin(ranges) {
      const begun = new Set<string>();
      for (const { lease, upTo } of ranges) {
        const cursor = byLease(lease);
        if (!cursor) continue;
        cursor.upTo = upTo;
        begun.add(lease);
      }
      return begun;
    },

    async settle(settled) {
      for (const { lease, n, dueAtMs, sinceMs, restUntilMs, open, late, outcome } of settled) {
        const cursor = byLease(lease);
        if (outcome && (cursor || !cursors.has(keyOf(outcome)))) keep(outcome);
        if (!cursor) continue;
        const times = [open ? null : cursor.dueAtMs, dueAtMs].filter((time) => time !== null);
        const { upTo, done, attempts } = open ?? { upTo: null, done: [], attempts: 0 };
        // what came meanwhile waits since it came
        if (cursor.dueAtMs === null || (dueAtMs !== null && sinceMs !== nothingWaitsMs)) cursor.sinceMs = sinceMs;
        Object.assign(cursor, { n, lease: null, upTo, done, attempts, late: late ?? cursor.late });
        cursor.restUntilMs = restUntilMs ?? cursor.restUntilMs;
        const earliestMs = open ? 0 : cursor.restUntilMs;
        cursor.dueAtMs = times.length === 0 ? null : Math.max(Math.min(...times), earliestMs);
      }
    },

    async outward(userId) {
      const own = [...cursors.values()].filter((cursor) => cursor.userId === userId);
      return {
        cursors: own.map(toShown),
        outcomes: [...outcomes.values()].flat().filter((outcome) => outcome.userId === userId),
      };
    },

    async outbox({ nowMs, limit }) {
      const busy = [...cursors.values()].filter(({ lease, dueAtMs }) => lease !== null || dueAtMs !== null);
      const addresses = [...profiles.values()].flatMap((profile) => profile.addresses);
      const failing = addresses.filter(({ failingSinceMs }) => failingSinceMs !== null);
      const names = new Set([...busy, ...failing].map(({ channel }) => channel));
      return {
        channels: [...names].toSorted().map((channel) => {
          const here = busy.filter((cursor) => cursor.channel === channel);
          const count = (which: (cursor: Cursor) => boolean): number => here.filter(which).length;
          return {
            channel,
            due: count(({ lease, dueAtMs }) => lease === null && dueAtMs !== null && dueAtMs <= nowMs),
            waiting: count(({ lease, dueAtMs }) => lease === null && dueAtMs !== null && dueAtMs > nowMs),
            underWay: count(({ lease }) => lease !== null),
            failing: count(({ attempts, late }) => attempts > 0 || late.length > 0),
            failingAddresses: failing.filter((address) => address.channel === channel).length,
          };
        }),
        next: busy
          .toSorted((a, b) => nextAtMs(a) - nextAtMs(b))
          .slice(0, limit)
          .map((cursor) => ({
            cursor: toShown(cursor),
            outcome: outcomes.get(keyOf(cursor))?.find(({ n }) => n === cursor.n) ?? null,
          })),
      };
    },

    trim(olderThanMs) {
      for (const [key, kept] of outcomes) {
        const young = kept.filter(({ atMs }) => atMs >= olderThanMs);
        if (young.length > 0) outcomes.set(key, young);
        else outcomes.delete(key);
      }
    },

    async outwardStatus() {
      const all = [...cursors.values()];
      const waiting = all.filter(({ lease, dueAtMs }) => lease === null && dueAtMs !== null);
      return {
        waiting: waiting.length,
        underWay: all.filter(({ lease }) => lease !== null).length,
        nextDueMs: waiting.length === 0 ? null : Math.min(...waiting.map(({ dueAtMs }) => dueAtMs ?? 0)),
      };
    },
  };
}

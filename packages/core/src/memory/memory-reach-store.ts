import type { UserId } from "../model/ids.ts";
import type {
  OutwardKey,
  Preference,
  ReachProfile,
  ReachStore,
  ReachTarget,
  StoredAddress,
  TakenOutward,
} from "../ports/reach-store.ts";

interface Cursor extends OutwardKey {
  n: number;
  sinceMs: number;
  dueAtMs: number | null;
  lease: string | null;
  leaseUntilMs: number;
  upTo: number | null;
  done: readonly string[];
  attempts: number;
}

/** The cursors of a store in memory, and what its commits tell them. */
export interface MemoryReachStore extends ReachStore {
  /** Within the commit of a push: it has this number in the user's feed. */
  pushed(userId: UserId, n: number, atMs: number, targets: readonly ReachTarget[]): void;
}

const keyOf = ({ userId, channel, category }: OutwardKey): string => JSON.stringify([userId, channel, category]);

/** After how long a target is looked at for a user; `null` if they do not want it. */
export function delayFor(target: ReachTarget, preferences: readonly Preference[]): number | null {
  const { channel, category, delayMs, mandatory } = target;
  const wanted = mandatory
    ? undefined
    : preferences.find((one) => one.channel === channel && one.category === category);
  if (!wanted) return delayMs;
  if (wanted.mode === "off") return null;
  return wanted.mode === "after" ? wanted.delayMs : 0;
}

export function createMemoryReachStore(): MemoryReachStore {
  const profiles = new Map<
    UserId,
    { addresses: StoredAddress[]; preferences: Preference[]; quietHours: ReachProfile["quietHours"] }
  >();
  const cursors = new Map<string, Cursor>();

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
    cursor.lease === null ? cursor.dueAtMs !== null && cursor.dueAtMs <= nowMs : cursor.leaseUntilMs <= nowMs;

  /** `false` if the user has no such address. */
  const change = (userId: UserId, id: string, changes: Partial<StoredAddress>): boolean => {
    const { addresses } = profileOf(userId);
    const i = addresses.findIndex((address) => address.id === id);
    const known = addresses[i];
    if (known) addresses[i] = { ...known, ...changes };
    return known !== undefined;
  };

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
        const dueAtMs = atMs + delayMs;
        const cursor = cursors.get(key);
        if (!cursor) {
          const fresh = { lease: null, leaseUntilMs: 0, upTo: null, done: [], attempts: 0 };
          cursors.set(key, { userId, channel, category, n: n - 1, sinceMs: atMs, dueAtMs, ...fresh });
          continue;
        }
        // a range that waits for another try is finished first
        if (cursor.upTo !== null && cursor.lease === null) continue;
        if (cursor.dueAtMs === null) cursor.sinceMs = atMs;
        cursor.dueAtMs = Math.min(cursor.dueAtMs ?? dueAtMs, dueAtMs);
      }
    },

    async addAddress(userId, added) {
      const { addresses } = profileOf(userId);
      const i = addresses.findIndex((one) => one.channel === added.channel && one.identity === added.identity);
      const known = addresses[i];
      if (!known) {
        addresses.push({ ...added, failingSinceMs: null });
        return added.id;
      }
      const { id, addedAtMs } = known;
      addresses[i] = { ...added, id, addedAtMs, confirmed: known.confirmed || added.confirmed, failingSinceMs: null };
      return id;
    },

    async confirmAddress(userId, id) {
      return change(userId, id, { confirmed: true });
    },

    async removeAddress(userId, id) {
      const profile = profileOf(userId);
      const removed = profile.addresses.find((address) => address.id === id);
      if (!removed) return false;
      profile.addresses = profile.addresses.filter((address) => address !== removed);
      if (profile.addresses.some(({ channel }) => channel === removed.channel)) return true;
      for (const [key, cursor] of cursors) {
        if (cursor.userId === userId && cursor.channel === removed.channel) cursors.delete(key);
      }
      return true;
    },

    async markFailing(userId, id, failingSinceMs) {
      change(userId, id, { failingSinceMs });
    },

    async profile(userId) {
      const { addresses = [], preferences = [], quietHours = null } = profiles.get(userId) ?? {};
      return { addresses: [...addresses], preferences: [...preferences], quietHours };
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
        Object.assign(cursor, { lease, leaseUntilMs: nowMs + leaseMs, dueAtMs: null });
        const { userId, channel, category, n, sinceMs, upTo, done, attempts } = cursor;
        taken.push({ userId, channel, category, n, sinceMs, upTo, done, attempts, lease });
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

    async settle(outcomes) {
      for (const { lease, n, dueAtMs, sinceMs, open } of outcomes) {
        const cursor = byLease(lease);
        if (!cursor) continue;
        const times = [open ? null : cursor.dueAtMs, dueAtMs].filter((time) => time !== null);
        const { upTo, done, attempts } = open ?? { upTo: null, done: [], attempts: 0 };
        // what came meanwhile waits since it came
        if (dueAtMs !== null || cursor.dueAtMs === null) cursor.sinceMs = sinceMs;
        Object.assign(cursor, { n, lease: null, upTo, done, attempts });
        cursor.dueAtMs = times.length === 0 ? null : Math.min(...times);
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

import {
  type DeadLetter,
  longestWaitMs,
  type MessageChange,
  type OutletStore,
  type TakenKey,
} from "../ports/outlet-store.ts";
import { finiteRetention } from "../rules/retention.ts";

interface Waiting {
  readonly kind: TakenKey["kind"];
  readonly key: string;
  n: number;
  sinceMs: number;
  dueAtMs: number;
  attempts: number;
  lease: string | null;
  leaseUntilMs: number;
  /** When the first of what was committed since the key was taken was committed. */
  againAtMs: number | null;
}

interface OutletData {
  readonly waiting: Map<string, Waiting>;
  /** By conversation. */
  readonly changes: Map<string, MessageChange[]>;
  readonly dead: Map<string, DeadLetter>;
}

/** What the outlets of a store in memory have not had, and what its commits tell them. */
export interface MemoryOutletStore extends OutletStore {
  /** Within a commit: this was stored under the key. */
  stored(kind: TakenKey["kind"], key: string, n: number, atMs: number): void;
  /** Within a commit: a message of the conversation was edited or deleted. */
  changed(conversationId: string, change: Omit<MessageChange, "id">, atMs: number): void;
  /** Something of the key is yet to be handed over. */
  isWaiting(kind: TakenKey["kind"], key: string): boolean;
}

const idOf = (kind: string, key: string): string => `${kind} ${key}`;

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

export function createMemoryOutletStore(leaseClockMs: () => number): MemoryOutletStore {
  const outlets = new Map<string, OutletData>();
  let lastChange = 0;

  const byLease = (lease: string): readonly [OutletData, Waiting] | null => {
    for (const outlet of outlets.values()) {
      for (const one of outlet.waiting.values()) if (one.lease === lease) return [outlet, one];
    }
    return null;
  };

  /** `n`: everything up to it was handed over before. */
  const mark = (
    { waiting }: OutletData,
    { kind, key }: Pick<TakenKey, "kind" | "key">,
    n: number,
    atMs: number,
  ): void => {
    const id = idOf(kind, key);
    const known = waiting.get(id);
    if (!known) {
      const fresh = { attempts: 0, lease: null, leaseUntilMs: 0, againAtMs: null };
      waiting.set(id, { kind, key, n, sinceMs: atMs, dueAtMs: atMs, ...fresh });
    } else if (known.lease !== null) known.againAtMs ??= atMs;
  };

  return {
    stored(kind, key, n, atMs) {
      for (const outlet of outlets.values()) mark(outlet, { kind, key }, n - 1, atMs);
    },

    changed(key, change, atMs) {
      for (const outlet of outlets.values()) {
        lastChange += 1;
        outlet.changes.set(key, [...(outlet.changes.get(key) ?? []), { id: lastChange, ...change }]);
        mark(outlet, { kind: "message", key }, change.afterSeq, atMs);
      }
    },

    isWaiting: (kind, key) => [...outlets.values()].some(({ waiting }) => waiting.has(idOf(kind, key))),

    async add(outlet) {
      if (!outlets.has(outlet)) outlets.set(outlet, { waiting: new Map(), changes: new Map(), dead: new Map() });
    },

    async remove(outlet) {
      return outlets.delete(outlet);
    },

    async take({ outlet, nowMs, leaseMs, limit }) {
      const all = [...(outlets.get(outlet)?.waiting.values() ?? [])];
      const isDue = ({ dueAtMs }: Waiting): boolean => dueAtMs <= nowMs || dueAtMs > nowMs + longestWaitMs;
      const due = all
        .filter((one) => (one.lease === null ? isDue(one) : one.leaseUntilMs <= leaseClockMs()))
        .toSorted((a, b) => a.dueAtMs - b.dueAtMs)
        .slice(0, limit);
      return due.map((one): TakenKey => {
        const lease = crypto.randomUUID();
        Object.assign(one, { lease, leaseUntilMs: leaseClockMs() + leaseMs, againAtMs: null });
        const { kind, key, n, sinceMs, attempts } = one;
        return { kind, key, n, sinceMs, attempts, lease };
      });
    },

    async changes({ outlet, key, after, limit }) {
      const all = outlets.get(outlet)?.changes.get(key) ?? [];
      return all.filter(({ id }) => id > after).slice(0, limit);
    },

    async settle(outcomes) {
      for (const { lease, n, left, changes, dead } of outcomes) {
        const [outlet, one] = byLease(lease) ?? [];
        if (!outlet || !one) continue;
        const others = outlet.changes.get(one.key)?.filter(({ id }) => !changes.includes(id)) ?? [];
        if (others.length > 0) outlet.changes.set(one.key, others);
        else outlet.changes.delete(one.key);
        for (const letter of dead) outlet.dead.set(letter.id, letter);
        const { againAtMs } = one;
        if (left) Object.assign(one, left, { n, lease: null });
        else if (againAtMs === null) outlet.waiting.delete(idOf(one.kind, one.key));
        else Object.assign(one, { n, lease: null, sinceMs: againAtMs, dueAtMs: againAtMs, attempts: 0 });
      }
    },

    async status() {
      return [...outlets]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([outlet, { waiting, dead }]) => ({
          outlet,
          waiting: waiting.size,
          oldestAtMs: waiting.size === 0 ? null : Math.min(...[...waiting.values()].map(({ sinceMs }) => sinceMs)),
          dead: dead.size,
        }));
    },

    async deadLetters({ outlet, after = "", limit }) {
      const letters = [...(outlets.get(outlet)?.dead.values() ?? [])].filter(({ id }) => id > after);
      return letters.toSorted(byId).slice(0, limit);
    },

    async deadLetter(outlet, id) {
      return outlets.get(outlet)?.dead.get(id) ?? null;
    },

    async removeDeadLetters(outlet, ids) {
      for (const id of ids) outlets.get(outlet)?.dead.delete(id);
    },

    async trimDeadLetters(retention) {
      const { olderThanMs, maxEntries } = finiteRetention(retention);
      return [...outlets].flatMap(([outlet, { dead }]) => {
        const oldestFirst = [...dead.values()].toSorted((a, b) => a.deadAtMs - b.deadAtMs);
        const dropped = oldestFirst.filter(
          ({ deadAtMs }, i) => deadAtMs < olderThanMs || i < oldestFirst.length - maxEntries,
        );
        for (const { id } of dropped) dead.delete(id);
        return dropped.length > 0 ? [{ outlet, dropped: dropped.length }] : [];
      });
    },
  };
}

import type { ReactionSummary, UserId } from "@tidings/core";

/** How many of those who reacted alike are named. */
export const shownUsers = 10;

interface Given {
  readonly userId: UserId;
  /** Rises with time. */
  readonly id: number;
}

interface Kind {
  count: number;
  /** The first of them in order: at least as many as are shown, even when all that the writes take back are gone. */
  readonly first: Given[];
}

/** The reactions to one message: their numbers, and the first who gave each. */
export class MessageReactions {
  readonly #kinds = new Map<string, Kind>();
  /** By reaction and user: whether it is there now. Only of those that are known. */
  readonly #there = new Map<string, boolean>();
  /** By reaction and user, what has changed. */
  readonly #changes = new Map<
    string,
    { readonly reaction: string; readonly userId: UserId; takenBack: boolean; givenAtMs: number | null }
  >();
  #nextId = Number.MAX_SAFE_INTEGER / 2;

  constructor(
    summaries: readonly ReactionSummary[],
    known: readonly { readonly reaction: string; readonly userId: UserId; readonly id: number }[],
  ) {
    for (const { reaction, count } of summaries) this.#kinds.set(reaction, { count, first: [] });
    for (const { reaction, userId, id } of known) {
      this.#kinds.get(reaction)?.first.push({ userId, id });
      this.#there.set(keyOf(reaction, userId), true);
    }
    for (const { first } of this.#kinds.values()) first.sort((a, b) => a.id - b.id);
  }

  /** `false` if it was so already. */
  set(reaction: string, userId: UserId, on: boolean, atMs: number): boolean {
    const key = keyOf(reaction, userId);
    if ((this.#there.get(key) ?? false) === on) return false;
    this.#there.set(key, on);
    const kind = this.#kinds.get(reaction) ?? { count: 0, first: [] };
    const change = this.#changes.get(key) ?? { reaction, userId, takenBack: false, givenAtMs: null };
    if (on) {
      kind.count += 1;
      kind.first.push({ userId, id: this.#nextId++ });
      change.givenAtMs = atMs;
      this.#changes.delete(key); // the newest comes last
    } else {
      kind.count -= 1;
      const place = kind.first.findIndex((given) => given.userId === userId);
      if (place !== -1) kind.first.splice(place, 1);
      if (change.givenAtMs === null) change.takenBack = true;
      change.givenAtMs = null;
    }
    this.#changes.set(key, change);
    if (kind.count === 0) this.#kinds.delete(reaction);
    else this.#kinds.set(reaction, kind);
    return true;
  }

  summaries(): readonly ReactionSummary[] {
    return [...this.#kinds]
      .toSorted((a, b) => firstId(a) - firstId(b))
      .map(([reaction, { count, first }]) => ({
        reaction,
        count,
        userIds: first.slice(0, shownUsers).map(({ userId }) => userId),
      }));
  }

  /** Forgets all of them. */
  clear(): void {
    this.#kinds.clear();
    this.#there.clear();
    this.#changes.clear();
  }

  /** Those that were there and are not any more, or were given again since. */
  get takenBack(): readonly { readonly reaction: string; readonly userId: UserId }[] {
    return [...this.#changes.values()].filter(({ takenBack }) => takenBack);
  }

  /** Those that were given, in order. */
  get given(): readonly { readonly reaction: string; readonly userId: UserId; readonly atMs: number }[] {
    return [...this.#changes.values()].flatMap(({ reaction, userId, givenAtMs }) =>
      givenAtMs === null ? [] : [{ reaction, userId, atMs: givenAtMs }],
    );
  }
}

const firstId = ([, { first }]: readonly [string, Kind]): number => first[0]?.id ?? 0;

const keyOf = (reaction: string, userId: UserId): string => `${userId}\n${reaction}`;

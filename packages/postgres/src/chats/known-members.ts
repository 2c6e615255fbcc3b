import type { ConversationId, UserId } from "@tidings/core";
import { byJoinOrder } from "@tidings/core/store-adapter";

/** Everyone who is in a group, with the entry that added them. */
export class Everyone {
  #joined: Map<UserId, number>;
  #isShared: boolean;
  #names: readonly UserId[] | null = null;

  constructor(shared: Everyone | null = null) {
    this.#joined = shared ? shared.#joined : new Map();
    this.#isShared = shared !== null;
    this.#names = shared && shared.names;
  }

  /** In the order in which they came. */
  get names(): readonly UserId[] {
    this.#names ??= [...this.#joined]
      .map(([userId, joinedN]) => ({ userId, joinedN }))
      .toSorted(byJoinOrder)
      .map(({ userId }) => userId);
    return this.#names;
  }

  add(userId: UserId, joinedN: number): void {
    this.#own().set(userId, joinedN);
  }

  remove(userId: UserId): void {
    this.#own().delete(userId);
  }

  /** To change: what is shared is copied first. */
  #own(): Map<UserId, number> {
    if (this.#isShared) this.#joined = new Map(this.#joined);
    this.#isShared = false;
    this.#names = null;
    return this.#joined;
  }
}

/** Everyone who was in a group after one of its entries. */
export interface KnownGroup {
  /** The number of that entry, and when it was made: it tells the entry from another one that a restored database has there. */
  readonly n: number;
  readonly atMs: number;
  readonly everyone: Everyone;
}

const maxGroups = 1_000;

/**
 * Who is in the groups that commits of this node have written to. The next commit need not load them again if the database says, with
 * the group locked, that nobody has come or gone since: other nodes write to the group too.
 */
export class KnownMembers {
  readonly #groups = new Map<ConversationId, KnownGroup>();

  get(groupId: ConversationId): KnownGroup | undefined {
    return this.#groups.get(groupId);
  }

  /** Forgets what was added first if there is too much: loading it again costs little. */
  add(groups: Iterable<readonly [ConversationId, KnownGroup]>): void {
    for (const [groupId, known] of groups) {
      this.#groups.delete(groupId);
      this.#groups.set(groupId, known);
    }
    for (const groupId of this.#groups.keys()) {
      if (this.#groups.size <= maxGroups) return;
      this.#groups.delete(groupId);
    }
  }
}

import type { ConversationId, UserId } from "../model/ids.ts";
import type { Store } from "../ports/store.ts";

/** Who is in a group, as far as each gets copies of what happens there. */
export interface KnownMembers {
  /** All of them, or in a large group the first. Empty for a group that does not exist. */
  readonly userIds: ReadonlySet<UserId>;
  /** It has more than the bound. */
  readonly isLarge: boolean;
}

/**
 * Remembers for a few seconds who is in a group, for what need not be exact: who may have it open, whom to show that somebody
 * types. What is stored never relies on it.
 */
export interface GroupDirectory {
  of(groupId: ConversationId): KnownMembers | Promise<KnownMembers>;
  /** Exact, as far as nodes have heard of it: whether they are in the group now. */
  has(groupId: ConversationId, userId: UserId): Promise<boolean>;
  /** The group has other members now. */
  forget(groupId: ConversationId): void;
  /** Calls `listener` whenever a group's members have changed, until the returned function is called. */
  onChange(listener: (groupId: ConversationId) => void): () => void;
}

const ttlMs = 5_000;
const maxGroups = 2_000;

export function createGroupDirectory({
  store,
  copyBound,
}: {
  readonly store: Pick<Store, "chats">;
  readonly copyBound: number;
}): GroupDirectory {
  const known = new Map<ConversationId, { readonly members: KnownMembers; readonly atMs: number }>();
  const asked = new Map<ConversationId, Promise<KnownMembers>>();
  const listeners = new Set<(groupId: ConversationId) => void>();

  const remember = (groupId: ConversationId, members: KnownMembers): void => {
    known.delete(groupId);
    known.set(groupId, { members, atMs: performance.now() });
    if (known.size <= maxGroups) return;
    for (const oldest of known.keys()) {
      known.delete(oldest);
      break;
    }
  };

  const ask = (groupId: ConversationId): Promise<KnownMembers> => {
    const asking = read(groupId);
    asked.set(groupId, asking);
    /** If it was forgotten while it was read, what was read may be old already. */
    const settle = (members: KnownMembers | null): void => {
      if (asked.get(groupId) !== asking) return;
      asked.delete(groupId);
      if (members) remember(groupId, members);
    };
    asking.then(settle, () => settle(null)); // who asked hears why it failed
    return asking;
  };

  const read = async (groupId: ConversationId): Promise<KnownMembers> => {
    const page = await store.chats.members(groupId, { limit: copyBound + 1 });
    const userIds = page.members.map(({ userId }) => userId);
    return { userIds: new Set(userIds.slice(0, copyBound)), isLarge: userIds.length > copyBound };
  };

  const of = (groupId: ConversationId): KnownMembers | Promise<KnownMembers> => {
    const found = known.get(groupId);
    if (found && performance.now() - found.atMs < ttlMs) return found.members;
    return asked.get(groupId) ?? ask(groupId);
  };

  return {
    of,

    async has(groupId, userId) {
      const { userIds, isLarge } = await of(groupId);
      if (!isLarge || userIds.has(userId)) return userIds.has(userId);
      return (await store.chats.membership(userId, groupId))?.isMember ?? false;
    },

    forget(groupId) {
      known.delete(groupId);
      asked.delete(groupId);
      for (const listener of listeners) listener(groupId);
    },

    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

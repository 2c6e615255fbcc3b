import type { ConversationId, UserId } from "../model/ids.ts";

/** Who is typing where, as far as this node was told. Entries expire by themselves. */
export interface TypingBoard {
  set(conversationId: ConversationId, userId: UserId, typing: boolean): void;
  get(conversationId: ConversationId): readonly UserId[];
  /** Calls `listener` after every change, until the returned function is called. */
  watch(conversationId: ConversationId, listener: () => void): () => void;
  /** How many listen. */
  watcherCount(conversationId: ConversationId): number;
  close(): void;
}

export function createTypingBoard({ ttlMs }: { readonly ttlMs: number }): TypingBoard {
  const typists = new Map<ConversationId, Map<UserId, NodeJS.Timeout>>();
  const watchers = new Map<ConversationId, Set<() => void>>();

  const changed = (conversationId: ConversationId): void => {
    for (const listener of watchers.get(conversationId) ?? []) listener();
  };

  const remove = (conversationId: ConversationId, userId: UserId): void => {
    const here = typists.get(conversationId);
    const expiry = here?.get(userId);
    if (!here || !expiry) return;
    clearTimeout(expiry);
    here.delete(userId);
    if (here.size === 0) typists.delete(conversationId);
    changed(conversationId);
  };

  return {
    set(conversationId, userId, typing) {
      if (!typing) {
        remove(conversationId, userId);
        return;
      }
      const here = typists.get(conversationId) ?? new Map<UserId, NodeJS.Timeout>();
      typists.set(conversationId, here);
      const running = here.get(userId);
      if (running) {
        running.refresh();
        return;
      }
      here.set(userId, setTimeout(() => remove(conversationId, userId), ttlMs).unref());
      changed(conversationId);
    },

    get: (conversationId) => [...(typists.get(conversationId)?.keys() ?? [])],

    watch(conversationId, listener) {
      const set = watchers.get(conversationId) ?? new Set<() => void>();
      watchers.set(conversationId, set);
      const own = (): void => listener();
      set.add(own);
      return () => {
        if (set.delete(own) && set.size === 0) watchers.delete(conversationId);
      };
    },

    watcherCount: (conversationId) => watchers.get(conversationId)?.size ?? 0,

    close() {
      for (const here of typists.values()) for (const expiry of here.values()) clearTimeout(expiry);
      typists.clear();
      watchers.clear();
    },
  };
}

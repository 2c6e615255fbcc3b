"use client";

import { useEffect, useState } from "react";
import { useTidings } from "../provider.ts";
import type { ConversationTarget, RegisteredStore } from "../register.ts";
import { useConnection } from "../use-connection.ts";
import { useReadable } from "../use-readable.ts";

type History = Awaited<ReturnType<RegisteredStore["client"]["chat"]["history"]>>;

export interface Pinned {
  /** The newest message first, at most 100, as the server has them; empty before they are loaded. */
  readonly messages: History["messages"];
  /** There are more than those. */
  readonly hasMore: boolean;
  /** Why the last load failed; `null` if it did not. They are loaded again with the next connection. */
  readonly error: unknown;
}

/** The most that are loaded. */
const limit = 100;
/** How long changes are gathered before the messages are loaded again. Milliseconds. */
const gatherMs = 50;

const none: Pinned = { messages: [], hasMore: false, error: null };

/** Users have conversations in common, but not what they see of them. */
const isOf = (known: { readonly client: unknown; readonly id: string }, client: unknown, id: string): boolean =>
  known.client === client && known.id === id;

/** The pinned messages of a conversation, wherever in it they stand: loaded while the component is mounted, and kept current. */
export function usePinned(target: ConversationTarget): Pinned {
  const store = useTidings();
  const { client } = store;
  const { id, changes } = store.conversation(target);
  const revision = useReadable(changes);
  const isOnline = useConnection().status === "online";
  const [known, setKnown] = useState({ client, id, pinned: none });

  useEffect(() => {
    if (!isOnline) return undefined;
    let isOver = false;
    const load = async (): Promise<void> => {
      try {
        const { messages, hasMore } = await client.chat.history({ conversationId: id, pinned: true, limit });
        const pinned = { messages: [...messages].reverse(), hasMore, error: null };
        if (!isOver) setKnown({ client, id, pinned });
      } catch (error) {
        if (isOver) return;
        setKnown((before) => ({ client, id, pinned: { ...(isOf(before, client, id) ? before.pinned : none), error } }));
      }
    };
    const timer = setTimeout(() => void load(), gatherMs);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each change may be of one that is pinned
  }, [client, id, revision, isOnline]);

  return isOf(known, client, id) ? known.pinned : none;
}

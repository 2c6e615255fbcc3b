"use client";

import type { ConversationSummary } from "@tidings/client/store";
import { type Content, type ConversationTarget, useConversations, useTidings } from "@tidings/react";
import { useCallback, useRef, useSyncExternalStore } from "react";
import type { ComponentType, ReactElement, UIEvent } from "react";
import { useFrame } from "../common/frame.ts";
import { ListEnd } from "../common/list-end.tsx";
import type { Drafts } from "../headless/drafts.ts";
import { useArrowKeys } from "../headless/use-arrow-keys.ts";
import { useNow } from "../common/use-now.ts";
import { useUi } from "../settings/use-ui.ts";
import { ConversationItem, type ConversationItemProps } from "./conversation-item.tsx";

export interface ConversationsParts {
  readonly Item?: ComponentType<ConversationItemProps>;
  /** Without a conversation. */
  readonly Empty?: ComponentType;
}

export interface ConversationsProps {
  readonly className?: string;
  readonly parts?: ConversationsParts;
  /** The archived ones instead of the others. Default `false`. */
  readonly archived?: boolean;
  /** Which conversations are shown, for example for a search of your own. Default: all. */
  readonly filter?: (conversation: ConversationSummary<Content>) => boolean;
  /** The one that is open. */
  readonly current?: ConversationTarget | null;
  readonly onSelect: (conversation: ConversationSummary<Content>) => void;
}

const all = (): boolean => true;

const nothing: ReadonlyMap<string, string> = new Map();
const noDrafts: Pick<Drafts, "all"> = { all: { get: () => nothing, subscribe: () => () => undefined } };

/** More is loaded when less than this is left below. */
const loadWithinPx = 300;

/** The user's conversations, the one with the newest message first. */
export function Conversations(props: ConversationsProps): ReactElement {
  const { className, parts, archived = false, filter = all, current = null, onSelect } = props;
  const { texts, drafts = noDrafts } = useUi();
  const written = useSyncExternalStore(drafts.all.subscribe, drafts.all.get, noDrafts.all.get); // a server knows of none
  const store = useTidings();
  const list = useConversations({ archived });
  const shown = list.items.filter(filter);
  const nowMs = useNow(30_000);
  const { Item = ConversationItem, Empty = NoConversations } = parts ?? {};
  const scroll = useRef<HTMLDivElement>(null);
  useArrowKeys(scroll, ".tidings-conversation");
  const currentId = current && store.conversation(current).id;
  const { hasMore, isLoadingMore, error, loadMore } = list;
  const mayLoad = hasMore && !isLoadingMore && error === null;
  const onScroll = useCallback(
    ({ currentTarget: { scrollTop, clientHeight, scrollHeight } }: UIEvent): void => {
      if (mayLoad && scrollHeight - scrollTop - clientHeight < loadWithinPx) void loadMore();
    },
    [mayLoad, loadMore],
  );
  return (
    <nav {...useFrame("conversations", className)} aria-label={texts.conversations.title}>
      <div ref={scroll} className="tidings-scroll" onScroll={onScroll}>
        {shown.length > 0 && (
          <ul className="tidings-list" aria-label={texts.conversations.title}>
            {shown.map((conversation) => (
              <Item
                key={conversation.id}
                conversation={conversation}
                current={conversation.id === currentId}
                draft={(conversation.id !== currentId && written.get(conversation.id)) || ""}
                nowMs={nowMs}
                onSelect={onSelect}
              />
            ))}
          </ul>
        )}
        {shown.length === 0 && list.status === "ready" && !list.hasMore && <Empty />}
        <ListEnd list={list} notLoaded={texts.conversations.notLoaded} />
      </div>
    </nav>
  );
}

function NoConversations(): ReactElement {
  const { texts } = useUi();
  return <p className="tidings-empty tidings-title">{texts.conversations.empty}</p>;
}

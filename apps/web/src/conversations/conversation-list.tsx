import { useVirtualizer } from "@tanstack/react-virtual";
import { type Conversations, useConnection } from "@tidings/react";
import { useLoadWhile } from "@tidings/ui/headless";
import { useCallback } from "react";
import type { ReactElement, RefObject } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useServerNow } from "../ui/use-now.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { useMoved } from "../ui/use-moved.ts";
import { ConversationItem } from "@tidings/ui/parts";

interface ConversationListProps {
  readonly conversations: Conversations;
  /** Those of them that are shown. */
  readonly listed: Conversations["items"];
  /** What is begun in each. */
  readonly drafts: ReadonlyMap<string, string>;
  /** The conversation that is open. */
  readonly openId: string | null;
  readonly onSelect: (conversation: Conversations["items"][number]) => void;
  /** What scrolls. */
  readonly frame: RefObject<HTMLDivElement | null>;
}

/** More is loaded when fewer than this are left below. */
const loadWithin = 10;
/** The height of a row until it has been measured. */
const estimatedPx = 60;

const findItem = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-conversation-id="${CSS.escape(id)}"]`);

/** The conversations in view and a few around them. More are loaded while the user scrolls. */
export function ConversationList({
  conversations,
  listed,
  drafts,
  openId,
  onSelect,
  frame,
}: ConversationListProps): ReactElement {
  const { status, hasMore, isLoadingMore, error, loadMore } = conversations;
  const { t } = useLanguage();
  const nowMs = useServerNow(30_000);
  const connection = useConnection();
  /** How many of them show typing: the newest ones, or none if each takes a request that stays open. */
  const maxTyping = connection.status === "online" && connection.via === "websocket" ? 10 : 0;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised by a compiler
  const virtualizer = useVirtualizer<HTMLDivElement, HTMLLIElement>({
    count: listed.length,
    getScrollElement: () => frame.current,
    estimateSize: () => estimatedPx,
    getItemKey: useCallback((index: number) => listed[index]?.id ?? index, [listed]),
    overscan: 8,
  });
  const rows = virtualizer.getVirtualItems();
  const [first, last] = [rows[0], rows.at(-1)];

  useMoved(frame, rows, findItem);

  useLoadWhile((last?.index ?? -1) >= listed.length - loadWithin, conversations);

  return (
    <>
      {status === "loading" && listed.length === 0 && <Skeleton of="list" rows={5} label={t.app.loading} />}
      {listed.length > 0 && (
        <ul
          className="list"
          aria-label={t.people.conversations}
          style={{ paddingTop: first?.start ?? 0, paddingBottom: virtualizer.getTotalSize() - (last?.end ?? 0) }}
        >
          {rows.map(({ key, index }) => {
            const conversation = listed[index];
            if (!conversation) return null;
            const current = conversation.id === openId;
            return (
              <ConversationItem
                key={key}
                conversation={conversation}
                current={current}
                draft={(!current && drafts.get(conversation.id)) || ""}
                showsTyping={index < maxTyping}
                nowMs={nowMs}
                onSelect={onSelect}
                index={index}
                count={hasMore ? -1 : listed.length}
                measure={virtualizer.measureElement}
              />
            );
          })}
        </ul>
      )}
      {status === "failed" && (
        <p className="sidebar__hint" role="alert">
          {t.people.notLoaded}
        </p>
      )}
      {isLoadingMore && <p className="sidebar__hint">{t.app.loading}</p>}
      {(error !== null || status === "failed") && !isLoadingMore && (
        <button type="button" className="button button--quiet" onClick={() => void loadMore()}>
          {t.app.tryAgain}
        </button>
      )}
    </>
  );
}

import type { Conversations } from "@tidings/react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useNow } from "../ui/use-now.ts";
import { Skeleton } from "../ui/skeleton.tsx";
import { ConversationItem } from "./conversation-item.tsx";

interface ConversationListProps {
  readonly conversations: Conversations;
  /** Those of them that are shown. */
  readonly listed: Conversations["items"];
  readonly openChatWith: string | null;
  readonly onOpen: (peerId: string) => void;
}

/** Typing shows in so many conversations, the newest ones. */
const maxTyping = 10;

export function ConversationList({
  conversations: { status, hasMore, isLoadingMore, error, loadMore },
  listed,
  openChatWith,
  onOpen,
}: ConversationListProps): ReactElement {
  const { t } = useLanguage();
  const nowMs = useNow(30_000);
  return (
    <>
      {status === "loading" && listed.length === 0 && <Skeleton of="list" rows={5} label={t.app.loading} />}
      {listed.length > 0 && (
        <ul className="list" aria-label={t.people.conversations}>
          {listed.map((conversation, i) => (
            <ConversationItem
              key={conversation.id}
              conversation={conversation}
              current={conversation.peerId === openChatWith}
              showsTyping={i < maxTyping}
              nowMs={nowMs}
              onOpen={onOpen}
            />
          ))}
        </ul>
      )}
      {status === "failed" && (
        <p className="sidebar__hint" role="alert">
          {t.people.notLoaded}
        </p>
      )}
      {(hasMore || status === "failed") && (
        <button type="button" className="button button--quiet" disabled={isLoadingMore} onClick={() => void loadMore()}>
          {isLoadingMore ? t.app.loading : error === null ? t.people.showOlder : t.app.tryAgain}
        </button>
      )}
    </>
  );
}

import { useConversations, useReadable, useTidings } from "@tidings/react";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { begunDrafts } from "../chat/begun-drafts.ts";
import { useLanguage } from "../i18n/use-language.ts";
import { PeopleList } from "../people/people-list.tsx";
import { useEntered } from "../people/use-entered.ts";
import { useMatching } from "../people/use-matching.ts";
import { usePeopleSearch } from "../people/use-people-search.ts";
import { usePage } from "../shell/page.ts";
import { useLoadWhile } from "@tidings/ui/headless";
import { Badge } from "@tidings/ui/parts";
import { ConversationList } from "./conversation-list.tsx";
import { withDrafts } from "./with-drafts.ts";

interface SidebarListsProps {
  /** The search; empty for everybody. */
  readonly query: string;
  /** Enter was pressed: the first of what is found is opened. */
  readonly isEntered: boolean;
  /** That is done. */
  readonly onEntered: (isEntered: false) => void;
  /** The conversation that is open. */
  readonly openId: string | null;
  readonly onOpen: (conversationId: string) => void;
}

type Item = ReturnType<typeof useConversations>["items"][number];

/** What the search compares: the name of the other party; for a group its title and members. */
function wordsOf({ kind, peerId, title, members }: Item, names: ReadonlyMap<string, string>): readonly string[] {
  if (kind === "direct") return [names.get(peerId) ?? "", peerId];
  return [title ?? "", ...members.map((userId) => names.get(userId) ?? userId)];
}

/** A group that is not loaded yet. */
const isUnknown = ({ kind, role, hasLeft }: Item): boolean => kind === "group" && role === null && !hasLeft;

/** Pinned conversations come first. */
const byPin = (a: Item, b: Item): number => Number(b.settings.pinned) - Number(a.settings.pinned);

/** The conversations, and the people without one, that match the search. */
export function SidebarLists({ query, isEntered, onEntered, openId, onOpen }: SidebarListsProps): ReactElement {
  const { t } = useLanguage();
  const { me, people, drafts } = usePage();
  const store = useTidings();
  const [isArchive, setArchive] = useState(false);
  const conversations = useConversations();
  const current = conversations.items;
  const putAway = useReadable(store.archived).items;
  // The newest come first, so unread ones are among those that are loaded.
  const unread = putAway.reduce((sum, one) => sum + one.unread, 0);
  const names = useReadable(people.names);
  const kept = useReadable(drafts.all);
  const written = useMemo(() => begunDrafts(kept), [kept]);
  const frame = useRef<HTMLDivElement>(null);

  const begun = useMemo(
    () => withDrafts(current, written, (id) => store.conversation({ id }).summary.get()),
    [current, written, store],
  );
  const items = useMemo(() => {
    if (query !== "") return [...begun, ...putAway];
    return isArchive ? putAway : begun;
  }, [query, isArchive, begun, putAway]);
  const words = useMemo(() => items.flatMap((item) => wordsOf(item, names)), [items, names]);
  const { matches, isWhole } = useMatching(query, words);
  const listed = useMemo(
    () => items.filter((item) => matches(query, ...wordsOf(item, names))).sort(byPin),
    [items, names, query, matches],
  );

  const select = useCallback(({ id }: Item): void => onOpen(id), [onOpen]);
  const openChatWith = openId === null ? null : store.conversation({ id: openId }).peerId;

  // Only if all conversations are loaded it is known with whom there is one, so a search loads them all; and so does a draft in a group
  // that is not loaded yet, which has no name before.
  const { status, hasMore } = conversations;
  const isComplete = status === "ready" && !hasMore;
  useLoadWhile(query !== "" || begun.some(isUnknown), conversations);

  const peers = useMemo(
    () => new Set([me.userId, ...[...begun, ...putAway].map(({ peerId }) => peerId)]),
    [begun, putAway, me],
  );
  const isOther = useCallback((userId: string): boolean => !peers.has(userId), [peers]);
  const search = usePeopleSearch(query, isOther);

  const [person] = search.found;
  const isSearched = isComplete && search.status === "ready";
  const first =
    listed[0]?.id ?? (isSearched ? (person ? store.conversation({ with: person.userId }).id : null) : undefined);
  useEntered(isEntered, isWhole ? first : undefined, onEntered, onOpen);

  // Results are shown from the first one.
  useEffect(() => {
    if (query !== "") frame.current?.scrollTo(0, 0);
  }, [query]);

  // If there is room for one pane only, the focus returns to the chat that was open.
  const wasOpen = useRef(openId);
  useEffect(() => {
    if (wasOpen.current !== null && openId === null) {
      const shown = [...(frame.current?.querySelectorAll<HTMLElement>(".tidings-conversation") ?? [])];
      const item = shown.find(({ dataset }) => dataset["conversationId"] === wasOpen.current);
      (item ?? shown[0])?.focus({ preventScroll: true });
    }
    wasOpen.current = openId;
  }, [openId]);

  const showsPeople = query !== "" || (!isArchive && isComplete);
  const isNothing =
    listed.length === 0 &&
    isWhole &&
    isComplete &&
    (!showsPeople || (search.found.length === 0 && search.status === "ready"));
  return (
    <div ref={frame} className="sidebar__lists" data-status={status}>
      <ConversationList
        conversations={conversations}
        listed={listed}
        drafts={written}
        openId={openId}
        onSelect={select}
        frame={frame}
      />
      {query === "" && (putAway.length > 0 || isArchive) && (
        <button
          type="button"
          className="sidebar__archive"
          aria-pressed={isArchive}
          data-testid="archived"
          onClick={() => setArchive(!isArchive)}
        >
          <span>{t.people.archived}</span>
          <Badge count={unread} />
          {unread > 0 && <span className="tidings-unseen">{`, ${t.people.unread(unread)}`}</span>}
        </button>
      )}
      {showsPeople && (
        <PeopleList people={search.found} openChatWith={openChatWith} onOpen={onOpen} onEnd={search.more} />
      )}
      {search.status === "failed" && (
        <p className="sidebar__hint" role="alert">
          {t.people.searchFails}
        </p>
      )}
      {isNothing && query !== "" && <p className="sidebar__hint">{t.people.nobodyFound(query)}</p>}
      {isNothing && query === "" && isArchive && <p className="sidebar__hint">{t.people.nothingArchived}</p>}
      {isNothing && query === "" && !isArchive && (
        <div className="sidebar__empty">
          <p className="empty-title">{t.people.nobodyHere}</p>
          <p>{t.people.nobodyHereHint}</p>
        </div>
      )}
    </div>
  );
}

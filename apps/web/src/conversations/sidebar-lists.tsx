import { useConversations, useReadable } from "@tidings/react";
import { useEffect, useMemo, useRef } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { PeopleList } from "../people/people-list.tsx";
import { usePeopleSearch } from "../people/use-people-search.ts";
import { usePage } from "../shell/page.ts";
import { ConversationList } from "./conversation-list.tsx";

interface SidebarListsProps {
  /** What is looked for; empty: everybody. */
  readonly query: string;
  readonly openChatWith: string | null;
  readonly onOpen: (peerId: string) => void;
}

/** The conversations, and the people whom there is none with yet, as far as they are looked for. */
export function SidebarLists({ query, openChatWith, onOpen }: SidebarListsProps): ReactElement {
  const { t } = useLanguage();
  const { me, people } = usePage();
  const conversations = useConversations();
  const names = useReadable(people.names);
  const { found, status } = usePeopleSearch(query);
  const lists = useRef<HTMLDivElement>(null);

  const listed = useMemo(
    () => conversations.items.filter(({ peerId }) => matches(query, peerId, names.get(peerId))),
    [conversations.items, names, query],
  );
  const others = useMemo(() => {
    const known = new Set([me.userId, ...conversations.items.map(({ peerId }) => peerId)]);
    // What was found for an earlier query is there until the answer to this one has come.
    return found.filter(({ userId, name }) => !known.has(userId) && matches(query, userId, name));
  }, [conversations.items, found, me, query]);

  // Where there is room for one pane, the list comes back with the focus on the chat that was open.
  const wasOpen = useRef(openChatWith);
  useEffect(() => {
    if (wasOpen.current !== null && openChatWith === null) {
      const items = [...(lists.current?.querySelectorAll<HTMLElement>(".list-item") ?? [])];
      const item = items.find(({ dataset }) => dataset["peer"] === wasOpen.current);
      (item ?? items[0])?.focus();
    }
    wasOpen.current = openChatWith;
  }, [openChatWith]);

  const isNothing =
    listed.length === 0 && others.length === 0 && conversations.status === "ready" && status === "ready";
  return (
    <div ref={lists} className="sidebar__lists">
      <ConversationList conversations={conversations} listed={listed} openChatWith={openChatWith} onOpen={onOpen} />
      <PeopleList people={others} openChatWith={openChatWith} onOpen={onOpen} />
      {status === "failed" && (
        <p className="sidebar__hint" role="alert">
          {t.people.searchFails}
        </p>
      )}
      {isNothing && query !== "" && <p className="sidebar__hint">{t.people.nobodyFound(query)}</p>}
      {isNothing && query === "" && (
        <div className="sidebar__empty">
          <p className="empty-title">{t.people.nobodyHere}</p>
          <p>{t.people.nobodyHereHint}</p>
        </div>
      )}
    </div>
  );
}

function matches(query: string, userId: string, name = userId): boolean {
  const wanted = query.toLocaleLowerCase();
  return name.toLocaleLowerCase().includes(wanted) || userId.includes(wanted);
}

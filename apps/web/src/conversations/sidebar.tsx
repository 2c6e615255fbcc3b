import { useConversations, useReadable } from "@tidings/react";
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { PeopleList } from "../people/people-list.tsx";
import { SearchField } from "../people/search-field.tsx";
import { usePeopleSearch } from "../people/use-people-search.ts";
import { usePage } from "../shell/page.ts";
import { useArrowKeys } from "../ui/use-arrow-keys.ts";
import { ConversationList } from "./conversation-list.tsx";
import { SidebarHeader, type SidebarHeaderProps } from "./sidebar-header.tsx";

interface SidebarProps extends SidebarHeaderProps {
  readonly openChatWith: string | null;
}

/** Who there is to talk to. */
export function Sidebar({ openChatWith, ...header }: SidebarProps): ReactElement {
  const { t } = useLanguage();
  const { me, people, route } = usePage();
  const conversations = useConversations();
  const names = useReadable(people.names);
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const { found, status } = usePeopleSearch(query);
  const root = useRef<HTMLElement>(null);
  const lists = useRef<HTMLDivElement>(null);
  useArrowKeys(root, ".list-item");
  const open = useCallback(
    (peerId: string): void => {
      route.go(peerId);
      setTyped("");
    },
    [route],
  );

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
    <nav ref={root} className="sidebar" aria-label={t.people.chats}>
      <SidebarHeader {...header} />
      <SearchField value={typed} onChange={setTyped} />
      <div ref={lists} className="sidebar__lists">
        <ConversationList conversations={conversations} listed={listed} openChatWith={openChatWith} onOpen={open} />
        <PeopleList people={others} openChatWith={openChatWith} onOpen={open} />
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
    </nav>
  );
}

function matches(query: string, userId: string, name = userId): boolean {
  const wanted = query.toLocaleLowerCase();
  return name.toLocaleLowerCase().includes(wanted) || userId.includes(wanted);
}

import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { useDirectory } from "../hooks/use-directory.ts";
import { useNow } from "../hooks/use-now.ts";
import { useSession, useSessionState } from "../hooks/use-session.ts";
import { nameOf, sortedConversations } from "../store/selectors.ts";
import { Avatar } from "./avatar.tsx";
import { Bell } from "./bell.tsx";
import { ConversationItem } from "./conversation-item.tsx";
import { SearchIcon, SignOutIcon } from "./icons.tsx";
import { PersonItem } from "./person-item.tsx";

interface SidebarProps {
  readonly openChatWith: string | null;
  readonly inboxOpen: boolean;
  readonly onToggleInbox: () => void;
  readonly onSignOut: () => void;
}

/** Who there is to talk to. */
export function Sidebar({ openChatWith, inboxOpen, onToggleInbox, onSignOut }: SidebarProps): ReactElement {
  const { session, route } = useSession();
  const me = useSessionState((state) => state.me);
  const conversations = useSessionState((state) => state.conversations);
  const names = useSessionState((state) => state.names);
  const found = useSessionState((state) => state.found);
  const nowMs = useNow(30_000);
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const problem = useDirectory(query);
  const open = useCallback(
    (peerId: string): void => {
      route.go(peerId);
      setTyped("");
    },
    [route],
  );

  const listed = useMemo(() => {
    const wanted = query.toLocaleLowerCase();
    return sortedConversations(conversations, me.userId).filter(({ peerId }) =>
      nameOf(names, peerId).toLocaleLowerCase().includes(wanted),
    );
  }, [conversations, names, me, query]);
  const others = useMemo(() => {
    const known = new Set(sortedConversations(conversations, me.userId).map(({ peerId }) => peerId));
    return found.filter(({ userId }) => !known.has(userId));
  }, [conversations, found, me]);
  const nothing = listed.length === 0 && others.length === 0 && conversations.status !== "loading";

  return (
    <nav className="sidebar" aria-label="Chats">
      <header className="sidebar__header">
        <Avatar userId={me.userId} name={me.name} />
        <span className="sidebar__me" title={me.userId}>
          {me.name}
        </span>
        <Bell open={inboxOpen} onToggle={onToggleInbox} />
        <button type="button" className="icon-button" onClick={onSignOut} aria-label="Sign out" title="Sign out">
          <SignOutIcon />
        </button>
      </header>

      <search className="sidebar__search">
        <SearchIcon />
        <input
          type="search"
          aria-label="Search people"
          placeholder="Search people"
          data-testid="people-search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </search>

      <div className="sidebar__lists">
        {conversations.status === "loading" && <p className="sidebar__hint">Loading…</p>}
        {listed.length > 0 && (
          <ul className="list" aria-label="Conversations">
            {listed.map((conversation) => (
              <ConversationItem
                key={conversation.id}
                conversation={conversation}
                current={conversation.peerId === openChatWith}
                nowMs={nowMs}
                onOpen={open}
              />
            ))}
          </ul>
        )}
        {conversations.cursor !== null && query === "" && (
          <button type="button" className="button button--quiet" onClick={() => void session.chats.loadMore()}>
            Show older conversations
          </button>
        )}
        {others.length > 0 && (
          <section aria-labelledby="people-heading">
            <h2 id="people-heading" className="sidebar__heading">
              People
            </h2>
            <ul className="list" aria-label="People">
              {others.map((person) => (
                <PersonItem
                  key={person.userId}
                  person={person}
                  current={person.userId === openChatWith}
                  onOpen={open}
                />
              ))}
            </ul>
          </section>
        )}
        {problem !== null && (
          <p className="sidebar__hint" role="alert">
            {problem}
          </p>
        )}
        {nothing && problem === null && (
          <p className="sidebar__hint">
            {query === ""
              ? "Nobody else is here yet. Open a second window and sign in with another name."
              : `Nobody called “${query}” was found.`}
          </p>
        )}
      </div>
    </nav>
  );
}

import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { loadParts } from "../more/more.ts";
import { SearchField } from "../people/search-field.tsx";
import { usePage } from "../shell/page.ts";
import { groupIcon, Icon } from "@tidings/ui/parts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useArrowKeys } from "@tidings/ui/headless";
import { SidebarHeader, type SidebarHeaderProps } from "./sidebar-header.tsx";
import { SidebarLists } from "./sidebar-lists.tsx";

const NewGroup = lazyPart(async () => (await loadParts()).NewGroup);

interface SidebarProps extends SidebarHeaderProps {
  /** The conversation that is open. */
  readonly openId: string | null;
}

/** The conversations and people. */
export function Sidebar({ openId, ...header }: SidebarProps): ReactElement {
  const { t } = useLanguage();
  const { route } = usePage();
  const [typed, setTyped] = useState("");
  const sought = typed.trim();
  const query = useDeferredValue(sought);
  const [isEntered, setEntered] = useState(false);
  const root = useRef<HTMLElement>(null);
  const [making, setMaking] = useState(false);
  useArrowKeys(root, ".tidings-conversation");
  const open = useCallback(
    (conversationId: string): void => {
      route.go(conversationId);
      setTyped("");
    },
    [route],
  );
  return (
    <nav ref={root} className="sidebar" aria-label={t.people.chats}>
      <SidebarHeader {...header} />
      <div className="sidebar__top">
        <SearchField value={typed} onChange={setTyped} onEnter={setEntered} />
        <button
          type="button"
          className="tidings-icon-button"
          aria-label={t.people.newGroup}
          title={t.people.newGroup}
          data-testid="new-group-button"
          onClick={() => setMaking(true)}
        >
          <Icon of={groupIcon} />
        </button>
      </div>
      <SidebarLists
        query={query}
        isEntered={isEntered && query !== "" && query === sought}
        onEntered={setEntered}
        openId={openId}
        onOpen={open}
      />
      {making && <NewGroup onClose={() => setMaking(false)} />}
    </nav>
  );
}

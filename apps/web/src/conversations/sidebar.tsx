import { useCallback, useDeferredValue, useRef, useState } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { SearchField } from "../people/search-field.tsx";
import { usePage } from "../shell/page.ts";
import { useArrowKeys } from "../ui/use-arrow-keys.ts";
import { SidebarHeader, type SidebarHeaderProps } from "./sidebar-header.tsx";
import { SidebarLists } from "./sidebar-lists.tsx";

interface SidebarProps extends SidebarHeaderProps {
  readonly openChatWith: string | null;
}

/** Who there is to talk to. */
export function Sidebar({ openChatWith, ...header }: SidebarProps): ReactElement {
  const { t } = useLanguage();
  const { route } = usePage();
  const [typed, setTyped] = useState("");
  const query = useDeferredValue(typed.trim());
  const root = useRef<HTMLElement>(null);
  useArrowKeys(root, ".list-item");
  const open = useCallback(
    (peerId: string): void => {
      route.go(peerId);
      setTyped("");
    },
    [route],
  );
  return (
    <nav ref={root} className="sidebar" aria-label={t.people.chats}>
      <SidebarHeader {...header} />
      <SearchField
        value={typed}
        onChange={setTyped}
        onEnter={() => root.current?.querySelector<HTMLElement>(".list-item")?.click()}
      />
      <SidebarLists query={query} openChatWith={openChatWith} onOpen={open} />
    </nav>
  );
}

import { useReadable, useTidings } from "@tidings/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { ReactElement } from "react";
import { ChatPane } from "../chat/chat-pane.tsx";
import { EmptyPane } from "../chat/empty-pane.tsx";
import { ConnectionBanner } from "../connection/connection-banner.tsx";
import { Sidebar } from "../conversations/sidebar.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { ToastList } from "../toasts/toast-list.tsx";
import { partLoader } from "../load-part.ts";
import { loadSettings } from "../settings/load-settings.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useMedia } from "../ui/use-media.ts";
import type { Chat } from "../route.ts";
import type { Store } from "../tidings.ts";
import { usePage } from "./page.ts";
import { PageNews } from "./page-news.tsx";
import { PageTitle } from "./page-title.tsx";
import { SkipLinks } from "./skip-links.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { usePanelGivesWay } from "./use-panel-gives-way.ts";
import { useAnnouncedNotices } from "./use-announced-notices.ts";
import { useDroppedFiles } from "./use-dropped-files.ts";

// Not needed at first: loaded when they are opened.
const loadInbox = partLoader(import.meta.url, () => import("../inbox/inbox-panel.tsx"));
const InboxPanel = lazyPart(async () => (await loadInbox()).InboxPanel);
const loadConnection = partLoader(import.meta.url, () => import("../connection/connection-panel.tsx"));
const ConnectionPanel = lazyPart(async () => (await loadConnection()).ConnectionPanel);
const loadAbout = partLoader(import.meta.url, () => import("../people/about-panel.tsx"));
const AboutPanel = lazyPart(async () => (await loadAbout()).AboutPanel);
const ShortcutsSheet = lazyPart(async () => (await loadSettings()).ShortcutsSheet);

/** The conversation that an address names; `null` if it names none of this user's. */
function toConversationId(store: Store, chat: Chat | null): string | null {
  if (chat === null) return null;
  try {
    return store.conversation(chat).id;
  } catch (error) {
    console.warn("The address names no conversation of this user", error);
    return null;
  }
}

/** The page of a signed-in user. */
export function Workspace({ onSignOut }: { readonly onSignOut: () => void }): ReactElement {
  const { t } = useLanguage();
  const { route } = usePage();
  const store = useTidings();
  const chat = useReadable(route);
  const id = useMemo(() => toConversationId(store, chat), [store, chat]);
  // The address of an older link, which names the other party, is replaced.
  useEffect(() => {
    if (id !== null && chat !== null && "with" in chat) route.name(id);
  }, [route, chat, id]);
  const panel = useReadable(route.panel);
  const isCovered = useMedia("(width < 45em)") && panel !== null;
  const close = route.closePanel;
  usePanelGivesWay(route);
  const [sheet, setSheet] = useState(false);
  const showSheet = useCallback(() => setSheet(true), []);
  useShortcuts({ route, onSheet: showSheet });
  useAnnouncedNotices();
  useDroppedFiles();

  return (
    <div className="workspace" data-pane={id === null ? "list" : "chat"}>
      <PageTitle conversationId={id} />
      <SkipLinks hasChat={id !== null} />
      <div className="banners">
        <ConnectionBanner />
        <PageNews />
      </div>
      <main
        className="workspace__panes"
        data-panel={panel === "about" && id === null ? undefined : (panel ?? undefined)}
      >
        <h1 className="visually-hidden">{t.app.title}</h1>
        <div className="workspace__under" inert={isCovered}>
          <Sidebar
            onSignOut={onSignOut}
            inboxOpen={panel === "inbox"}
            onToggleInbox={() => (panel === "inbox" ? close() : route.openPanel("inbox"))}
            onShowConnection={() => route.openPanel("connection")}
            onShowShortcuts={showSheet}
            openId={id}
          />
          {id === null ? <EmptyPane /> : <ChatPane key={id} id={id} />}
        </div>
        {panel === "inbox" && <InboxPanel onClose={close} />}
        {panel === "about" && id !== null && <AboutPanel key={id} id={id} onClose={close} />}
        {panel === "connection" && <ConnectionPanel onClose={close} />}
      </main>
      <ToastList />
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </div>
  );
}

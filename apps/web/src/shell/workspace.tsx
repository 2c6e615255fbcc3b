import { useReadable } from "@tidings/react";
import { useCallback, useState } from "react";
import type { ReactElement } from "react";
import { ChatPane } from "../chat/chat-pane.tsx";
import { EmptyPane } from "../chat/empty-pane.tsx";
import { ConnectionBanner } from "../connection/connection-banner.tsx";
import { Sidebar } from "../conversations/sidebar.tsx";
import { useLanguage } from "../i18n/use-language.ts";
import { ToastList } from "../toasts/toast-list.tsx";
import { partLoader } from "../load-part.ts";
import { lazyPart } from "../ui/lazy-part.tsx";
import { useMedia } from "../ui/use-media.ts";
import { NewerPageOffer } from "./newer-page-offer.tsx";
import { usePage } from "./page.ts";
import { PageTitle } from "./page-title.tsx";
import { SkipLinks } from "./skip-links.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { usePanelGivesWay } from "./use-panel-gives-way.ts";
import { useAnnouncedNotices } from "./use-announced-notices.ts";
import { useDroppedFiles } from "./use-dropped-files.ts";

// Not needed to begin with: loaded when they are opened.
const loadInbox = partLoader("inbox-panel", () => import("../inbox/inbox-panel.tsx"));
const InboxPanel = lazyPart(async () => (await loadInbox()).InboxPanel);
const loadConnection = partLoader("connection-panel", () => import("../connection/connection-panel.tsx"));
const ConnectionPanel = lazyPart(async () => (await loadConnection()).ConnectionPanel);
const loadPerson = partLoader("person-panel", () => import("../people/person-panel.tsx"));
const PersonPanel = lazyPart(async () => (await loadPerson()).PersonPanel);
const loadShortcuts = partLoader("shortcuts-sheet", () => import("./shortcuts-sheet.tsx"));
const ShortcutsSheet = lazyPart(async () => (await loadShortcuts()).ShortcutsSheet);

/** The page of a signed-in user. */
export function Workspace({ onSignOut }: { readonly onSignOut: () => void }): ReactElement {
  const { t } = useLanguage();
  const { route, me } = usePage();
  const chatWith = useReadable(route);
  const peerId = chatWith === me.userId ? null : chatWith;
  const panel = useReadable(route.panel);
  const isCovered = useMedia("(max-width: 719px)") && panel !== null;
  const close = route.closePanel;
  usePanelGivesWay(route);
  const [sheet, setSheet] = useState(false);
  const showSheet = useCallback(() => setSheet(true), []);
  useShortcuts({ route, onSheet: showSheet });
  useAnnouncedNotices();
  useDroppedFiles();

  return (
    <div className="workspace" data-pane={peerId === null ? "list" : "chat"}>
      <PageTitle chatWith={peerId} />
      <SkipLinks hasChat={peerId !== null} />
      <div className="banners">
        <ConnectionBanner />
        <NewerPageOffer />
      </div>
      <main
        className="workspace__panes"
        data-panel={panel === "person" && peerId === null ? undefined : (panel ?? undefined)}
      >
        <h1 className="visually-hidden">{t.app.title}</h1>
        <div className="workspace__under" inert={isCovered}>
          <Sidebar
            onSignOut={onSignOut}
            inboxOpen={panel === "inbox"}
            onToggleInbox={() => (panel === "inbox" ? close() : route.openPanel("inbox"))}
            onShowConnection={() => route.openPanel("connection")}
            onShowShortcuts={showSheet}
            openChatWith={peerId}
          />
          {peerId === null ? <EmptyPane /> : <ChatPane key={peerId} peerId={peerId} />}
        </div>
        {panel === "inbox" && <InboxPanel onClose={close} />}
        {panel === "person" && peerId !== null && <PersonPanel key={peerId} peerId={peerId} onClose={close} />}
        {panel === "connection" && <ConnectionPanel onClose={close} />}
      </main>
      <ToastList />
      {sheet && <ShortcutsSheet onClose={() => setSheet(false)} />}
    </div>
  );
}

import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { ReactElement } from "react";
import { SessionContext, useSession, useSessionState } from "../hooks/use-session.ts";
import type { Route } from "../route.ts";
import { directConversationId } from "@tidings/core/ids";
import type { Session } from "../session/session.ts";
import { waiting } from "../store/selectors.ts";
import { ChatPane } from "./chat-pane.tsx";
import { ConnectionBanner } from "./connection-banner.tsx";
import { EmptyPane } from "./empty-pane.tsx";
import { InboxPanel } from "./inbox-panel.tsx";
import { Sidebar } from "./sidebar.tsx";
import { Toasts } from "./toasts.tsx";

interface WorkspaceProps {
  readonly session: Session;
  readonly route: Route;
  readonly onSignOut: () => void;
}

/** The page of a signed-in user. */
export function Workspace({ session, route, onSignOut }: WorkspaceProps): ReactElement {
  const context = useMemo(() => ({ session, route }), [session, route]);
  return (
    <SessionContext value={context}>
      <Layout onSignOut={onSignOut} />
    </SessionContext>
  );
}

function Layout({ onSignOut }: { readonly onSignOut: () => void }): ReactElement {
  const { session, route } = useSession();
  const peerId = useSyncExternalStore(route.subscribe, route.get);
  const me = useSessionState((state) => state.me.userId);
  const count = useSessionState(waiting);
  const [inboxOpen, setInboxOpen] = useState(false);
  const chat = useMemo(
    () => (peerId === null || peerId === me ? null : { peerId, conversationId: directConversationId(me, peerId) }),
    [peerId, me],
  );

  useEffect(() => session.openChat.show(chat), [session, chat]);

  return (
    <div className="workspace" data-pane={chat ? "chat" : "list"}>
      <title>{count > 0 ? `(${count}) Tidings` : "Tidings"}</title>
      <ConnectionBanner />
      <div className="workspace__panes">
        <Sidebar
          onSignOut={onSignOut}
          inboxOpen={inboxOpen}
          onToggleInbox={() => setInboxOpen((open) => !open)}
          openChatWith={peerId}
        />
        {chat ? <ChatPane key={chat.conversationId} chat={chat} /> : <EmptyPane />}
        {inboxOpen && <InboxPanel onClose={() => setInboxOpen(false)} />}
      </div>
      <Toasts />
    </div>
  );
}

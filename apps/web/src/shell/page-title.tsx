import { useConversationSummary } from "@tidings/react";
import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { partLoader } from "../load-part.ts";
import { useConversationName } from "@tidings/ui/parts";
import { useWaiting } from "./use-waiting.ts";

// Not needed until something is unread.
const load = partLoader(import.meta.url, () => import("./favicon.ts"));

/** The title and icon of the tab: the open chat, and how much is unread. */
export function PageTitle({ conversationId }: { readonly conversationId: string | null }): ReactElement {
  const { t } = useLanguage();
  const count = useWaiting();

  useEffect(() => {
    showOnApp(count);
    if (count === 0) return undefined;
    const link = document.querySelector('link[rel="icon"]');
    const icon = link?.getAttribute("href") ?? "";
    let isPast = false;
    const show = async (): Promise<void> => {
      const { withBadge } = await load();
      if (!isPast) link?.setAttribute("href", withBadge(icon, count));
    };
    show().catch(console.warn);
    return () => {
      isPast = true;
      link?.setAttribute("href", icon);
    };
  }, [count]);
  useEffect(() => () => showOnApp(0), []);

  const prefix = count > 0 ? `(${count}) ` : "";
  if (conversationId === null) return <title>{prefix + t.app.title}</title>;
  return <ChatTitle prefix={prefix} id={conversationId} />;
}

function ChatTitle({ prefix, id }: { readonly prefix: string; readonly id: string }): ReactElement {
  const { t } = useLanguage();
  const name = useConversationName(useConversationSummary({ id }));
  return <title>{`${prefix}${name} · ${t.app.title}`}</title>;
}

/** Shows the count on the application's icon, if the page is installed. */
function showOnApp(count: number): void {
  const { navigator } = window as { readonly navigator: Partial<Pick<Navigator, "setAppBadge">> };
  // a browser may have the function and still refuse
  navigator.setAppBadge?.(count).catch(console.warn);
}

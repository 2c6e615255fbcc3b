import { useEffect } from "react";
import type { ReactElement } from "react";
import { useLanguage } from "../i18n/use-language.ts";
import { useName } from "../people/use-name.ts";
import { toFavicon } from "./favicon.ts";
import { useWaiting } from "./use-waiting.ts";

/** The name of the tab, and its icon: with whom the chat is, and how much there is to read. */
export function PageTitle({ chatWith }: { readonly chatWith: string | null }): ReactElement {
  const { t } = useLanguage();
  const count = useWaiting();

  useEffect(() => {
    const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
    if (link) link.href = toFavicon(count);
    showOnApp(count);
  }, [count]);
  useEffect(() => () => showOnApp(0), []);

  const prefix = count > 0 ? `(${count}) ` : "";
  return chatWith === null ? <title>{prefix + t.app.title}</title> : <ChatTitle prefix={prefix} userId={chatWith} />;
}

function ChatTitle({ prefix, userId }: { readonly prefix: string; readonly userId: string }): ReactElement {
  const { t } = useLanguage();
  return <title>{`${prefix}${useName(userId)} · ${t.app.title}`}</title>;
}

/** Where the page is installed as an application, its icon has a badge. */
function showOnApp(count: number): void {
  const { navigator } = window as { readonly navigator: Partial<Pick<Navigator, "setAppBadge">> };
  // a browser may have it and still not allow it
  navigator.setAppBadge?.(count).catch((error: unknown) => console.warn("The application has no badge", error));
}

import type { DesktopNotifications } from "../desktop/desktop-notifications.ts";
import type { Languages } from "../i18n/languages.ts";
import { toPushText } from "../inbox/push-text.ts";
import type { People } from "../people/people.ts";
import type { Route } from "../route.ts";
import type { Store } from "../tidings.ts";
import type { Toasts } from "./toasts.ts";

export interface AnnouncePushesOptions {
  readonly store: Pick<Store, "conversations" | "inbox">;
  readonly toasts: Toasts;
  readonly people: People;
  readonly languages: Languages;
  readonly route: Pick<Route, "get">;
  readonly desktop: DesktopNotifications;
}

/**
 * Tells of each push as it arrives: by a toast, and outside of the page while nobody sees it. Not of what was read elsewhere,
 * nor of a message in the chat that the user has before him. A toast goes when its push is read, on any device.
 *
 * @returns stops it
 */
export function announcePushes({
  store,
  toasts,
  people,
  languages,
  route,
  desktop,
}: AnnouncePushesOptions): () => void {
  const { inbox } = store;

  const stopHearing = inbox.onPush((push) => {
    if (push.readAtMs !== null) return;
    const { title, body, target } = toPushText(push, people.names.get(), languages.current.get().t);
    const chatWith = target && "chatWith" in target ? target.chatWith : null;
    if (chatWith !== null && chatWith === route.get() && document.visibilityState === "visible") return;
    toasts.show({ kind: "push", push });
    // Messages are told of below, as those of an open chat come without a push.
    if (chatWith !== null) return;
    const tag = `push-${push.seq ?? push.sentAtMs}`;
    desktop.show({ title, body, tag, chatWith: null });
  });

  const all = inbox.list("all");
  const stopReading = all.subscribe(() => {
    const shown = toasts.shown.get();
    if (!shown.some(({ kind }) => kind === "push")) return;
    const read = new Set(all.get().items.flatMap(({ seq, readAtMs }) => (readAtMs === null ? [] : [seq])));
    toasts.dismissIf((toast) => toast.kind === "push" && toast.push.seq !== null && read.has(toast.push.seq));
  });

  let isLoaded = false;
  const heard = new Map<string, number>();
  const hear = (): void => {
    for (const { id, peerId, lastMessage, lastSeq } of store.conversations.get().items) {
      const before = heard.get(id);
      heard.set(id, lastSeq);
      // What is there when the list is loaded is no news.
      const isNews = before === undefined ? isLoaded : lastSeq > before;
      if (!isNews || !lastMessage || lastMessage.own) continue;
      const title = people.names.get().get(peerId) ?? peerId;
      desktop.show({ title, body: lastMessage.content.text, tag: id, chatWith: peerId });
    }
    isLoaded ||= store.conversations.get().status === "ready";
  };
  hear();
  const stopWatching = store.conversations.subscribe(hear);

  return () => {
    stopHearing();
    stopWatching();
    stopReading();
  };
}

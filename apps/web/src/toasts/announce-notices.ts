import type { DesktopNotices } from "../desktop/desktop-notices.ts";
import type { Languages } from "../i18n/languages.ts";
import type { People } from "../people/people.ts";
import type { Store } from "../tidings.ts";
import { toNoticeText } from "./notice-text.ts";
import type { Toasts } from "./toasts.ts";

export { createDesktopNotices } from "../desktop/desktop-notices.ts";

type Notice = ReturnType<Store["notices"]["get"]>[number];

export interface AnnounceNoticesOptions {
  readonly store: Pick<Store, "me" | "notices" | "conversation" | "conversations" | "inbox">;
  readonly toasts: Toasts;
  readonly people: Pick<People, "names" | "whenNamed">;
  readonly languages: Languages;
  readonly desktop: DesktopNotices;
}

/**
 * Shows each of the store's notices where it belongs: as a toast, or as a notification outside the page. If notifications are not possible,
 * as a toast. Withdraws what has been read, also notifications of an earlier page.
 *
 * @returns a function that stops it and withdraws everything
 */
export function announceNotices({ store, toasts, people, languages, desktop }: AnnounceNoticesOptions): () => void {
  const { notices } = store;
  const told = new Map<string, number>();
  /** The tags of notifications that are shown outside the page. */
  const standing = new Set<string>();
  let isStopped = false;

  const summaryOf = (id: string): ReturnType<ReturnType<Store["conversation"]>["summary"]["get"]> =>
    store.conversation({ id }).summary.get();
  const nameOf = (userId: string): string => people.names.get().get(userId) ?? userId;
  /** Another user of this browser may have a push with the same number, and has other chats. */
  const tagOf = (key: string): string => (key.startsWith("push-") ? `${store.me}/${key}` : key);
  const isOwn = (tag: string): boolean => {
    if (/\/push-[^/]*$/.test(tag)) return tag.startsWith(`${store.me}/`);
    try {
      summaryOf(tag);
      return true;
    } catch {
      return false; // a chat of two others
    }
  };
  const isCurrent = ({ key, revision }: Notice): boolean =>
    !isStopped && notices.get().some((one) => one.key === key && one.revision === revision);
  const withdraw = (tags: readonly string[]): void => {
    for (const tag of tags) standing.delete(tag);
    if (tags.length > 0) desktop.withdraw(tags).catch(warn);
  };

  async function showOutside(notice: Notice): Promise<void> {
    if (notice.of === "chat") {
      const { peerId, lastMessage } = summaryOf(notice.key);
      await people.whenNamed(lastMessage?.from ?? peerId);
    }
    if (!isCurrent(notice)) return;
    const { t, formats } = languages.current.get();
    const words = toNoticeText(notice, summaryOf, { t, formats, me: store.me, nameOf });
    const { title, body = "", conversationId = null } = words;
    const stamp = notice.of === "chat" ? summaryOf(notice.key).lastSeq : notice.push.sentAtMs;
    const tag = tagOf(notice.key);
    if (desktop.show({ title, body, tag, stamp, conversationId })) standing.add(tag);
    else toasts.show({ kind: "notice", key: notice.key, revision: notice.revision });
  }

  function tell(): void {
    const current = notices.get();
    for (const notice of current) {
      const { key, revision, where } = notice;
      if ((told.get(key) ?? 0) >= revision) continue;
      told.set(key, revision);
      if (where === "page") toasts.show({ kind: "notice", key, revision });
      else void showOutside(notice);
    }
    const keys = new Set(current.map(({ key }) => key));
    const gone = [...told.keys()].filter((key) => !keys.has(key));
    if (gone.length === 0) return;
    for (const key of gone) told.delete(key);
    toasts.dismissIf((toast) => toast.kind === "notice" && !keys.has(toast.key));
    withdraw(gone.map(tagOf).filter((tag) => standing.has(tag)));
  }

  /** Of notifications of an earlier page, only the tag is known. */
  function takeBackRead(): void {
    if (standing.size === 0) return;
    const { items } = store.conversations.get();
    const pushes = store.inbox.list("all").get().items;
    const read = [
      ...items.flatMap(({ id, unread }) => (unread === 0 ? [id] : [])),
      ...pushes.flatMap(({ seq, readAtMs }) => (readAtMs === null ? [] : [tagOf(`push-${seq}`)])),
    ];
    withdraw(read.filter((tag) => standing.has(tag)));
  }

  /** The service worker shows what the server sends. It withdraws what it learns to be read, on any device. */
  const tellPushes = (): void => desktop.tellPushes(store.inbox.list("all").get().items, store.inbox.unread.get());

  async function takeOver(): Promise<void> {
    const tags = await desktop.standing().catch(warn);
    if (isStopped || !tags) return;
    for (const tag of tags.filter(isOwn)) standing.add(tag);
    takeBackRead();
  }

  tell();
  const stops = [
    notices.subscribe(tell),
    store.conversations.subscribe(takeBackRead),
    store.inbox.list("all").subscribe(takeBackRead),
    store.inbox.list("all").subscribe(tellPushes),
    desktop.onAsked(isOwn),
  ];
  void takeOver();
  tellPushes();

  return () => {
    isStopped = true;
    for (const stop of stops) stop();
    toasts.dismissIf(({ kind }) => kind === "notice");
    withdraw([...standing]);
  };
}

const warn = (error: unknown): void => console.warn("Notifications outside of the page cannot be changed", error);

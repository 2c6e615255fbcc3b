import {
  inboxPageFailed,
  inboxPageLoaded,
  inboxPageLoading,
  inboxReset,
  pushesRead,
  pushReceived,
  unreadCounted,
} from "../store/inbox.ts";
import type { ReadPushes } from "../store/inbox.ts";
import type { InboxView } from "../store/state.ts";
import { isNews, toastShown } from "../store/toasts.ts";
import type { PushEvent } from "../domain.ts";
import type { SessionContext } from "./context.ts";
import { persist } from "./persist.ts";

const pageSize = 30;

/** The user's push feed and the inbox that it keeps current. */
export interface InboxFeed {
  /** Loads a view's next page, the first one included, unless that is under way. */
  loadMore(view: InboxView): Promise<void>;
  /** What comes of it is seen when the feed says so: its count is the one that is in order. */
  markRead(pushes: ReadPushes): Promise<void>;
}

export function followInbox({ client, store, signal, report }: SessionContext): InboxFeed {
  let loading = new Set<InboxView>();

  async function loadMore(view: InboxView): Promise<void> {
    const { from, hasMore } = store.get().inbox.views[view];
    const underWay = loading;
    if (underWay.has(view) || !hasMore) return;
    underWay.add(view);
    store.update((state) => inboxPageLoading(state, view));
    try {
      const page = await client.notifications.list({
        limit: pageSize,
        unreadOnly: view === "unread",
        ...(from === Infinity ? {} : { before: from }),
      });
      // After a reset, a page that was asked for before it would leave a hole.
      if (underWay === loading) store.update((state) => inboxPageLoaded(state, view, page, Date.now()));
    } catch (error) {
      store.update((state) => inboxPageFailed(state, view));
      report("Notifications could not be loaded.", error);
    } finally {
      underWay.delete(view);
    }
  }

  function apply(event: PushEvent): void {
    switch (event.type) {
      case "ready":
        store.update((state) => unreadCounted(state, event.unread));
        return;
      case "push": {
        const news = isNews(store.get(), event.push);
        store.update((state) => {
          const next = pushReceived(state, event);
          return news ? toastShown(next, { kind: "push", push: event.push }) : next;
        });
        return;
      }
      case "read":
        store.update((state) => pushesRead(state, event, Date.now()));
        return;
      case "reset":
        loading = new Set();
        store.update((state) => inboxReset(state, event.unread));
        void loadMore("all");
    }
  }

  async function start(): Promise<void> {
    const page = await persist(() => client.notifications.list({ limit: pageSize }), signal);
    store.update((state) => unreadCounted(inboxPageLoaded(state, "all", page, Date.now()), page.unread));
    const subscription = client.notifications.onPush(
      { lastEventId: page.position },
      {
        onEvent: apply,
        onError: (error) => report("Notifications cannot be received. Reload the page.", error),
      },
    );
    signal.addEventListener("abort", () => subscription.stop(), { once: true });
  }

  start().catch((error: unknown) => {
    store.update((state) => inboxPageFailed(state, "all"));
    report("Your notifications could not be loaded.", error);
  });

  return {
    loadMore,
    async markRead(pushes) {
      try {
        await client.notifications.markRead("seqs" in pushes ? { seqs: [...pushes.seqs] } : { upTo: pushes.upTo });
      } catch (error) {
        report("The notification could not be marked as read.", error);
      }
    },
  };
}

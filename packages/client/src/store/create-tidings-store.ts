import type { AnyTRPCRouter } from "@trpc/server";
import { browserPage } from "../attention/browser-page.ts";
import { noPage } from "../attention/page.ts";
import { otherParty } from "../model/direct-conversation.ts";
import { isGroupId } from "../model/group-id.ts";
import type { TidingsPath } from "../model/router-types.ts";
import type { TidingsClient } from "../tidings-client.ts";
import { AttentionDesk } from "./attention-desk.ts";
import { fromCache, toCachedStore } from "./cache/cache.ts";
import { Chats } from "./list/chats.ts";
import { checkedClient } from "./wire/checked-client.ts";
import { keepIfSame } from "../feeds/snapshot.ts";
import { Derived } from "./derived.ts";
import { PushInbox } from "./inbox/inbox.ts";
import { joinCached } from "./cache/join-cached.ts";
import { People } from "./people.ts";
import { Saver } from "./cache/saver.ts";
import type { StoreClient } from "./wire/store-client.ts";
import { StoreContext } from "./store-context.ts";
import type { FeedPositions, NewGroup, StoreNotice, TidingsStore, TidingsStoreOptions } from "./tidings-store.ts";

/** What a cache holds at most. */
const cached = { conversations: 50, messages: 50, pushes: 50 } as const;

/**
 * A store of everything this user sees, on a client that stays the application's. It loads and follows at once, until it is
 * closed.
 *
 * @throws TypeError without a user; RangeError for a page size that is not 1–200
 * @example
 * const store = createTidingsStore(tidings, { me: "alice", cache: indexedDbCache({ user: "alice" }) });
 * const bob = store.conversation({ with: "bob" });
 * bob.messages.subscribe(() => render(bob.messages.get().items));
 */
export function createTidingsStore<R extends AnyTRPCRouter, P extends string = TidingsPath<R>>(
  client: TidingsClient<R, P>,
  { me, cache, pageSize = 50, page }: TidingsStoreOptions,
): TidingsStore<R, P> {
  if (me === "") throw new TypeError("Give the `sub` of the token as `me`");
  if (!Number.isInteger(pageSize) || pageSize < 1 || pageSize > 200) {
    throw new RangeError(`pageSize is ${pageSize}: give a whole number from 1 to 200`);
  }
  client.connection.belongsTo(me);
  const context: StoreContext = new StoreContext({
    me,
    // Names and shapes are the contract's, whatever the types of contents and pushes are.
    client: checkedClient(client as unknown as StoreClient, me, (error) => context.report(error)),
    pageSize,
    onChange() {
      positions.invalidate();
      saver?.changed();
    },
  });
  const desk = new AttentionDesk({
    context,
    page: page ?? browserPage(me) ?? noPage,
    onEyes: (id, on) => chats.conversation({ id }).attendance.beforeEyes(on),
  });
  const inbox = new PushInbox(context, desk);
  const chats = new Chats(context, desk, (revised) => inbox.revised(revised));
  const people = new People(context);
  const key = `store:${me}`;
  const read = (value: unknown): ReturnType<typeof fromCache> =>
    fromCache(value, me, (conversationId) => isGroupId(conversationId) || otherParty(conversationId, me) !== null);
  const saver = cache
    ? new Saver(context, {
        snapshot: () =>
          toCachedStore({
            me,
            chats: chats.toCache(cached.conversations, cached.messages),
            inbox: inbox.toCache(cached.pushes),
          }),
        save: (value) => cache.update(key, (saved) => joinCached(value, read(saved))),
      })
    : null;

  const unread = new Derived<ReturnType<TidingsStore<R, P>["unread"]["get"]>>(context.notifier, (previous) =>
    keepIfSame(previous, { ...chats.unread.get(), pushes: inbox.unread.get() }),
  );
  const notices = new Derived<readonly StoreNotice<unknown>[]>(context.notifier, (previous) => {
    const shown = desk.notices.get().flatMap((notice): StoreNotice<unknown>[] => {
      if (notice.of === "chat") return [{ ...notice, of: notice.of }];
      const push = inbox.told(notice.key);
      return push ? [{ ...notice, of: notice.of, push }] : [];
    });
    return keepIfSame(previous, shown);
  });
  desk.notices.addDependent(notices);
  const positions = new Derived<FeedPositions>(context.notifier, (previous) =>
    keepIfSame(previous, { chat: chats.position, push: inbox.position }),
  );
  chats.unread.addDependent(unread);
  inbox.unread.addDependent(unread);

  const start = async (): Promise<void> => {
    const value = cache ? await context.inTime(cache.load(key)) : undefined;
    if (context.isClosed) return;
    desk.start();
    const known = read(value);
    chats.start(known?.chats ?? null);
    inbox.start(known?.inbox ?? null);
    saver?.start();
  };
  void start();

  let closing: Promise<void> | null = null;
  const close = async (): Promise<void> => {
    const saved = saver?.close();
    context.close();
    await saved;
  };

  const store = {
    me,
    client,
    connection: { get: () => client.connection.state, subscribe: client.connection.subscribe },
    positions,
    conversations: chats.list,
    archived: chats.archived,
    loadMoreConversations: () => chats.loadMore(),
    conversation: (target: { readonly with: string } | { readonly id: string }) => chats.conversation(target).handle,
    createGroup: async (group: NewGroup) => (await chats.createGroup(group)).handle,
    presence: (userId: string) => people.presence(userId),
    inbox: {
      list: inbox.list,
      unread: inbox.unread,
      loadMore: inbox.loadMore,
      markRead: inbox.markRead,
      onPush: inbox.onPush,
    },
    unread,
    looking: desk.looking,
    notices,
    dismiss: (noticeKey: string) => desk.dismiss(noticeKey),
    close: () => (closing ??= close()),
    [Symbol.asyncDispose]: () => (closing ??= close()),
  };
  return store as unknown as TidingsStore<R, P>;
}

import type { ChatEvent, Conversation as ConversationState } from "@tidings/core";
import { createDeferred } from "../../feeds/deferred.ts";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import { createNonce } from "../../calls/nonce.ts";
import { directConversationId, otherParty } from "../../model/direct-conversation.ts";
import { isGroupId } from "../../model/group-id.ts";
import type { CachedChats } from "../cache/cache.ts";
import { Conversation } from "../conversation/conversation.ts";
import type { ConversationHost } from "../conversation/conversation-host.ts";
import { inOrder } from "../conversation/conversation-order.ts";
import type { AttentionDesk } from "../attention-desk.ts";
import { CatchUp } from "../catch-up.ts";
import { conversationOf } from "../wire/checked-client.ts";
import type { NewGroup } from "../tidings-store.ts";
import { epochOf } from "../../feeds/event-id.ts";
import { Totals, type UnreadTotals } from "./totals.ts";
import { keepIfSame } from "../../feeds/snapshot.ts";
import { Derived } from "../derived.ts";
import { ListRequests, type NumberedPage } from "./list-requests.ts";
import { outboxShares } from "./outbox-shares.ts";
import { maxPageSize, StaleConversations } from "./stale-conversations.ts";
import type { StoreContext } from "../store-context.ts";
import type { ConversationSummary, List, LoadStatus } from "../conversation/conversation-view.ts";

/** An event as it arrived. `groupEventId`: its id in the group's feed, if it came from there. */
interface Heard {
  readonly event: ChatEvent;
  readonly id: string;
  readonly groupEventId: string | undefined;
}

/** How many times a group is requested if the connection is lost before the answer. */
const maxTries = 3;

/** The user's conversations, and the feed that keeps them current. */
export class Chats {
  readonly list: Derived<List<ConversationSummary<unknown>>>;
  readonly archived: Derived<List<ConversationSummary<unknown>>>;
  readonly unread: Derived<UnreadTotals>;
  readonly #totals = new Totals();
  readonly #requests: ListRequests;
  readonly #stale: StaleConversations;
  readonly #catchUp: CatchUp;
  readonly #context: StoreContext;
  readonly #host: ConversationHost;
  readonly #conversations = new Map<string, Conversation>();
  /** Resolves once the feed is followed. If that fails, it rejects and is replaced. */
  #started = createDeferred<void>();
  #status: LoadStatus = "loading";
  #error: TidingsClientError | null = null;
  #isLoadingMore = false;
  /** The cursor of the next page; `null` at the end, `undefined` if it is not known. */
  #cursor: number | null | undefined;
  #position: string | null = null;
  /** Events that wait while the list is loaded again; `null` otherwise. */
  #waiting: Heard[] | null = null;
  /** It is known what was there when this page was opened. */
  #hasBegun = false;
  readonly #onRevised: (of: ConversationSummary<unknown>) => void;

  constructor(context: StoreContext, desk: AttentionDesk, onRevised: (of: ConversationSummary<unknown>) => void) {
    this.#context = context;
    this.#onRevised = onRevised;
    this.#requests = new ListRequests({
      context,
      totals: this.#totals,
      hasGroups: () => Array.from(this.#conversations.values()).some(({ group, isListed }) => group && isListed),
    });
    this.#stale = new StaleConversations({
      context,
      requests: this.#requests,
      started: () => this.#started.promise,
      all: () => this.#conversations.values(),
      onPage: (page, asked) => this.#take(page, asked),
      onError: (error) => this.#fail(error),
    });
    this.#catchUp = new CatchUp({
      context,
      head: async () =>
        (await this.#requests.page(undefined, context.pageSize, (page) => this.#takeHead(page))).position,
      onBehind: () => desk.behind("chat"),
      onCaughtUp: () => desk.caughtUp("chat"),
    });
    this.#host = {
      context,
      desk,
      started: () => this.#started.promise,
      onSummary: () => this.#onSummary(),
      onStale: () => void this.#stale.refresh(),
      pages: () => this.#requests.asked,
    };
    this.list = new Derived(context.notifier, (previous) => this.#toList(previous, false));
    this.archived = new Derived(context.notifier, (previous) => this.#toList(previous, true));
    this.unread = new Derived<UnreadTotals>(context.notifier, (previous) => keepIfSame(previous, this.#countUnread()));
  }

  start(cached: CachedChats | null): void {
    const { outbox } = this.#context.client;
    if (cached) this.#restore(cached);
    this.#joinOutbox();
    this.#context.onClose(outbox.subscribe(() => this.#joinOutbox()));
    this.#context.onClose(
      outbox.onSent(({ nonce, result }) => this.#conversations.get(result.conversationId)?.sent(nonce, result)),
    );
    this.#context.onClose(
      outbox.onChanged(({ change, result }) => this.#conversations.get(change.conversationId)?.made(change, result)),
    );
    if (!cached) void this.#load();
  }

  /** The last event of the feed that is included; `null` before the feed is followed. */
  get position(): string | null {
    return this.#position;
  }

  conversation(target: { readonly with: string } | { readonly id: string }): Conversation {
    const { me } = this.#context;
    const id = "id" in target ? target.id : directConversationId(me, target.with);
    const known = this.#conversations.get(id);
    if (known) return known;
    if (!isGroupId(id) && otherParty(id, me) === null) {
      throw new TypeError(`${me} is not a party of ${id}: give a conversation's \`id\`, or a user \`with\``);
    }
    const conversation = new Conversation(id, this.#host);
    this.#conversations.set(id, conversation);
    return conversation;
  }

  /** The idempotency key makes it safe to repeat the call if the answer was lost. */
  async createGroup({ key = createNonce(), ...group }: NewGroup): Promise<Conversation> {
    for (let tries = 1; ; tries += 1) {
      try {
        const { conversation: record } = await this.#context.client.chat.createGroup({ ...group, key });
        const conversation = this.conversation(record);
        if (!conversation.isListed) conversation.placeAt((this.#ordered()[0]?.order[1] ?? 0) + 1, 0);
        conversation.listed(record, false, this.#requests.asked, null);
        return conversation;
      } catch (error) {
        if (toClientError(error).code !== "DISCONNECTED" || tries === maxTries) throw error;
      }
    }
  }

  async loadMore(): Promise<void> {
    if (this.#status === "failed") await this.#load();
    if (this.#status !== "ready" || this.#isLoadingMore || this.#cursor === null || this.#waiting) return;
    this.#isLoadingMore = true;
    this.#invalidate();
    const { pageSize } = this.#context;
    const cursor = this.#cursor;
    try {
      await this.#requests.page(cursor, pageSize, (page) => this.#take(page, cursor));
      this.#error = null;
    } catch (error) {
      this.#error = toClientError(error);
    }
    this.#isLoadingMore = false;
    this.#invalidate();
  }

  /** What the cache is to hold; `null` while that is not known. */
  toCache(maxConversations: number, maxMessages: number): CachedChats | null {
    if (this.#position === null || this.#waiting || this.#status !== "ready") return null;
    const listed = this.#ordered().filter(({ isListed }) => isListed);
    const kept = listed.slice(0, maxConversations);
    return {
      position: this.#position,
      totals: this.#totals.current,
      cursor: kept.length === listed.length && this.#cursor !== undefined ? this.#cursor : "unknown",
      conversations: kept.map((conversation) => conversation.toCache(maxMessages)),
    };
  }

  // --- loading ---

  #restore({ position, cursor, conversations, totals }: CachedChats): void {
    if (totals) this.#totals.restore(totals, position);
    for (const conversation of conversations) this.conversation(conversation).restore(conversation);
    this.#cursor = cursor === "unknown" ? undefined : cursor;
    this.#status = "ready";
    this.#invalidate();
    this.#follow(position, null);
    this.#stale.refreshIfAny();
  }

  async #load(): Promise<void> {
    this.#status = "loading";
    this.#error = null;
    this.#invalidate();
    const started = this.#started;
    started.promise.catch(() => {}); // the list shows it
    const take = (page: NumberedPage): void => {
      this.#status = "ready";
      this.#error = null;
      this.#take(page, undefined);
      this.#follow(page.position, page.position);
    };
    try {
      await this.#context.persist(
        () => this.#requests.page(undefined, this.#context.pageSize, take),
        (error) => this.#fail(error),
      );
    } catch (error) {
      this.#status = "failed";
      this.#fail(toClientError(error));
      this.#started = createDeferred<void>();
      started.reject(error);
    }
  }

  /** The unread count of a group has changed since the totals were counted. */
  #moveTotals(id: string, before: number): void {
    const conversation = this.#conversations.get(id);
    if (!conversation?.group) return;
    const { unread } = conversation;
    this.#totals.moved({ messages: unread - before, conversations: Math.sign(unread) - Math.sign(before) });
  }

  /** @param asked the cursor that the page was asked for with */
  #take({ conversations, cursor, number, isCounted, position }: NumberedPage, asked: number | null | undefined): void {
    this.#place(conversations);
    for (const record of conversations) {
      const conversation = this.conversation(record);
      // An older page has nothing that is newer than those before it.
      if (typeof asked === "number" && !conversation.isListed) conversation.news.wasThere(record.lastSeq);
      conversation.listed(record, false, number, position);
      if (isCounted) this.#moveTotals(record.id, record.unread);
    }
    if (this.#cursor === undefined || this.#cursor === asked) this.#cursor = cursor;
    if (conversations.some(({ id }) => this.#conversations.get(id)?.isStale)) void this.#stale.refresh();
    this.#onSummary();
  }

  /** Gives groups without a message their place in the server's list. */
  #place(records: readonly ConversationState[]): void {
    let atMs = (records.find(({ lastMessage }) => lastMessage)?.lastMessage?.sentAtMs ?? 0) + 1;
    for (const [i, record] of records.entries()) {
      if (record.lastMessage) atMs = record.lastMessage.sentAtMs;
      else this.conversation(record).placeAt(atMs, -i);
    }
  }

  /** What was there when this page was opened gets no notice. */
  #takeHead(page: NumberedPage): void {
    if (!this.#hasBegun) {
      for (const { id, kind, lastSeq } of page.conversations) {
        if (kind === "group") this.conversation({ id }).news.wasThere(lastSeq);
      }
    }
    this.#hasBegun = true;
    this.#take(page, undefined);
  }

  // --- following ---

  #follow(position: string, newest: string | null): void {
    const { client } = this.#context;
    this.#position = position;
    this.#context.onChange();
    this.#context.keepOpen(
      (onError) =>
        client.chat.onMessage(
          { lastEventId: this.#position!, ...this.#groupPositions() },
          {
            onEvent: (event, id, groupEventId) => this.#onEvent({ event, id, groupEventId }),
            onError,
          },
        ),
      (error) => this.#fail(error),
    );
    this.#started.resolve();
    this.#catchUp.start(position, newest);
  }

  /** The positions of the known groups, the one with the newest message last. An older server does not know the field. */
  #groupPositions(): { readonly groups?: Record<string, string> } {
    const known = this.#ordered().flatMap(({ id, group }) => (group?.position ? [[id, group.position] as const] : []));
    return known.length === 0 ? {} : { groups: Object.fromEntries(known.slice().reverse()) };
  }

  #onEvent(heard: Heard): void {
    const { event, id } = heard;
    if (event.type === "reset" && event.conversationId === undefined) {
      const isReloading = this.#waiting !== null;
      this.#waiting = [];
      this.#requests.reset();
      if (epochOf(id) !== epochOf(this.#position ?? id)) {
        for (const { outgoing } of this.#conversations.values()) outgoing.startAnew();
      }
      if (!isReloading) void this.#reload();
    } else if (!this.#waiting) {
      this.#apply(heard);
      return;
    }
    this.#waiting.push(heard);
  }

  #apply({ event, id, groupEventId }: Heard): void {
    const conversationId = conversationOf(event);
    if (conversationId !== undefined) this.#applyTo(conversationId, { event, id, groupEventId });
    // not earlier: after a reset, older marks belong to another history
    if (event.type === "ready")
      for (const conversation of this.#conversations.values()) conversation.attendance.tellRead();
    this.#context.onChange();
    if (groupEventId !== undefined) return;
    this.#position = id;
    this.#catchUp.reached(id);
  }

  /** Moves the totals by as much as the event changes the conversation's unread count. */
  #applyTo(conversationId: string, { event, id, groupEventId }: Heard): void {
    const conversation = this.conversation({ id: conversationId });
    const before = conversation.unread;
    conversation.happened(event, { id, groupEventId, isLoading: this.#totals.isLoading });
    if (event.type === "edited" || event.type === "deleted") this.#onRevised(conversation.summary.get());
    const after = conversation.unread;
    if (conversation.group) {
      if (!this.#totals.hasCounted(conversationId, event, id)) this.#moveTotals(conversationId, before);
    } else if (after !== before) {
      const conversations = Math.sign(after) - Math.sign(before);
      this.#totals.changed({ messages: after - before, conversations }, id);
    }
  }

  /** After a reset: loads as much of the list as there was, while what is shown stays as it is. */
  async #reload(): Promise<void> {
    const wanted = Math.max(this.#ordered().length, 1);
    const states: ConversationState[] = [];
    let readAt: string | null = null;
    let isLoaded = true;
    let isCounted = false;
    for (let resets = -1; resets !== this.#requests.resets;) {
      resets = this.#requests.resets;
      states.length = 0;
      let cursor: number | null | undefined;
      try {
        do {
          const from = cursor;
          const limit = Math.min(maxPageSize, Math.max(wanted - states.length, this.#context.pageSize));
          const page = await this.#context.persist(
            () => this.#requests.page(from, limit, () => {}),
            (error) => this.#fail(error),
          );
          if (from === undefined) ({ isCounted } = page);
          states.push(...page.conversations);
          ({ cursor, position: readAt } = page);
        } while (resets === this.#requests.resets && states.length < wanted && cursor !== null);
        this.#cursor = cursor;
      } catch (error) {
        isLoaded = false;
        this.#fail(toClientError(error)); // the feed goes on with what is here
        break;
      }
    }
    if (isLoaded) {
      const found = new Set(states.map(({ id }) => id));
      const before = Array.from(this.#conversations.values(), ({ id, unread }) => [id, unread] as const);
      for (const conversation of this.#conversations.values()) if (!found.has(conversation.id)) conversation.forget();
      this.#place(states);
      for (const state of states) this.conversation(state).listed(state, true, this.#requests.asked, readAt);
      // the totals are those of a later page, with the groups on it as they were here
      for (const [id, unread] of before) if (!isCounted && this.#totals.lists(id)) this.#moveTotals(id, unread);
      this.#error = null;
    }
    for (const conversation of this.#conversations.values()) conversation.reload();
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const heard of waiting) this.#apply(heard);
    this.#stale.refreshIfAny(); // answers to earlier requests were dropped by the reset
    this.#onSummary();
  }

  /** Gives each conversation what the outbox holds for it. */
  #joinOutbox(): void {
    const shares = outboxShares(this.#context.client.outbox, this.#context.me);
    for (const id of shares.keys()) this.conversation({ id });
    for (const [id, conversation] of this.#conversations) {
      const { entries, changes } = shares.get(id) ?? { entries: [], changes: [] };
      conversation.outbox(entries, changes);
    }
  }

  // --- what is shown ---

  #fail(error: TidingsClientError): void {
    this.#error = error;
    this.#invalidate();
  }

  #invalidate(): void {
    this.list.invalidate();
    this.archived.invalidate();
  }

  /** Without totals from the server, counts what is loaded. What was read here does not count, even if the server does not know yet. */
  #countUnread(): UnreadTotals {
    const totals = this.#totals.current;
    let { messages, conversations } = totals ?? { messages: 0, conversations: 0 };
    for (const conversation of this.#conversations.values()) {
      if (!conversation.isListed) continue;
      const { unread } = conversation.summary.get();
      const counted = totals ? conversation.unread : 0;
      messages += unread - counted;
      conversations += Math.sign(unread) - Math.sign(counted);
    }
    return { messages: Math.max(0, messages), conversations: Math.max(0, conversations) };
  }

  #onSummary(): void {
    this.#invalidate();
    this.unread.invalidate();
    this.#context.onChange();
  }

  #ordered(): Conversation[] {
    return inOrder([...this.#conversations.values()].filter((one) => one.isListed || !one.outgoing.isEmpty));
  }

  #toList(
    previous: List<ConversationSummary<unknown>> | undefined,
    isArchived: boolean,
  ): List<ConversationSummary<unknown>> {
    const items = this.#ordered()
      .filter((conversation) => conversation.isArchived === isArchived)
      .map(({ summary }) => summary.get());
    return keepIfSame(previous, {
      items: keepIfSame(previous?.items, items),
      status: this.#status,
      hasMore: this.#status === "ready" && this.#cursor !== null,
      isLoadingMore: this.#isLoadingMore,
      error: this.#error,
    });
  }
}

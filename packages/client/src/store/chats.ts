import type { ChatEvent, Conversation as ConversationState } from "@tidings/core";
import { createDeferred } from "../feeds/deferred.ts";
import { type TidingsClientError, toClientError } from "../model/errors.ts";
import type { OutboxEntry } from "../outbox/outbox.ts";
import { directConversationId, otherParty } from "../model/direct-conversation.ts";
import type { CachedChats } from "./cache.ts";
import { Conversation, type ConversationHost } from "./conversation.ts";
import type { AttentionDesk } from "./attention-desk.ts";
import { CatchUp } from "./catch-up.ts";
import { epochOf } from "../feeds/event-id.ts";
import { Totals, type UnreadTotals } from "./totals.ts";
import { keepIfSame } from "../feeds/snapshot.ts";
import { Derived } from "./derived.ts";
import type { ConversationsPage } from "./store-client.ts";
import type { StoreContext } from "./store-context.ts";
import type { ConversationSummary, List, LoadStatus } from "./tidings-store.ts";

/** The most that the server lists at a time. */
const maxPageSize = 200;

/** The user's conversations, and the feed that keeps them current. */
export class Chats {
  readonly list: Derived<List<ConversationSummary<unknown>>>;
  readonly unread: Derived<UnreadTotals>;
  readonly #totals = new Totals();
  readonly #catchUp: CatchUp;
  readonly #context: StoreContext;
  readonly #host: ConversationHost;
  readonly #conversations = new Map<string, Conversation>();
  /** The feed is followed; rejected, and another one, when that failed. */
  #started = createDeferred<void>();
  #status: LoadStatus = "loading";
  #error: TidingsClientError | null = null;
  #isLoadingMore = false;
  /** Where the list goes on; `null` at its end; `undefined` if that is not known. */
  #cursor: number | null | undefined;
  #position: string | null = null;
  /** Events that wait while the list is loaded again; `null` otherwise. */
  #waiting: { readonly event: ChatEvent; readonly id: string }[] | null = null;
  /** Counts the resets: a page that was asked for before one does not count. */
  #resets = 0;
  #isRefreshing = false;
  #mustRefresh = false;

  constructor(context: StoreContext, desk: AttentionDesk) {
    this.#context = context;
    this.#catchUp = new CatchUp({
      context,
      head: async () => (await this.#page(undefined, 1)).position,
      onBehind: () => desk.behind("chat"),
      onCaughtUp: () => desk.caughtUp("chat"),
    });
    this.#host = {
      context,
      desk,
      started: () => this.#started.promise,
      onSummary: () => this.#onSummary(),
      onStale: () => void this.#refresh(),
    };
    this.list = new Derived(context.notifier, (previous) => this.#toList(previous));
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
    if (!cached) void this.#load();
  }

  /** Up to which event of the feed all this is; `null` before it is followed. */
  get position(): string | null {
    return this.#position;
  }

  conversation(target: { readonly with: string } | { readonly id: string }): Conversation {
    const { me } = this.#context;
    const id = "id" in target ? target.id : directConversationId(me, target.with);
    const known = this.#conversations.get(id);
    if (known) return known;
    const peerId = otherParty(id, me);
    if (peerId === null) {
      throw new TypeError(`${me} is not a party of ${id}: give a conversation's \`id\`, or a user \`with\``);
    }
    const conversation = new Conversation(id, peerId, this.#host);
    this.#conversations.set(id, conversation);
    return conversation;
  }

  async loadMore(): Promise<void> {
    if (this.#status === "failed") await this.#load();
    if (this.#status !== "ready" || this.#isLoadingMore || this.#cursor === null || this.#waiting) return;
    this.#isLoadingMore = true;
    this.list.invalidate();
    const resets = this.#resets;
    try {
      const page = await this.#page(this.#cursor, this.#context.pageSize);
      if (resets === this.#resets) this.#take(page);
      this.#error = null;
    } catch (error) {
      this.#error = toClientError(error);
    }
    this.#isLoadingMore = false;
    this.list.invalidate();
  }

  /** What a cache is to hold, `null` while that is not known. */
  toCache(maxConversations: number, maxMessages: number): CachedChats | null {
    if (this.#position === null || this.#waiting || this.#status !== "ready") return null;
    const listed = this.#ordered();
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
    this.list.invalidate();
    this.#follow(position, null);
    this.#refreshStale();
  }

  async #load(): Promise<void> {
    this.#status = "loading";
    this.#error = null;
    this.list.invalidate();
    const started = this.#started;
    started.promise.catch(() => {}); // the list shows it
    try {
      const page = await this.#context.persist(
        () => this.#page(undefined, this.#context.pageSize),
        (error) => this.#fail(error),
      );
      this.#status = "ready";
      this.#error = null;
      this.#take(page);
      this.#follow(page.position, page.position);
    } catch (error) {
      this.#status = "failed";
      this.#fail(toClientError(error));
      this.#started = createDeferred<void>();
      started.reject(error);
    }
  }

  /** What it says of the totals counts at once, and only if there was no reset since it was asked for. */
  async #page(cursor: number | null | undefined, limit: number): Promise<ConversationsPage> {
    const resets = this.#resets;
    this.#totals.beginPage();
    try {
      const page = await this.#context.client.chat.conversations({
        ...(typeof cursor === "number" && { cursor }),
        limit,
      });
      if (resets === this.#resets) this.#totals.take(page.totals, page.position);
      this.unread.invalidate();
      return page;
    } finally {
      this.#totals.endPage();
    }
  }

  #take(page: ConversationsPage): void {
    for (const state of page.conversations) this.conversation(state).listed(state, false);
    const known = this.#cursor;
    if (known === undefined || (known !== null && (page.cursor === null || page.cursor < known))) {
      this.#cursor = page.cursor;
    }
    if (page.conversations.some(({ id }) => this.#conversations.get(id)?.isStale)) void this.#refresh();
    this.#onSummary();
  }

  #refreshStale(): void {
    if (Array.from(this.#conversations.values()).some(({ isStale }) => isStale)) void this.#refresh();
  }

  /** Asks for what events alone do not tell. What comes up meanwhile is asked for again. */
  async #refresh(): Promise<void> {
    this.#mustRefresh = true;
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    try {
      while (this.#mustRefresh) {
        await this.#started.promise;
        this.#mustRefresh = false;
        await this.#refreshOnce();
      }
    } catch (cause) {
      const error = toClientError(cause);
      this.#fail(error);
      for (const conversation of this.#conversations.values()) if (conversation.isStale) conversation.notListed(error);
    }
    this.#isRefreshing = false;
  }

  async #refreshOnce(): Promise<void> {
    const wanted = new Set<Conversation>();
    for (const conversation of this.#conversations.values()) if (conversation.isStale) wanted.add(conversation);
    const resets = this.#resets;
    let cursor: number | null | undefined;
    while (wanted.size > 0 && cursor !== null) {
      const from = cursor;
      const limit = from === undefined ? this.#context.pageSize : maxPageSize;
      const page = await this.#context.persist(() => this.#page(from, limit));
      if (resets !== this.#resets) return; // everything is loaded anew
      this.#take(page);
      for (const { id } of page.conversations) wanted.delete(this.conversation({ id }));
      ({ cursor } = page);
    }
    for (const conversation of wanted) conversation.notListed(null); // it has no message yet
  }

  // --- following ---

  #follow(position: string, newest: string | null): void {
    const { client } = this.#context;
    this.#position = position;
    this.#context.onChange();
    this.#context.keepOpen(
      (onError) =>
        client.chat.onMessage(
          { lastEventId: this.#position! },
          { onEvent: (event, id) => this.#onEvent(event, id), onError },
        ),
      (error) => this.#fail(error),
    );
    this.#started.resolve();
    this.#catchUp.start(position, newest);
  }

  #onEvent(event: ChatEvent, id: string): void {
    if (event.type === "reset") {
      const isReloading = this.#waiting !== null;
      this.#waiting = [];
      this.#resets += 1;
      this.#totals.reset();
      if (epochOf(id) !== epochOf(this.#position ?? id)) {
        // what another database has stored may be in this one, but does not come on its feed
        for (const { outgoing } of this.#conversations.values()) outgoing.storedUpTo(Infinity);
      }
      if (!isReloading) void this.#reload();
    } else if (!this.#waiting) {
      this.#apply(event, id);
      return;
    }
    this.#waiting.push({ event, id });
  }

  #apply(event: ChatEvent, id: string): void {
    if (event.type === "message") {
      const { message } = event;
      this.#applyTo(message.conversationId, id, (conversation) => conversation.received(message));
    } else if (event.type === "read") {
      this.#applyTo(event.conversationId, id, (conversation) => conversation.read(event.userId, event.seq));
    }
    // not sooner: after a reset, marks of before are of another history
    if (event.type === "ready") for (const conversation of this.#conversations.values()) conversation.tellRead();
    this.#position = id;
    this.#context.onChange();
    this.#catchUp.reached(id);
  }

  /** What it changes of a conversation's count, it changes of the totals; what it does not tell a page does, soon. */
  #applyTo(conversationId: string, position: string, apply: (conversation: Conversation) => void): void {
    const conversation = this.conversation({ id: conversationId });
    const before = conversation.unread;
    apply(conversation);
    const after = conversation.unread;
    if (after === before) return;
    const conversations = Math.sign(after) - Math.sign(before);
    this.#totals.changed({ messages: after - before, conversations }, position);
  }

  /** After a reset: loads as much of the list as there was, while what is shown stays as it is. */
  async #reload(): Promise<void> {
    const wanted = Math.max(this.#ordered().length, 1);
    const states: ConversationState[] = [];
    let isLoaded = true;
    for (let resets = -1; resets !== this.#resets;) {
      resets = this.#resets;
      states.length = 0;
      let cursor: number | null | undefined;
      try {
        do {
          const from = cursor;
          const limit = Math.min(maxPageSize, Math.max(wanted - states.length, this.#context.pageSize));
          const page = await this.#context.persist(
            () => this.#page(from, limit),
            (error) => this.#fail(error),
          );
          states.push(...page.conversations);
          ({ cursor } = page);
        } while (resets === this.#resets && states.length < wanted && cursor !== null);
        this.#cursor = cursor;
      } catch (error) {
        isLoaded = false;
        this.#fail(toClientError(error)); // the feed goes on with what is here
        break;
      }
    }
    if (isLoaded) {
      const found = new Set(states.map(({ id }) => id));
      for (const conversation of this.#conversations.values()) if (!found.has(conversation.id)) conversation.forget();
      for (const state of states) this.conversation(state).listed(state, true);
      this.#error = null;
    }
    for (const conversation of this.#conversations.values()) conversation.log.reload();
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const { event, id } of waiting) this.#apply(event, id);
    this.#refreshStale(); // what was asked for before the reset was not heard
    this.#onSummary();
  }

  /** Gives each conversation what the outbox holds for it. */
  #joinOutbox(): void {
    const { client, me } = this.#context;
    const byId = new Map<string, OutboxEntry[]>();
    for (const entry of client.outbox.entries) {
      const id = entry.conversationId ?? directConversationId(me, entry.to ?? me);
      const entries = byId.get(id);
      if (entries) entries.push(entry);
      else if (otherParty(id, me) !== null) byId.set(id, [entry]);
    }
    for (const id of byId.keys()) this.conversation({ id });
    for (const [id, conversation] of this.#conversations) conversation.outbox(byId.get(id) ?? []);
  }

  // --- what is shown ---

  #fail(error: TidingsClientError): void {
    this.#error = error;
    this.list.invalidate();
  }

  /** Without the server's totals, of what is loaded. What was read here and is not told yet does not count. */
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
    this.list.invalidate();
    this.unread.invalidate();
    this.#context.onChange();
  }

  #ordered(): Conversation[] {
    const shown = [...this.#conversations.values()].filter((one) => one.isListed || !one.outgoing.isEmpty);
    const keyed = shown.map((conversation) => ({ conversation, order: conversation.order }));
    keyed.sort((a, b) => b.order[0] - a.order[0] || b.order[1] - a.order[1]);
    return keyed.map(({ conversation }) => conversation);
  }

  #toList(previous: List<ConversationSummary<unknown>> | undefined): List<ConversationSummary<unknown>> {
    const items = this.#ordered().map(({ summary }) => summary.get());
    return keepIfSame(previous, {
      items: keepIfSame(previous?.items, items),
      status: this.#status,
      hasMore: this.#status === "ready" && this.#cursor !== null,
      isLoadingMore: this.#isLoadingMore,
      error: this.#error,
    });
  }
}

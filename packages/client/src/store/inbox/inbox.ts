import type { Push, PushEvent } from "@tidings/core";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import { keepIfSame, type Readable } from "../../feeds/snapshot.ts";
import type { AttentionDesk } from "../attention-desk.ts";
import type { CachedInbox } from "../cache/cache.ts";
import { CatchUp } from "../catch-up.ts";
import { callEach, Derived } from "../derived.ts";
import { numberOf } from "../../feeds/event-id.ts";
import { PushViews } from "./push-views.ts";
import type { PushesPage, ReadPushes } from "../wire/store-client.ts";
import type { StoreContext } from "../store-context.ts";
import type { ConversationSummary, List } from "../conversation/conversation-view.ts";
import type { InboxFilter } from "../tidings-store.ts";

const filters = ["all", "unread"] as const;

/** The most that the server lists at a time. */
const maxPageSize = 200;

/**
 * How long after a change of a message its push is loaded again, because more may change meanwhile. The pushes of a large group follow the
 * change one after the other; those that a node has left undone as it ended, within 45 s. All are loaded at whole seconds of the page, up to
 * one second earlier, so that many changes cause no more than one load a second. Seconds.
 */
const revisedAfter = { direct: [2], group: [2, 6, 46] };

/** The most pushes that have a notice at a time: the newest. */
const maxTold = 100;

interface Heard {
  readonly event: PushEvent;
  readonly id: string;
}

/** The user's pushes, and the feed that keeps them current. */
export class PushInbox {
  readonly unread: Derived<number>;
  /** Seconds of the page at which pushes are loaded again. */
  readonly #loadsAt = new Set<number>();
  readonly #context: StoreContext;
  readonly #lists: Record<InboxFilter, Derived<List<Push>>>;
  readonly #listeners = new Set<(push: Push) => void>();
  readonly #desk: AttentionDesk;
  readonly #catchUp: CatchUp;
  /** The pushes that have a notice, by its key. Messages have the notice of their chat. */
  readonly #told = new Map<string, Push>();
  #unstored = 0;
  readonly #views = new PushViews();
  #unread = 0;
  #position: string | null = null;
  /** The feed is followed. Until then, no older pages are loaded. */
  #isFollowed = false;
  /** Events up to this number happened before the page was opened. */
  #oldUpTo = 0;
  /** Marked as read here, and not answered yet. */
  readonly #marking = new Set<ReadPushes>();
  /** Those that an earlier page has marked, until it is known that the feed is still the same. */
  #untold: readonly ReadPushes[] = [];
  /** Events that wait while the pushes are loaded again; `null` otherwise. */
  #waiting: Heard[] | null = null;
  #resets = 0;

  constructor(context: StoreContext, desk: AttentionDesk) {
    this.#context = context;
    this.#desk = desk;
    this.#catchUp = new CatchUp({
      context,
      head: async () => (await context.client.notifications.list({ limit: 1 })).position,
      onBehind: () => desk.behind("push"),
      onCaughtUp: () => desk.caughtUp("push"),
    });
    this.unread = new Derived(context.notifier, () => this.#unread);
    this.#lists = { all: this.#createList("all"), unread: this.#createList("unread") };
  }

  start(cached: CachedInbox | null): void {
    if (cached) void this.#restore(cached);
    else void this.#load();
  }

  /** The last event that is included; `null` before the feed is followed. */
  get position(): string | null {
    return this.#position;
  }

  /** What a notice is about. */
  told(key: string): Push | undefined {
    return this.#told.get(key);
  }

  /** The unread ones are loaded when they are asked for. */
  readonly list = (filter: InboxFilter): Readable<List<Push>> => this.#lists[filter];

  readonly onPush = (listener: (push: Push) => void): (() => void) => {
    const own = (push: Push): void => listener(push);
    this.#listeners.add(own);
    return () => {
      this.#listeners.delete(own);
    };
  };

  readonly loadMore = async (filter: InboxFilter): Promise<void> => {
    if (!this.#isFollowed) {
      if (this.#views.get("all").status === "failed") await this.#load();
      return;
    }
    const { from, hasMore, isLoadingMore, status } = this.#views.get(filter);
    if (isLoadingMore || !hasMore || this.#waiting) return;
    const resets = this.#resets;
    this.#change(filter, status === "ready" ? { isLoadingMore: true } : { isLoadingMore: true, status: "loading" });
    this.#views.beginPage();
    try {
      const page = await this.#page(filter, from, this.#context.pageSize);
      if (resets !== this.#resets) return;
      this.#views.join(filter, page, Date.now());
    } catch (cause) {
      if (resets !== this.#resets) return;
      const error = toClientError(cause);
      this.#change(filter, status === "ready" ? { error } : { error, status: "failed" });
    } finally {
      this.#views.endPage();
      this.#change(filter, { isLoadingMore: false });
    }
  };

  /** A message was edited or deleted, so the text of its push has changed: the pushes are loaded again. */
  revised({ id, kind }: Pick<ConversationSummary<unknown>, "id" | "kind">): void {
    const tellsOf = ({ type, data }: Push): boolean =>
      type === "chat.message" && (data as { readonly conversationId: string }).conversationId === id;
    if (!this.#views.pushes.some(tellsOf)) return;
    const nowMs = performance.now();
    for (const after of revisedAfter[kind]) {
      const second = Math.floor(nowMs / 1_000) + after;
      if (this.#loadsAt.has(second)) continue;
      this.#loadsAt.add(second);
      this.#context.later(
        () => {
          this.#loadsAt.delete(second);
          this.#loadAnew(this.#waiting ?? []);
        },
        second * 1_000 - nowMs,
      );
    }
  }

  readonly markRead = async (pushes: ReadPushes): Promise<void> => {
    if ("seqs" in pushes && pushes.seqs.length === 0) return;
    this.#marking.add(pushes);
    this.#onChange();
    await this.#tellRead(pushes);
  };

  async #tellRead(pushes: ReadPushes): Promise<void> {
    const { client } = this.#context;
    try {
      await this.#context.persist(() => client.notifications.markRead(pushes));
      this.#views.read(pushes, Date.now()); // the feed says so too, perhaps later
    } finally {
      this.#marking.delete(pushes);
      this.#onChange();
    }
  }

  toCache(maxPushes: number): CachedInbox | null {
    const view = this.#views.get("all");
    if (this.#position === null || this.#waiting || view.status !== "ready") return null;
    const all = this.#views.shown("all", () => false);
    const pushes = all.slice(0, maxPushes);
    const hasMore = view.hasMore || all.length > pushes.length;
    return { position: this.#position, unread: this.#unread, pushes, hasMore, marking: [...this.#marking] };
  }

  // --- loading ---

  async #restore({ position, unread, pushes, hasMore, marking }: CachedInbox): Promise<void> {
    this.#position = position;
    this.#unread = unread;
    this.#untold = marking;
    for (const marked of marking) this.#marking.add(marked);
    this.#views.join("all", { pushes, hasMore }, 0);
    this.#onChange();
    const head = await this.#context
      .persist(() => this.#context.client.notifications.list({ limit: 1 }))
      .catch((error: unknown) => this.#fail(toClientError(error)));
    this.#oldUpTo = numberOf(head?.position ?? position);
    this.#follow(head?.position ?? null);
  }

  async #load(): Promise<void> {
    this.#change("all", { status: "loading", error: null });
    try {
      const page = await this.#context.persist(
        () => this.#page("all", Infinity, this.#context.pageSize),
        (error) => this.#fail(error),
      );
      this.#unread = page.unread;
      this.#views.join("all", page, Date.now());
      this.#position = page.position;
      this.#follow(page.position);
    } catch (error) {
      this.#change("all", { status: "failed", error: toClientError(error) });
    }
  }

  #page(filter: InboxFilter, before: number, limit: number): Promise<PushesPage> {
    return this.#context.client.notifications.list({
      limit,
      ...(before !== Infinity && { before }),
      ...(filter === "unread" && { unreadOnly: true }),
    });
  }

  // --- following ---

  #follow(newest: string | null): void {
    const { client } = this.#context;
    this.#isFollowed = true;
    this.#catchUp.start(this.#position!, newest);
    this.#onChange();
    this.#context.keepOpen(
      (onError) =>
        client.notifications.onPush(
          { lastEventId: this.#position! },
          { onEvent: (event, id) => this.#onEvent(event, id), onError },
        ),
      (error) => this.#fail(error),
    );
    for (const filter of filters) if (this.#lists[filter].isListenedTo) this.#ensure(filter);
  }

  #onEvent(event: PushEvent, id: string): void {
    if (event.type === "push" && (event.push.seq === null || numberOf(id) > this.#oldUpTo)) {
      callEach(this.#listeners, event.push, (error) => this.#context.report(error));
      this.#tell(event.push);
    }
    if (event.type === "ready" || event.type === "reset") this.#settleUntold(event.type === "ready");
    if (event.type === "reset") {
      this.#oldUpTo = numberOf(id); // numbers of before may be of another history
      this.#loadAnew([]);
    } else if (!this.#waiting) {
      this.#apply(event, id);
      return;
    }
    this.#waiting?.push({ event, id });
  }

  /** Loads the pushes again while events wait. @param waiting those that wait already */
  #loadAnew(waiting: Heard[]): void {
    const isReloading = this.#waiting !== null;
    this.#waiting = waiting;
    this.#resets += 1;
    if (!isReloading) void this.#reload();
  }

  #settleUntold(isSameFeed: boolean): void {
    const untold = this.#untold;
    this.#untold = [];
    for (const pushes of untold) {
      if (isSameFeed) this.#tellRead(pushes).catch((error: unknown) => this.#context.report(error));
      else this.#marking.delete(pushes);
    }
  }

  #apply(event: PushEvent, id: string): void {
    if (event.type === "push") this.#views.received(event.push, event.replaces);
    else if (event.type === "read") this.#views.read(event, Date.now());
    this.#unread = event.unread;
    this.#position = id;
    this.#onChange();
    this.#catchUp.reached(id);
  }

  #tell(push: Push): void {
    if (push.type === "chat.message" || push.readAtMs !== null) return;
    const key = push.seq === null ? `push-now-${(this.#unstored += 1)}` : `push-${push.seq}`;
    this.#told.set(key, push);
    if (this.#told.size > maxTold) this.#withdraw(this.#told.keys().next().value!);
    this.#desk.pushed(key);
  }

  #withdraw(key: string): void {
    this.#told.delete(key);
    this.#desk.pushRead(key);
  }

  /** Withdraws the notices of pushes that were read or replaced. */
  #withdrawRead(): void {
    for (const [key, { seq }] of this.#told) {
      if (seq !== null && this.#views.isSettled(seq, (push) => this.#isMarked(push))) this.#withdraw(key);
    }
  }

  /** Loads as much as there was, while what is shown stays as it is. */
  async #reload(): Promise<void> {
    const loaded = filters.filter((filter) => this.#views.get(filter).status === "ready");
    try {
      const pages = new Map<InboxFilter, PushesPage>();
      for (let resets = -1; resets !== this.#resets;) {
        resets = this.#resets;
        for (const filter of loaded) {
          const { length } = this.#views.shown(filter, ({ readAtMs }) => readAtMs !== null);
          const limit = Math.min(maxPageSize, Math.max(length, this.#context.pageSize));
          const page = await this.#context.persist(
            () => this.#page(filter, Infinity, limit),
            (error) => this.#fail(error),
          );
          pages.set(filter, page);
        }
      }
      this.#views.clear();
      for (const [filter, page] of pages) this.#views.join(filter, page, Date.now());
    } catch (error) {
      this.#fail(toClientError(error)); // the feed goes on with what is here
    }
    const waiting = this.#waiting ?? [];
    this.#waiting = null;
    for (const { event, id } of waiting) this.#apply(event, id);
    this.#onChange();
    for (const filter of filters) if (this.#lists[filter].isListenedTo) this.#ensure(filter);
  }

  #ensure(filter: InboxFilter): void {
    const { status, isLoadingMore } = this.#views.get(filter);
    if (this.#isFollowed && status !== "ready" && !isLoadingMore) void this.loadMore(filter);
  }

  // --- what is shown ---

  #createList(filter: InboxFilter): Derived<List<Push>> {
    return new Derived(
      this.#context.notifier,
      (previous) => this.#toList(filter, previous),
      (isListening) => {
        if (isListening) this.#ensure(filter);
      },
    );
  }

  #toList(filter: InboxFilter, previous: List<Push> | undefined): List<Push> {
    const { status, hasMore, isLoadingMore, error } = this.#views.get(filter);
    const shown = new Map(previous?.items.map((push) => [push.seq, push]));
    const items = this.#views
      .shown(filter, (push) => push.readAtMs !== null || this.#isMarked(push))
      .map((push) => this.#toShown(push, shown.get(push.seq)));
    return keepIfSame(previous, {
      items: keepIfSame(previous?.items, items),
      status,
      hasMore: status === "ready" && hasMore,
      isLoadingMore: isLoadingMore && status === "ready",
      error,
    });
  }

  /** A push that was marked here is shown as read from now on. */
  #toShown(push: Push, previous: Push | undefined): Push {
    if (push.readAtMs !== null || !this.#isMarked(push)) return push;
    return previous && previous.readAtMs !== null ? previous : { ...push, readAtMs: Date.now() };
  }

  #isMarked({ seq }: Push): boolean {
    for (const marked of this.#marking) {
      if (seq !== null && ("seqs" in marked ? marked.seqs.includes(seq) : seq <= marked.upTo)) return true;
    }
    return false;
  }

  #change(filter: InboxFilter, change: Parameters<PushViews["change"]>[1]): void {
    this.#views.change(filter, change);
    this.#onChange();
  }

  #fail(error: TidingsClientError): void {
    this.#change("all", { error });
  }

  #onChange(): void {
    if (this.#told.size > 0) this.#withdrawRead();
    this.unread.invalidate();
    for (const filter of filters) this.#lists[filter].invalidate();
    this.#context.onChange();
  }
}

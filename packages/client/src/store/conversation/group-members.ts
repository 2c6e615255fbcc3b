import type { ChatEvent, GroupMember } from "@tidings/core";
import { keepIfSame } from "../../feeds/snapshot.ts";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import type { List, LoadStatus } from "./conversation-view.ts";
import { Derived } from "../derived.ts";
import type { StoreContext } from "../store-context.ts";

/** The most that the server lists at a time. */
const maxPageSize = 200;

/** How long changes are gathered before the members are loaded again. Milliseconds. */
const gatherMs = 100;

type MembersEvent = Extract<ChatEvent, { readonly type: "members" }>;

/** The members of one group, in the order of joining: loaded once somebody listens, and again when others come. */
export class GroupMembers {
  readonly list: Derived<List<GroupMember>>;
  readonly #context: StoreContext;
  readonly #conversationId: string;
  #items: readonly GroupMember[] = [];
  #status: LoadStatus | "idle" = "idle";
  /** The cursor of the next page; `null` at the end. */
  #cursor: string | null = null;
  #isLoadingMore = false;
  #error: TidingsClientError | null = null;
  /** Counts the loads from the first page. A page of an earlier load is dropped. */
  #loads = 0;
  #isDue = false;

  constructor(context: StoreContext, conversationId: string) {
    this.#context = context;
    this.#conversationId = conversationId;
    this.list = new Derived<List<GroupMember>>(
      context.notifier,
      (previous) =>
        keepIfSame(previous, {
          items: this.#items,
          status: this.#status === "idle" ? "loading" : this.#status,
          hasMore: this.#status === "ready" && this.#cursor !== null,
          isLoadingMore: this.#isLoadingMore,
          error: this.#error,
        }),
      (isListening) => {
        if (isListening && (this.#status === "idle" || this.#status === "failed")) void this.reload();
      },
    );
  }

  /** Members who left are removed at once. New members are loaded, because the event does not say when they joined. */
  happened({ removed = [], role, added = [] }: MembersEvent): void {
    if (this.#status === "idle") return;
    const changed = this.#items.find(({ userId }) => userId === role?.userId);
    this.#items = this.#items
      .filter(({ userId }) => !removed.includes(userId))
      .map((member) => (role && member === changed ? Object.assign({}, member, { role: role.role }) : member));
    this.list.invalidate();
    if (added.length > 0 || this.#status === "loading") this.forget();
  }

  /** The list may be wrong. It is loaded again: now if anybody listens, otherwise with the next listener. */
  forget(): void {
    if (this.#status === "idle" || this.#isDue) return;
    if (!this.list.isListenedTo) {
      this.#status = "idle";
      this.#loads += 1;
      return;
    }
    this.#isDue = true;
    this.#context.later(() => {
      this.#isDue = false;
      void this.reload();
    }, gatherMs);
  }

  /** Never rejects. */
  async reload(): Promise<void> {
    this.#loads += 1;
    const loads = this.#loads;
    const limit = Math.min(maxPageSize, Math.max(this.#context.pageSize, this.#items.length));
    if (this.#status !== "ready") this.#status = "loading";
    this.#isLoadingMore = true; // a page behind the old ones would leave a hole
    this.list.invalidate();
    try {
      const page = await this.#context.persist(() => this.#page(null, limit));
      if (loads !== this.#loads) return;
      this.#items = page.members;
      this.#cursor = page.cursor;
      this.#status = "ready";
      this.#error = null;
    } catch (error) {
      if (loads !== this.#loads) return;
      this.#error = toClientError(error);
      if (this.#status !== "ready") this.#status = "failed";
    }
    this.#isLoadingMore = false;
    this.list.invalidate();
  }

  /** Never rejects. */
  async loadMore(): Promise<void> {
    if (this.#status !== "ready" || this.#isLoadingMore || this.#cursor === null) return;
    const loads = this.#loads;
    this.#isLoadingMore = true;
    this.list.invalidate();
    try {
      const page = await this.#page(this.#cursor, this.#context.pageSize);
      if (loads !== this.#loads) return;
      const known = new Set(this.#items.map(({ userId }) => userId));
      this.#items = [...this.#items, ...page.members.filter(({ userId }) => !known.has(userId))];
      this.#cursor = page.cursor;
      this.#error = null;
    } catch (error) {
      if (loads !== this.#loads) return;
      this.#error = toClientError(error);
    }
    this.#isLoadingMore = false;
    this.list.invalidate();
  }

  #page(cursor: string | null, limit: number): Promise<{ members: readonly GroupMember[]; cursor: string | null }> {
    const { client } = this.#context;
    return client.chat.members({
      conversationId: this.#conversationId,
      limit,
      ...(cursor !== null && { cursor }),
    });
  }
}

import type { Conversation as ConversationState } from "@tidings/core";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { ListRequests, NumberedPage } from "./list-requests.ts";
import type { StoreContext } from "../store-context.ts";

/** The most that the server lists at a time. */
export const maxPageSize = 200;

export interface StaleConversationsOptions {
  readonly context: StoreContext;
  readonly requests: ListRequests;
  /** Resolves once the feed is followed. */
  readonly started: () => Promise<void>;
  readonly all: () => Iterable<Conversation>;
  readonly onPage: (page: NumberedPage, asked: number | null | undefined) => void;
  readonly onError: (error: TidingsClientError) => void;
}

/** Asks the server for the conversations whose counts events alone do not tell. If more become stale meanwhile, asks again. */
export class StaleConversations {
  readonly #options: StaleConversationsOptions;
  #isRefreshing = false;
  #mustRefresh = false;

  constructor(options: StaleConversationsOptions) {
    this.#options = options;
  }

  refreshIfAny(): void {
    if (this.#stale().length > 0) void this.refresh();
  }

  /** Never rejects. */
  async refresh(): Promise<void> {
    const { started, onError } = this.#options;
    this.#mustRefresh = true;
    if (this.#isRefreshing) return;
    this.#isRefreshing = true;
    try {
      while (this.#mustRefresh) {
        await started();
        this.#mustRefresh = false;
        await this.#refreshOnce();
      }
    } catch (cause) {
      const error = toClientError(cause);
      onError(error);
      for (const conversation of this.#stale()) conversation.notListed(error, 0);
    }
    this.#isRefreshing = false;
  }

  #stale(): Conversation[] {
    return Array.from(this.#options.all()).filter(({ isStale }) => isStale);
  }

  async #refreshOnce(): Promise<void> {
    const { context, requests, onPage } = this.#options;
    const stale = this.#stale();
    const wanted = new Map(stale.map((conversation) => [conversation.id, conversation]));
    const { resets } = requests;
    const isDone = (): boolean => resets !== requests.resets; // everything is being loaded again
    const firstPage = requests.asked + 1;
    const load = (cursor: number | null | undefined, limit: number): Promise<NumberedPage> =>
      context.persist(() => requests.page(cursor, limit, (page) => onPage(page, cursor)));
    let asked: number | null | undefined;
    while (asked !== null && (asked === undefined || Array.from(wanted.values()).some(({ group }) => !group))) {
      const page = await load(asked, asked === undefined ? context.pageSize : maxPageSize);
      if (isDone()) return;
      for (const { id } of page.conversations) wanted.delete(id);
      asked = page.cursor;
      if (wanted.size === 0) break;
    }
    const groups = Array.from(wanted.values()).filter(({ group }) => group);
    for (const conversation of groups) {
      const take = (record: ConversationState, number: number): void => {
        // if it had anything new, it would be on the first page
        if (!conversation.isListed) conversation.news.wasThere(record.lastSeq);
        conversation.listed(record, false, number, null);
      };
      const isThere = await requests.conversation(conversation.id, take);
      if (isDone()) return;
      if (isThere) wanted.delete(conversation.id);
    }
    // the totals are as old as the first page, and these groups have moved since then
    if (groups.length > 0) {
      await load(undefined, context.pageSize);
      if (isDone()) return;
    }
    for (const conversation of wanted.values()) conversation.notListed(null, firstPage); // it has no message yet
    // since then something has happened to them that the answers may not have
    if (stale.some(({ isStale }) => isStale)) this.#mustRefresh = true;
  }
}

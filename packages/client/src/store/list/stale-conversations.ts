import type { Conversation as ConversationState } from "@tidings/core";
import { type TidingsClientError, toClientError } from "../../model/errors.ts";
import type { Conversation } from "../conversation/conversation.ts";
import type { ListRequests, NumberedPage } from "./list-requests.ts";
import type { StoreContext } from "../store-context.ts";

/** The most that the server lists at a time. */
export const maxPageSize = 200;

/** Up to this many groups are asked for one by one. More cost the server less as pages of the list. */
const maxSingly = 10;

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
    const { resets } = requests;
    const isDone = (): boolean => resets !== requests.resets; // everything is being loaded again
    const firstPage = requests.asked + 1;
    const load = (cursor: number | null | undefined, limit: number): Promise<NumberedPage> =>
      context.persist(() => requests.page(cursor, limit, (page) => onPage(page, cursor)));
    const listed = new Set<string>();
    let wanted = this.#stale();
    let asked: number | null | undefined;
    do {
      const page = await load(asked, asked === undefined ? context.pageSize : maxPageSize);
      if (isDone()) return;
      for (const { id } of page.conversations) listed.add(id);
      // when a feed begins, its groups are reported one after the other
      const groups = this.#stale().filter(({ group }) => group);
      wanted = Array.from(new Set([...wanted, ...groups])).filter(({ id }) => !listed.has(id));
      asked = page.cursor;
    } while (asked !== null && (wanted.length > maxSingly || wanted.some(({ group }) => !group)));
    await Promise.all(
      wanted.map(async (conversation) => {
        const take = (record: ConversationState, number: number): void => {
          // if it had anything new, it would be on the first page
          if (!conversation.isListed) conversation.news.wasThere(record.lastSeq);
          conversation.listed(record, false, number, null);
        };
        const isThere = conversation.group && (await requests.conversation(conversation.id, take));
        if (!isThere && !isDone()) conversation.notListed(null, firstPage); // it has no message yet
      }),
    );
    // the totals are as old as the first page, and these groups have moved since then
    if (!isDone() && wanted.some(({ group }) => group)) await load(undefined, context.pageSize);
    // something may have happened that the answers do not have
    if (!isDone() && this.#stale().length > 0) this.#mustRefresh = true;
  }
}

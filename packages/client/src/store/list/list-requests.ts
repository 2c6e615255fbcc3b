import type { Conversation as ConversationState } from "@tidings/core";
import { toClientError } from "../../model/errors.ts";
import type { ConversationsPage } from "../wire/store-client.ts";
import type { StoreContext } from "../store-context.ts";
import type { Totals } from "./totals.ts";

/** A page of the list with the number of its request. `isCounted`: its totals are used. */
export type NumberedPage = ConversationsPage & { readonly number: number; readonly isCounted: boolean };

export interface ListRequestsOptions {
  readonly context: StoreContext;
  readonly totals: Totals;
  /** Whether the list has groups, whose events are numbered separately. */
  readonly hasGroups: () => boolean;
}

/** Asks the server for the list of conversations. Answers to requests from before a reset are dropped. */
export class ListRequests {
  readonly #options: ListRequestsOptions;
  #asked = 0;
  #resets = 0;

  constructor(options: ListRequestsOptions) {
    this.#options = options;
  }

  /** The number of the last request. */
  get asked(): number {
    return this.#asked;
  }

  /** Counts the resets. */
  get resets(): number {
    return this.#resets;
  }

  reset(): void {
    this.#resets += 1;
    this.#options.totals.reset();
  }

  /**
   * Loads a page. Its totals are those of the moment in which it was read. For direct conversations that moment is its position; for groups
   * it is in their records, and the first page has those that moved last.
   *
   * @param use gets the page before anything else happens
   */
  async page(
    cursor: number | null | undefined,
    limit: number,
    use: (page: NumberedPage) => void,
  ): Promise<NumberedPage> {
    const { context, totals, hasGroups } = this.#options;
    return this.#ask(async (number, isCurrent) => {
      const page = await context.client.chat.conversations({
        ...(typeof cursor === "number" && { cursor }),
        limit,
      });
      if (!isCurrent()) return { ...page, number, isCounted: false };
      const isFirst = typeof cursor !== "number";
      const mayCount = isFirst || !(hasGroups() || page.conversations.some(({ kind }) => kind === "group"));
      const isCounted = mayCount && totals.take(page);
      const numbered = { ...page, number, isCounted };
      use(numbered);
      return numbered;
    });
  }

  /** Loads a conversation that is far down in the list. `false` if this user does not have it. */
  async conversation(id: string, use: (record: ConversationState, number: number) => void): Promise<boolean> {
    const { context } = this.#options;
    return this.#ask(async (number, isCurrent) => {
      try {
        await context.persist(async () => {
          const record = await context.client.chat.conversation({ conversationId: id });
          if (isCurrent()) use(record, number);
        });
        return true;
      } catch (error) {
        if (toClientError(error).code !== "NOT_FOUND") throw error;
        return false;
      }
    });
  }

  async #ask<T>(request: (number: number, isCurrent: () => boolean) => Promise<T>): Promise<T> {
    const { context, totals } = this.#options;
    const resets = this.#resets;
    this.#asked += 1;
    totals.beginPage();
    try {
      return await request(this.#asked, () => resets === this.#resets && !context.isClosed);
    } finally {
      totals.endPage();
    }
  }
}

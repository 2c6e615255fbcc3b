import type { ConversationSettings } from "@tidings/core";
import type { ConversationSummary } from "./conversation-view.ts";
import { toldOf } from "./settings.ts";

/**
 * Which messages of a conversation are worth a notice: none that were there when the page was opened, and in a muted conversation only
 * those that mention the user.
 */
export class News {
  /** The newest message that is worth a notice. */
  #newestSeq = 0;
  /** Messages up to this seq were there before. */
  #oldUpTo = 0;

  /** Messages up to this seq get no notice. */
  wasThere(lastSeq: number): void {
    this.#oldUpTo = Math.max(this.#oldUpTo, lastSeq);
  }

  /** After a reset the numbers may be those of another history. */
  startAnew(lastSeq: number): void {
    this.#oldUpTo = Math.min(this.#oldUpTo, lastSeq);
    this.#newestSeq = 0;
  }

  restore(lastSeq: number): void {
    this.#newestSeq = lastSeq;
  }

  came(seq: number, isMention: boolean, settings: ConversationSettings): void {
    const told = toldOf(settings, Date.now());
    if (told === "all" || (told === "mentions" && isMention)) this.#newestSeq = seq;
  }

  count({ unread, mentions, settings }: ConversationSummary<unknown>): { unread: number; lastSeq: number } {
    const told = toldOf(settings, Date.now());
    return {
      unread: told === "all" ? unread : told === "mentions" ? mentions : 0,
      lastSeq: this.#newestSeq > this.#oldUpTo ? this.#newestSeq : 0,
    };
  }
}

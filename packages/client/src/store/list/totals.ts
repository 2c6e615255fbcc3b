import type { ChatEvent } from "@tidings/core";
import { findLast } from "../../calls/find-last.ts";
import { numberOf } from "../../feeds/event-id.ts";
import type { ConversationsPage } from "../wire/store-client.ts";

/** Unread messages, and conversations that have some, whether or not they are loaded. */
export interface UnreadTotals {
  readonly messages: number;
  readonly conversations: number;
}

interface Change extends UnreadTotals {
  readonly n: number;
}

/** The totals that the server counts, updated by the events of the feed. */
export class Totals {
  #counted: UnreadTotals | null = null;
  /** The number of the last event that the server has counted. */
  #at = -1;
  /** What the counted page lists. Groups that it does not list were last active up to this time then. */
  #listed: ReadonlySet<string> = new Set();
  #othersAtMs = -Infinity;
  /** Later changes, while pages are being loaded that may have been counted before them. */
  #changes: Change[] = [];
  #loading = 0;

  /** `null` while they are not known: an older server does not count. */
  get current(): UnreadTotals | null {
    return this.#counted;
  }

  /** Whether a page is being loaded. */
  get isLoading(): boolean {
    return this.#loading > 0;
  }

  beginPage(): void {
    this.#loading += 1;
  }

  endPage(): void {
    this.#loading -= 1;
    if (this.#loading === 0) this.#changes = [];
  }

  /** Takes the totals of a page. Returns whether they are used: those of a page that is older than the last one are not. */
  take({ totals, position, conversations, cursor }: ConversationsPage): boolean {
    const n = numberOf(position);
    if (!totals || n < this.#at) return false;
    this.#at = n;
    this.#listed = new Set(conversations.map(({ id }) => id));
    const last = cursor === null ? null : findLast(conversations, ({ lastMessage }) => lastMessage !== null);
    this.#othersAtMs = last?.lastMessage?.sentAtMs ?? -Infinity;
    this.#changes = this.#changes.filter((change) => change.n > n);
    this.#counted = this.#changes.reduce(add, totals);
    return true;
  }

  /** Whether the counted page lists a group. */
  lists(id: string): boolean {
    return this.#listed.has(id);
  }

  /** Whether an event of a group is counted, though the counted page does not list the group. */
  hasCounted(id: string, event: ChatEvent, position: string): boolean {
    if (this.lists(id)) return false;
    return event.type === "message" ? event.message.sentAtMs <= this.#othersAtMs : numberOf(position) <= this.#at;
  }

  restore(totals: UnreadTotals, position: string): void {
    this.#counted = totals;
    this.#at = numberOf(position);
  }

  /** An event has changed them by this much. */
  changed(by: UnreadTotals, position: string): void {
    const change = { ...by, n: numberOf(position) };
    if (!this.#counted || change.n <= this.#at) return;
    this.#counted = add(this.#counted, change);
    if (this.#loading > 0) this.#changes.push(change);
  }

  /** An event or record of a group has changed them. Later pages have counted it. */
  moved(by: UnreadTotals): void {
    if (this.#counted) this.#counted = add(this.#counted, by);
  }

  /** The feed starts again: the next page is used, whatever its number. */
  reset(): void {
    this.#at = -1;
    this.#changes = [];
  }
}

const add = (a: UnreadTotals, b: UnreadTotals): UnreadTotals => ({
  messages: Math.max(0, a.messages + b.messages),
  conversations: Math.max(0, a.conversations + b.conversations),
});

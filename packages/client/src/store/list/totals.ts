import { numberOf } from "../../feeds/event-id.ts";

/** Unread messages, and the conversations that have some: of all there are, loaded or not. */
export interface UnreadTotals {
  readonly messages: number;
  readonly conversations: number;
}

interface Change extends UnreadTotals {
  readonly n: number;
}

/** The totals that the server counts, moved on by the events of the feed. */
export class Totals {
  #counted: UnreadTotals | null = null;
  /** The number of the event up to which the server has counted. */
  #at = -1;
  /** Changes after it while pages are under way, which may have been counted before these. */
  #changes: Change[] = [];
  #loading = 0;

  /** `null` before they are known: an older server does not count. */
  get current(): UnreadTotals | null {
    return this.#counted;
  }

  /** Whether a page is under way. */
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

  /** What a page says. Whether it counts: what it says of before an earlier one does not. */
  take(totals: UnreadTotals | undefined, position: string): boolean {
    const n = numberOf(position);
    if (!totals || n < this.#at) return false;
    this.#at = n;
    this.#changes = this.#changes.filter((change) => change.n > n);
    this.#counted = this.#changes.reduce(add, totals);
    return true;
  }

  restore(totals: UnreadTotals, position: string): void {
    this.#counted = totals;
    this.#at = numberOf(position);
  }

  /** An event has changed them by so much. */
  changed(by: UnreadTotals, position: string): void {
    const change = { ...by, n: numberOf(position) };
    if (!this.#counted || change.n <= this.#at) return;
    this.#counted = add(this.#counted, change);
    if (this.#loading > 0) this.#changes.push(change);
  }

  /** An event of a group, or what a page says of one, has changed them: pages that are asked for later have counted it. */
  moved(by: UnreadTotals): void {
    if (this.#counted) this.#counted = add(this.#counted, by);
  }

  /** The feed begins anew: the next page counts, whatever its number. */
  reset(): void {
    this.#at = -1;
    this.#changes = [];
  }
}

const add = (a: UnreadTotals, b: UnreadTotals): UnreadTotals => ({
  messages: Math.max(0, a.messages + b.messages),
  conversations: Math.max(0, a.conversations + b.conversations),
});

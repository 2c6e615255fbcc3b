import type { Push } from "@tidings/core";
import type { TidingsClientError } from "../../model/errors.ts";
import type { PushesPage, ReadPushes } from "../wire/store-client.ts";
import type { LoadStatus } from "../conversation/conversation-view.ts";
import type { InboxFilter } from "../tidings-store.ts";

/** How far a view is loaded. */
export interface View {
  /** Pushes from this seq on are here; `Infinity` before the first page. */
  readonly from: number;
  readonly hasMore: boolean;
  readonly status: LoadStatus;
  readonly isLoadingMore: boolean;
  readonly error: TidingsClientError | null;
}

const unloaded: View = {
  from: Infinity,
  hasMore: true,
  status: "loading",
  isLoadingMore: false,
  error: null,
};

/** What events have settled while a page was being loaded, which may be older than they are. */
interface Settled {
  readonly read: Set<number>;
  readonly replaced: Set<number>;
  readUpTo: number;
}

const nothingSettled = (): Settled => ({ read: new Set(), replaced: new Set(), readUpTo: 0 });

/** The pushes that are loaded, and how far each view of them reaches. */
export class PushViews {
  readonly #pushes = new Map<number, Push>();
  readonly #views: Record<InboxFilter, View> = { all: unloaded, unread: unloaded };
  #settled = nothingSettled();
  /** How many pages are being loaded. */
  #loading = 0;

  get(filter: InboxFilter): View {
    return this.#views[filter];
  }

  change(filter: InboxFilter, change: Partial<View>): void {
    this.#views[filter] = { ...this.#views[filter], ...change };
  }

  /** All loaded pushes, newest first. */
  get pushes(): Push[] {
    return [...this.#pushes.values()].sort((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
  }

  /** What a view shows: only as far back as it is loaded, so that there is never a gap between pages. */
  shown(filter: InboxFilter, isRead: (push: Push) => boolean): Push[] {
    const { from } = this.#views[filter];
    return this.pushes.filter((push) => (push.seq ?? 0) >= from && (filter === "all" || !isRead(push)));
  }

  /** Whether a push has been read or replaced by now. */
  isSettled(seq: number, isMarked: (push: Push) => boolean): boolean {
    const push = this.#pushes.get(seq);
    return !push || push.readAtMs !== null || isMarked(push);
  }

  received(push: Push, replaces: number | undefined): void {
    if (replaces !== undefined) {
      this.#pushes.delete(replaces);
      if (this.#loading > 0) this.#settled.replaced.add(replaces);
    }
    if (push.seq !== null && !this.#pushes.has(push.seq)) this.#pushes.set(push.seq, push);
  }

  read(pushes: ReadPushes, atMs: number): void {
    const [seqs, upTo] = "seqs" in pushes ? [pushes.seqs, 0] : [[], pushes.upTo];
    const named = new Set(seqs);
    for (const [seq, push] of this.#pushes) {
      if (push.readAtMs === null && (seq <= upTo || named.has(seq))) {
        this.#pushes.set(seq, { ...push, readAtMs: atMs });
      }
    }
    if (this.#loading === 0) return;
    for (const seq of seqs) this.#settled.read.add(seq);
    this.#settled.readUpTo = Math.max(this.#settled.readUpTo, upTo);
  }

  /** A page is being loaded: events from now on count more than what it says. */
  beginPage(): void {
    this.#loading += 1;
  }

  endPage(): void {
    this.#loading -= 1;
    if (this.#loading === 0) this.#settled = nothingSettled();
  }

  /** Adds a page that continues what the view has. */
  join(filter: InboxFilter, page: Pick<PushesPage, "pushes" | "hasMore">, atMs: number): void {
    const { read, replaced, readUpTo } = this.#settled;
    let { from } = this.#views[filter];
    for (const push of page.pushes) {
      const { seq } = push;
      if (seq === null) continue;
      from = Math.min(from, seq);
      if (replaced.has(seq)) continue;
      const known = this.#pushes.get(seq);
      const isRead = push.readAtMs !== null || (known?.readAtMs ?? null) !== null || seq <= readUpTo || read.has(seq);
      if (known && (known.readAtMs !== null || !isRead)) continue; // the same, and the same object
      this.#pushes.set(seq, { ...push, readAtMs: isRead ? (push.readAtMs ?? atMs) : null });
    }
    this.change(filter, { from: page.hasMore ? from : 0, hasMore: page.hasMore, status: "ready", error: null });
  }

  /** Forgets everything. The next page that is joined is the first. */
  clear(): void {
    this.#pushes.clear();
    this.#settled = nothingSettled();
    this.#views.all = unloaded;
    this.#views.unread = unloaded;
  }
}

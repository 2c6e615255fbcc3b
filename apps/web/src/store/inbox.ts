import type { InboxPush } from "../domain.ts";
import { emptyInbox } from "./state.ts";
import type { Inbox, InboxRange, InboxView, State } from "./state.ts";

export type ReadPushes = { readonly seqs: readonly number[] } | { readonly upTo: number };

export interface PushPage {
  readonly pushes: readonly InboxPush[];
  readonly hasMore: boolean;
}

/** A push arrived, or was replayed. The count is the server's, never one's own arithmetic. */
export function pushReceived(
  state: State,
  event: { readonly push: InboxPush; readonly unread: number; readonly replaces?: number },
): State {
  const { push, unread, replaces } = event;
  const { inbox } = state;
  const pushes = new Map(inbox.pushes);
  if (replaces !== undefined) pushes.delete(replaces);
  if (push.seq !== null) pushes.set(push.seq, push);
  const replaced = replaces === undefined ? inbox.settled.replaced : new Set(inbox.settled.replaced).add(replaces);
  const next = { ...state, inbox: { ...inbox, pushes, unread, settled: { ...inbox.settled, replaced } } };
  return replaces === undefined ? next : withoutToastsOf(next, ({ seq }) => seq === replaces);
}

/** Pushes became read, here or on another device. */
export function pushesRead(state: State, event: ReadPushes & { readonly unread: number }, atMs: number): State {
  const { inbox } = state;
  const named = "seqs" in event ? new Set(event.seqs) : null;
  const upTo = "upTo" in event ? event.upTo : 0;
  const isRead = (seq: number): boolean => seq <= upTo || named?.has(seq) === true;
  const pushes = new Map(inbox.pushes);
  for (const [seq, push] of pushes) {
    if (push.readAtMs === null && isRead(seq)) pushes.set(seq, { ...push, readAtMs: atMs });
  }
  const settled = {
    ...inbox.settled,
    read: named ? inbox.settled.read.union(named) : inbox.settled.read,
    readUpTo: Math.max(inbox.settled.readUpTo, upTo),
  };
  const next = { ...state, inbox: { ...inbox, pushes, settled, unread: event.unread } };
  return withoutToastsOf(next, ({ seq }) => seq !== null && isRead(seq));
}

export function unreadCounted(state: State, unread: number): State {
  return state.inbox.unread === unread ? state : { ...state, inbox: { ...state.inbox, unread } };
}

/** What is here may be anything: only the count, which came with the event, is known. */
export function inboxReset(state: State, unread: number): State {
  return { ...state, inbox: { ...emptyInbox, unread } };
}

export function inboxPageLoading(state: State, view: InboxView): State {
  return withView(state, view, { ...state.inbox.views[view], status: "loading" });
}

export function inboxPageFailed(state: State, view: InboxView): State {
  return withView(state, view, { ...state.inbox.views[view], status: "failed" });
}

/** A page of a view has come. What events have settled since it was read wins. */
export function inboxPageLoaded(state: State, view: InboxView, page: PushPage, atMs: number): State {
  const { inbox } = state;
  const { read, readUpTo, replaced } = inbox.settled;
  const pushes = new Map(inbox.pushes);
  let { from } = inbox.views[view];
  for (const push of page.pushes) {
    if (push.seq === null) continue;
    from = Math.min(from, push.seq);
    if (replaced.has(push.seq)) continue;
    const known = pushes.get(push.seq);
    const isRead = push.seq <= readUpTo || read.has(push.seq);
    pushes.set(push.seq, {
      ...push,
      readAtMs: push.readAtMs ?? known?.readAtMs ?? (isRead ? atMs : null),
    });
  }
  const range: InboxRange = { from: page.hasMore ? from : 0, hasMore: page.hasMore, status: "ready" };
  return withView({ ...state, inbox: { ...inbox, pushes } }, view, range);
}

/** What a view shows, newest first: only as far back as it is loaded, so that paging never leaves a hole. */
export function pushesIn({ pushes, views }: Inbox, view: InboxView): readonly InboxPush[] {
  const { from } = views[view];
  return [...pushes.values()]
    .filter(({ seq, readAtMs }) => seq !== null && seq >= from && (view === "all" || readAtMs === null))
    .toSorted((a, b) => (b.seq ?? 0) - (a.seq ?? 0));
}

function withView(state: State, view: InboxView, range: InboxRange): State {
  return { ...state, inbox: { ...state.inbox, views: { ...state.inbox.views, [view]: range } } };
}

function withoutToastsOf(state: State, isGone: (push: InboxPush) => boolean): State {
  const toasts = state.toasts.filter((toast) => toast.kind !== "push" || !isGone(toast.push));
  return toasts.length === state.toasts.length ? state : { ...state, toasts };
}

/** Something that the user has not seen and should be notified of once. */
export interface Notice {
  /** The conversation's id, or that of a push: `push-<seq>`. A later one with the same key takes its place. */
  readonly key: string;
  readonly of: "chat" | "push";
  /** How many came since the person was told first and has not looked. */
  readonly count: number;
  /** Rises with each new one, so that the user is told again. */
  readonly revision: number;
  /** `page`: the person looks at this page, but not at this. `outside`: nobody looks at any page of this user's. */
  readonly where: "page" | "outside";
}

/** Everything that decides what a person has in front of them, in this tab and in the others of the same browser. */
export interface Attention {
  readonly visible: boolean;
  /** The window is the one that gets the keys. */
  readonly inFront: boolean;
  /** Nothing was typed, touched or moved for a while. */
  readonly idle: boolean;
  /** Nobody has looked at any tab for a long time. The server is told. */
  readonly away: boolean;
  /** The chats that this page shows, and how many times. */
  readonly mounted: ReadonlyMap<string, number>;
  /** The chats that are looked at in other tabs; `null` if nobody looks at another tab. */
  readonly elsewhere: ReadonlySet<string> | null;
  /** Feeds for which it is known what was there when the page was opened: what comes after that is news. */
  readonly begun: ReadonlySet<Feed>;
  /** Feeds that are catching up, and may bring what was read long ago. */
  readonly behind: ReadonlySet<Feed>;
  /** News that waits until it is known whether it was read, and how much of it there is. */
  readonly waiting: ReadonlyMap<string, Pick<Notice, "of" | "count">>;
  readonly notices: ReadonlyMap<string, Notice>;
}

export type Feed = "chat" | "push";

/** What a conversation's summary says. */
export interface ChatCount {
  readonly unread: number;
  readonly lastSeq: number;
}

export type AttentionEvent =
  /** What the browser says of the page. */
  | { readonly type: "page"; readonly visible: boolean; readonly inFront: boolean }
  | { readonly type: "input" }
  /** No input for the idle time. */
  | { readonly type: "idle" }
  /** No tab was looked at for the time after which a person is away. */
  | { readonly type: "absent" }
  | { readonly type: "elsewhere"; readonly chats: ReadonlySet<string> | null }
  | { readonly type: "mounted" | "unmounted"; readonly conversationId: string }
  | { readonly type: "behind" | "caught-up"; readonly feed: Feed }
  /** The counts of a conversation, now and before. `own`: this user wrote the newest message. */
  | ({
      readonly type: "chat";
      readonly conversationId: string;
      readonly own: boolean;
      readonly before: ChatCount;
    } & ChatCount)
  | { readonly type: "pushed"; readonly key: string }
  /** It was read, or is not to be shown any longer. */
  | { readonly type: "push-read" | "dismissed"; readonly key: string };

export type AttentionEffect =
  /** Somebody looks at the chat from now on, or no longer does. */
  | { readonly type: "eyes"; readonly conversationId: string; readonly on: boolean }
  /** The server is to know. */
  | { readonly type: "away"; readonly away: boolean };

export const initialAttention: Attention = {
  visible: false,
  inFront: false,
  idle: false,
  away: false,
  mounted: new Map(),
  elsewhere: null,
  begun: new Set(),
  behind: new Set<Feed>(["chat", "push"]),
  waiting: new Map(),
  notices: new Map(),
};

/** Whether somebody looks at this page. */
export const isLooking = ({ visible, inFront, idle }: Attention): boolean => visible && inFront && !idle;

/** Whether somebody looks at a chat in this tab. */
export const isBeforeEyes = (attention: Attention, conversationId: string): boolean =>
  isLooking(attention) && attention.mounted.has(conversationId);

/** The whole table. */
export function nextAttention(
  attention: Attention,
  event: AttentionEvent,
): readonly [Attention, readonly AttentionEffect[]] {
  const next = withdraw(apply(attention, event));
  return [next, effectsOf(attention, next)];
}

function apply(attention: Attention, event: AttentionEvent): Attention {
  switch (event.type) {
    case "page":
      return presentIfLooking({ ...attention, visible: event.visible, inFront: event.inFront });
    case "input":
      return attention.idle ? presentIfLooking({ ...attention, idle: false }) : attention;
    case "idle":
      return { ...attention, idle: true };
    case "absent":
      return isLooking(attention) || attention.elsewhere ? attention : { ...attention, away: true };
    case "elsewhere":
      return { ...attention, elsewhere: event.chats, away: attention.away && event.chats === null };
    case "mounted":
      return { ...attention, mounted: withCount(attention.mounted, event.conversationId, 1) };
    case "unmounted":
      return { ...attention, mounted: withCount(attention.mounted, event.conversationId, -1) };
    case "behind":
      return { ...attention, behind: new Set([...attention.behind, event.feed]) };
    case "caught-up":
      return caughtUp(attention, event.feed);
    case "chat":
      return chatChanged(attention, event);
    case "pushed":
      return news(attention, { key: event.key, of: "push", count: 1 });
    case "push-read":
    case "dismissed":
      return without(attention, event.key);
    default:
      return event satisfies never;
  }
}

const presentIfLooking = (attention: Attention): Attention =>
  isLooking(attention) ? { ...attention, away: false } : attention;

function withCount(counts: ReadonlyMap<string, number>, key: string, by: number): ReadonlyMap<string, number> {
  const next = new Map(counts);
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) next.set(key, count);
  else next.delete(key);
  return next;
}

function chatChanged(
  attention: Attention,
  { conversationId: key, own, unread, lastSeq, before }: Extract<AttentionEvent, { readonly type: "chat" }>,
): Attention {
  const next = fewer(attention, key, unread);
  if (unread === 0 || own || lastSeq <= before.lastSeq) return next;
  return fewer(news(next, { key, of: "chat", count: Math.max(1, unread - before.unread) }), key, unread);
}

/** No notice counts more messages than are unread. */
function fewer(attention: Attention, key: string, unread: number): Attention {
  if (unread === 0) return without(attention, key);
  const notice = attention.notices.get(key);
  const waits = attention.waiting.get(key);
  return {
    ...attention,
    notices:
      notice && notice.count > unread
        ? new Map(attention.notices).set(key, { ...notice, count: unread })
        : attention.notices,
    waiting:
      waits && waits.count > unread
        ? new Map(attention.waiting).set(key, { ...waits, count: unread })
        : attention.waiting,
  };
}

function without(attention: Attention, key: string): Attention {
  if (!attention.notices.has(key) && !attention.waiting.has(key)) return attention;
  const notices = new Map(attention.notices);
  const waiting = new Map(attention.waiting);
  notices.delete(key);
  waiting.delete(key);
  return { ...attention, notices, waiting };
}

function news(attention: Attention, { key, of, count }: Pick<Notice, "key" | "of" | "count">): Attention {
  if (!attention.begun.has(of)) return attention;
  if (attention.behind.has(of)) {
    const waits = (attention.waiting.get(key)?.count ?? 0) + count;
    return { ...attention, waiting: new Map(attention.waiting).set(key, { of, count: waits }) };
  }
  const isSeen = isBeforeEyes(attention, key) || attention.elsewhere?.has(key) === true;
  // if another tab is looked at, the user is told there
  if (isSeen || (!isLooking(attention) && attention.elsewhere)) return attention;
  const before = attention.notices.get(key);
  const notice: Notice = {
    key,
    of,
    count: (before?.count ?? 0) + count,
    revision: (before?.revision ?? 0) + 1,
    where: isLooking(attention) ? "page" : "outside",
  };
  return { ...attention, notices: new Map(attention.notices).set(key, notice) };
}

function caughtUp(attention: Attention, feed: Feed): Attention {
  const behind = new Set(attention.behind);
  behind.delete(feed);
  const waiting = new Map(attention.waiting);
  let next: Attention = { ...attention, behind, waiting, begun: new Set([...attention.begun, feed]) };
  for (const [key, { of, count }] of attention.waiting) {
    if (of !== feed) continue;
    waiting.delete(key);
    next = news(next, { key, of, count });
  }
  return next;
}

/** Removes the notices of what somebody is looking at. */
function withdraw(attention: Attention): Attention {
  let next = attention;
  for (const key of attention.notices.keys()) {
    if (isBeforeEyes(attention, key) || attention.elsewhere?.has(key)) next = without(next, key);
  }
  return next;
}

function effectsOf(before: Attention, after: Attention): readonly AttentionEffect[] {
  const effects: AttentionEffect[] = [];
  for (const conversationId of before.mounted.keys()) {
    if (isBeforeEyes(before, conversationId) && !isBeforeEyes(after, conversationId)) {
      effects.push({ type: "eyes", conversationId, on: false });
    }
  }
  for (const conversationId of after.mounted.keys()) {
    if (isBeforeEyes(after, conversationId) && !isBeforeEyes(before, conversationId)) {
      effects.push({ type: "eyes", conversationId, on: true });
    }
  }
  if (before.away !== after.away) effects.push({ type: "away", away: after.away });
  return effects;
}

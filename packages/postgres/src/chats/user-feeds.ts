import {
  type ChatFeedEvent,
  type ChatMessagePush,
  chatMessagePushType,
  type ConversationId,
  type UserId,
} from "@tidings/core";
import {
  type Appended,
  causedBy,
  type Notice,
  type RevisedMessage,
  Targets,
  toStoredEntry,
} from "@tidings/core/store-adapter";
import { toStorable } from "../read/storable.ts";
import type { LoadedRows } from "./answer.ts";
import type { Places } from "./places.ts";

type PushAppended = Extract<Appended, { feed: "push" }>;

interface User {
  chatHead: number;
  pushHead: number;
  unread: number;
  hasSent: boolean;
  changed: boolean;
}

/** A row of `push_feed` that is to be written. */
interface NewPush {
  readonly userId: UserId;
  readonly n: number;
  readonly atMs: number;
  readonly unread: number;
  readonly replaces: number | null;
  /** What it tells; for a read entry what was read. */
  readonly notice: Notice | null;
  readonly data: ChatMessagePush | { readonly seqs: readonly number[] };
  readonly messages: number | null;
  readonly collapse: string | null;
  open: boolean;
  readAtMs: number | null;
  excerpt: string;
}

/** A push with a collapse value that is unread: one that was there, or a new one. */
interface Open {
  readonly n: number;
  readonly messages: number;
  readonly row: NewPush | null;
}

/** A stored push that a message caused. */
interface StoredNotice {
  readonly userId: UserId;
  readonly n: number;
  /** Before the writes. */
  readonly seesChanges: boolean;
}

interface RevisedExcerpt {
  readonly excerpt: string;
  /** As the writes have it now, `undefined` if they have not touched the user's membership. */
  readonly seesChanges: (userId: UserId) => boolean | undefined;
}

/** Chat and push feeds of the users who are locked, and what is appended to them. */
export class UserFeeds {
  readonly #users = new Map<UserId, User>();
  readonly #open = new Map<string, Open>();
  readonly #notices = new Map<string, StoredNotice[]>();
  readonly #chatEntries: { userId: UserId; n: number; atMs: number; event: ChatFeedEvent }[] = [];
  readonly #pushes: NewPush[] = [];
  readonly #closed: { userId: UserId; n: number; readAtMs: number | null }[] = [];
  readonly #revised = new Map<string, { userId: UserId; n: number; data: string }>();

  constructor({ users, opened, notices }: LoadedRows) {
    for (const [name, chatHead, pushHead, unread, hasSent] of users ?? []) {
      this.#users.set(name, { chatHead, pushHead, unread, hasSent, changed: false });
    }
    for (const [userId, collapse, n, messages] of opened ?? []) {
      this.#open.set(openKey(userId, collapse), { n, messages: messages ?? 0, row: null });
    }
    for (const [conversationId, , , userId, n, seesChanges, seq, maxRows, after] of notices ?? []) {
      const key = pageKey({ conversationId, seq }, { after, maxRows });
      const found = this.#notices.get(key);
      if (found) found.push({ userId, n, seesChanges });
      else this.#notices.set(key, [{ userId, n, seesChanges }]);
    }
  }

  #need(userId: UserId): User {
    const user = this.#users.get(userId);
    if (!user) throw new Error(`a write changes feeds of ${userId}, whom it does not touch`);
    return user;
  }

  #change(userId: UserId): User {
    const user = this.#need(userId);
    user.changed = true;
    return user;
  }

  /** As a rule they have before: then nothing changes. */
  hasSent(userId: UserId): void {
    if (!this.#need(userId).hasSent) this.#change(userId).hasSent = true;
  }

  appendToChat(userId: UserId, event: ChatFeedEvent, atMs: number): number {
    const n = (this.#change(userId).chatHead += 1);
    this.#chatEntries.push({ userId, n, atMs, event });
    return n;
  }

  isOpen(userId: UserId, collapse: string): boolean {
    return this.#open.has(openKey(userId, toStorable(collapse)));
  }

  notify(userId: UserId, notice: Notice): PushAppended {
    const { conversationId, from, excerpt, atMs } = notice;
    const collapse = toStorable(notice.collapse);
    const user = this.#change(userId);
    const key = openKey(userId, collapse);
    const before = this.#open.get(key);
    if (before) this.#close(userId, before, null);
    else user.unread += 1;
    const n = (user.pushHead += 1);
    const messages = (before?.messages ?? 0) + 1;
    const { unread } = user;
    const data: ChatMessagePush = { conversationId, from, excerpt, count: messages };
    const replaces = before?.n ?? null;
    const sent = { userId, n, atMs, unread, replaces, notice, data, messages, collapse };
    const row: NewPush = { ...sent, open: true, readAtMs: null, excerpt };
    this.#pushes.push(row);
    this.#open.set(key, { n, messages, row });
    const push = { seq: n, type: chatMessagePushType, data, sentAtMs: atMs, readAtMs: null };
    return {
      feed: "push",
      userId,
      n,
      event: { type: "push", push, unread, ...(replaces !== null && { replaces }) },
    };
  }

  read(userId: UserId, collapseValue: string, atMs: number): PushAppended | null {
    const collapse = toStorable(collapseValue);
    const key = openKey(userId, collapse);
    const open = this.#open.get(key);
    if (!open) return null;
    this.#open.delete(key);
    this.#close(userId, open, atMs);
    const user = this.#change(userId);
    const unread = (user.unread -= 1);
    const n = (user.pushHead += 1);
    const seqs = [open.n];
    const entry = {
      userId,
      n,
      atMs,
      unread,
      replaces: null,
      notice: null,
      data: { seqs },
      messages: null,
      collapse: null,
    };
    this.#pushes.push({ ...entry, open: false, readAtMs: null, excerpt: "" });
    return { feed: "push", userId, n, event: { type: "read", seqs, unread } };
  }

  #close(userId: UserId, { n, row }: Open, readAtMs: number | null): void {
    if (row) {
      row.open = false;
      row.readAtMs = readAtMs;
    } else this.#closed.push({ userId, n, readAtMs });
  }

  /** See `Ledger.reviseNotices`. */
  revise(message: RevisedMessage, excerpt: RevisedExcerpt, upTo: number): number | null {
    const found = [...this.#loaded(message, { upTo }), ...this.#added(message)];
    return found.length > upTo ? null : this.#reviseAll(message, found, excerpt);
  }

  /** See `Ledger.reviseNoticesAfter`. What the writes have added has its place on every page. */
  reviseAfter(
    message: RevisedMessage,
    excerpt: RevisedExcerpt,
    page: { readonly after: string | null; readonly limit: number },
  ): string | null {
    const loaded = this.#loaded(message, page);
    this.#reviseAll(message, [...loaded, ...this.#added(message)], excerpt);
    const last = loaded.at(-1);
    return last && loaded.length >= page.limit ? last.userId : null;
  }

  #loaded(message: RevisedMessage, which: Parameters<typeof toRows>[0]): readonly StoredNotice[] {
    const { after = null, max_rows: maxRows } = toRows(which);
    return this.#notices.get(pageKey(message, { after, maxRows })) ?? [];
  }

  #added({ conversationId, from, sentAtMs }: RevisedMessage): readonly NewPush[] {
    const key = noticeKey({ conversationId, from, atMs: sentAtMs });
    return this.#pushes.filter(({ notice }) => notice && noticeKey(notice) === key);
  }

  #reviseAll(
    message: RevisedMessage,
    found: readonly (NewPush | StoredNotice)[],
    { excerpt: revisedExcerpt, seesChanges }: RevisedExcerpt,
  ): number {
    const { conversationId, from } = message;
    let count = 0;
    for (const pushes of Map.groupBy(found, ({ userId }) => userId).values()) {
      const inOrder = pushes.toSorted((a, b) => a.n - b.n);
      for (const push of causedBy(message, inOrder)) {
        count += 1;
        const { userId, n } = push;
        const sees = seesChanges(userId) ?? ("seesChanges" in push ? push.seesChanges : true);
        const excerpt = sees ? revisedExcerpt : "";
        if ("excerpt" in push) push.excerpt = excerpt;
        else {
          const data = `${JSON.stringify({ conversationId, from, excerpt }).slice(0, -1)},"count":`;
          this.#revised.set(`${n} ${userId}`, { userId, n, data });
        }
      }
    }
    return count;
  }

  /** For `save_chats`. */
  changes(users: Places, conversations: Places): Record<string, readonly unknown[]> {
    const targets = new Targets();
    const changes = {
      user_changes: [...this.#users].flatMap(([name, { chatHead, pushHead, unread, hasSent, changed }]) =>
        changed ? { user: users.of(name), chat_head: chatHead, push_head: pushHead, unread, has_sent: hasSent } : [],
      ),
      chat_entries: this.#chatEntries.map(({ userId, n, atMs, event }) => {
        if (event.type === "message") throw new TypeError("a message in a user's own feed has a way of its own");
        const conversation = conversations.of(event.conversationId);
        return { user: users.of(userId), n, at_ms: atMs, conversation, ...toStoredEntry(event) };
      }),
      closed: this.#closed.map(({ userId, n, readAtMs }) => ({ user: users.of(userId), n, read_at_ms: readAtMs })),
      pushes: this.#pushes.map(({ userId, n, atMs, unread, replaces, notice, data, messages, collapse, ...row }) => ({
        user: users.of(userId),
        n,
        at_ms: atMs,
        read_at_ms: row.readAtMs,
        replaces,
        unread,
        messages,
        open: row.open,
        type: notice && chatMessagePushType,
        data: JSON.stringify(notice ? { ...data, excerpt: row.excerpt } : data),
        collapse,
        ...(notice?.reach && { reach: targets.placeOf(notice.reach) }),
      })),
      revised: [...this.#revised.values()].map(({ userId, n, data }) => ({ user: users.of(userId), n, data })),
    };
    return { ...changes, targets: targets.list ?? [] };
  }
}

const openKey = (userId: UserId, collapse: string): string => `${userId}\n${collapse}`;

const pageKey = (
  { conversationId, seq }: { readonly conversationId: ConversationId; readonly seq: number },
  { after, maxRows }: { readonly after: string | null; readonly maxRows: number },
): string => `${conversationId}\n${seq}\n${maxRows}\n${after ?? ""}`;

/**
 * How many pushes of a message are loaded, and after which user: to know that there are more than so many, one more.
 */
export const toRows = (
  which: { readonly upTo: number } | { readonly after: string | null; readonly limit: number },
): { readonly max_rows: number; readonly after?: string | null } =>
  "upTo" in which ? { max_rows: which.upTo + 1 } : { max_rows: which.limit, after: which.after };

const noticeKey = (notice: {
  readonly conversationId: ConversationId;
  readonly from: UserId;
  readonly atMs: number;
}): string => `${notice.conversationId}\n${notice.from}\n${notice.atMs}`;

import type { ChatEvent, Conversation as ConversationState, Message } from "@tidings/core";
import { keepIfSame } from "../../feeds/snapshot.ts";
import { otherParty } from "../../model/direct-conversation.ts";
import type { TidingsClientError } from "../../model/errors.ts";
import { isGroupId } from "../../model/group-id.ts";
import type { OutboxChange, OutboxEntry, SendDetails } from "../../outbox/outbox-entry.ts";
import { Attendance } from "../reading/attendance.ts";
import type { CachedConversation } from "../cache/cache.ts";
import { createHandle } from "./conversation-handle.ts";
import type { ConversationHost } from "./conversation-host.ts";
import type { Order } from "./conversation-order.ts";
import { ConversationLog } from "../log/conversation-log.ts";
import { type SummaryParts, toSummary } from "./conversation-summary.ts";
import type { ConversationHandle, ConversationSummary, MessageLog } from "./conversation-view.ts";
import { Derived } from "../derived.ts";
import { Group } from "./group.ts";
import { type ChangeEvent, toChangeEvent } from "../log/message-change.ts";
import { toMessageLog } from "../log/message-log.ts";
import { News } from "./news.ts";
import { Outgoing } from "../log/outgoing.ts";
import { OwnChanges } from "../log/own-changes.ts";
import { Settings } from "./settings.ts";
import type { SendResult } from "../wire/store-client.ts";
import {
  isBehind,
  isFurther,
  isMentioned,
  isNewTo,
  nothingKnown,
  type Truth,
  withChange,
  withGroupEvent,
  withMessage,
  withRecord,
} from "./truth.ts";
import { mentionsAfter, unreadAfter } from "../reading/unread-after.ts";

/** How an event arrived. */
export interface Circumstances {
  readonly id: string;
  /** The id of the event in the group's feed, if it came from there. */
  readonly groupEventId: string | undefined;
  /** Pages of the list are being loaded. */
  readonly isLoading: boolean;
}

/** A conversation as the store keeps it. */
export class Conversation {
  readonly id: string;
  readonly log: ConversationLog;
  readonly attendance: Attendance;
  readonly group: Group | null;
  readonly handle: ConversationHandle<unknown, unknown, SendResult>;
  readonly summary: Derived<ConversationSummary<unknown>>;
  readonly changes: Derived<number>;
  readonly outgoing: Outgoing;
  readonly news: News = new News();
  readonly #ownChanges = new OwnChanges();
  readonly #peerId: string;
  #revision = 0;
  readonly #host: ConversationHost;
  readonly #messages: Derived<MessageLog<unknown>>;
  readonly #settings: Settings;
  #truth: Truth;
  /** The server's list has it. */
  isListed = false;
  /** Nothing was missed since the last complete record. */
  #isExact = false;
  /** The event after which no message of it has changed, or the position of its last record; for the cache. */
  #changedAt: string | null = null;
  /** Its counts have to be asked for, with a page later than this one; `null` if they are known. */
  #staleAt: number | null = null;
  /** Where the list has it as long as it has no message. */
  #place: readonly [atMs: number, rank: number] = [0, 0];

  constructor(id: string, host: ConversationHost) {
    const { context } = host;
    this.id = id;
    this.#peerId = otherParty(id, context.me) ?? "";
    this.#host = host;
    this.#truth = nothingKnown(isGroupId(id));
    this.log = new ConversationLog({
      context,
      conversationId: id,
      started: host.started,
      onLoaded: (messages, isNewest) => this.#onLoaded(messages, isNewest),
      onChange: () => this.#onMessages(),
    });
    this.outgoing = new Outgoing({
      me: context.me,
      isStored: (nonce) => this.#isStored(nonce),
      showsLog: () => this.log.showsNewest,
      at: (seq) => this.log.window.at(seq),
      onChange: () => {
        this.#messages.invalidate();
        this.#onSummary();
      },
      later: (work, delayMs) => context.later(work, delayMs),
    });
    const own = { context, conversationId: id };
    this.attendance = new Attendance({
      ...own,
      desk: host.desk,
      log: this.log,
      truth: () => this.#truth,
      summary: () => this.summary.get(),
      isListed: () => this.isListed,
      isStale: () => this.isStale,
      onUnlisted: () => this.becomeStale(),
      onMark: () => this.#onSummary(),
      onNewSince: () => this.#messages.invalidate(),
    });
    this.#settings = new Settings({
      ...own,
      onStored: (settings) => this.#move({ ...this.#truth, settings }),
      onChange: () => this.#onSummary(),
    });
    this.#messages = new Derived(context.notifier, (previous) =>
      toMessageLog(this.log, this.outgoing.items, this.attendance.newSince, previous),
    );
    this.summary = new Derived(context.notifier, (previous) =>
      keepIfSame(previous, toSummary(this.#parts(), previous)),
    );
    this.changes = new Derived(context.notifier, () => this.#revision);
    this.group = isGroupId(id)
      ? new Group({ ...own, onRecord: (record) => this.listed(record, false, host.pages(), null) })
      : null;
    this.handle = createHandle(this, {
      context,
      settings: this.#settings,
      messages: this.#messages,
      peerId: this.#peerId,
    });
  }

  /** Conversations with messages that are being sent come first. */
  get order(): Order {
    const { lastMessage } = this.#truth;
    const [atMs, rank] = lastMessage ? [lastMessage.sentAtMs, 0] : this.#place;
    const { unstored, stored } = this.outgoing.newestAtMs;
    return [unstored, Math.max(stored, atMs), rank];
  }

  /** Where the list has it as long as it has no message. */
  placeAt(atMs: number, rank: number): void {
    this.#place = [atMs, rank];
  }

  get isStale(): boolean {
    return this.#staleAt !== null;
  }

  get isArchived(): boolean {
    return this.#settings.shown(this.#truth.settings).archived;
  }

  toCache(maxMessages: number): CachedConversation {
    const { notes = [], position = null } = this.group ?? {};
    return {
      id: this.id,
      truth: this.#truth,
      placedAtMs: this.#place[0],
      marked: this.attendance.marked,
      isStale: this.isStale,
      position,
      changedAt: this.#changedAt,
      log: this.log.toCache(this.#truth.lastSeq, maxMessages),
      notes,
    };
  }

  restore({ truth, placedAtMs, position, changedAt, marked, isStale, log, notes }: CachedConversation): void {
    this.isListed = true;
    this.#changedAt = changedAt;
    this.#isExact = !isStale;
    this.#place = [placedAtMs, 0];
    this.#staleAt = isStale ? 0 : null;
    this.attendance.marked = marked;
    this.news.restore(truth.lastSeq);
    this.group?.restore(position, notes);
    this.#move(truth);
    if (log) this.log.restore(log);
    else if (!isStale) this.attendance.begin();
  }

  /** Unread messages as the server counts them. */
  get unread(): number {
    return this.#truth.unread;
  }

  /**
   * The list does not have it, or could not be asked.
   *
   * @param page the first of the pages that did not have it: events since then may be about it all the same
   */
  notListed(error: TidingsClientError | null, page: number): void {
    if (!error && page <= (this.#staleAt ?? -1)) return;
    this.#staleAt = null;
    if (error) this.log.abandon(error);
    else this.attendance.begin();
  }

  // --- what the server says ---

  /**
   * @param isReset what was known before no longer counts
   * @param page the number of the page that has it
   * @param readAt the position of the user's own feed at that moment
   */
  listed(record: ConversationState, isReset: boolean, page: number, readAt: string | null): void {
    const known = isReset ? nothingKnown(this.group !== null) : this.#truth;
    const isLate =
      page <= (this.#staleAt ?? -1) ||
      (!this.#isExact && record.kind === "group" && isFurther(this.group?.position ?? null, record.position));
    if (!isLate && !isBehind(known, record)) this.#staleAt = null;
    const { lastMessage, lastSeq } = record;
    if (isReset) this.news.startAnew(lastSeq);
    if (lastSeq > known.lastSeq) this.#came(lastSeq, record.kind === "group" && record.mentions > known.mentions);
    const truth = withRecord(known, record, this.#isExact && !isReset);
    if (!this.#isExact || isReset) this.#settings.told();
    if (isReset || !this.#isExact) this.#changedAt = record.kind === "group" ? record.position : readAt;
    this.isListed = true;
    this.#isExact = !isLate || (this.#isExact && !isReset);
    if (!this.#isExact) this.becomeStale();
    if (isReset) this.attendance.marked = 0;
    // of messages that were asked for before, the record may know more: then its feed has to tell where it is
    if (this.group && (isReset || (this.group.position === null && this.log.isBlank)))
      this.group.position = truth.group?.position ?? null;
    this.#move(truth);
    this.attendance.begin();
    if (this.log.showsNewest) {
      this.#settleOutgoing();
      return;
    }
    if (lastMessage) this.#storedOf([lastMessage]);
    this.outgoing.storedUpTo(lastSeq);
  }

  /** After a reset, the server's list no longer has it. */
  forget(): void {
    this.isListed = false;
    this.#isExact = false;
    this.news.startAnew(0);
    this.attendance.marked = 0;
    if (this.group) this.group.position = null;
    this.#move(nothingKnown(this.group !== null));
  }

  /** An event that concerns it. */
  happened(event: ChatEvent, { id, groupEventId, isLoading }: Circumstances): void {
    const { group } = this.#truth;
    if (this.group && groupEventId !== undefined) this.group.position = groupEventId;
    if (event.type === "reset") {
      this.#startAnew();
      return;
    }
    // a page that is being loaded may have been read before this event; of a group's own events, its record says which it has
    if (!this.#isExact && isLoading && groupEventId === undefined) this.becomeStale();
    if (group && groupEventId !== undefined) {
      if (this.#isExact) {
        this.group?.happened(event, groupEventId, this.#truth.lastSeq);
        if (isNewTo(group, groupEventId)) {
          this.#truth = { ...this.#truth, group: withGroupEvent(group, event, groupEventId) };
        }
      }
    } else if (event.type === "members") this.#joined(event);
    if (event.type === "message") this.#received(event.message);
    else if (event.type === "read") this.#read(event.userId, event.seq);
    else if (event.type === "settings") this.#configured(event);
    else if (event.type !== "members" && event.type !== "group" && event.type !== "ready") {
      this.#changed(event);
      this.#changedAt = groupEventId ?? id;
    }
    this.#onTruth();
  }

  #received(message: Message): void {
    const { context } = this.#host;
    const { lastSeq } = this.#truth;
    this.log.take(message);
    if (!this.log.showsNewest) this.#storedOf([message]);
    if (message.seq > lastSeq) {
      // settings may be there before the first message
      if (!(this.group && this.isStale) && (!this.#isExact || message.seq !== lastSeq + 1)) this.becomeStale();
      this.isListed = true;
      this.#came(message.seq, isMentioned(message, context.me));
      this.#truth = withMessage(this.#truth, message, context.me, this.#isExact);
    }
    if (message.from === context.me && message.seq > (this.attendance.newSince ?? Infinity))
      this.attendance.answered(false);
  }

  #read(userId: string, seq: number): void {
    const { lastSeq, readSeq, peerReadSeq, unread: before, mentions: mentioned } = this.#truth;
    if (userId !== this.#host.context.me) {
      if (seq > peerReadSeq) this.#truth = { ...this.#truth, peerReadSeq: seq };
    } else if (seq > readSeq) {
      const unread = unreadAfter(seq, this.#truth, this.log.window);
      const mentions = mentionsAfter(seq, this.#truth, this.log.window, this.#host.context.me);
      this.#truth = { ...this.#truth, readSeq: seq, unread: unread ?? before, mentions: mentions ?? mentioned };
      if (unread === null || mentions === null || lastSeq === 0) this.becomeStale();
    }
  }

  #changed(event: ChangeEvent): void {
    const { readSeq, mentions } = this.#truth;
    if (event.type === "reaction" && event.userId === this.#host.context.me) this.#ownChanges.heard(event);
    if (event.type === "deleted" && mentions > 0 && event.seq > readSeq) {
      // the deleted event does not say whom the message mentioned
      const message = this.log.window.after(event.seq - 1)?.[0];
      if (!message) this.becomeStale();
      else if (isMentioned(message, this.#host.context.me)) this.#truth = { ...this.#truth, mentions: mentions - 1 };
    }
    this.#truth = withChange(this.#truth, event);
    this.log.change(event);
    if (event.type !== "reaction") this.#revise();
  }

  #revise(): void {
    this.#revision += 1;
    this.changes.invalidate();
  }

  #configured({ notify, mutedUntilMs, pinned, archived }: Extract<ChatEvent, { readonly type: "settings" }>): void {
    this.#settings.told();
    this.#truth = { ...this.#truth, settings: { notify, mutedUntilMs, pinned, archived } };
  }

  /** Membership events in the user's own feed. */
  #joined({ added, removed, role }: Extract<ChatEvent, { readonly type: "members" }>): void {
    const { group } = this.#truth;
    const { me } = this.#host.context;
    if (!group) return;
    if (removed?.includes(me)) this.#truth = { ...this.#truth, group: { ...group, role: null } };
    if (role?.userId === me) this.#truth = { ...this.#truth, group: { ...group, role: role.role } };
    const joined = added?.find(({ userId }) => userId === me);
    if (!joined || (this.#isExact && group.role !== null)) return;
    this.#truth = { ...this.#truth, group: { ...group, role: joined.role } };
    if (!this.isListed) {
      this.becomeStale();
      return;
    }
    this.#startAnew();
  }

  /** What is known of a group no longer counts: it is loaded again, and shown as it is until then. */
  #startAnew(): void {
    this.#isExact = false;
    this.reload();
    this.group?.members.forget();
    this.becomeStale();
  }

  outbox(entries: readonly OutboxEntry[], changes: readonly OutboxChange[]): void {
    this.outgoing.update(entries);
    if (!this.log.window.setPending(this.#ownChanges.update(changes))) return;
    this.#messages.invalidate();
    this.#onSummary();
  }

  sent(nonce: string, result: SendResult): void {
    this.outgoing.sent(nonce, result);
    this.#settleOutgoing();
  }

  /** The server has made a change of this user's. It is shown until the feed brings it. */
  made(change: OutboxChange, result: unknown): void {
    const event = toChangeEvent(change, result, this.#host.context.me);
    if (!event || this.#ownChanges.isHeard(event)) return;
    this.#truth = withChange(this.#truth, event);
    this.log.change(event);
    this.#onTruth();
  }

  /** More of its history has been loaded. */
  #onLoaded(messages: readonly Message[], isNewest: boolean): void {
    const last = messages.at(-1);
    this.#storedOf(messages);
    this.#settleOutgoing();
    if (isNewest && !this.isListed && last && last.seq > this.#truth.lastSeq) {
      this.#truth = { ...this.#truth, lastMessage: last, lastSeq: last.seq };
      this.becomeStale();
    }
    this.#onTruth();
  }

  #storedOf(messages: readonly Message[]): void {
    if (!this.outgoing.isWaiting) return;
    for (const { from, nonce } of messages) if (from === this.#host.context.me) this.outgoing.stored(nonce);
  }

  #isStored(nonce: string): boolean {
    const { lastMessage } = this.#truth;
    const isLast = lastMessage?.from === this.#host.context.me && lastMessage.nonce === nonce;
    return isLast || this.log.window.hasOwn(nonce);
  }

  /** Changes of its messages may have been missed: the messages are loaded again. */
  reload(): void {
    this.log.reload();
    this.#revise();
  }

  becomeStale(): void {
    const wasStale = this.isStale;
    this.#staleAt = this.#host.pages();
    if (!wasStale) this.#host.onStale();
  }

  // --- what is shown ---

  #move(truth: Truth): void {
    this.#truth = truth;
    this.#onTruth();
  }

  #onTruth(): void {
    this.log.window.setPeerRead(this.#truth.peerReadSeq);
    this.#onMessages();
    this.#onSummary();
  }

  #onMessages(): void {
    this.#messages.invalidate();
    this.#host.context.onChange();
  }

  #onSummary(): void {
    this.summary.invalidate();
    this.#host.onSummary();
    this.attendance.counted();
    this.#host.desk.chatChanged(this.id, () => ({
      ...this.news.count(this.summary.get()),
      own: this.#truth.lastMessage?.from === this.#host.context.me,
    }));
  }

  #came(seq: number, isMention: boolean): void {
    this.news.came(seq, isMention, this.#settings.shown(this.#truth.settings));
  }

  #parts(): SummaryParts {
    return {
      id: this.id,
      me: this.#host.context.me,
      peerId: this.#peerId,
      truth: this.#truth,
      isListed: this.isListed,
      settings: this.#settings.shown(this.#truth.settings),
      outgoing: this.outgoing.items,
      marked: this.attendance.marked,
      window: this.log.window,
    };
  }

  // --- what the application does ---

  send(content: unknown, details: SendDetails = {}): Promise<SendResult> {
    const { client } = this.#host.context;
    this.attendance.answered(true);
    if (this.log.isLoaded && !this.log.follows) void this.log.loadNewest(); // so that the message is seen
    return client.chat.send({ conversationId: this.id, content, ...details });
  }

  /** Messages that are stored and would be shown by now are no longer outgoing, even if they are not among those shown. */
  #settleOutgoing(): void {
    const { lastMessage, lastSeq } = this.#truth;
    // if everything was sent before this user was added to the group again, none of it will be shown
    const hidden = lastMessage ? 0 : lastSeq;
    this.outgoing.storedUpTo(this.log.showsNewest ? (this.log.window.last ?? hidden) : lastSeq);
  }
}

import type { Conversation as ConversationState, Message } from "@tidings/core";
import type { TidingsClientError } from "../model/errors.ts";
import { findLast } from "../calls/find-last.ts";
import type { OutboxEntry } from "../outbox/outbox.ts";
import type { CachedConversation } from "./cache.ts";
import { ConversationLog } from "./conversation-log.ts";
import { keepIfSame } from "../feeds/snapshot.ts";
import { Derived } from "./derived.ts";
import { toItem } from "./message-window.ts";
import { Outgoing } from "./outgoing.ts";
import { ReadMark } from "./read-mark.ts";
import { Reader } from "./reader.ts";
import type { AttentionDesk } from "./attention-desk.ts";
import type { SendResult } from "./store-client.ts";
import type { StoreContext } from "./store-context.ts";
import type { ConversationHandle, ConversationSummary, MessageItem, MessageLog } from "./tidings-store.ts";
import { TypingSignal } from "./typing-signal.ts";

/** What a conversation asks of the list that it is in. */
export interface ConversationHost {
  readonly context: StoreContext;
  readonly started: () => Promise<void>;
  readonly desk: AttentionDesk;
  /** Its summary has changed. */
  readonly onSummary: () => void;
  /** What events tell is not enough to know its counts: the list has to be asked. */
  readonly onStale: () => void;
}

/** As the server has it: what a page of the list says, moved on by events. */
type Truth = Omit<ConversationState, "id" | "kind" | "members">;

const nothing: Truth = { lastMessage: null, lastSeq: 0, readSeq: 0, peerReadSeq: 0, unread: 0 };

/** A conversation as the store keeps it. */
export class Conversation {
  readonly id: string;
  readonly peerId: string;
  readonly log: ConversationLog;
  readonly handle: ConversationHandle<unknown, unknown, SendResult>;
  readonly summary: Derived<ConversationSummary<unknown>>;
  readonly outgoing: Outgoing;
  readonly #host: ConversationHost;
  readonly #messages: Derived<MessageLog<unknown>>;
  readonly #typing: Derived<readonly string[]>;
  #truth: Truth = nothing;
  /** The server's list has it. */
  isListed = false;
  /** The list has to be asked for its counts. */
  isStale = false;
  readonly #mark: ReadMark;
  readonly #reader: Reader;
  readonly #signal: TypingSignal;
  #typers: readonly string[] = [];
  #opened = 0;
  #unmount = (): void => {};
  #stopViewing = (): void => {};
  #stopTyping = (): void => {};

  constructor(id: string, peerId: string, host: ConversationHost) {
    const { context } = host;
    this.id = id;
    this.peerId = peerId;
    this.#host = host;
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
      onChange: () => {
        this.#messages.invalidate();
        this.#onSummary();
      },
      later: (work, delayMs) => context.later(work, delayMs),
    });
    this.#mark = new ReadMark({ context, conversationId: id, onChange: () => this.#onSummary() });
    this.#reader = new Reader({
      onRead: (seq) => this.#markRead(seq),
      onNewSince: () => this.#messages.invalidate(),
    });
    this.#signal = new TypingSignal(context, id);
    this.#messages = new Derived(context.notifier, (previous) => this.#toLog(previous));
    this.summary = new Derived(context.notifier, (previous) => keepIfSame(previous, this.#toSummary(previous)));
    this.#typing = new Derived<readonly string[]>(
      context.notifier,
      () => this.#typers,
      (isListening) => this.#followTyping(isListening),
    );
    this.handle = this.#createHandle();
  }

  /** By what the list is ordered: what is on its way comes first. */
  get order(): readonly [outgoingAtMs: number, sentAtMs: number] {
    return [this.outgoing.newestAtMs ?? 0, this.#truth.lastMessage?.sentAtMs ?? 0];
  }

  toCache(maxMessages: number): CachedConversation {
    const { id, isStale } = this;
    const { lastSeq } = this.#truth;
    const { isLoaded, follows, hasOlder, window } = this.log;
    const isWhole = isLoaded && follows && (window.last ?? 0) === lastSeq;
    const messages = window.messages.slice(-maxMessages);
    const log = { messages, hasOlder: hasOlder || messages.length < window.messages.length };
    return { id, ...this.#truth, marked: this.#mark.seq, isStale, log: isWhole ? log : null };
  }

  restore({ id, marked, isStale, log, ...state }: CachedConversation): void {
    this.listed({ id, kind: "direct", members: [], ...state, peerReadSeq: state.peerReadSeq ?? 0 }, true);
    this.isStale = isStale;
    this.#mark.seq = marked;
    if (log) this.log.restore(log.messages, log.hasOlder);
  }

  /** Tells the server what it may not know of what was read here. */
  tellRead(): void {
    if (this.#mark.seq > this.#truth.readSeq) this.#mark.tell();
  }

  /** Unread messages as the server counts them. */
  get unread(): number {
    return this.#truth.unread;
  }

  /** The chat is before somebody's eyes from now on, or not any more. */
  beforeEyes(on: boolean): void {
    const { context } = this.#host;
    this.#stopViewing();
    this.#stopViewing = on
      ? // The feed of all conversations brings its messages; this one only says that it is before the user's eyes.
        context.keepOpen(
          (onError) => context.client.chat.onMessage({ conversationId: this.id }, { onEvent() {}, onError }),
          (error) => context.report(error),
        )
      : () => {};
    this.#reader.looking(on);
  }

  /** The list does not have it, or could not be asked. */
  notListed(error: TidingsClientError | null): void {
    this.isStale = false;
    if (error) this.log.abandon(error);
    else this.#begin();
  }

  // --- what the server says ---

  /** @param isReset what was known before does not count any more */
  listed(state: ConversationState, isReset: boolean): void {
    const { lastMessage, lastSeq, readSeq, peerReadSeq, unread } = state;
    const known = isReset ? nothing : this.#truth;
    const isBehind = lastSeq < known.lastSeq || readSeq < known.readSeq;
    this.isStale = isBehind && (this.isStale || !this.isListed);
    this.isListed = true;
    this.#truth = {
      lastMessage: lastSeq >= known.lastSeq ? lastMessage : known.lastMessage,
      lastSeq: Math.max(lastSeq, known.lastSeq),
      readSeq: Math.max(readSeq, known.readSeq),
      peerReadSeq: Math.max(peerReadSeq ?? 0, known.peerReadSeq ?? 0),
      unread: isBehind ? known.unread : unread,
    };
    if (isReset) this.#mark.seq = 0;
    this.#onTruth();
    if (!this.isStale) this.#begin();
    if (this.log.showsNewest) return;
    if (lastMessage) this.#storedOf([lastMessage]);
    this.outgoing.storedUpTo(lastSeq);
  }

  /** After a reset the server's list has it no more. */
  forget(): void {
    this.isListed = false;
    this.#truth = nothing;
    this.#mark.seq = 0;
    this.#onTruth();
  }

  received(message: Message): void {
    const { me } = this.#host.context;
    const { lastSeq, readSeq, unread } = this.#truth;
    this.log.take(message);
    if (!this.log.showsNewest) this.#storedOf([message]);
    if (message.seq > lastSeq) {
      if (message.seq !== lastSeq + 1 || (!this.isListed && message.seq > 1)) this.#becomeStale();
      const isUnread = message.from !== me && message.seq > readSeq;
      this.isListed = true;
      this.#truth = {
        ...this.#truth,
        lastMessage: message,
        lastSeq: message.seq,
        unread: isUnread ? unread + 1 : unread,
      };
    }
    if (message.from === me && message.seq > (this.#reader.newSince ?? Infinity)) this.#reader.answered(false);
    this.#onTruth();
  }

  read(userId: string, seq: number): void {
    const { lastSeq, readSeq, peerReadSeq } = this.#truth;
    if (userId !== this.#host.context.me) {
      if (seq <= (peerReadSeq ?? 0)) return;
      this.#truth = { ...this.#truth, peerReadSeq: seq };
    } else if (seq > readSeq) {
      const unread = this.#unreadAfter(seq);
      this.#truth = { ...this.#truth, readSeq: seq, unread: unread ?? this.#truth.unread };
      if (unread === null || lastSeq === 0) this.#becomeStale();
    }
    this.#onTruth();
  }

  outbox(entries: readonly OutboxEntry[]): void {
    this.outgoing.update(entries);
  }

  sent(nonce: string, result: SendResult): void {
    this.outgoing.sent(nonce, result);
    this.#settleOutgoing();
  }

  /** More of its history is here. */
  #onLoaded(messages: readonly Message[], isNewest: boolean): void {
    const last = messages.at(-1);
    this.#storedOf(messages);
    this.#settleOutgoing();
    if (isNewest && !this.isListed && last && last.seq > this.#truth.lastSeq) {
      this.#truth = { ...this.#truth, lastMessage: last, lastSeq: last.seq };
      this.#becomeStale();
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

  /** Messages of the other party after a seq, `null` if what is loaded does not tell. */
  #unreadAfter(seq: number): number | null {
    const { lastSeq } = this.#truth;
    const { window } = this.log;
    if (seq >= lastSeq) return 0;
    return window.last === lastSeq ? window.othersAfter(seq) : null;
  }

  #becomeStale(): void {
    if (this.isStale) return;
    this.isStale = true;
    this.#host.onStale();
  }

  // --- what is shown ---

  #onTruth(): void {
    this.log.window.setPeerRead(this.#truth.peerReadSeq ?? 0);
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
    if (this.#reader.isOpen) this.#reader.counts(this.summary.get());
    this.#host.desk.chatChanged(this.id, () => {
      const { unread, lastSeq } = this.summary.get();
      return { unread, lastSeq, own: this.#truth.lastMessage?.from === this.#host.context.me };
    });
  }

  #toLog(previous: MessageLog<unknown> | undefined): MessageLog<unknown> {
    const { window, status, hasOlder, isLoadingOlder, isLoadingNewer, error, follows } = this.log;
    const hasNewer = status === "ready" && !follows;
    const items = hasNewer ? window.items : window.items.concat(this.outgoing.items);
    return keepIfSame(previous, {
      items: previous && isSame(previous.items, items) ? previous.items : hasNewer ? [...items] : items,
      status: status === "idle" ? "loading" : status,
      newSince: this.#reader.newSince,
      hasOlder,
      hasNewer,
      isLoadingOlder,
      isLoadingNewer,
      error,
    });
  }

  #toSummary(previous: ConversationSummary<unknown> | undefined): ConversationSummary<unknown> {
    const { lastSeq, readSeq, peerReadSeq, unread } = this.#truth;
    const { id, peerId } = this;
    const { seq: marked } = this.#mark;
    const isMarked = marked > readSeq;
    return {
      id,
      peerId,
      lastMessage:
        findLast(this.outgoing.items, ({ seq }) => seq === null || seq > lastSeq) ??
        this.#lastStored(previous?.lastMessage),
      lastSeq,
      readSeq: isMarked ? marked : readSeq,
      peerReadSeq: peerReadSeq ?? 0,
      unread: isMarked ? (this.#unreadAfter(marked) ?? unread) : unread,
    };
  }

  #lastStored(previous: MessageItem<unknown> | null | undefined): MessageItem<unknown> | null {
    const { lastMessage, peerReadSeq } = this.#truth;
    if (!lastMessage) return null;
    const loaded = this.log.window.at(lastMessage.seq);
    if (loaded && loaded.nonce === lastMessage.nonce) return loaded;
    return keepIfSame(previous ?? undefined, toItem(lastMessage, this.#host.context.me, peerReadSeq ?? 0));
  }

  // --- what the application does ---

  #createHandle(): ConversationHandle<unknown, unknown, SendResult> {
    const { id, peerId, log } = this;
    const { client } = this.#host.context;
    return {
      id,
      peerId,
      summary: this.summary,
      messages: this.#messages,
      typing: this.#typing,
      open: () => this.#open(),
      loadOlder: () => log.loadOlder(),
      loadNewer: () => log.loadNewer(),
      jumpTo: async (seq) => {
        if (!log.isLoaded || !log.window.has(seq)) await log.loadAround(seq);
      },
      jumpToNewest: async () => {
        if (!log.isLoaded || !log.follows) await log.loadNewest();
      },
      send: (content) => this.#send(content),
      retry: (nonce) => client.outbox.retry(nonce),
      discard: (nonce) => {
        client.outbox.discard(nonce);
      },
      inView: (view) => this.#reader.inView(view),
      markRead: (seq) => this.#markRead(seq),
      setTyping: (typing) => this.#signal.set(typing),
    };
  }

  #send(content: unknown): Promise<SendResult> {
    const { client } = this.#host.context;
    this.#signal.ended();
    this.#reader.answered(true);
    if (this.log.isLoaded && !this.log.follows) void this.log.loadNewest(); // it is to be seen
    return client.chat.send({ conversationId: this.id, content });
  }

  /** What is stored and would be shown by now is not on its way any more, also where it is not among what is shown. */
  #settleOutgoing(): void {
    this.outgoing.storedUpTo(this.log.showsNewest ? (this.log.window.last ?? 0) : this.#truth.lastSeq);
  }

  #open(): () => void {
    this.#opened += 1;
    if (this.#opened === 1) this.#unmount = this.#host.desk.mount(this.id);
    // where reading has stopped decides what is loaded
    if (this.isListed) this.#begin();
    else {
      this.log.prepare();
      this.#becomeStale();
    }
    let isOpen = true;
    return () => {
      if (!isOpen) return;
      isOpen = false;
      this.#opened -= 1;
      if (this.#opened > 0) return;
      this.#unmount();
      this.#reader.closed();
    };
  }

  /** Shows the chat from the first message that is not read, or its end. */
  #begin(): void {
    if (this.#opened === 0 || this.#reader.isOpen) {
      if (this.#opened > 0 || this.log.isPrepared) this.log.ensure();
      return;
    }
    this.#reader.counts(this.summary.get());
    this.#reader.opened();
    const newSince = this.#reader.newSince ?? null;
    const { log } = this;
    const isFarBack = newSince !== null && this.#truth.lastSeq - newSince > this.#host.context.pageSize;
    const hasFirst = newSince !== null && log.isLoaded && log.window.has(newSince + 1);
    if (isFarBack && !hasFirst) void log.loadAround(newSince);
    else if (!hasFirst && log.isLoaded && !log.follows) void log.loadNewest();
    else log.ensure();
  }

  #markRead(seq: number): void {
    const { lastSeq, readSeq } = this.#truth;
    const upTo = Math.min(seq, lastSeq);
    if (upTo <= Math.max(readSeq, this.#mark.seq)) return;
    if (this.summary.get().unread === 0 && !this.isStale) return; // nothing is there to be read
    this.#mark.raise(upTo);
  }

  #followTyping(isListening: boolean): void {
    const { context } = this.#host;
    this.#stopTyping();
    this.#typers = [];
    this.#typing.invalidate();
    if (!isListening) return;
    this.#stopTyping = context.keepOpen(
      (onError) =>
        context.client.chat.onTyping(
          { conversationId: this.id },
          {
            onEvent: ({ userIds }) => {
              this.#typers = userIds.filter((userId) => userId !== context.me);
              this.#typing.invalidate();
            },
            onError,
          },
        ),
      (error) => context.report(error),
    );
  }
}

/** Almost all of a long list is the same, and what changes is near its end. */
function isSame<T>(a: readonly T[], b: readonly T[]): boolean {
  if (a.length !== b.length) return false;
  for (let i = a.length - 1; i >= 0; i -= 1) if (a[i] !== b[i]) return false;
  return true;
}

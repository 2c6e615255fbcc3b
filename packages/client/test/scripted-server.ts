import type { ChatEvent, Conversation, Message, Push, PushEvent } from "@tidings/core";
import type { ConnectionState } from "../src/connection/connection-state.ts";
import { createDeferred } from "../src/feeds/deferred.ts";
import { otherParty } from "../src/model/direct-conversation.ts";
import { createNonce } from "../src/calls/nonce.ts";
import type { OutboxEntry, SentMessage } from "../src/outbox/outbox.ts";
import type { FeedHandle } from "../src/tidings-client.ts";
import type { SendResult, StoreClient } from "../src/store/store-client.ts";
import type { UnreadTotals } from "../src/store/totals.ts";

interface Sub<Event> {
  epoch: string;
  n: number;
  readonly onEvent: (event: Event, id: string) => void;
  hasStarted: boolean;
}

/** A numbered log that is read by subscriptions, one event at a time, when the test says so. */
class Feed<Event extends { readonly type: string }> {
  events: Event[] = [];
  readonly subs: Set<Sub<Event>> = new Set();
  /** Events up to this number are gone. */
  floor = 0;
  #epochs = 0;

  get head(): string {
    return this.#idOf(this.events.length);
  }

  get #epoch(): string {
    return `e${this.#epochs}`;
  }

  #idOf(n: number): string {
    return `${this.#epoch}-${n}`;
  }

  /** It is that of another database from now on, where nothing has happened. */
  startAnew(): void {
    this.#epochs += 1;
    this.events = [];
    this.floor = 0;
  }

  open(lastEventId: string, onEvent: (event: Event, id: string) => void): { stop: () => void } {
    const [epoch = "", n] = lastEventId.split("-");
    const sub: Sub<Event> = { epoch, n: Number(n), onEvent, hasStarted: false };
    this.subs.add(sub);
    return { stop: () => this.subs.delete(sub) };
  }

  /** Gives each subscription its next event. */
  deliver(make: (type: "ready" | "reset") => Event): boolean {
    let isBusy = false;
    for (const sub of this.subs) {
      const isFirst = !sub.hasStarted;
      sub.hasStarted = true;
      if (sub.epoch !== this.#epoch || sub.n < this.floor) {
        sub.epoch = this.#epoch;
        sub.n = this.events.length;
        sub.onEvent(make("reset"), this.head);
      } else if (isFirst) sub.onEvent(make("ready"), this.#idOf(sub.n));
      else if (sub.n < this.events.length) {
        sub.n += 1;
        const event = this.events[sub.n - 1];
        if (event) sub.onEvent(event, this.#idOf(sub.n));
      } else continue;
      isBusy = true;
    }
    return isBusy;
  }
}

/** Something that is under way, and what becomes of it if the connection is lost: a client asks again. */
interface Step {
  readonly run: () => void;
  readonly again: () => void;
}

const toHandle = (stop: () => void): FeedHandle => ({ stop, [Symbol.dispose]: stop, position: null, groups: {} });

/** What one user sees of a server, in memory. Nothing is answered and no event arrives before the test says so. */
export class ScriptedServer {
  readonly me: string;
  readonly chat: Feed<ChatEvent> = new Feed();
  readonly push: Feed<PushEvent> = new Feed();
  readonly messages: Map<string, Message[]> = new Map();
  readonly reads: Map<string, { me: number; peer: number }> = new Map();
  readonly pushes: Push[] = [];
  #order: string[] = [];
  #calls: Step[] = [];
  #entries: OutboxEntry[] = [];
  readonly #sends = new Map<string, (result: SendResult) => void>();
  #listeners = new Set<() => void>();
  #sentListeners = new Set<(sent: SentMessage<SendResult>) => void>();
  #nowMs = 1_000;

  constructor(me: string) {
    this.me = me;
  }

  // --- what happens on the server ---

  say(conversationId: string, from: string, nonce: string): Message {
    const log = this.messages.get(conversationId) ?? [];
    this.messages.set(conversationId, log);
    this.#nowMs += 1;
    const message = { conversationId, seq: log.length + 1, from, content: nonce, nonce, sentAtMs: this.#nowMs };
    log.push(message);
    this.#order = [conversationId, ...this.#order.filter((id) => id !== conversationId)];
    this.chat.events.push({ type: "message", message });
    return message;
  }

  read(conversationId: string, userId: string, seq: number): void {
    const marks = this.#marks(conversationId);
    const who = userId === this.me ? "me" : "peer";
    const upTo = Math.min(seq, this.messages.get(conversationId)?.length ?? 0);
    if (upTo <= marks[who]) return;
    marks[who] = upTo;
    this.chat.events.push({ type: "read", conversationId, userId, seq: upTo });
  }

  notify(type: string): void {
    const push = { seq: this.push.events.length + 1, type, data: {}, sentAtMs: (this.#nowMs += 1), readAtMs: null };
    this.pushes.push(push);
    this.push.events.push({ type: "push", push, unread: this.unreadPushes });
  }

  readPush(asked: readonly number[]): void {
    const seqs = asked.filter((seq) => this.pushes.some((push) => push.seq === seq));
    if (seqs.length === 0) return;
    for (const [i, push] of this.pushes.entries()) {
      if (push.readAtMs === null && seqs.includes(push.seq ?? 0)) this.pushes[i] = { ...push, readAtMs: this.#nowMs };
    }
    this.push.events.push({ type: "read", seqs, unread: this.unreadPushes });
  }

  /** Events that were not delivered yet are not there any more. */
  trim(): void {
    this.chat.floor = this.chat.events.length;
    this.push.floor = this.push.events.length;
  }

  /**
   * The server comes back with another database: one that has, of each conversation, this many messages from its beginning, and
   * no pushes.
   */
  exchange(kept: number): void {
    for (const [id, log] of this.messages) {
      log.splice(kept);
      const { me, peer } = this.#marks(id);
      this.reads.set(id, { me: Math.min(me, log.length), peer: Math.min(peer, log.length) });
    }
    const newestMs = (id: string): number => this.messages.get(id)?.at(-1)?.sentAtMs ?? 0;
    this.#order = this.#order.filter((id) => newestMs(id) > 0).sort((a, b) => newestMs(b) - newestMs(a));
    this.pushes.length = 0;
    this.chat.startAnew();
    this.push.startAnew();
    this.#calls = this.#calls.map(({ again }) => ({ run: again, again }));
  }

  /** The server takes a message out of the outbox, without an answer. */
  commit(nonce: string): void {
    const entry = this.#entries.find((one) => one.nonce === nonce);
    if (entry?.conversationId === undefined || this.#stored(nonce)) return;
    this.say(entry.conversationId, this.me, nonce);
  }

  /** The answer to a send arrives. That another tab's message is gone from the outbox is seen some time after that. */
  acknowledge(nonce: string): void {
    this.commit(nonce);
    const stored = this.#stored(nonce);
    if (!stored) return;
    for (const listener of this.#sentListeners) listener({ nonce, result: stored });
    if (this.#entries.some((entry) => entry.nonce === nonce && entry.elsewhere)) {
      const run = (): void => this.#remove(nonce);
      this.#calls.push({ run, again: run });
      return;
    }
    this.#remove(nonce);
    this.#sends.get(nonce)?.(stored);
  }

  /** Another tab has sent its message, and did not live to tell the answer. */
  sentUnheard(nonce: string): void {
    this.commit(nonce);
    this.#remove(nonce);
  }

  /** Another tab writes a message. */
  writeElsewhere(conversationId: string, nonce: string): void {
    const entry = { conversationId, nonce, content: nonce, status: "pending", queuedAtMs: 5, elsewhere: true } as const;
    this.#entries = [...this.#entries, entry];
    this.#publish();
  }

  get waiting(): readonly string[] {
    return this.#entries.map(({ nonce }) => nonce);
  }

  get unreadPushes(): number {
    return this.pushes.filter(({ readAtMs }) => readAtMs === null).length;
  }

  get conversations(): Conversation[] {
    return this.#order.map((id) => {
      const log = this.messages.get(id) ?? [];
      const { me, peer } = this.#marks(id);
      const unread = log.filter(({ seq, from }) => seq > me && from !== this.me).length;
      const members = [this.me, otherParty(id, this.me) ?? ""];
      const lastMessage = log.at(-1) ?? null;
      return { id, kind: "direct", members, lastMessage, lastSeq: log.length, readSeq: me, peerReadSeq: peer, unread };
    });
  }

  get totals(): UnreadTotals {
    const unread = this.conversations.filter((one) => one.unread > 0);
    return { messages: unread.reduce((sum, one) => sum + one.unread, 0), conversations: unread.length };
  }

  // --- what the test lets through ---

  /** Answers one of the calls that wait. */
  answer(which: number): boolean {
    const [call] = this.#calls.splice(which % Math.max(this.#calls.length, 1), 1);
    call?.run();
    return call !== undefined;
  }

  deliverChat(): boolean {
    return this.chat.deliver((type) => ({ type }));
  }

  deliverPush(): boolean {
    return this.push.deliver((type) => ({ type, unread: this.unreadPushes }));
  }

  /** The page is gone: nobody hears of what it asked for. */
  disconnect(): void {
    this.#calls = [];
    this.#listeners = new Set();
    this.#sentListeners = new Set();
    this.chat.subs.clear();
    this.push.subs.clear();
  }

  /** Answers are those of the moment in which the call is read, and arrive later: two steps of the test. */
  #call<T>(read: () => T): Promise<T> {
    const { promise, resolve } = createDeferred<T>();
    const ask = (): void => {
      const result = structuredClone(read());
      this.#calls.push({ run: () => resolve(result), again: ask });
    };
    this.#calls.push({ run: ask, again: ask });
    return promise;
  }

  client(): StoreClient {
    const state: ConnectionState = { status: "online", via: "websocket" };
    const none = { stop() {}, [Symbol.dispose]() {} };
    return {
      connection: {
        state,
        subscribe: () => () => {},
        reconnect() {},
        defer() {},
        node: () => Promise.resolve({ node: "n" }),
      },
      outbox: this.#outbox(),
      chat: {
        send: (message) => {
          const { promise, resolve } = createDeferred<SendResult>();
          const nonce = createNonce();
          this.#sends.set(nonce, resolve);
          this.#entries = [...this.#entries, { ...message, nonce, status: "pending", queuedAtMs: 5 }];
          this.#publish();
          return promise;
        },
        onMessage: ({ conversationId, lastEventId }, { onEvent }) =>
          conversationId === undefined
            ? toHandle(this.chat.open(lastEventId ?? this.chat.head, onEvent).stop)
            : toHandle(() => {}),
        history: ({ conversationId, before = Infinity, after, limit }) =>
          this.#call(() => {
            const log = this.messages.get(conversationId) ?? [];
            const found = log.filter(({ seq }) => seq < before && seq > (after ?? 0));
            const messages = after === undefined ? found.slice(-limit) : found.slice(0, limit);
            return { messages, hasMore: messages.length < found.length };
          }),
        conversations: ({ cursor = 0, limit }) =>
          this.#call(() => {
            const all = this.conversations;
            const rest = all.filter((_, i) => all.length - i < (cursor || Infinity));
            const page = rest.slice(0, limit);
            const next = rest.length > limit ? rest.length - limit + 1 : null;
            return { conversations: page, cursor: next, totals: this.totals, position: this.chat.head };
          }),
        markRead: ({ conversationId, seq }) => this.#call(() => this.read(conversationId, this.me, seq)),
        setTyping: () => Promise.resolve(),
        onTyping: () => none,
      },
      notifications: {
        onPush: ({ lastEventId }, { onEvent }) => toHandle(this.push.open(lastEventId, onEvent).stop),
        list: ({ before = Infinity, limit, unreadOnly = false }) =>
          this.#call(() => {
            const all = this.pushes.filter(
              ({ seq, readAtMs }) => (seq ?? 0) < before && !(unreadOnly && readAtMs !== null),
            );
            const pushes = all.slice().reverse().slice(0, limit);
            const position = this.push.head;
            return { pushes, unread: this.unreadPushes, hasMore: pushes.length < all.length, position };
          }),
        markRead: (pushes) => this.#call(() => this.readPush("seqs" in pushes ? pushes.seqs : [])),
      },
      presence: { onChange: () => none, setAway: () => Promise.resolve() },
    };
  }

  #outbox(): StoreClient["outbox"] {
    const getEntries = (): readonly OutboxEntry[] => this.#entries;
    return {
      get entries() {
        return getEntries();
      },
      changes: [],
      onChanged: () => () => {},
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => {
          this.#listeners.delete(listener);
        };
      },
      onSent: (listener) => {
        this.#sentListeners.add(listener);
        return () => {
          this.#sentListeners.delete(listener);
        };
      },
      retry: () => Promise.reject(new Error("nothing has failed")),
      discard: () => false,
    };
  }

  #remove(nonce: string): void {
    this.#entries = this.#entries.filter((entry) => entry.nonce !== nonce);
    this.#publish();
  }

  /** Entries of other tabs are new objects at every look. */
  #publish(): void {
    this.#entries = this.#entries.map((entry) => (entry.elsewhere ? { ...entry } : entry));
    for (const listener of this.#listeners) listener();
  }

  #stored(nonce: string): Message | undefined {
    for (const log of this.messages.values()) {
      const found = log.find((message) => message.from === this.me && message.nonce === nonce);
      if (found) return found;
    }
    return undefined;
  }

  #marks(conversationId: string): { me: number; peer: number } {
    const marks = this.reads.get(conversationId) ?? { me: 0, peer: 0 };
    this.reads.set(conversationId, marks);
    return marks;
  }
}

import type {
  ChatFeedEvent,
  Committed,
  Conversation,
  Feed,
  FeedDelivery,
  FeedEntry,
  FeedEvents,
  Message,
  Push,
  PushFeedEvent,
  PushWrite,
  ReadChatWrite,
  ReadPushWrite,
  Retention,
  SendWrite,
  Write,
} from "@tidings/core";

interface Entry<Event> extends FeedEntry<Event> {
  readonly atMs: number;
}

interface InboxItem {
  readonly push: Push & { readonly seq: number };
  readonly collapse: string | undefined;
  readAtMs: number | null;
}

interface Member {
  chat: Entry<ChatFeedEvent>[];
  push: Entry<PushFeedEvent>[];
  inbox: InboxItem[];
  readonly floor: Record<Feed, number>;
}

interface Chat {
  readonly members: readonly string[];
  readonly messages: Message[];
  readonly readSeq: Map<string, number>;
}

/** `Store` at its plainest: whole logs in arrays, every count made by counting. What adapters are compared with. */
export class StoreModel {
  readonly #users = new Map<string, Member>();
  readonly #chats = new Map<string, Chat>();
  readonly #keys = new Map<string, { readonly accepted: number; readonly atMs: number }>();
  readonly #topics = new Map<string, Set<string>>();

  commit(write: Write): Committed {
    switch (write.kind) {
      case "send":
        return this.#send(write);
      case "push":
        return this.#push(write);
      case "claim": {
        const first = this.#taken(write);
        if (!first) this.#keys.set(write.key, write);
        return {
          outcome: { accepted: first?.accepted ?? write.accepted, duplicate: first !== undefined },
          deliveries: [],
        };
      }
      case "readChat":
        return this.#readChat(write);
      case "readPush":
        return this.#readPush(write);
      case "subscribe":
        this.#topic(write.topic).add(write.userId);
        break;
      case "unsubscribe":
        this.#topic(write.topic).delete(write.userId);
        break;
    }
    return { outcome: {}, deliveries: [] };
  }

  trim({ olderThanMs, maxEntries }: Retention): void {
    for (const user of this.#users.values()) {
      for (const feed of ["chat", "push"] as const) {
        const log = user[feed];
        const young = log.findIndex(({ n, atMs }) => n > user.floor[feed] && atMs >= olderThanMs);
        const byAge = young === -1 ? log.length : young;
        const wanted = Math.max(user.floor[feed], byAge, log.length - maxEntries);
        user.floor[feed] = Math.max(0, Math.min(wanted, log.length - 1));
      }
      user.inbox = user.inbox.filter(({ push, readAtMs }) => readAtMs === null || push.seq > user.floor.push);
    }
    for (const [key, { atMs }] of this.#keys) if (atMs < olderThanMs) this.#keys.delete(key);
  }

  feed(feed: Feed, userId: string): { trimmed: number; entries: readonly FeedEntry<FeedEvents[Feed]>[] } {
    const user = this.#user(userId);
    const log: readonly Entry<FeedEvents[Feed]>[] = user[feed];
    return { trimmed: user.floor[feed], entries: log.map(({ n, event }) => ({ n, event })) };
  }

  history(conversationId: string): readonly Message[] {
    return this.#chats.get(conversationId)?.messages ?? [];
  }

  conversations(userId: string): Conversation[] {
    const newestFirst = this.#user(userId).chat.toReversed();
    const seen = new Set<string>();
    const found: Conversation[] = [];
    for (const { event } of newestFirst) {
      if (event.type !== "message" || seen.has(event.message.conversationId)) continue;
      const id = event.message.conversationId;
      seen.add(id);
      const chat = this.#chat(id, []);
      const readSeq = chat.readSeq.get(userId) ?? 0;
      const peer = chat.members.find((member) => member !== userId);
      found.push({
        id,
        kind: "direct",
        members: chat.members,
        lastMessage: event.message,
        lastSeq: chat.messages.length,
        readSeq,
        peerReadSeq: chat.readSeq.get(peer ?? "") ?? 0,
        unread: chat.messages.filter(({ seq, from }) => seq > readSeq && from !== userId).length,
      });
    }
    return found;
  }

  pushes(userId: string): { pushes: Push[]; unread: number } {
    const { inbox } = this.#user(userId);
    const pushes = inbox.toReversed().map(({ push, readAtMs }) => Object.assign({}, push, { readAtMs }));
    return { pushes, unread: this.#unread(userId) };
  }

  topicMembers(topic: string): string[] {
    return [...this.#topic(topic)];
  }

  #user(userId: string): Member {
    const known = this.#users.get(userId);
    if (known) return known;
    const user: Member = { chat: [], push: [], inbox: [], floor: { chat: 0, push: 0 } };
    this.#users.set(userId, user);
    return user;
  }

  #chat(id: string, members: readonly string[]): Chat {
    const known = this.#chats.get(id);
    if (known) return known;
    const chat: Chat = { members, messages: [], readSeq: new Map() };
    this.#chats.set(id, chat);
    return chat;
  }

  #topic(name: string): Set<string> {
    const known = this.#topics.get(name);
    if (known) return known;
    const members = new Set<string>();
    this.#topics.set(name, members);
    return members;
  }

  #unread(userId: string): number {
    return this.#user(userId).inbox.filter(({ readAtMs }) => readAtMs === null).length;
  }

  #appendChat(userId: string, event: ChatFeedEvent, atMs: number): FeedDelivery {
    const { chat } = this.#user(userId);
    const n = chat.length + 1;
    chat.push({ n, event, atMs });
    return { userId, feed: "chat", n, event };
  }

  #appendPush(userId: string, toEvent: (n: number) => PushFeedEvent, atMs: number): FeedDelivery {
    const { push } = this.#user(userId);
    const n = push.length + 1;
    const event = toEvent(n);
    push.push({ n, event, atMs });
    return { userId, feed: "push", n, event };
  }

  #send(write: SendWrite): Committed {
    const { conversationId, members, from, content, nonce, atMs, notify, notice } = write;
    const all = [...this.#chats.values()].flatMap(({ messages }) => messages);
    const first = all.find((message) => message.from === from && message.nonce === nonce);
    if (first) {
      const { conversationId: id, seq, sentAtMs } = first;
      return { outcome: { conversationId: id, seq, sentAtMs, duplicate: true }, deliveries: [] };
    }
    const chat = this.#chat(conversationId, members);
    const message = { conversationId, seq: chat.messages.length + 1, from, content, nonce, sentAtMs: atMs };
    chat.messages.push(message);
    const entries = members.map((userId) => this.#appendChat(userId, { type: "message", message }, atMs));
    const pushes = notify.map((userId) => {
      const before = this.#collapsed(userId, notice.collapse)?.push.data as { count: number } | undefined;
      const data = { conversationId, from, excerpt: notice.excerpt, count: (before?.count ?? 0) + 1 };
      return this.#deliver(userId, { type: "chat.message", data, atMs, collapse: notice.collapse });
    });
    const outcome = { conversationId, seq: message.seq, sentAtMs: atMs, duplicate: false };
    return { outcome, deliveries: [...entries, ...pushes] };
  }

  #collapsed(userId: string, collapse: string | undefined): InboxItem | undefined {
    if (collapse === undefined) return undefined;
    return this.#user(userId).inbox.find((item) => item.collapse === collapse && item.readAtMs === null);
  }

  #deliver(userId: string, push: Pick<PushWrite, "type" | "data" | "atMs" | "collapse">): FeedDelivery {
    const { type, data, atMs, collapse } = push;
    const user = this.#user(userId);
    const replaced = this.#collapsed(userId, collapse);
    user.inbox = user.inbox.filter((item) => item !== replaced);
    const toEvent = (seq: number): PushFeedEvent => {
      const sent = { seq, type, data, sentAtMs: atMs, readAtMs: null };
      user.inbox.push({ push: sent, collapse, readAtMs: null });
      const replaces = replaced && { replaces: replaced.push.seq };
      return { type: "push", push: sent, unread: this.#unread(userId), ...replaces };
    };
    return this.#appendPush(userId, toEvent, atMs);
  }

  #taken({
    key = "",
    formerKey = "",
  }: Pick<PushWrite, "key" | "formerKey">): { readonly accepted: number } | undefined {
    return this.#keys.get(key) ?? this.#keys.get(formerKey);
  }

  #push(write: PushWrite): Committed {
    const first = this.#taken(write);
    if (first) return { outcome: { accepted: first.accepted, duplicate: true }, deliveries: [] };
    const userIds = "topic" in write.to ? this.topicMembers(write.to.topic) : [...new Set(write.to.userIds)];
    const deliveries = userIds.map((userId) => this.#deliver(userId, write));
    const accepted = userIds.length;
    if (write.key !== undefined) this.#keys.set(write.key, { accepted, atMs: write.atMs });
    return { outcome: { accepted, duplicate: false }, deliveries };
  }

  #readChat({ conversationId, members, userId, seq: wanted, collapse, atMs }: ReadChatWrite): Committed {
    const chat = this.#chats.get(conversationId);
    if (!chat) return { outcome: { seq: 0 }, deliveries: [] };
    const seq = Math.min(wanted, chat.messages.length);
    const before = chat.readSeq.get(userId) ?? 0;
    if (seq <= before) return { outcome: { seq: before }, deliveries: [] };
    chat.readSeq.set(userId, seq);
    const event = { type: "read", conversationId, userId, seq } as const;
    const deliveries = members.map((member) => this.#appendChat(member, event, atMs));
    const isCaughtUp = chat.messages.slice(seq).every(({ from }) => from === userId);
    const notice = isCaughtUp ? this.#collapsed(userId, collapse) : undefined;
    if (notice) deliveries.push(...this.#markRead(userId, [notice], { seqs: [notice.push.seq] }, atMs));
    return { outcome: { seq }, deliveries };
  }

  #readPush(write: ReadPushWrite): Committed {
    const { userId, atMs } = write;
    const { inbox, push } = this.#user(userId);
    const unread = inbox.filter(({ readAtMs }) => readAtMs === null);
    const chosen = unread.filter(({ push: { seq } }) =>
      "upTo" in write ? seq <= write.upTo : write.seqs.includes(seq),
    );
    const seqs = chosen.map(({ push: { seq } }) => seq).toSorted((a, b) => a - b);
    const which = "upTo" in write ? { upTo: Math.min(write.upTo, push.length) } : { seqs };
    const deliveries = this.#markRead(userId, chosen, which, atMs);
    return { outcome: { unread: this.#unread(userId) }, deliveries };
  }

  #markRead(
    userId: string,
    items: readonly InboxItem[],
    which: { readonly seqs: readonly number[] } | { readonly upTo: number },
    atMs: number,
  ): FeedDelivery[] {
    if (items.length === 0) return [];
    for (const item of items) item.readAtMs = atMs;
    return [this.#appendPush(userId, () => ({ type: "read", ...which, unread: this.#unread(userId) }), atMs)];
  }
}

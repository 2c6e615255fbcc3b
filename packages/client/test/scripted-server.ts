import type {
  ChatEvent,
  Conversation,
  ConversationSettings,
  Message,
  Push,
  PushEvent,
  ReactionSummary,
  Role,
} from "@tidings/core";
import type { ConnectionState } from "../src/connection/connection-state.ts";
import type { Snapshot } from "../src/feeds/snapshot.ts";
import { isGroupId } from "../src/model/group-id.ts";
import type { MessageChange } from "../src/outbox/outbox-entry.ts";
import type { StoreClient } from "../src/store/wire/store-client.ts";
import { fails, scriptedClient } from "./scripted-client.ts";
import { scriptedConnection } from "./scripted-connection.ts";
import { ScriptedFeed } from "./scripted-feed.ts";
import { firstSettings, saidSettings, ScriptedGroup } from "./scripted-group.ts";
import { ScriptedOutbox } from "./scripted-outbox.ts";
import { createDeferred } from "../src/feeds/deferred.ts";
import { otherParty } from "../src/model/direct-conversation.ts";
import type { UnreadTotals } from "../src/store/list/totals.ts";

/** Something that is under way, and what becomes of it if the connection is lost: a client asks again. */
interface Step {
  readonly run: () => void;
  readonly again: () => void;
}

const excerptOf = ({ content }: Message): string => (content === null ? "" : `${JSON.stringify(content)}…`);

/** What one user sees of a server, in memory. Nothing is answered and no event arrives before the test says so. */
export class ScriptedServer {
  readonly me: string;
  readonly connection: Snapshot<ConnectionState> = scriptedConnection();
  readonly chat: ScriptedFeed<ChatEvent> = new ScriptedFeed();
  readonly push: ScriptedFeed<PushEvent> = new ScriptedFeed();
  readonly messages: Map<string, Message[]> = new Map();
  readonly reads: Map<string, { me: number; peer: number }> = new Map();
  readonly settings: Map<string, ConversationSettings> = new Map();
  readonly groups: Map<string, ScriptedGroup> = new Map();
  readonly pushes: Push[] = [];
  /** How often they were listed. */
  lists = 0;
  #calls: Step[] = [];
  readonly outbox: ScriptedOutbox = new ScriptedOutbox({
    take: ({ nonce, conversationId: id, replyTo, mentions }) => {
      if (id === undefined || this.#stored(nonce) || !this.#mayWrite(id)) return;
      this.say(id, this.me, nonce, { ...(replyTo && { replyTo }), ...(mentions && { mentions }) });
    },
    make: (change) => {
      if (!this.#mayWrite(change.conversationId)) return undefined;
      // else it went with its database
      return this.logOf(change.conversationId)[change.seq - 1] ? this.change(this.me, change) : undefined;
    },
    stored: (nonce) => this.#stored(nonce),
    later: (run) => this.#calls.push({ run, again: run }),
  });
  #nowMs = 1_000;
  readonly #reactions = new Map<string, Set<string>>();

  constructor(me: string) {
    this.me = me;
  }

  // --- what happens on the server ---

  say(
    conversationId: string,
    from: string,
    nonce: string,
    more: Pick<Message, "mentions"> & { replyTo?: number } = {},
  ): Message {
    const log = this.logOf(conversationId);
    const quoted = log[(more.replyTo ?? 0) - 1];
    const message: Message = {
      conversationId,
      seq: log.length + 1,
      from,
      content: nonce,
      nonce,
      sentAtMs: this.#now(),
      ...(more.mentions && { mentions: more.mentions }),
      ...(quoted && { replyTo: { seq: quoted.seq, from: quoted.from, excerpt: excerptOf(quoted) } }),
    };
    log.push(message);
    this.#append(conversationId, { type: "message", message });
    const group = this.groups.get(conversationId);
    if (group && from === this.me) group.readSeq = message.seq;
    return message;
  }

  read(conversationId: string, userId: string, seq: number): void {
    const group = this.groups.get(conversationId);
    if (group) {
      const upTo = Math.min(seq, group.lastSeq);
      if (userId !== this.me || group.isHidden || upTo <= group.readSeq) return;
      group.readSeq = upTo;
      this.chat.events.push({ type: "read", conversationId, userId, seq: upTo });
      return;
    }
    const marks = this.#marks(conversationId);
    const who = userId === this.me ? "me" : "peer";
    const upTo = Math.min(seq, this.messages.get(conversationId)?.length ?? 0);
    if (upTo <= marks[who]) return;
    marks[who] = upTo;
    this.chat.events.push({ type: "read", conversationId, userId, seq: upTo });
  }

  /** Changes a message if it is there, and not deleted. Gives what the server answers. */
  change(userId: string, change: MessageChange): unknown {
    const { conversationId, seq, kind } = change;
    const log = this.logOf(conversationId);
    const message = log[seq - 1];
    if (!message || message.deletedAtMs !== undefined) return { deletedAtMs: message?.deletedAtMs ?? 0 };
    if (kind === "edit") {
      const version = (message.version ?? 1) + 1;
      const { content } = change;
      const editedAtMs = this.#now();
      this.#put({ ...message, version, content, editedAtMs });
      this.#append(conversationId, { type: "edited", conversationId, seq, version, content, editedAtMs });
      return { version, editedAtMs, duplicate: false };
    }
    if (kind === "delete") {
      const deletedAtMs = this.#now();
      const { from, nonce, sentAtMs, version, editedAtMs } = message;
      const edits = { ...(version !== undefined && { version }), ...(editedAtMs !== undefined && { editedAtMs }) };
      this.#put({ conversationId, seq, from, nonce, sentAtMs, ...edits, content: null, deletedAtMs });
      this.#append(conversationId, { type: "deleted", conversationId, seq, deletedAtMs, by: userId });
      return { deletedAtMs };
    }
    const { reaction, on } = change;
    const key = `${conversationId} ${seq} ${reaction}`;
    const users = this.#reactions.get(key) ?? new Set();
    this.#reactions.set(key, users);
    if (users.has(userId) !== on) {
      if (on) users.add(userId);
      else users.delete(userId);
      const { reactions: before = [], ...others } = message;
      const after: ReactionSummary = { reaction, count: users.size, userIds: [...users].slice(0, 10) };
      const isThere = before.some((one) => one.reaction === reaction);
      const all = isThere ? before.map((one) => (one.reaction === reaction ? after : one)) : [...before, after];
      const reactions = all.filter(({ count }) => count > 0);
      this.#put({ ...others, ...(reactions.length > 0 && { reactions }) });
      this.#append(conversationId, { type: "reaction", conversationId, seq, userId, reaction, on });
    }
    return { reactions: this.logOf(conversationId)[seq - 1]?.reactions ?? [] };
  }

  pin(userId: string, conversationId: string, seq: number, on: boolean): void {
    const message = this.logOf(conversationId)[seq - 1];
    if (!message || message.deletedAtMs !== undefined || (message.pinnedAtMs !== undefined) === on) return;
    const atMs = this.#now();
    const { pinnedAtMs: _, ...others } = message;
    this.#put({ ...others, ...(on && { pinnedAtMs: atMs }) });
    this.#append(conversationId, { type: "pinned", conversationId, seq, on, atMs, by: userId });
  }

  configure(conversationId: string, change: Partial<ConversationSettings>): ConversationSettings {
    const group = this.groups.get(conversationId);
    if (isGroupId(conversationId) && (!group || group.isHidden)) return fails("NOT_FOUND");
    const before = group ? group.settings : (this.settings.get(conversationId) ?? firstSettings);
    const after = { ...before, ...change };
    if (group) group.settings = after;
    else this.settings.set(conversationId, after);
    const isSame = JSON.stringify(before) === JSON.stringify(after);
    if (!isSame) this.chat.events.push({ type: "settings", conversationId, ...after });
    return after;
  }

  // --- groups ---

  /** A group of these, made by the first of them. */
  createGroup(id: string, userIds: readonly string[]): ScriptedGroup {
    const group = new ScriptedGroup(id, this.me);
    this.groups.set(id, group);
    group.createdAtMs = this.#now();
    for (const [i, userId] of userIds.entries()) group.roles.set(userId, i === 0 ? "owner" : "member");
    const added = [...group.roles].map(([userId, role]) => ({ userId, role }));
    const by = userIds[0]!;
    if (userIds.includes(this.me)) {
      group.isHidden = false;
      const own = added.filter(({ userId }) => userId === this.me);
      this.chat.events.push({ type: "members", conversationId: id, added: own, by });
      this.#follow(group);
    }
    group.entries.push({ type: "members", conversationId: id, added, by });
    return group;
  }

  /** A user who is added gets the events of the group from then on. */
  #follow({ id, from }: ScriptedGroup): void {
    const { epoch } = this.chat;
    for (const sub of this.chat.subs) {
      if (sub.hasStarted && sub.epoch === epoch) sub.groups.set(id, { epoch, n: from.n });
    }
  }

  addMember(id: string, userId: string, history: "all" | "none"): void {
    const group = this.groups.get(id);
    if (!group || group.roles.has(userId)) return;
    const role = "member";
    group.roles.set(userId, role);
    const event: ChatEvent = { type: "members", conversationId: id, added: [{ userId, role }], by: "a" };
    if (userId === this.me) {
      group.isHidden = false;
      group.until = null;
      group.from = history === "all" ? { n: 0, seq: 0 } : { n: group.entries.length, seq: group.messages.length };
      group.readSeq = group.messages.length;
      group.createdAtMs = Math.max(group.createdAtMs, this.#now());
      this.chat.events.push(event);
      this.#follow(group);
    }
    group.entries.push(event);
  }

  removeMember(id: string, userId: string): void {
    const group = this.groups.get(id);
    if (!group?.roles.delete(userId)) return;
    const event: ChatEvent = { type: "members", conversationId: id, removed: [userId], by: "a" };
    group.entries.push(event);
    if (userId !== this.me) return;
    const { entries, messages, roles, title } = group;
    group.until = { n: entries.length, seq: messages.length, memberCount: roles.size, title };
    this.chat.events.push(event);
  }

  setRole(id: string, userId: string, role: Role): void {
    const group = this.groups.get(id);
    const before = group?.roles.get(userId);
    if (!group || before === undefined || before === role) return;
    group.roles.set(userId, role);
    const event: ChatEvent = { type: "members", conversationId: id, role: { userId, role }, by: "a" };
    if (userId === this.me) this.chat.events.push(event);
    group.entries.push(event);
  }

  rename(id: string, title: string): void {
    const group = this.groups.get(id);
    if (!group || group.title === title) return;
    group.title = title;
    group.entries.push({ type: "group", conversationId: id, title, by: "a" });
  }

  // --- pushes ---

  notify(type: string, data: Push["data"] = {}): void {
    const push = { seq: this.push.events.length + 1, type, data, sentAtMs: (this.#nowMs += 1), readAtMs: null };
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
    for (const group of this.groups.values()) group.floor = group.entries.length;
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
    for (const group of this.groups.values()) {
      group.messages.splice(kept);
      const { length } = group.messages;
      group.entries = [];
      group.floor = 0;
      group.from = { n: 0, seq: Math.min(group.from.seq, length) };
      if (group.until) group.until = { ...group.until, n: 0, seq: Math.min(group.until.seq, length) };
      group.readSeq = Math.min(group.readSeq, length);
    }
    for (const key of this.#reactions.keys()) if (Number(key.split(" ")[1]) > kept) this.#reactions.delete(key);
    this.outbox.exchanged(kept);
    this.pushes.length = 0;
    this.chat.startAnew();
    this.push.startAnew();
    this.#calls = this.#calls.map(({ again }) => ({ run: again, again }));
  }

  #mayWrite(id: string): boolean {
    return !isGroupId(id) || this.groups.get(id)?.isMember === true;
  }

  get unreadPushes(): number {
    return this.pushes.filter(({ readAtMs }) => readAtMs === null).length;
  }

  get conversations(): Conversation[] {
    const direct = [...this.messages].filter(([, log]) => log.length > 0);
    const groups = [...this.groups.values()].filter(({ isHidden }) => !isHidden);
    const active = [
      ...direct.map(([id, log]) => ({ id, atMs: log.at(-1)!.sentAtMs })),
      ...groups.map(({ id, activeAtMs: atMs }) => ({ id, atMs })),
    ];
    return active.sort((a, b) => b.atMs - a.atMs).map(({ id }) => this.conversation(id)!);
  }

  conversation(id: string): Conversation | null {
    const group = this.groups.get(id);
    if (isGroupId(id)) return group && !group.isHidden ? group.record(this.chat.epoch) : null;
    const log = this.messages.get(id) ?? [];
    const { me, peer } = this.#marks(id);
    const unread = log.filter(({ seq, from }) => seq > me && from !== this.me).length;
    return {
      id,
      kind: "direct",
      members: [this.me, otherParty(id, this.me) ?? ""],
      lastMessage: log.at(-1) ?? null,
      lastSeq: log.length,
      readSeq: me,
      peerReadSeq: peer,
      unread,
      ...saidSettings(this.settings.get(id) ?? firstSettings),
    };
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
    return this.chat.deliver((type) => ({ type }), [...this.groups.values()]);
  }

  /** Gives each subscription the next entry of a group. */
  deliverGroup(id: string): boolean {
    const group = this.groups.get(id);
    if (!group || group.isHidden) return false;
    const { epoch } = this.chat;
    let isBusy = false;
    for (const sub of this.chat.subs) {
      // only who knows of the group by now; one that was added later is followed from there
      if (!sub.hasStarted || sub.epoch !== epoch) continue;
      const known = sub.groups.get(id);
      const idOf = (n: number): string => `${epoch}-${id}-${n}`;
      if (!known || known.epoch !== epoch || known.n < Math.min(group.floor, group.head) || known.n > group.head) {
        sub.groups.set(id, { epoch, n: group.head });
        sub.onEvent({ type: "reset", conversationId: id }, this.chat.idAt(sub), idOf(group.head));
        isBusy = true;
      } else if (known.n < group.head) {
        known.n += 1;
        const event = group.shown(known.n);
        if (event) sub.onEvent(event, this.chat.idAt(sub), idOf(known.n));
        isBusy = true;
      }
    }
    return isBusy;
  }

  deliverPush(): boolean {
    return this.push.deliver((type) => ({ type, unread: this.unreadPushes }));
  }

  /** The page is gone: nobody hears of what it asked for. */
  disconnect(): void {
    this.#calls = [];
    this.outbox.disconnect();
    this.chat.subs.clear();
    this.push.subs.clear();
  }

  /** Answers are those of the moment in which the call is read, and arrive later: two steps of the test. */
  #call<T>(read: () => T): Promise<T> {
    const { promise, resolve, reject } = createDeferred<T>();
    const ask = (): void => {
      let answer: () => void;
      try {
        const result = structuredClone(read());
        answer = () => resolve(result);
      } catch (error) {
        answer = () => reject(error);
      }
      this.#calls.push({ run: answer, again: ask });
    };
    this.#calls.push({ run: ask, again: ask });
    return promise;
  }

  client(): StoreClient {
    return scriptedClient(this, (read) => this.#call(read));
  }

  /** The messages of a conversation of either kind, all of them. */
  logOf(id: string): Message[] {
    const log = this.groups.get(id)?.messages ?? this.messages.get(id) ?? [];
    if (!isGroupId(id)) this.messages.set(id, log);
    return log;
  }

  #append(id: string, event: ChatEvent): void {
    (this.groups.get(id)?.entries ?? this.chat.events).push(event);
  }

  /** A message is another one now; where it is quoted, too. */
  #put(message: Message): void {
    const log = this.logOf(message.conversationId);
    log[message.seq - 1] = message;
    for (const [i, one] of log.entries()) {
      if (one.replyTo?.seq === message.seq)
        log[i] = { ...one, replyTo: { ...one.replyTo, excerpt: excerptOf(message) } };
    }
  }

  #now(): number {
    this.#nowMs += 1;
    return this.#nowMs;
  }

  #stored(nonce: string): Message | undefined {
    const logs = [...this.messages.values(), ...Array.from(this.groups.values(), ({ messages }) => messages)];
    for (const log of logs) {
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

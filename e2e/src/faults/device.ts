import { setTimeout as pause } from "node:timers/promises";
import type { AppRouter } from "@tidings/app-server/router";
import { createTidingsClient, type TidingsClient } from "@tidings/client";
import { type ChatEvent, directConversationId, type Feed, type PushEvent, type SendResult } from "@tidings/core";
import { type CallName, type Calls, excusable, isAway, type Journal } from "./journal.ts";
import type { Random } from "./random.ts";
import type { Route } from "./route.ts";

export interface DeviceOptions {
  /** `ann.1`: unlike any other's. */
  readonly name: string;
  readonly userId: string;
  readonly peers: readonly string[];
  readonly topics: readonly string[];
  /** Whether it takes its user out of topics again. */
  readonly leavesTopics: boolean;
  readonly route: Route;
  readonly token: () => Promise<string>;
  readonly journal: Journal;
  readonly random: Random;
  /** The longest pause between two actions. Milliseconds. */
  readonly maxPauseMs: number;
}

/** A subscription that outlives the client it runs on: its position is kept here, as an application keeps it. */
interface Stream {
  readonly name: string;
  readonly feed: Feed;
  readonly conversationId: string | null;
  position: string | null;
  stop: (() => void) | null;
}

const maxWaiting = 30;

/** Short, so that a run of minutes sees many of them. */
export const impatience = {
  backoff: { minMs: 50, baseMs: 200, maxMs: 1_500 },
  timeouts: { connectMs: 3_000, callMs: 8_000, pingMs: 2_000, pongMs: 2_000, stableMs: 1_000 },
} as const;

/** One client of a user, who does at random what people do. It is closed and made anew now and then, as tabs are. */
export class Device {
  readonly #options: DeviceOptions;
  readonly #streams = new Map<string, Stream>();
  readonly #underWay = new Set<Promise<void>>();
  /** The newest seq seen in each conversation, and the pushes. */
  readonly #seen = new Map<string, number>();
  readonly #pushes: number[] = [];
  /** Sends of an earlier life whose outcome is not known. */
  #unknown: Calls["chat.send"]["input"][] = [];
  #acknowledged: Calls["chat.send"]["input"][] = [];
  #client: TidingsClient<AppRouter> | null = null;
  #life = 0;
  #counter = 0;
  /** Of the present action: what it decides does not depend on what came of the earlier ones. */
  #random: Random;

  constructor(options: DeviceOptions) {
    this.#options = options;
    this.#random = options.random;
  }

  get name(): string {
    return this.#options.name;
  }

  get userId(): string {
    return this.#options.userId;
  }

  /** Which of the nodes it is connected to, or was last. */
  get node(): number {
    return this.#options.route.node;
  }

  get isConnected(): boolean {
    return this.#client?.connection.state.status === "online";
  }

  /** Calls that have no outcome yet. */
  get underWay(): number {
    return this.#underWay.size;
  }

  /** Those that run now, with the id of the last event each has seen. */
  get openStreams(): readonly Pick<Stream, "name" | "feed" | "conversationId" | "position">[] {
    return [...this.#streams.values()].filter(({ stop }) => stop !== null);
  }

  /** It has a subscription to all conversations. */
  get seesEverything(): boolean {
    return this.#streams.get("chat all")?.stop != null;
  }

  hasSeen({ conversationId, seq }: { readonly conversationId: string; readonly seq: number }): boolean {
    return (this.#seen.get(conversationId) ?? 0) >= seq;
  }

  /** Resolves with where it is, once it is acknowledged; with `null` if it was not. */
  sendTo(to: string): Promise<SendResult | null> {
    this.#counter += 1;
    const nonce = `${this.name}-${this.#counter}`;
    return this.#post({ to, nonce, text: nonce });
  }

  /** Acts until it is told to stop. */
  async run(signal: AbortSignal): Promise<void> {
    const { random, maxPauseMs } = this.#options;
    this.#connect();
    this.#open("push", null);
    this.#open("chat", random.chance(0.7) ? null : this.#conversation());
    for (let action = 1; !signal.aborted; action += 1) {
      this.#random = random.fork(String(action));
      await pause(this.#random.integer(1, maxPauseMs), undefined, { signal }).catch(() => {});
      if (!signal.aborted) await this.#act(signal);
    }
  }

  /** Comes back with everything open, to be told the rest. */
  comeBack(): void {
    if (!this.#client) this.#connect();
    if (this.#streams.size === 0) this.#open("chat", null);
    for (const stream of this.#streams.values()) if (!stream.stop) this.#resume(stream);
  }

  async leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    for (const stream of this.#streams.values()) stream.stop = null;
    await client?.close();
  }

  // --- what it does ---

  async #act(signal: AbortSignal): Promise<void> {
    const random = this.#random;
    const draw = random.next() * 100;
    if (draw < 45) this.#send();
    else if (draw < 60) this.#markConversationRead();
    else if (draw < 68) this.#markPushesRead();
    else if (draw < 76) this.#toggleChat();
    else if (draw < 79) this.#interruptPushes();
    else if (draw < 89) this.#query();
    else if (draw < 92) this.#changeTopic();
    else if (draw < 94) this.#type();
    else if (draw < 96) this.#client?.connection.reconnect();
    else if (draw < 98) this.#options.route.move();
    else await this.#liveAnew(random.integer(0, 4_000), signal);
  }

  #send(): void {
    const { peers, name } = this.#options;
    const random = this.#random;
    if (!this.#client || this.#client.outbox.entries.length >= maxWaiting) return;
    if (this.#acknowledged.length > 0 && random.chance(0.05)) {
      void this.#post(random.oneOf(this.#acknowledged));
      return;
    }
    this.#counter += 1;
    const nonce = `${name}-${this.#counter}`;
    void this.#post({ to: random.oneOf(peers), nonce, text: `${nonce} ${"x".repeat(random.integer(1, 60))}` });
  }

  #post(input: Calls["chat.send"]["input"]): Promise<SendResult | null> {
    const { to, nonce, text } = input;
    const client = this.#client;
    if (!client) return Promise.resolve(null);
    const { promise, resolve } = Promise.withResolvers<SendResult | null>();
    this.#call(
      "chat.send",
      input,
      () => client.chat.send({ to, nonce, content: { text } }),
      (output) => {
        if (output) this.#acknowledged = [...this.#acknowledged.slice(-9), input];
        else this.#unknown.push(input);
        resolve(output);
      },
    );
    return promise;
  }

  #markConversationRead(): void {
    const random = this.#random;
    const client = this.#client;
    if (!client || this.#seen.size === 0) return;
    const [conversationId, newest] = random.oneOf([...this.#seen]);
    const seq = random.chance(0.7) ? newest : random.integer(1, newest + 2);
    const input = { conversationId, seq };
    this.#call("chat.markRead", input, () => client.chat.markRead(input));
  }

  #markPushesRead(): void {
    const random = this.#random;
    const client = this.#client;
    if (!client || this.#pushes.length === 0) return;
    const input = random.chance(0.3)
      ? { upTo: random.oneOf(this.#pushes) }
      : { seqs: Array.from({ length: random.integer(1, 4) }, () => random.oneOf(this.#pushes)) };
    this.#call("notifications.markRead", input, () => client.notifications.markRead(input));
  }

  #query(): void {
    const random = this.#random;
    const client = this.#client;
    if (!client) return;
    const which = random.integer(1, 3);
    if (which === 1) {
      this.#call("chat.conversations", {}, async () => {
        const { position, conversations } = await client.chat.conversations({ limit: 200 });
        return { position, conversations: conversations.map(({ id, lastSeq, readSeq }) => ({ id, lastSeq, readSeq })) };
      });
    } else if (which === 2) {
      this.#call("notifications.list", {}, async () => {
        const { position, unread } = await client.notifications.list({ limit: 1 });
        return { position, unread };
      });
    } else {
      const conversationId = this.#conversation();
      const input = { conversationId, after: random.integer(0, this.#seen.get(conversationId) ?? 0) };
      this.#call("chat.history", input, () => client.chat.history({ ...input, limit: 20 }));
    }
  }

  #changeTopic(): void {
    const { topics, leavesTopics } = this.#options;
    const random = this.#random;
    const client = this.#client;
    if (!client) return;
    const input = { topic: random.oneOf(topics) };
    if (leavesTopics && random.chance(0.5)) {
      this.#call("notifications.unsubscribe", input, () => client.notifications.unsubscribe(input));
    } else this.#call("notifications.subscribe", input, () => client.notifications.subscribe(input));
  }

  #type(): void {
    // Nobody waits for it, and it may be lost.
    this.#client?.chat
      .setTyping({ conversationId: this.#conversation(), typing: this.#random.chance(0.5) })
      .catch(() => {});
  }

  #toggleChat(): void {
    const random = this.#random;
    const open = [...this.#streams.values()].filter(({ feed, stop }) => feed === "chat" && stop);
    if (open.length > 0 && random.chance(0.5)) this.#halt(random.oneOf(open));
    else this.#open("chat", random.chance(0.3) ? null : this.#conversation());
  }

  #interruptPushes(): void {
    const stream = this.#streams.get("push");
    if (stream?.stop) this.#halt(stream);
    else this.#open("push", null);
  }

  /** Closes the tab and opens another one, which remembers where the first one was. */
  async #liveAnew(pauseMs: number, signal: AbortSignal): Promise<void> {
    const { route } = this.#options;
    const random = this.#random;
    const open = [...this.#streams.values()].filter(({ stop }) => stop);
    await this.leave();
    await pause(pauseMs, undefined, { signal }).catch(() => {});
    route.move();
    this.#connect();
    for (const stream of open) this.#resume(stream);
    const unknown = this.#unknown;
    this.#unknown = [];
    for (const input of unknown) if (random.chance(0.7)) void this.#post(input);
  }

  #conversation(): string {
    return directConversationId(this.#options.userId, this.#random.oneOf(this.#options.peers));
  }

  // --- how it does it ---

  #connect(): void {
    const { route, token, journal, name } = this.#options;
    this.#life += 1;
    this.#client = createTidingsClient<AppRouter>({
      url: "ws://127.0.0.1/trpc",
      token,
      WebSocket: route.WebSocket,
      ...impatience,
      onError: (error, { stage, path }) => {
        // Subscriptions say what they were interrupted by, and go on. A node whose database is away lets nobody in meanwhile.
        const isExcused = stage === "subscription" || (stage === "connection" && isAway(error));
        if (!isExcused) journal.write({ kind: "problem", text: `${name}: ${stage} ${path ?? ""}: ${String(error)}` });
      },
    });
  }

  #call<Name extends CallName>(
    name: Name,
    input: Calls[Name]["input"],
    perform: () => Promise<Calls[Name]["output"]>,
    then: (output: Calls[Name]["output"] | null) => void = () => {},
  ): void {
    const { journal, userId } = this.#options;
    const client = `${this.#options.name}#${this.#life}`;
    const settle = async (): Promise<void> => {
      const result = await journal.call(name, { userId, client }, input, perform);
      then("output" in result ? result.output : null);
      if ("error" in result && !excusable.has(result.error.code)) {
        journal.write({
          kind: "problem",
          text: `${client}: ${name} failed: ${String(result.error)} (${result.error.code})`,
        });
      }
    };
    const settled: Promise<void> = settle().finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
  }

  #open(feed: Feed, conversationId: string | null): void {
    const key = feed === "push" ? "push" : `chat ${conversationId ?? "all"}`;
    const known = this.#streams.get(key);
    if (known?.stop) return;
    const stream = known ?? this.#create(key, feed, conversationId);
    this.#resume(stream);
  }

  #create(key: string, feed: Feed, conversationId: string | null): Stream {
    const { name: device, userId, journal } = this.#options;
    const name = `${device} ${key}`;
    const stream: Stream = { name, feed, conversationId, position: null, stop: null };
    this.#streams.set(key, stream);
    journal.write({ kind: "stream", stream: name, userId, feed, conversationId });
    return stream;
  }

  #resume(stream: Stream): void {
    const client = this.#client;
    if (!client) return;
    const { name, conversationId, position } = stream;
    const { journal } = this.#options;
    let running = true;
    const callbacks = {
      onEvent: (event: ChatEvent | PushEvent, id: string): void => {
        if (!running)
          journal.write({ kind: "problem", text: `${name}: ${event.type} at ${id} came after it was stopped` });
        stream.position = id;
        journal.write({ kind: "event", stream: name, id, event });
        this.#note(event);
      },
      onError: (error: Error): void => {
        journal.write({ kind: "problem", text: `${name}: ended with ${String(error)}` });
      },
    };
    const lastEventId = position === null ? {} : { lastEventId: position };
    const handle =
      stream.feed === "push"
        ? client.notifications.onPush(lastEventId, callbacks)
        : client.chat.onMessage({ ...lastEventId, ...(conversationId !== null && { conversationId }) }, callbacks);
    stream.stop = () => {
      running = false;
      handle.stop();
    };
  }

  #halt(stream: Stream): void {
    stream.stop?.();
    stream.stop = null;
  }

  #note(event: ChatEvent | PushEvent): void {
    if (event.type === "message") {
      const { conversationId, seq } = event.message;
      this.#seen.set(conversationId, Math.max(seq, this.#seen.get(conversationId) ?? 0));
    } else if (event.type === "push" && event.push.seq !== null) {
      this.#pushes.push(event.push.seq);
      if (this.#pushes.length > 20) this.#pushes.shift();
    }
  }
}

import { setTimeout as pause } from "node:timers/promises";
import type { AppRouter } from "@tidings/app-server/router";
import type { TidingsClientError } from "@tidings/client";
import { createTidingsClient, type FeedHandle, type TidingsClient } from "@tidings/client";
import type { ChatEvent } from "@tidings/core";
import { historyFor } from "../check/circles.ts";
import { impatience } from "../device.ts";
import { type CallName, type Calls, excusable, isAway, type Journal } from "../journal.ts";
import type { Random } from "../random.ts";
import type { Route } from "../route.ts";

export interface CircleMemberOptions {
  /** `r1-c2.1`: unlike any other's. */
  readonly name: string;
  readonly userId: string;
  /** Whom the keeper adds and removes. */
  readonly others: readonly string[];
  /** Whether it made the groups, and stays in them. */
  readonly isKeeper: boolean;
  readonly route: Route;
  readonly token: () => Promise<string>;
  readonly journal: Journal;
  readonly random: Random;
  readonly maxPauseMs: number;
}

interface Stream {
  readonly name: string;
  /** The only one it asks for; `null`: all. */
  readonly groupId: string | null;
  position: string | null;
  groups: Readonly<Record<string, string>>;
  handle: FeedHandle | null;
}

const maxWaiting = 30;
const reactions = ["👍", "🎉", "😀"];

/** What comes of who may do what, as members come and go: not of a fault. */
const refusals: ReadonlySet<string> = new Set(["NOT_FOUND", "FORBIDDEN", "BAD_REQUEST"]);

/** One client of somebody in groups: writes, edits, reacts, leaves; the keeper adds and removes. */
export class CircleMember {
  readonly #options: CircleMemberOptions;
  readonly #streams = new Map<string, Stream>();
  readonly #underWay = new Set<Promise<void>>();
  /** The newest seq seen in each group, and own messages. */
  readonly #seen = new Map<string, number>();
  readonly #own: { readonly conversationId: string; readonly seq: number }[] = [];
  readonly #groupIds: string[] = [];
  #client: TidingsClient<AppRouter> | null = null;
  #life = 0;
  #counter = 0;
  #random: Random;

  constructor(options: CircleMemberOptions) {
    this.#options = options;
    this.#random = options.random;
  }

  get userId(): string {
    return this.#options.userId;
  }

  get isConnected(): boolean {
    return this.#client?.connection.state.status === "online";
  }

  get underWay(): number {
    return this.#underWay.size;
  }

  get openStreams(): readonly Pick<Stream, "name" | "groupId" | "position" | "groups">[] {
    return [...this.#streams.values()].filter(({ handle }) => handle !== null);
  }

  /** Every stream has begun. */
  get isReady(): boolean {
    return [...this.#streams.values()].every(({ position }) => position !== null);
  }

  /** Opens what every member has open, before there are groups. */
  start(): void {
    this.#connect();
    this.#open(null);
  }

  /** Makes a group, however often that has to be tried. */
  async makeGroup(key: string, members: readonly string[], signal: AbortSignal): Promise<string | null> {
    const { journal, userId, name } = this.#options;
    const input = { key, members };
    while (!signal.aborted) {
      const client = this.#client;
      if (client) {
        const by = { userId, client: name };
        const result = await journal.call("group.create", by, input, async () => {
          const { conversation } = await client.chat.createGroup({ title: key, members: [...members], key });
          return { conversationId: conversation.id };
        });
        if ("output" in result) return result.output.conversationId;
      }
      await pause(200, undefined, { signal }).catch(() => {});
    }
    return null;
  }

  /** Acts in the groups until it is told to stop. */
  async run(groupIds: readonly string[], signal: AbortSignal): Promise<void> {
    const { random, maxPauseMs } = this.#options;
    this.#groupIds.push(...groupIds);
    for (let action = 1; !signal.aborted; action += 1) {
      this.#random = random.fork(String(action));
      await pause(this.#random.integer(1, maxPauseMs), undefined, { signal }).catch(() => {});
      if (!signal.aborted) await this.#act(signal);
    }
  }

  comeBack(): void {
    if (!this.#client) this.#connect();
    for (const stream of this.#streams.values()) if (!stream.handle) this.#resume(stream);
  }

  async leave(): Promise<void> {
    const client = this.#client;
    this.#client = null;
    for (const stream of this.#streams.values()) this.#halt(stream);
    await client?.close();
  }

  async #act(signal: AbortSignal): Promise<void> {
    const random = this.#random;
    const { isKeeper, route } = this.#options;
    const draw = random.next() * 100;
    if (isKeeper && random.chance(0.3)) this.#addOrRemove();
    else if (draw < 40) this.#send();
    else if (draw < 52) this.#edit();
    else if (draw < 55) this.#delete();
    else if (draw < 65) this.#react();
    else if (draw < 72) this.#read();
    else if (draw < 73) this.#leaveGroup();
    else if (draw < 90) this.#toggleGroup();
    else if (draw < 94) this.#client?.connection.reconnect();
    else if (draw < 97) route.move();
    else await this.#liveAnew(random.integer(0, 3_000), signal);
  }

  #send(): void {
    const client = this.#client;
    if (!client || client.outbox.entries.length >= maxWaiting) return;
    this.#counter += 1;
    const nonce = `${this.#options.name}-${this.#counter}`;
    const conversationId = this.#random.oneOf(this.#groupIds);
    const text = nonce;
    this.#call(
      "group.send",
      { conversationId, nonce, text },
      () => client.chat.send({ conversationId, nonce, content: { text } }),
      ({ seq }) => {
        this.#own.push({ conversationId, seq });
        if (this.#own.length > 10) this.#own.shift();
      },
    );
  }

  #edit(): void {
    const client = this.#client;
    if (!client || this.#own.length === 0 || client.outbox.entries.length >= maxWaiting) return;
    this.#counter += 1;
    const { conversationId, seq } = this.#random.oneOf(this.#own);
    const nonce = `${this.#options.name}-e${this.#counter}`;
    const text = `edit ${nonce}`;
    this.#call("group.edit", { conversationId, seq, nonce, text }, () =>
      client.chat.edit({ conversationId, seq, nonce, content: { text } }),
    );
  }

  #delete(): void {
    const client = this.#client;
    if (!client || this.#own.length === 0) return;
    const input = this.#random.oneOf(this.#own);
    this.#call("group.delete", input, () => client.chat.delete(input));
  }

  #react(): void {
    const client = this.#client;
    const place = this.#anyMessage();
    if (!client || !place) return;
    const input = { ...place, reaction: this.#random.oneOf(reactions), on: this.#random.chance(0.7) };
    this.#call("group.react", input, () => client.chat.react(input));
  }

  #read(): void {
    const client = this.#client;
    const input = this.#anyMessage();
    if (client && input) this.#call("group.read", input, () => client.chat.markRead(input));
  }

  #anyMessage(): { readonly conversationId: string; readonly seq: number } | null {
    if (this.#seen.size === 0) return null;
    const [conversationId, newest] = this.#random.oneOf([...this.#seen]);
    return { conversationId, seq: this.#random.integer(Math.max(1, newest - 5), newest) };
  }

  #addOrRemove(): void {
    const client = this.#client;
    if (!client) return;
    const random = this.#random;
    const conversationId = random.oneOf(this.#groupIds);
    const userId = random.oneOf(this.#options.others);
    if (random.chance(0.25)) {
      this.#call("group.remove", { conversationId, userId }, () =>
        client.chat.removeMember({ conversationId, userId }),
      );
      return;
    }
    const history = historyFor(userId);
    this.#call("group.add", { conversationId, userId, history }, () =>
      client.chat.addMembers({ conversationId, userIds: [userId], history }),
    );
  }

  #leaveGroup(): void {
    const client = this.#client;
    const { isKeeper, userId } = this.#options;
    if (!client || isKeeper) return;
    const input = { conversationId: this.#random.oneOf(this.#groupIds), userId };
    this.#call("group.remove", input, () => client.chat.removeMember(input));
  }

  #toggleGroup(): void {
    const groupId = this.#random.oneOf(this.#groupIds);
    const stream = this.#streams.get(groupId);
    if (stream?.handle) this.#halt(stream);
    else this.#open(groupId);
  }

  /** Closes the tab and opens another one, which remembers where the first one was. */
  async #liveAnew(pauseMs: number, signal: AbortSignal): Promise<void> {
    const open = [...this.#streams.values()].filter(({ handle }) => handle);
    await this.leave();
    await pause(pauseMs, undefined, { signal }).catch(() => {});
    this.#options.route.move();
    this.#connect();
    for (const stream of open) this.#resume(stream);
  }

  #connect(): void {
    const { route, token, journal, name } = this.#options;
    this.#life += 1;
    this.#client = createTidingsClient<AppRouter>({
      url: "ws://127.0.0.1/trpc",
      token,
      WebSocket: route.WebSocket,
      ...impatience,
      onError: (error, { stage, path }) => {
        const isExcused = stage === "subscription" || (stage === "connection" && isAway(error));
        if (!isExcused) journal.write({ kind: "problem", text: `${name}: ${stage} ${path ?? ""}: ${String(error)}` });
      },
    });
  }

  #call<Name extends CallName>(
    name: Name,
    input: Calls[Name]["input"],
    perform: () => Promise<Calls[Name]["output"]>,
    then: (output: Calls[Name]["output"]) => void = () => {},
  ): void {
    const { journal, userId } = this.#options;
    const client = `${this.#options.name}#${this.#life}`;
    const settle = async (): Promise<void> => {
      const result = await journal.call(name, { userId, client }, input, perform);
      if ("output" in result) then(result.output);
      else if (!excusable.has(result.error.code) && !refusals.has(result.error.code)) {
        const text = `${client}: ${name} failed: ${String(result.error)} (${result.error.code})`;
        journal.write({ kind: "problem", text });
      }
    };
    const settled: Promise<void> = settle().finally(() => this.#underWay.delete(settled));
    this.#underWay.add(settled);
  }

  #open(groupId: string | null): void {
    const key = groupId ?? "all";
    const known = this.#streams.get(key);
    const { name, userId, journal } = this.#options;
    const stream = known ?? { name: `${name} ${key}`, groupId, position: null, groups: {}, handle: null };
    if (!known) {
      this.#streams.set(key, stream);
      journal.write({ kind: "circle stream", stream: stream.name, userId, groupId });
    }
    if (!stream.handle) this.#resume(stream);
  }

  #resume(stream: Stream): void {
    const client = this.#client;
    if (!client) return;
    const { name, groupId, position, groups } = stream;
    const { journal } = this.#options;
    if (position === null) journal.write({ kind: "circle stream from the head", stream: name });
    const input = {
      ...(position !== null && { lastEventId: position }),
      ...(Object.keys(groups).length > 0 && { groups }),
      ...(groupId !== null && { conversationId: groupId }),
    };
    stream.handle = client.chat.onMessage(input, {
      onEvent: (event: ChatEvent, id: string, groupEventId?: string): void => {
        stream.position = id;
        // that of the user's own feed: where the groups were is of no use any more
        if (event.type === "reset" && event.conversationId === undefined) stream.groups = {};
        const ofGroup = groupId ?? (groupEventId === undefined ? null : groupOf(groupEventId));
        if (groupEventId !== undefined && ofGroup !== null)
          stream.groups = { ...stream.groups, [ofGroup]: groupEventId };
        journal.write({ kind: "circle event", stream: name, groupId: ofGroup, id: groupEventId ?? id, event });
        this.#note(event);
      },
      onError: (error: TidingsClientError): void => {
        stream.handle = null;
        if (groupId !== null && refusals.has(error.code)) {
          stream.position = null;
          return;
        }
        journal.write({ kind: "problem", text: `${name}: ended with ${String(error)}` });
      },
    });
  }

  #halt(stream: Stream): void {
    stream.handle?.stop();
    stream.handle = null;
  }

  #note(event: ChatEvent): void {
    if (event.type !== "message") return;
    const { conversationId, seq } = event.message;
    this.#seen.set(conversationId, Math.max(seq, this.#seen.get(conversationId) ?? 0));
  }
}

const groupOf = (eventId: string): string | null => /-(g[0-9a-z]{20})-/.exec(eventId)?.[1] ?? null;

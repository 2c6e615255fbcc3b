import { inspect, isDeepStrictEqual } from "node:util";
import type { ConversationSettings } from "@tidings/core";
import type { AppRouter } from "@tidings/router";
import type { TidingsClient } from "../src/tidings-client.ts";
import { isGroupId } from "../src/model/group-id.ts";
import { epochOf } from "../src/feeds/event-id.ts";
import { createTidingsStore, type StoreCache, type TidingsStore } from "../src/store/index.ts";
import { detailsOf, toComparable } from "./comparable.ts";
import { ScriptedServer } from "./scripted-server.ts";
import { type Action, groupIds, many, me, peers } from "./store-actions.ts";

export const settle = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A store on a scripted server, and what is known of both. */
export class World {
  readonly server: ScriptedServer = new ScriptedServer(me);
  /** Nonces by conversation. */
  readonly #sent = new Map<string, string[]>();
  /** Nonces of which this page was told that they are stored. */
  readonly #acknowledged = new Set<string>();
  /** What is loaded may be of two histories, until it is known that there is another one. */
  #isExchanged = false;
  #saved: unknown;
  #said = 0;
  /** Closes the chats that were opened. */
  readonly #leave: (() => void)[] = [];
  store: TidingsStore<AppRouter>;

  constructor() {
    this.store = this.#open();
  }

  #open(): TidingsStore<AppRouter> {
    const cache: StoreCache = {
      load: () => Promise.resolve(structuredClone(this.#saved)),
      update: (_, change) => {
        this.#saved = structuredClone(change(structuredClone(this.#saved)));
        return Promise.resolve();
      },
      clear: () => Promise.resolve(),
    };
    const client = this.server.client() as unknown as TidingsClient<AppRouter>;
    return createTidingsStore(client, { me, cache, pageSize: 5 });
  }

  async run(step: Action): Promise<void> {
    const { server, store } = this;
    const { peer: place = "a", n = 0, times = 1 } = step;
    const groupId = groupIds.get(place);
    const chat = this.#chat(place);
    const other = groupId === undefined ? place : "a";
    const isThere = groupId === undefined || server.groups.has(groupId);
    const { length } = server.logOf(chat.id);
    const seq = Math.max(1, length - (n % 3)); // the newest are quoted, changed and loaded most
    switch (step.do) {
      case "createGroup":
        if (!isThere) server.createGroup(chat.id, n % 3 === 0 ? ["a", "b"] : n % 3 === 1 ? [me, "a"] : ["a", me, "c"]);
        break;
      case "addMe":
        server.addMember(chat.id, me, n % 2 === 0 ? "all" : "none");
        break;
      case "removeMe":
        server.removeMember(chat.id, me);
        break;
      case "rename":
        server.rename(chat.id, `title ${n}`);
        break;
      case "members":
        if (n % 4 === 0) server.addMember(chat.id, "b", "none");
        else if (n % 4 === 1) server.removeMember(chat.id, "b");
        else server.setRole(chat.id, n % 4 === 2 ? me : "b", n % 8 < 4 ? "admin" : "member");
        break;
      case "mention":
        if (isThere) server.say(chat.id, other, `s${(this.#said += 1)}`, { mentions: n % 2 === 0 ? "all" : [me] });
        break;
      case "reply":
        if (isThere) server.say(chat.id, other, `s${(this.#said += 1)}`, { replyTo: seq });
        break;
      case "edit":
      case "delete":
      case "react":
      case "reactAll":
      case "pin":
      case "change":
        // a user who has left is not told of changes
        if (length > 0 && this.#mayWrite(chat.id)) this.#changeMessage(step.do, chat, seq, n);
        break;
      case "configureElsewhere":
        if (this.#mayRead(chat.id)) server.configure(chat.id, settingsOf(n));
        break;
      case "configure":
        chat.configure(settingsOf(n)).catch(() => {}); // it is none of this user's groups: as it was is shown
        break;
      case "deliverGroup":
        for (let i = 0; i <= n % 6; i += 1) server.deliverGroup(groupId ?? groupIds.get("g")!);
        break;
      case "say":
        if (!isThere) break;
        for (let i = 0; i < times; i += 1) server.say(chat.id, other, `s${(this.#said += 1)}`);
        break;
      case "sayElsewhere":
        if (!this.#mayWrite(chat.id)) break;
        server.say(chat.id, me, `s${(this.#said += 1)}`);
        break;
      case "send": {
        if (!this.#mayWrite(chat.id)) break;
        const before = new Set(server.outbox.waiting);
        void chat.send({ text: "" }, n % 2 === 0 ? {} : { replyTo: seq });
        const nonce = server.outbox.waiting.find((one) => !before.has(one));
        if (nonce !== undefined) this.#noteSent(chat.id, nonce);
        break;
      }
      case "writeElsewhere": {
        if (!this.#mayWrite(chat.id)) break;
        const nonce = `s${(this.#said += 1)}`;
        server.outbox.writeElsewhere(chat.id, nonce);
        this.#noteSent(chat.id, nonce);
        break;
      }
      case "commit":
      case "sentUnheard":
      case "acknowledge": {
        const nonce = server.outbox.waiting[0]; // as the outbox does: in order
        if (nonce === undefined) break;
        server.outbox[step.do](nonce);
        if (step.do === "acknowledge") this.#noteAcknowledged(nonce);
        if (step.do === "sentUnheard") this.#keepSent((one) => one !== nonce); // this page may show it or not
        break;
      }
      case "answer":
        server.answer(n);
        break;
      case "deliver":
        for (let i = 0; i <= n % 6; i += 1) server.deliverChat();
        break;
      case "deliverPush":
        server.deliverPush();
        break;
      case "readElsewhere":
        server.read(chat.id, me, n);
        break;
      case "peerReads":
        server.read(chat.id, other, n);
        break;
      case "markRead":
        chat.markRead(n);
        break;
      case "open":
        this.#leave.push(chat.open());
        break;
      case "close":
        this.#leave.pop()?.();
        break;
      case "inView": {
        const { items } = chat.messages.get();
        const seqs = items.flatMap((item) => item.seq ?? []).slice(n % 7, (n % 7) + 4);
        chat.inView(seqs.length === 0 ? null : { from: Math.min(...seqs), to: Math.max(...seqs) });
        break;
      }
      case "loadOlder":
        void chat.loadOlder();
        break;
      case "loadNewer":
        void chat.loadNewer();
        break;
      case "jumpToNewest":
        void chat.jumpToNewest();
        break;
      case "jumpTo":
        if (n > 0 && n <= (server.messages.get(chat.id)?.length ?? 0)) void chat.jumpTo(n);
        break;
      case "notify":
        server.notify("n");
        break;
      case "readPush":
        server.readPush([n]);
        break;
      case "loadPushes":
        void store.inbox.loadMore(n % 2 === 0 ? "all" : "unread");
        break;
      case "loadList":
        void store.loadMoreConversations();
        break;
      case "trim":
        server.trim();
        break;
      case "exchange":
        if (store.positions.get().chat === null) break; // it would not know that there was another one
        server.exchange(n);
        this.#isExchanged = true;
        break;
      case "reload":
        await store.close();
        server.disconnect();
        // what was acknowledged and not on the feed yet comes with it
        this.#keepSent((nonce) => server.outbox.waiting.includes(nonce));
        this.#acknowledged.clear();
        this.store = this.#open();
        break;
      default:
        throw new Error(`unknown step ${step.do}`);
    }
    await settle();
  }

  #chat(place: string): ReturnType<TidingsStore<AppRouter>["conversation"]> {
    const id = groupIds.get(place);
    return this.store.conversation(id === undefined ? { with: place } : { id });
  }

  #mayRead(id: string): boolean {
    return this.server.groups.get(id)?.isHidden === false || !isGroupId(id);
  }

  #mayWrite(id: string): boolean {
    const found = this.server.groups.get(id);
    return found ? found.isMember : !isGroupId(id);
  }

  /** What the server did not take, as this user is no member any more, is given up. */
  #noteAcknowledged(nonce: string): void {
    const { messages, groups } = this.server;
    const logs = [...messages.values(), ...Array.from(groups.values(), (one) => one.messages)];
    if (logs.some((log) => log.some((message) => message.nonce === nonce))) this.#acknowledged.add(nonce);
    else this.#keepSent((one) => one !== nonce);
  }

  #changeMessage(
    what: string,
    chat: ReturnType<TidingsStore<AppRouter>["conversation"]>,
    seq: number,
    n: number,
  ): void {
    const { server } = this;
    const of = { conversationId: chat.id, seq };
    const { from = "a" } = server.logOf(chat.id)[seq - 1] ?? {};
    if (what === "edit") server.change(from, { ...of, kind: "edit", content: `edited ${(this.#said += 1)}` });
    else if (what === "delete") server.change(from, { ...of, kind: "delete" });
    else if (what === "pin") server.pin(from, chat.id, seq, n % 2 === 0);
    else if (what === "reactAll") {
      for (const userId of many) server.change(userId, { ...of, kind: "react", reaction: "x", on: n % 3 !== 0 });
    } else if (what === "react") {
      const userId = [me, ...many][n % 15]!;
      server.change(userId, { ...of, kind: "react", reaction: n % 2 === 0 ? "x" : "y", on: n % 3 !== 0 });
    } else {
      if (n % 4 === 0 && from === me) void chat.edit(seq, { text: `mine ${(this.#said += 1)}` });
      else if (n % 4 === 1 && from === me) void chat.delete(seq);
      else void chat.react(seq, n % 3 === 0 ? "x" : "z", n % 5 !== 0);
    }
  }

  #keepSent(isKept: (nonce: string) => boolean): void {
    for (const [id, nonces] of this.#sent) this.#sent.set(id, nonces.filter(isKept));
  }

  #noteSent(id: string, nonce: string): void {
    this.#sent.set(id, [...(this.#sent.get(id) ?? []), nonce]);
  }

  /** What is wrong with what is shown, as nothing may be at any moment. */
  problems(): string[] {
    const problems: string[] = [];
    for (const place of this.#isExchanged ? [] : [...peers, ...groupIds.keys()]) {
      const chat = this.#chat(place);
      const truth = this.server.logOf(chat.id);
      const { items, status, hasNewer } = chat.messages.get();
      const shown = new Set(items.map(({ nonce, own }) => `${own} ${nonce}`));
      for (const { nonce, own, status: shownAs } of items) {
        const isTold = own && this.#acknowledged.has(nonce);
        if (isTold && shownAs !== "sent" && shownAs !== "read") problems.push(`${chat.id}: stored, but ${shownAs}`);
      }
      if (shown.size !== items.length) problems.push(`${chat.id}: a message is there twice`);
      const first = items[0]?.seq ?? 1;
      const end = items.findIndex(({ seq }, i) => seq !== first + i);
      // behind the log there is nothing but what this user has on its way
      if (end !== -1 && items.slice(end).some(({ own }) => !own)) problems.push(`${chat.id}: a hole or another order`);
      if (status !== "ready" || hasNewer) continue;
      for (const nonce of this.#sent.get(chat.id) ?? []) {
        const seq = truth.find((message) => message.nonce === nonce)?.seq ?? Infinity;
        const isTheirs = seq > (this.server.groups.get(chat.id)?.from.seq ?? 0);
        if (isTheirs && seq >= first && !shown.has(`true ${nonce}`))
          problems.push(`${chat.id}: what was sent is not shown`);
      }
    }
    const { push: position } = this.store.positions.get();
    // what another database had is shown until it is known that there is this one
    if (position !== null && epochOf(position) !== epochOf(this.server.push.head)) return problems;
    const pushes = this.store.inbox
      .list("all")
      .get()
      .items.map(({ seq }) => seq);
    const sent = this.server.pushes
      .map(({ seq }) => seq)
      .slice()
      .reverse();
    const newest = sent.indexOf(pushes[0] ?? 0);
    const part = pushes.length === 0 ? [] : sent.slice(newest, newest + pushes.length);
    if (!isDeepStrictEqual(pushes, part)) problems.push("inbox: a hole, a double or another order");
    return problems;
  }

  /** Lets everything through that is under way. */
  async drain(): Promise<string[]> {
    const { server } = this;
    const problems: string[] = [];
    for (let idle = 0, turns = 0; idle < 3; turns += 1) {
      if (turns > 2_000) return [...problems, "it never comes to rest"];
      const [nonce] = server.outbox.waiting;
      if (nonce !== undefined) {
        server.outbox.acknowledge(nonce);
        this.#noteAcknowledged(nonce);
      }
      const groups = Array.from(groupIds.values(), (id) => server.deliverGroup(id));
      const isBusy = [
        ...groups,
        server.answer(0),
        server.deliverChat(),
        server.deliverPush(),
        nonce !== undefined,
      ].includes(true);
      await settle();
      problems.push(...this.problems());
      idle = isBusy ? 0 : idle + 1;
    }
    return problems;
  }

  /** How what is shown differs from what the server has, after everything was let through. */
  differences(): string[] {
    const { server, store } = this;
    const differences: string[] = [];
    const compare = (what: string, shown: unknown, truth: unknown): void => {
      if (!isDeepStrictEqual(shown, truth)) differences.push(`${what}: ${inspect(shown)} instead of ${inspect(truth)}`);
    };
    const truths = server.conversations;
    for (const [what, list, isArchived] of [
      ["the list", store.conversations, false],
      ["the archive", store.archived, true],
    ] as const) {
      const { items, hasMore } = list.get();
      const all = truths.filter(({ archived = false }) => archived === isArchived);
      const listed = hasMore ? all.slice(0, items.length) : all;
      compare(what, items.map(toComparable), listed.map(toComparable));
    }
    for (const { id, lastSeq, peerReadSeq } of truths) {
      const { items: shown, status, hasNewer, hasOlder } = store.conversation({ id }).messages.get();
      if (status !== "ready") continue;
      const start = server.groups.get(id)?.from.seq ?? 0;
      const first = shown[0]?.seq ?? start + 1;
      const log = server.logOf(id).slice(first - 1, hasNewer ? first - 1 + shown.length : lastSeq);
      const statusOf = (from: string, seq: number): string =>
        from === me ? (seq <= (peerReadSeq ?? 0) ? "read" : "sent") : "received";
      compare(
        `the messages of ${id}`,
        shown.map((item) => [item.seq, item.nonce, item.status, detailsOf(item)]),
        log.map((message) => [message.seq, message.nonce, statusOf(message.from, message.seq), detailsOf(message)]),
      );
      compare(`older ones of ${id}`, hasOlder, first > start + 1);
    }
    compare("the unread counts", store.unread.get(), { ...server.totals, pushes: server.unreadPushes });
    const pushes = store.inbox.list("all").get().items;
    compare(
      "the inbox",
      pushes.map(({ seq, readAtMs }) => [seq, readAtMs !== null]),
      server.pushes
        .slice()
        .reverse()
        .slice(0, pushes.length)
        .map(({ seq, readAtMs }) => [seq, readAtMs !== null]),
    );
    return differences;
  }
}

const settingsOf = (n: number): Partial<ConversationSettings> =>
  [{ archived: n % 8 < 4 }, { pinned: n % 8 < 4 }, { notify: "mentions" as const }, { mutedUntilMs: n }][n % 4]!;

import { inspect, isDeepStrictEqual } from "node:util";
import type { Conversation } from "@tidings/core";
import * as fc from "fast-check";
import type { AppRouter } from "@tidings/router";
import type { TidingsClient } from "../src/tidings-client.ts";
import { epochOf } from "../src/feeds/event-id.ts";
import {
  type ConversationSummary,
  createTidingsStore,
  type StoreCache,
  type TidingsStore,
} from "../src/store/index.ts";
import { ScriptedServer } from "./scripted-server.ts";

const peers = ["a", "b", "c"] as const;
const me = "me";

const peer = fc.constantFrom(...peers);
const small = fc.nat({ max: 40 });
/** What may happen, in any order. */
export const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant("say"), peer, times: fc.integer({ min: 1, max: 12 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("sayElsewhere"), peer }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom("send", "writeElsewhere"), peer }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom("commit", "acknowledge", "acknowledge", "sentUnheard"), n: small }),
  },
  { weight: 12, arbitrary: fc.record({ do: fc.constantFrom("answer", "deliver", "deliverPush"), n: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("readElsewhere", "peerReads", "markRead"), peer, n: small }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("open", "loadOlder", "loadNewer", "jumpToNewest"), peer }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("jumpTo"), peer, n: small }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("inView", "close"), peer, n: small }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom("notify", "readPush", "loadPushes", "loadList"), n: small }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("trim", "reload") }) },
);
/** As `action`, and the server may come back with another database. */
export const actionOrExchange: fc.Arbitrary<Action> = fc.oneof(
  { weight: 40, arbitrary: action },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("exchange"), n: fc.nat({ max: 12 }) }) },
);
export interface Action {
  readonly do: string;
  readonly peer?: string;
  readonly n?: number;
  readonly times?: number;
}

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
    const { peer: other = "a", n = 0, times = 1 } = step;
    const chat = store.conversation({ with: other });
    switch (step.do) {
      case "say":
        for (let i = 0; i < times; i += 1) server.say(chat.id, other, `s${(this.#said += 1)}`);
        break;
      case "sayElsewhere":
        server.say(chat.id, me, `s${(this.#said += 1)}`);
        break;
      case "send": {
        const before = new Set(server.waiting);
        void chat.send({ text: "" });
        const nonce = server.waiting.find((one) => !before.has(one));
        if (nonce !== undefined) this.#noteSent(chat.id, nonce);
        break;
      }
      case "writeElsewhere": {
        const nonce = `s${(this.#said += 1)}`;
        server.writeElsewhere(chat.id, nonce);
        this.#noteSent(chat.id, nonce);
        break;
      }
      case "commit":
      case "sentUnheard":
      case "acknowledge": {
        const nonce = server.waiting[0]; // as the outbox does: in order
        if (nonce === undefined) break;
        server[step.do](nonce);
        if (step.do === "acknowledge") this.#acknowledged.add(nonce);
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
        const seqs = items.flatMap(({ seq }) => (seq === null ? [] : [seq])).slice(n % 7, (n % 7) + 4);
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
        this.#keepSent((nonce) => server.waiting.includes(nonce));
        this.#acknowledged.clear();
        this.store = this.#open();
        break;
      default:
        throw new Error(`unknown step ${step.do}`);
    }
    await settle();
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
    for (const other of this.#isExchanged ? [] : peers) {
      const chat = this.store.conversation({ with: other });
      const truth = this.server.messages.get(chat.id) ?? [];
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
        if (seq >= first && !shown.has(`true ${nonce}`)) problems.push(`${chat.id}: what was sent is not shown`);
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
    for (let idle = 0; idle < 3;) {
      const [nonce] = server.waiting;
      if (nonce !== undefined) {
        server.acknowledge(nonce);
        this.#acknowledged.add(nonce);
      }
      const isBusy = [server.answer(0), server.deliverChat(), server.deliverPush(), nonce !== undefined].includes(true);
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
    const { items, hasMore } = store.conversations.get();
    const listed = hasMore ? truths.slice(0, items.length) : truths;
    compare("the list", items.map(toComparable), listed.map(toComparable));
    for (const { id, lastSeq, peerReadSeq } of truths) {
      const { items: shown, status, hasNewer, hasOlder } = store.conversation({ id }).messages.get();
      if (status !== "ready") continue;
      const first = shown[0]?.seq ?? 1;
      const log = (server.messages.get(id) ?? []).slice(first - 1, hasNewer ? first - 1 + shown.length : lastSeq);
      const statusOf = (from: string, seq: number): string =>
        from === me ? (seq <= (peerReadSeq ?? 0) ? "read" : "sent") : "received";
      compare(
        `the messages of ${id}`,
        shown.map((item) => [item.seq, item.nonce, item.status]),
        log.map(({ seq, nonce, from }) => [seq, nonce, statusOf(from, seq)]),
      );
      compare(`older ones of ${id}`, hasOlder, first > 1);
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

const toComparable = ({
  id,
  lastSeq,
  readSeq,
  peerReadSeq,
  unread,
  lastMessage,
}: ConversationSummary<unknown> | Conversation): unknown[] => [
  id,
  lastSeq,
  readSeq,
  peerReadSeq,
  unread,
  lastMessage?.nonce,
];

import type { ChatFeedEvent, Conversation, FeedEntry, Message, Push, PushFeedEvent } from "@tidings/core";
import type { CallName, Calls, FinalState, Line } from "../journal.ts";

const epoch = "e1";

/** What a small sound run leaves behind: ann writes to ben twice, he reads one and answers; both get a push. Yours to spoil. */
export interface SampleJournal {
  readonly ann: Writable<FinalState>;
  readonly ben: Writable<FinalState>;
  /** What ben's only subscription to each feed yielded. */
  readonly benSaw: { chat: FeedEvents; push: FeedEvents };
  readonly calls: SampleCall[];
  readonly extra: Line[];
  toLines(): Line[];
}

type Writable<T> = T extends (infer Item)[] | readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

type FeedEvents = { atMs?: number; id: string; event: unknown }[];

export interface SampleCall {
  name: CallName;
  userId: string;
  client: string;
  input: unknown;
  /** With neither an output nor a failure it never ended. */
  output?: unknown;
  failure?: { code: string; message: string };
}

function call<Name extends CallName>(
  name: Name,
  userId: string,
  input: Calls[Name]["input"],
  output?: Calls[Name]["output"],
): SampleCall {
  return { name, userId, client: `${userId}.1#1`, input, ...(output !== undefined && { output }) };
}

const conversationId = "ann_ben";

const message = (seq: number, from: string, nonce: string): Message => ({
  conversationId,
  seq,
  from,
  nonce,
  content: { text: `text of ${nonce}` },
  sentAtMs: 1_000 + seq,
});

const push = (seq: number, title: string): Push => ({
  seq,
  type: "announcement",
  data: { title },
  sentAtMs: 2_000 + seq,
  readAtMs: null,
});

const number = <Event>(events: readonly Event[]): FeedEntry<Event>[] => events.map((event, i) => ({ n: i + 1, event }));

const idOf = (n: number): string => `${epoch}-${n}`;

export function sampleJournal(): SampleJournal {
  const messages = [message(1, "ann", "a1"), message(2, "ann", "a2"), message(3, "ben", "b1")];
  const [first, second, answer] = messages as [Message, Message, Message];
  const chat: ChatFeedEvent[] = [
    { type: "message", message: first },
    { type: "message", message: second },
    { type: "read", conversationId, userId: "ben", seq: 1 },
    { type: "message", message: answer },
  ];
  const pushes: PushFeedEvent[] = [
    { type: "push", push: push(1, "p1"), unread: 1 },
    { type: "push", push: push(2, "p2"), unread: 1, replaces: 1 },
    { type: "push", push: push(3, "p3"), unread: 2 },
    { type: "read", seqs: [2], unread: 1 },
  ];
  const state = (userId: string, readSeq: number, peerReadSeq: number, unread: number): Writable<FinalState> => {
    const conversation: Conversation = {
      id: conversationId,
      kind: "direct",
      members: ["ann", "ben"],
      lastMessage: answer,
      lastSeq: 3,
      readSeq,
      peerReadSeq,
      unread,
    };
    return structuredClone({
      userId,
      epoch,
      chat: number(chat),
      push: number(pushes),
      conversations: [conversation],
      messages: { [conversationId]: messages },
      inbox: [push(3, "p3"), { ...push(2, "p2"), readAtMs: 3_000 }],
      unreadInbox: [push(3, "p3")],
      unread: 1,
    }) as unknown as Writable<FinalState>;
  };
  const both = ["ann", "ben"];
  const sent = (seq: number): Calls["chat.send"]["output"] => ({
    conversationId,
    seq,
    sentAtMs: 1_000 + seq,
    duplicate: false,
  });
  const calls = [
    call("chat.send", "ann", { to: "ben", nonce: "a1", text: "text of a1" }, sent(1)),
    call("chat.send", "ann", { to: "ben", nonce: "a2", text: "text of a2" }, sent(2)),
    call("chat.markRead", "ben", { conversationId, seq: 1 }, { seq: 1 }),
    call("chat.send", "ben", { to: "ann", nonce: "b1", text: "text of b1" }),
    ...["p1", "p2", "p3"].map((title) =>
      call(
        "notifications.push",
        "service",
        { to: both, type: "announcement", data: { title }, key: title, ...(title !== "p3" && { collapse: "c" }) },
        { accepted: 2, duplicate: false },
      ),
    ),
    call(
      "chat.conversations",
      "ben",
      {},
      { position: idOf(3), conversations: [{ id: conversationId, lastSeq: 2, readSeq: 1 }] },
    ),
    call("chat.history", "ben", { conversationId, after: 1 }, { messages: [second, answer], hasMore: false }),
    call("notifications.list", "ben", {}, { position: idOf(1), unread: 1 }),
  ];
  const benSaw = {
    chat: [{ id: idOf(0), event: { type: "ready" } }, ...number(chat).map(({ n, event }) => ({ id: idOf(n), event }))],
    push: [
      { id: idOf(1), event: { type: "ready", unread: 1 } },
      ...number(pushes)
        .slice(1)
        .map(({ n, event }) => ({ id: idOf(n), event })),
    ],
  };
  const sample = {
    ann: state("ann", 0, 1, 1),
    ben: state("ben", 1, 0, 1),
    benSaw: structuredClone(benSaw),
    calls: structuredClone(calls),
    extra: [] as Line[],
  };
  return { ...sample, toLines: () => toLines(sample) };
}

function toLines({ ann, ben, benSaw, calls, extra }: Omit<SampleJournal, "toLines">): Line[] {
  const lines: unknown[] = [];
  for (const [i, { output, failure, ...made }] of calls.entries()) {
    lines.push({ kind: "call", call: i, ...made });
    if (output !== undefined) lines.push({ kind: "answer", call: i, output });
    if (failure) lines.push({ kind: "failure", call: i, ...failure });
  }
  for (const feed of ["chat", "push"] as const) {
    const stream = `ben's ${feed}`;
    lines.push({ kind: "stream", stream, userId: "ben", feed, conversationId: null });
    lines.push(...benSaw[feed].map((seen) => ({ kind: "event", stream, ...seen })));
    lines.push({ kind: "open at the end", stream });
  }
  // So that nobody expects pushes of their messages.
  for (const userId of ["ann", "ben"]) {
    lines.push({ kind: "stream", stream: `${userId}'s open chat`, userId, feed: "chat", conversationId });
  }
  lines.push(...extra, { kind: "final", state: ann }, { kind: "final", state: ben });
  return lines.map((line, atMs) => Object.assign({ atMs }, line)) as Line[];
}

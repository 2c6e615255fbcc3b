import type { ChatFeedEvent, Conversation, FeedEntry, Message } from "@tidings/core";
import { expect, test } from "vitest";
import type { CircleLine, CircleState } from "../circle/circle-journal.ts";
import type { Line } from "../journal.ts";
import { checkJournal } from "./check-journal.ts";
import { isVisible, seenIn, staysOf } from "./circles.ts";

const groupId = "g00000000000000000001";
const epoch = "e";

type Event = ChatFeedEvent;

/** Ann keeps the group; u1 joins without what was before, leaves, and joins again. */
function sampleLog(): FeedEntry<Event>[] {
  const message = (seq: number, from: string, more: Partial<Message> = {}): Event => ({
    type: "message",
    message: {
      conversationId: groupId,
      seq,
      from,
      nonce: `n${seq}`,
      content: { text: `t${seq}` },
      sentAtMs: 1,
      ...more,
    } as Message,
  });
  const members = (fields: Partial<Extract<Event, { type: "members" }>>): Event => ({
    type: "members",
    conversationId: groupId,
    by: "ann",
    ...fields,
  });
  const edited = { content: { text: "new" }, version: 2, editedAtMs: 5 };
  const events: Event[] = [
    members({ added: [{ userId: "ann", role: "owner" }] }),
    message(1, "ann", edited),
    members({ added: [{ userId: "u1", role: "member" }] }),
    message(2, "u1"),
    { type: "edited", conversationId: groupId, seq: 1, ...edited },
    message(3, "ann"),
    members({ removed: ["u1"] }),
    message(4, "ann"),
    members({ added: [{ userId: "u1", role: "member" }] }),
    message(5, "ann"),
  ];
  return events.map((event, i) => ({ n: i + 1, event }));
}

interface Sample {
  readonly log: FeedEntry<Event>[];
  /** What a device of u1 was told, in order. */
  told: { n: number; event: Event | { type: "reset"; conversationId: string } }[];
  state: CircleState;
  readonly calls: Line[];
}

function view(log: readonly FeedEntry<Event>[], userId: string, readSeq: number): CircleState["views"][number] {
  const stay = staysOf(log, userId).at(-1);
  if (!stay) throw new Error(`${userId} is not in the sample`);
  const seen = seenIn(log, stay);
  const messages = seen
    .filter(({ n }) => n <= stay.until)
    .flatMap(({ event }) => (event.type === "message" ? [event.message] : []))
    .filter(({ seq }) => seq > stay.fromSeq);
  const conversation = {
    lastSeq: 5,
    readSeq,
    unread: 5 - Math.max(readSeq, stay.fromSeq),
    position: `${epoch}-${groupId}-${Math.min(stay.until, log.length)}`,
    lastMessage: messages.at(-1),
  } as Conversation;
  return { userId, conversation, messages, entries: seen.filter((entry) => isVisible(entry, stay)) };
}

const call = (name: string, userId: string, input: object, output: object): Line[] => [
  { atMs: 1, kind: "call", call: 0, name: name as "group.send", userId, client: `${userId}.1#1`, input },
  { atMs: 2, kind: "answer", call: 0, output },
];

function sample(): Sample {
  const log = sampleLog();
  const visible = [3, 4, 6, 7].map((n) => ({ n, event: log[n - 1]?.event as Event }));
  const sends = ["ann", "u1", "ann", "ann", "ann"].flatMap((userId, i) =>
    call("group.send", userId, { conversationId: groupId, nonce: `n${i + 1}`, text: `t${i + 1}` }, { seq: i + 1 }),
  );
  const edit = { conversationId: groupId, seq: 1, nonce: "e1", text: "new" };
  const calls = [...sends, ...call("group.edit", "ann", edit, { version: 2 })];
  return {
    log,
    told: [...visible, resetAt(9), { n: 10, event: log[9]?.event as Event }],
    state: {
      groupId,
      epoch,
      log,
      members: [
        { userId: "ann", role: "owner" },
        { userId: "u1", role: "member" },
      ],
      views: [view(log, "ann", 5), view(log, "u1", 4)],
    },
    calls: calls.map((line, i) => Object.assign({}, line, { call: Math.floor(i / 2) + 1 })),
  };
}

/** What the check says of a journal that `change` has been at. */
function findings(change: (given: Sample) => void = () => {}): string[] {
  const given = sample();
  change(given);
  const stream = "u1.1 all";
  const circle: CircleLine[] = [
    { kind: "circle stream", stream, userId: "u1", groupId: null },
    { kind: "circle stream from the head", stream },
    { kind: "circle event", stream, groupId: null, id: `${epoch}-0`, event: { type: "ready" } },
    ...given.told.map(({ n, event }): CircleLine => {
      const id = `${epoch}-${groupId}-${n}`;
      return { kind: "circle event", stream, groupId, id, event };
    }),
    { kind: "circle open at the end", stream },
    { kind: "circle final", state: given.state },
  ];
  const lines = [...given.calls, ...circle.map((line): Line => Object.assign({ atMs: 3 }, line))];
  return checkJournal(lines)
    .filter(({ check }) => check === "circles")
    .map(({ text }) => text);
}

test("a run in which all holds has no findings", () => {
  expect(findings()).toEqual([]);
});

const resetAt = (n: number): Sample["told"][number] => ({ n, event: { type: "reset", conversationId: groupId } });

test("who is added while their subscription is handed over may hear of it on both connections, by the entry or a reset, and by a reset", () => {
  expect(findings(({ told }) => told.splice(1, 1, resetAt(4)))).toEqual([]);
  expect(findings(({ told }) => told.splice(5, 1, resetAt(10)))).toEqual([]);
});

test("who is added right after they were removed, before their subscription was back, is told so by a reset", () => {
  const found = findings((given) => {
    const { log, told, state } = given;
    const [removed, message] = [log[6]?.event as Event, log[7]?.event as Event];
    log.splice(6, 2, { n: 7, event: message }, { n: 8, event: removed });
    told.splice(3, 1, { n: 7, event: message }, { n: 8, event: removed });
    told[0] = resetAt(3);
    Object.assign(state, { views: [view(log, "ann", 5), view(log, "u1", 4)] });
  });
  expect(found).toEqual([]);
});

/** U1 is removed in the end, and then the last message is edited. */
function editAfterLeaving(given: Sample): void {
  const { log, told, state, calls } = given;
  const edited = { content: { text: "later" }, version: 2, editedAtMs: 7 };
  Object.assign(messageAt(given, 10), edited);
  const removed: Event = { type: "members", conversationId: groupId, by: "ann", removed: ["u1"] };
  log.push({ n: 11, event: removed }, { n: 12, event: { type: "edited", conversationId: groupId, seq: 5, ...edited } });
  told.push({ n: 11, event: removed });
  const edit = { conversationId: groupId, seq: 5, nonce: "e2", text: "later" };
  calls.push(...call("group.edit", "ann", edit, { version: 2 }).map((line) => Object.assign({}, line, { call: 98 })));
  const views = [view(log, "ann", 5), view(log, "u1", 4)];
  given.state = { ...state, members: state.members.slice(0, 1), views };
}

test("a message that is edited after a member left is shown to them as deleted", () => {
  expect(findings(editAfterLeaving)).toEqual([]);
});

const messageAt = ({ log }: Sample, n: number): Message => {
  const event = log[n - 1]?.event;
  if (event?.type !== "message") throw new Error(`entry ${n} is no message`);
  return event.message;
};

const changes: readonly (readonly [what: string, says: RegExp, change: (given: Sample) => void])[] = [
  ["a lost entry", /came after 4 in .* without 6/, ({ told }) => told.splice(2, 1)],
  ["an entry that comes twice", /message at 4 came after 4/, ({ told }) => told.splice(2, 0, told[1] as never)],
  [
    "two entries in another order",
    /without|came after/,
    ({ told }) => told.splice(1, 2, told[2] as never, told[1] as never),
  ],
  [
    "an entry from before they joined",
    /is not from u1's time/,
    ({ told, log }) => told.unshift({ n: 2, event: log[1]?.event as Event }),
  ],
  [
    "an edit of a message from before they joined",
    /is not from u1's time/,
    ({ told, log }) => told.splice(2, 0, { n: 5, event: log[4]?.event as Event }),
  ],
  [
    "a message after the entry that removed them",
    /is not from u1's time/,
    ({ told, log }) => told.splice(4, 0, { n: 8, event: log[7]?.event as Event }),
  ],
  [
    "a second reset for no reason",
    /reset of .* at 4 after 4/,
    ({ told }) => {
      told.splice(1, 0, resetAt(3));
      told.splice(3, 0, resetAt(4));
    },
  ],
  ["a third reset of one stay", /reset of .* at 10 after 9/, ({ told }) => told.splice(5, 1, resetAt(9), resetAt(10))],
  ["the end that never came", /stopped at 9 .* without 10/, ({ told }) => told.pop()],
  ["nothing at all", /was told nothing/, ({ told }) => told.splice(0)],
  [
    "another's content",
    /is t9 in version 1/,
    (given) => Object.assign(messageAt(given, 6), { content: { text: "t9" } }),
  ],
  [
    "an edit that was undone",
    /is t1 in version 2/,
    (given) => Object.assign(messageAt(given, 2), { content: { text: "t1" } }),
  ],
  [
    "a message that nobody sent",
    /was never sent by ann/,
    (given) => Object.assign(messageAt(given, 8), { nonce: "x" }),
  ],
  [
    "a message by one who is not there",
    /message 8 is u1's, who is not in the group/,
    (given) => Object.assign(messageAt(given, 8), { from: "u1" }),
  ],
  ["a gap in the feed", /has number 5 where 4 belongs/, ({ log }) => log.splice(3, 1)],
  [
    "a message that was acknowledged and is not there",
    /n9 was acknowledged/,
    ({ calls }) =>
      calls.push(
        {
          atMs: 1,
          kind: "call",
          call: 99,
          name: "group.send",
          userId: "ann",
          client: "ann.1#1",
          input: { conversationId: groupId, nonce: "n9", text: "t9" },
        },
        { atMs: 2, kind: "answer", call: 99, output: { seq: 9 } },
      ),
  ],
  [
    "another member",
    /has the members/,
    (given) => {
      given.state = { ...given.state, members: given.state.members.slice(1) };
    },
  ],
  [
    "a history that is not whole",
    /u1's history has 0 messages where 1/,
    (given) => {
      const [ann, u1] = given.state.views;
      if (ann && u1) given.state = { ...given.state, views: [ann, { ...u1, messages: [] }] };
    },
  ],
  [
    "an edit that somebody who had left was shown",
    /u1's history has 1 messages where 1 belong, or others[^]*u1 has lastMessage/,
    (given) => {
      editAfterLeaving(given);
      const [ann, u1] = given.state.views;
      if (!ann || !u1) return;
      const shown = messageAt(given, 10);
      const conversation = { ...u1.conversation, lastMessage: shown };
      given.state = { ...given.state, views: [ann, { ...u1, messages: [shown], conversation }] };
    },
  ],
  [
    "a count that is wrong",
    /u1 has unread 2/,
    (given) => {
      const [ann, u1] = given.state.views;
      if (!ann || !u1) return;
      const conversation = { ...u1.conversation, unread: 2 };
      given.state = { ...given.state, views: [ann, { ...u1, conversation }] };
    },
  ],
];

test.each(changes)("%s is found", (_what, says, change) => {
  expect(findings(change).join("\n")).toMatch(says);
});

import { expect, test } from "vitest";
import { checkJournal } from "./check-journal.ts";
import { sampleJournal, type SampleJournal } from "./sample-journal.ts";

const findingsOf = (spoil: (sample: SampleJournal) => void): string[] => {
  const sample = sampleJournal();
  spoil(sample);
  return checkJournal(sample.toLines()).map(({ check, text }) => `${check}: ${text}`);
};

test("there is nothing to find in a sound run", () => {
  expect(findingsOf(() => {})).toEqual([]);
});

const position = (id: string): { id: string; event: unknown } => ({ id, event: { type: "ready" } });

const join = (userId: string): SampleJournal["calls"][number] => ({
  name: "notifications.subscribe",
  userId,
  client: `${userId}.1#1`,
  input: { topic: "news" },
  output: {},
});

/** Makes the push p3 one to a topic, which these users have joined before. */
function toTopic(calls: SampleJournal["calls"], userIds: readonly string[], accepted: number): void {
  Object.assign(calls[6]?.input as object, { to: { topic: "news" } });
  Object.assign(calls[6]?.output as object, { accepted });
  calls.unshift(...userIds.map(join));
}

test("a push whose sender gave up may be done later, for those who have joined by then", () => {
  const findings = findingsOf(({ calls }) => {
    const push = calls[6];
    Object.assign(push?.input as object, { to: { topic: "news" } });
    delete push?.output;
    Object.assign(push as object, { failure: { code: "DISCONNECTED", message: "The server has stopped answering" } });
    calls.splice(7, 0, join("ann"), join("ben"));
  });
  expect(findings).toEqual([]);
});

function addMessagePush(to: SampleJournal["ben"], { excerpt, count }: { excerpt: string; count: number }): void {
  const data = { conversationId: "ann_ben", from: "ann", excerpt, count };
  const push = { seq: 5, type: "chat.message", data, sentAtMs: 4_000, readAtMs: null };
  to.push.push({ n: 5, event: { type: "push", push, unread: 2 } });
  to.inbox.unshift(push);
  to.unreadInbox.unshift(push);
  to.unread = 2;
}

const broken: readonly [what: string, spoil: (sample: SampleJournal) => void, finding: RegExp][] = [
  ["a gap in a feed", ({ ben }) => ben.chat.splice(1, 1), /^feeds: ben's chat feed has number 3 where 2 belongs/],
  ["two databases", ({ ben }) => void (ben.epoch = "e2"), /^feeds: .* 2 epochs/],
  ["a missed event", ({ benSaw }) => benSaw.chat.splice(2, 1), /^streams: .* 3 came after 1, and the feed has 2/],
  ["a missed event at the end", ({ benSaw }) => benSaw.chat.pop(), /^streams: .* stopped at 3, 1 more/],
  [
    "an event that is seen twice",
    ({ benSaw: { chat } }) => chat.splice(2, 0, structuredClone(chat[1] as (typeof chat)[0])),
    /^streams: .* message at 1 came after 1/,
  ],
  [
    "events out of order",
    ({ benSaw: { chat } }) => chat.splice(1, 2, ...chat.slice(1, 3).toReversed()),
    /^streams: .* 2 came after 0/,
  ],
  [
    "an event that others see differently",
    ({ benSaw: { chat } }) =>
      chat.splice(3, 1, { id: "e1-3", event: { type: "read", conversationId: "ann_ben", userId: "ben", seq: 2 } }),
    /^streams: .* 3 is .*"seq":2.* in the feed .*"seq":1/,
  ],
  ["a reset", ({ benSaw }) => benSaw.chat.push({ id: "e1-4", event: { type: "reset" } }), /^streams: .* reset/],
  [
    "a place that is skipped",
    ({ benSaw }) => benSaw.chat.splice(2, 0, position("e1-2")),
    /^streams: .* ready at 2 after 1/,
  ],
  ["a place that goes back", ({ benSaw }) => benSaw.chat.push(position("e1-2")), /^streams: .* ready at 2 after 4/],
  [
    "an unread count that is not that of its place",
    ({ benSaw }) => void (benSaw.push[0] = { id: "e1-1", event: { type: "ready", unread: 3 } }),
    /^streams: .* says 3 unread, the feed 1/,
  ],
  [
    "an event that came before its subscription was ready",
    ({ benSaw }) => benSaw.chat.shift(),
    /^streams: .* came before ready/,
  ],
  [
    "parties who see another order",
    ({ ben: { chat } }) => {
      const [third, fourth] = chat.splice(2, 2);
      if (third && fourth) chat.push({ ...fourth, n: 3 }, { ...third, n: 4 });
    },
    /^conversations: ann_ben: event 3 is/,
  ],
  ["a message that one party lacks", ({ ann }) => ann.chat.pop(), /^conversations: ann_ben: event 4 is/],
  [
    "another history",
    ({ ann }) => ann.messages["ann_ben"]?.pop(),
    /^conversations: ann_ben: the history has 2 messages and ann's feed 3/,
  ],
  [
    "an unread count of a conversation that is wrong",
    ({ ann }) => ann.conversations.forEach((conversation) => (conversation.unread = 2)),
    /^conversations: ann_ben: ann's list has unread 2, and the feed comes to 1/,
  ],
  [
    "a read mark that the peer is not shown",
    ({ ann }) => ann.conversations.forEach((conversation) => (conversation.peerReadSeq = 0)),
    /^conversations: ann_ben: ann's list has peerReadSeq 0, and the feed comes to 1/,
  ],
  [
    "a conversation that is not listed",
    ({ ann }) => ann.conversations.pop(),
    /^conversations: ann_ben: is 0 times in ann's list/,
  ],
  [
    "an acknowledged message that is lost",
    ({ calls }) =>
      calls.push({
        name: "chat.send",
        userId: "ann",
        client: "ann.1#1",
        input: { to: "ben", nonce: "a3", text: "text of a3" },
        output: { conversationId: "ann_ben", seq: 4, sentAtMs: 1_004, duplicate: false },
      }),
    /^sends: a3 was acknowledged as ann_ben 4 and is not there/,
  ],
  [
    "an acknowledgement with another seq",
    ({ calls }) => void Object.assign(calls[0]?.output as object, { seq: 2 }),
    /^sends: a1 was acknowledged as .*"seq":2/,
  ],
  ["a message that nobody sent", ({ calls }) => calls.splice(3, 1), /^sends: ben b1 is in ann_ben and was never sent/],
  [
    "another text",
    ({ calls }) => void Object.assign(calls[0]?.input as object, { text: "other" }),
    /^sends: ann a1 was sent to ben as other/,
  ],
  [
    "a message that is there twice",
    ({ ann, ben }) => {
      for (const { chat } of [ann, ben]) {
        const last = structuredClone(chat[0]);
        if (last?.event.type === "message")
          chat.push({ n: 5, event: { ...last.event, message: { ...last.event.message, seq: 4 } } });
      }
    },
    /^sends: ann_ben: ann a1 is there more than once/,
  ],
  [
    "messages of one client in another order than it sent them",
    ({ calls }) => calls.splice(0, 2, ...calls.slice(0, 2).toReversed()),
    /^sends: ann.1#1 to ben: a1 was sent after a2 and stands before it/,
  ],
  [
    "a read mark that nobody set",
    ({ calls }) => void Object.assign(calls[2]?.input as object, { seq: 0 }),
    /^reads: ann_ben: ben read up to 1, which nobody asked for/,
  ],
  [
    "a read mark that was acknowledged and is lost",
    ({ calls }) =>
      void Object.assign(calls[2] as object, { input: { conversationId: "ann_ben", seq: 2 }, output: { seq: 2 } }),
    /^reads: ann_ben: ben was told to have read 2, and it is 1/,
  ],
  [
    "a read mark beyond the last message",
    ({ ben }) => ben.chat.push({ n: 5, event: { type: "read", conversationId: "ann_ben", userId: "ben", seq: 9 } }),
    /^reads: ann_ben: ben read up to 9 after 1, with 3 messages there/,
  ],
  [
    "a count in the push feed that is off",
    ({ ben }) => ben.push.forEach(({ event }) => event.type === "read" && (event.unread = 2)),
    /^inboxes: ben's push feed says 2 unread at 4, it comes to 1/,
  ],
  [
    "a count of the inbox that is off",
    ({ ben }) => void (ben.unread = 2),
    /^inboxes: ben's inbox says 2 unread, the feed 1/,
  ],
  [
    "an inbox that lacks a push",
    ({ ben }) => ben.inbox.pop(),
    /^inboxes: ben's inbox has 1 pushes, the feed comes to 2/,
  ],
  [
    "a push that is unread though it was read",
    ({ ben }) => ben.unreadInbox.push(structuredClone(ben.inbox[1] as (typeof ben.inbox)[0])),
    /^inboxes: ben's unread inbox/,
  ],
  [
    "a push that does not replace the earlier one",
    ({ ben }) => ben.push.forEach(({ event }) => event.type === "push" && delete event.replaces),
    /^inboxes: ben's push 2 replaces none, unread with its value: 1/,
  ],
  [
    "a push that a recipient lacks",
    ({ ann }) => ann.push.splice(2, 1),
    /^pushes: push p3 was taken for 2 users, and 1 have it/,
  ],
  [
    "a keyed push that was done twice",
    ({ calls }) => calls.push(structuredClone(calls[4] as (typeof calls)[0])),
    /^pushes: push p1 was acknowledged as new more than once/,
  ],
  [
    "a push that nobody sent",
    ({ calls }) => calls.splice(6, 1),
    /^pushes: push p3 is in the feed of ann, ben and was never sent/,
  ],
  [
    "a push for some of its recipients only, without an acknowledgement",
    ({ ann, calls }) => {
      ann.push.splice(2, 1);
      delete calls[6]?.output;
    },
    /^pushes: push p3 was for ann, ben, and ben got it/,
  ],
  [
    "a push that was not to be stored",
    ({ calls }) => void Object.assign(calls[6]?.input as object, { durable: false }),
    /^pushes: push p3 was not to be stored, and ann, ben have it/,
  ],
  [
    "a push to a topic that a subscriber lacks",
    ({ ann, calls }) => {
      ann.push.splice(2, 1);
      toTopic(calls, ["ann", "ben"], 1);
    },
    /^pushes: push p3 to news did not reach ann/,
  ],
  [
    "a push to a topic that reached somebody else",
    ({ calls }) => toTopic(calls, ["ben"], 2),
    /^pushes: push p3 to news reached ann, who was not subscribed/,
  ],
  [
    "a push of a message that is not there",
    ({ ben }) => addMessagePush(ben, { excerpt: "text of a9", count: 1 }),
    /^inboxes: ben got a push of ann's message text of a9 in ann_ben, which is not there/,
  ],
  [
    "a push that counts too many messages",
    ({ ben }) => addMessagePush(ben, { excerpt: "text of a2", count: 2 }),
    /^inboxes: ben's push 5 counts 2 messages after 0/,
  ],
  [
    "an unread push of a conversation that is read to its end",
    ({ ben }) => {
      addMessagePush(ben, { excerpt: "text of a2", count: 1 });
      ben.chat.push({ n: 5, event: { type: "read", conversationId: "ann_ben", userId: "ben", seq: 3 } });
    },
    /^inboxes: ben has read all of ann_ben, and push 5 of it is unread/,
  ],
  [
    "a push that was rolled back and is there",
    ({ calls }) => void Object.assign(calls[6]?.input as object, { rolledBack: true }),
    /^pushes: push p3 was rolled back, and ann, ben have it/,
  ],
  [
    "a list that lacks what its position has",
    ({ calls }) => void Object.assign(calls[7]?.output as object, { conversations: [] }),
    /^queries: ann_ben: the list with position 3 said undefined to ben/,
  ],
  [
    "a position that goes back",
    ({ calls }) =>
      calls.push({
        ...structuredClone(calls[7] as (typeof calls)[0]),
        output: { position: "e1-1", conversations: [{ id: "ann_ben", lastSeq: 1, readSeq: 0 }] },
      }),
    /^queries: chat.conversations answered position 1 to ben after it had answered 3/,
  ],
  [
    "a page of the history with a message left out",
    ({ calls }) => void (calls[8]?.output as { messages: unknown[] } | undefined)?.messages.shift(),
    /^queries: ann_ben: a page after 1 had other messages/,
  ],
  [
    "an unread count that never was",
    ({ calls }) => void Object.assign(calls[9]?.output as object, { unread: 5 }),
    /^queries: the inbox said 5 unread to ben at 1/,
  ],
  [
    "somebody who is said to be online and is not",
    ({ extra }) =>
      extra.push(
        { atMs: 0, kind: "connected at the end", userIds: ["ann"] },
        {
          atMs: 0,
          kind: "presence at the end",
          source: "asked",
          states: [{ userId: "ben", online: true, lastSeenAtMs: 1 }],
        },
      ),
    /^presence: presence, asked: ben is online, which is not so/,
  ],
  [
    "what was noticed on the way",
    ({ extra }) => extra.push({ atMs: 0, kind: "problem", text: "a node died" }),
    /^problems: a node died/,
  ],
];

test.each(broken)("finds %s", (_, spoil, finding) => {
  expect(findingsOf(spoil)).toContainEqual(expect.stringMatching(finding));
});

test("who never has a chat open, but a subscription to all, must have a push of every message", () => {
  const sample = sampleJournal();
  const lines = sample.toLines().filter((line) => !("stream" in line && line.stream.endsWith("open chat")));
  const findings = checkJournal(lines).map(({ text }) => text);
  expect(findings).toEqual([
    "ann has no chat open and got no push of message text of b1",
    "ben has no chat open and got no push of message text of a1",
    "ben has no chat open and got no push of message text of a2",
  ]);
});

/** Ben saw two messages of a database that was put back to the first; then it was told, and the rest came anew. */
function putBack({ benSaw, extra }: SampleJournal, sinceMs: number): void {
  const lost = { type: "message", message: { conversationId: "ann_ben", seq: 2, from: "ann", nonce: "lost" } };
  const [ready, first] = benSaw.chat;
  benSaw.chat.splice(
    0,
    2,
    { id: "e0-0", event: ready?.event },
    { id: "e0-1", event: first?.event },
    { id: "e0-2", event: lost },
    { id: "e1-1", event: { type: "reset" } },
  );
  const heads = { chat: 1, push: 0 };
  extra.push({ atMs: 1_000, kind: "rolled back", sinceMs, epoch: "e0", heads: { ann: heads, ben: heads } });
}

const afterAll = Number.MAX_SAFE_INTEGER;

test("there is nothing to find where a database was put back and everyone was told", () => {
  expect(findingsOf((sample) => putBack(sample, afterAll))).toEqual([]);
});

test.each([
  ["the same place", 4, 0, "e1-1"],
  ["a later place, at once", 4, 1, "e1-2"],
  ["a later place, after what the first node had for them", 5, 1, "e1-3"],
])(
  "there is nothing to find where who was told moved to another node meanwhile, and was told there of %s",
  (_, at, passedOver, id) => {
    expect(
      findingsOf((sample) => {
        putBack(sample, afterAll);
        sample.benSaw.chat.splice(at, passedOver, { id, event: { type: "reset" } });
      }),
    ).toEqual([]);
  },
);

test.each<[what: string, spoil: (sample: SampleJournal) => void, finding: RegExp]>([
  [
    "that who was there before was not told",
    ({ benSaw }) => benSaw.chat.splice(3, 1),
    /^streams: .* message at e1-2 came after 2 of another epoch/,
  ],
  [
    "that they were told of an earlier place",
    ({ benSaw }) => benSaw.chat.splice(6, 0, { id: "e1-1", event: { type: "reset" } }),
    /^streams: .* reset at e1-1, although/,
  ],
  [
    "that they were told again long after",
    ({ benSaw }) => benSaw.chat.splice(5, 1, { atMs: 20_000, id: "e1-3", event: { type: "reset" } }),
    /^streams: .* reset at e1-3, although/,
  ],
  ["an event of before that comes later", ({ benSaw }) => benSaw.chat.push(position("e0-2")), /^streams: .* has ended/],
  [
    "another event than the one that was left",
    ({ benSaw }) => void (benSaw.chat[1] = { id: "e0-1", event: { type: "read", seq: 1 } }),
    /^streams: .* 1 is .*"read".* in the feed .*"seq":1/,
  ],
  [
    "a gap in what was lost",
    ({ benSaw }) => void (benSaw.chat[2] = { id: "e0-3", event: benSaw.chat[2]?.event }),
    /^streams: .* message at 3 came after 1/,
  ],
  ["a gap after it", ({ benSaw }) => benSaw.chat.splice(4, 1), /^streams: .* 3 came after 1, and the feed has 2/],
])("where a database was put back, it finds %s", (_, spoil, finding) => {
  const findings = findingsOf((sample) => {
    putBack(sample, afterAll);
    spoil(sample);
  });
  expect(findings).toContainEqual(expect.stringMatching(finding));
});

const lose =
  (sinceMs: number) =>
  (sample: SampleJournal): void => {
    putBack(sample, sinceMs);
    const input = { to: "ben", nonce: "lost", text: "text of lost" };
    sample.calls.push({ ...structuredClone(sample.calls[0] as (typeof sample.calls)[0]), input });
  };

test("what was acknowledged is lost with a database that is put back to before it, and only then", () => {
  expect(findingsOf(lose(0))).toEqual([]);
  expect(findingsOf(lose(afterAll))).toEqual([expect.stringMatching(/^sends: lost was acknowledged .* is not there/)]);
});

import { directConversationId, type PushWrite, type SendWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { createSchedule, type ScheduledWrite } from "./schedule.ts";

function send(from: string, to: string): SendWrite {
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "" };
  const sent = { members: [from, to], from, content: null, nonce: "n", atMs: 1, notify: [to], notice };
  return { kind: "send", conversationId, ...sent };
}

function readChat(userId: string, peer: string): ScheduledWrite {
  const conversationId = directConversationId(userId, peer);
  return { kind: "readChat", conversationId, members: [userId, peer], userId, seq: 1, collapse: "", atMs: 1 };
}

const push = (to: PushWrite["to"], collapse?: string): PushWrite => ({
  kind: "push",
  to,
  type: "test",
  data: null,
  atMs: 1,
  ...(collapse !== undefined && { collapse }),
});

const subscribe = (userId: string): ScheduledWrite => ({ kind: "subscribe", userId, topic: "news" });
const readPush = (userId: string): ScheduledWrite => ({ kind: "readPush", userId, upTo: 1, atMs: 1 });
const toBen = { userIds: ["ben"] };
const toNews = { topic: "news" };

function roundsOf(...writes: ScheduledWrite[]): number[] {
  const schedule = createSchedule();
  return writes.map((write) => schedule.place(write));
}

test("messages and pushes share one round, whichever users they are for", () => {
  expect(roundsOf(send("ann", "ben"), push(toBen), send("ben", "ann"), push(toBen), send("ann", "cid"))).toEqual([
    0, 0, 0, 0, 0,
  ]);
});

test("what follows in the order of the parts shares a round, and what goes back needs another", () => {
  expect(roundsOf(subscribe("ann"), send("ann", "ben"), push(toNews), readChat("ben", "ann"), readPush("cid"))).toEqual(
    [0, 0, 0, 0, 0],
  );
  expect(roundsOf(readChat("ben", "ann"), send("ann", "ben"), readChat("ben", "ann"), send("ann", "ben"))).toEqual([
    0, 1, 1, 2,
  ]);
});

test("writes of different users do not wait for each other", () => {
  expect(roundsOf(readChat("ben", "ann"), send("cid", "dan"), readPush("eve"), push({ userIds: ["fay"] }))).toEqual([
    0, 0, 0, 0,
  ]);
});

test("one reader's marks come one after the other, two readers' of one conversation together", () => {
  expect(roundsOf(readChat("ben", "ann"), readChat("ann", "ben"), readChat("ben", "cid"))).toEqual([0, 0, 1]);
  expect(roundsOf(readPush("ann"), readPush("ann"))).toEqual([0, 1]);
});

test("a broadcast comes after everything before it and before everything after it", () => {
  expect(roundsOf(readPush("ann"), push(toNews), push(toNews), readPush("ben"), send("cid", "dan"))).toEqual([
    0, 1, 1, 1, 2,
  ]);
});

test("a message and a push with one collapse value do not share a round", () => {
  const { collapse } = send("ann", "ben").notice;
  expect(roundsOf(send("ann", "ben"), push(toBen, collapse), push(toBen, "another"))).toEqual([0, 1, 1]);
});

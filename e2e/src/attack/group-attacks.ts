import { setTimeout as pause } from "node:timers/promises";
import { ask, frame, openSocket } from "./socket.ts";
import type { Target } from "./target.ts";
import { again, type Attack, callers, pick } from "./ways.ts";

const strangers = (count: number): string[] => Array.from({ length: count }, () => `stranger-${crypto.randomUUID()}`);

/** Two bytes to read, six to write. */
const longText = "\u2028".repeat(3_998).replace(/^/, "x").replace(/$/, "x");

const calls = (
  inFlight: number,
  path: string,
  input: (target: Target) => object,
  kind: "mutation" | "query" = "mutation",
): Attack["run"] => callers(inFlight, (target) => frame(kind, path, input(target)));

const inLarge = ({ groups }: Target): { conversationId: string } => ({ conversationId: groups.large });
const inHuge = ({ groups }: Target): { conversationId: string } => ({ conversationId: groups.huge });
const firstOf = (conversation: { conversationId: string }): object => ({ ...conversation, seq: 1 });

const message = (conversation: object, text: string, more: object = {}): object => ({
  ...conversation,
  ...more,
  content: { text },
  nonce: crypto.randomUUID(),
});

/** Positions of groups, real ones and as many that are none as go into a frame. */
const positions = ({ groups }: Target, count: number): Record<string, string> => {
  const all = [...groups.small, groups.large, groups.huge];
  while (all.length < count) all.push(`g_${crypto.randomUUID().replaceAll("-", "").slice(0, 22)}`);
  return Object.fromEntries(all.map((id) => [id, "000000000000-1"]));
};

/** What one user may do with groups, and with messages that change. */
export const groupAttacks: Readonly<Record<string, Attack>> = {
  "group-sends": {
    what: "messages of 4,000 characters to a group of 100, 64 in flight",
    run: calls(64, "chat.send", (target) => message(inLarge(target), longText)),
  },
  "group-mentions": {
    what: "messages to a group of 1,000 that mention everybody, 64 in flight",
    run: calls(64, "chat.send", (target) => message(inHuge(target), longText, { mentions: "all", replyTo: 1 })),
  },
  "group-edits": {
    what: "edits of the first message of a group of 100, 64 in flight",
    run: calls(64, "chat.edit", (target) => ({ ...firstOf(inLarge(target)), ...message({}, longText) })),
  },
  "group-edits-huge": {
    what: "edits of the first message of a group of 1,000, 64 in flight",
    run: calls(64, "chat.edit", (target) => ({ ...firstOf(inHuge(target)), ...message({}, longText) })),
  },
  "group-reactions": {
    what: "reactions of 32 characters to a message in a group of 100, 64 in flight",
    run: calls(64, "chat.react", (target) => ({
      ...firstOf(inLarge(target)),
      reaction: String.fromCodePoint(0x1_f600 + Math.floor(Math.random() * 64)).repeat(32),
      on: Math.random() < 0.7,
    })),
  },
  "group-pins": {
    what: "pins, on and off, in a group of 100, 64 in flight",
    run: calls(64, "chat.pin", (target) => ({ ...firstOf(inLarge(target)), on: Math.random() < 0.5 })),
  },
  "groups-made": {
    what: "groups of 999 people nobody has heard of, 16 in flight",
    run: calls(16, "chat.createGroup", () => ({ title: "x".repeat(200), members: strangers(998) })),
  },
  "group-additions": {
    what: "people added to a group of 100, who are removed again",
    run: (target, signal) =>
      again(signal, 4, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        signal.addEventListener("abort", () => socket.terminate(), { once: true });
        while (!signal.aborted && socket.readyState === socket.OPEN) {
          const userIds = strangers(100);
          const added = await ask(
            socket,
            frame("mutation", "chat.addMembers", { ...inHuge(target), userIds, history: "all" }),
          );
          if (added.error !== undefined) await pause(10);
          const removals = userIds.map((userId) =>
            ask(socket, frame("mutation", "chat.removeMember", { ...inHuge(target), userId })),
          );
          await Promise.all(removals);
        }
      }),
  },
  "group-updates": {
    what: "the longest titles and data for a group of 100, 64 in flight",
    run: calls(64, "chat.updateGroup", (target) => ({
      ...inLarge(target),
      title: "\u2028x".repeat(100),
      data: { text: crypto.randomUUID().repeat(100) },
    })),
  },
  "group-settings": {
    what: "settings of a group of 1,000, 64 in flight",
    run: calls(64, "chat.configure", (target) => ({ ...inHuge(target), pinned: Math.random() < 0.5, notify: "none" })),
  },
  "group-members": {
    what: "the longest page of members of a group of 1,000, 16 in flight",
    run: calls(16, "chat.members", (target) => ({ ...inHuge(target), limit: 200 }), "query"),
  },
  "group-reads": {
    what: "a group of 1,000 marked as read, 64 in flight",
    run: calls(64, "chat.markRead", (target) => firstOf(inHuge(target))),
  },
  "group-resumes": {
    what: "subscriptions that go on from the positions of as many groups as go into a frame",
    run: (target, signal) =>
      again(signal, 2, async () => {
        const socket = await openSocket(pick(target.urls), target.token);
        const groups = positions(target, 4_500);
        for (let n = 0; n < 20; n += 1) {
          socket.send(JSON.stringify(frame("subscription", "chat.onMessage", { groups, lastEventId: null })));
        }
        await pause(500, undefined, { signal });
        socket.terminate();
      }),
  },
};

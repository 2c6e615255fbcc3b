import { createGroupId, type RuledWrite } from "@tidings/core";

/** A group of `ann` alone: one message with many reactions, and replies to it. Only the excerpt of a message is shown where it is quoted. */
export function repliesToManyReactions(): {
  readonly id: string;
  /** How many reactions the message has. */
  readonly reactions: number;
  readonly replies: number;
  readonly writes: readonly RuledWrite[];
} {
  const id = createGroupId();
  const at = { conversationId: id, userId: "ann", copyBound: 100, atMs: 1 };
  const say = { kind: "sendToGroup", ...at, content: "", viewers: [], collapse: "chat" } as const;
  const reply = { ...say, excerpt: "Reply", replyTo: { seq: 1, from: "ann", excerpt: "Origin" } };
  const react = { kind: "react", ...at, seq: 1, on: true } as const;
  const reactions = Array.from({ length: 50 }, (_, i) => String(i).padStart(32, "+"));
  const replies = Array.from({ length: 20 }, (_, i) => `reply-${i}`);
  return {
    id,
    reactions: reactions.length,
    replies: replies.length,
    writes: [
      { kind: "createGroup", ...at, members: [], title: "", data: null, maxGroups: 9, maxGroupsByOne: 9 },
      { ...say, excerpt: "Origin", nonce: "origin" },
      ...reactions.map((reaction) => Object.assign({}, react, { reaction })),
      { kind: "quote", ...at, seq: 1, excerpt: "Origin" },
      ...replies.map((nonce) => Object.assign({}, reply, { nonce })),
    ],
  };
}

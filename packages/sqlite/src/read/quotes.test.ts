import { createGroupId, type RuledWrite } from "@tidings/core";
import { expect, test } from "vitest";
import { openDatabase } from "../file/database.ts";
import { createMethods } from "../threads/methods.ts";

test("many replies to one message with many reactions are read without its reactions", () => {
  const db = openDatabase({ path: ":memory:", lockTimeoutMs: 0, checkUpToBytes: 0, maxBytes: null });
  const methods = createMethods(db);
  const id = createGroupId();
  const at = { conversationId: id, userId: "ann", copyBound: 100, atMs: 1 };
  const say = { kind: "sendToGroup", ...at, content: "", viewers: [], collapse: "chat" } as const;
  const react = (reaction: string): RuledWrite => ({ kind: "react", ...at, seq: 1, reaction, on: true });
  const reply = (nonce: string): RuledWrite => ({ ...say, excerpt: "Reply", nonce, replyTo });
  const replyTo = { seq: 1, from: "ann", excerpt: "Origin" };
  const reactions = Array.from({ length: 50 }, (_, i) => String(i).padStart(32, "+"));
  const replies = Array.from({ length: 20 }, (_, i) => `reply-${i}`);
  methods.apply([
    { kind: "createGroup", ...at, members: [], title: "", data: null, maxGroups: 9, maxGroupsByOne: 9 },
    { ...say, excerpt: "Origin", nonce: "origin" },
    ...reactions.map(react),
    { kind: "quote", ...at, seq: 1, excerpt: "Origin" },
    ...replies.map(reply),
  ]);
  const range = { before: null, after: 1, pinned: false, limit: 100, maxBytes: null };
  const pages = [
    methods.history(id, range).rows,
    methods.readGroups("ann", [[id, 2 + reactions.length]], { limit: 100, maxBytes: null })[0]?.entries ?? [],
  ];
  for (const rows of pages) {
    expect(rows).toHaveLength(replies.length);
    expect(JSON.stringify(rows).length).toBeLessThan(200 * replies.length);
  }
  db.close();
});

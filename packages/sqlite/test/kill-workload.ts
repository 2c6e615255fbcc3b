import { directConversationId, type Write } from "@tidings/core";
import { writeSync } from "node:fs";
import { openSqliteStore } from "../src/open-sqlite-store.ts";

const members = ["ann", "ben"];

export const conversationId: string = directConversationId("ann", "ben");

/** The k-th batch of the process that the kill test kills: two messages, a push to two users, a read mark. */
export function batchOf(k: number): readonly Write[] {
  const message = { kind: "send", conversationId, members, atMs: k } as const;
  const notice = { collapse: "chat", excerpt: "" };
  return [
    { ...message, from: "ann", content: { k, part: 1 }, nonce: `${k}`, notify: ["ben"], notice },
    { kind: "push", to: { userIds: ["ann", "cid"] }, type: "test", data: { k }, atMs: k, key: `${k}` },
    { kind: "readChat", conversationId, members, userId: "ben", seq: 2 * k - 1, collapse: "chat", atMs: k },
    { ...message, from: "ben", content: { k, part: 2, text: "x".repeat(k % 3000) }, nonce: `${k}`, notify: [], notice },
  ];
}

/** Run as a program: commits batches from a number on, and writes down the number of each that was acknowledged. */
async function commitForEver(path: string, from: number): Promise<never> {
  const store = await openSqliteStore({ path });
  for (let k = from; ; k += 1) {
    await store.commit(batchOf(k));
    writeSync(1, `${k}\n`);
  }
}

const [, , path, from] = process.argv;
if (import.meta.main && path && from) await commitForEver(path, Number(from));

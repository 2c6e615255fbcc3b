import { directConversationId, type PushWrite, type SendWrite } from "@tidings/core";
import { mkdtempDisposable } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

let nonces = 0;

export function send(from: string, to: string, content: unknown = "Hello"): SendWrite {
  nonces += 1;
  const conversationId = directConversationId(from, to);
  const notice = { collapse: `chat:${conversationId}`, excerpt: "" };
  const sent = { conversationId, members: [from, to], from, content, nonce: `nonce-${nonces}`, atMs: 1 };
  return { kind: "send", ...sent, notify: [], notice };
}

export const push = (userId: string, data: unknown = null): PushWrite => ({
  kind: "push",
  to: { userIds: [userId] },
  type: "test",
  data,
  atMs: 1,
});

/** A folder of its own, and the path of a database in it. */
export async function temporaryDatabase(): Promise<
  AsyncDisposable & { readonly folder: string; readonly path: string }
> {
  const made = await mkdtempDisposable(join(tmpdir(), "tidings-sqlite-"));
  const path = join(made.path, "tidings.db");
  return { folder: made.path, path, [Symbol.asyncDispose]: () => made.remove() };
}

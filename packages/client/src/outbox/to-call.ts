import type { StoredMessage } from "./outbox-storage.ts";

/** The procedure that carries out an entry of the outbox, and its input. A field that has nothing to say is absent. */
export function toCall(entry: StoredMessage): readonly [procedure: string, input: object] {
  const { kind, nonce, to, conversationId, content, seq, reaction, on, replyTo, mentions } = entry;
  if (kind === "edit") return ["chat.edit", { conversationId, seq, content, nonce }];
  if (kind === "delete") return ["chat.delete", { conversationId, seq }];
  if (kind === "react") return ["chat.react", { conversationId, seq, reaction, on }];
  return ["chat.send", { to, conversationId, content, nonce, replyTo, mentions }];
}

import type { RuledWrite } from "./ruled-writes.ts";

/** What a write is about: those about the same keep their order, also if the first of them has to wait. A conversation, as a rule. */
export function subjectOf(write: RuledWrite): string {
  if (write.kind === "findSent") return ofUser(write.userId, write.nonce);
  if (write.kind === "findCreated") return ofUser(write.userId, write.key);
  if (write.kind === "createGroup" && write.key !== undefined) return ofUser(write.userId, write.key);
  return write.conversationId;
}

/** No id has a line break. */
const ofUser = (userId: string, key: string): string => `${userId}\n${key}`;

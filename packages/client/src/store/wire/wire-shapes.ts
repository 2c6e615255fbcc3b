import { isRecord } from "../../model/message.ts";
import { anything, boolean, listOf, nullable, number, optional, record, type Shape, string } from "./shapes.ts";

// What the server answers and tells, as far as the store relies on it.

export const message: Shape = record({
  conversationId: string,
  seq: number,
  from: string,
  nonce: string,
  sentAtMs: number,
  content: anything,
});
export const settings: Shape = record({
  notify: string,
  mutedUntilMs: nullable(number),
  pinned: boolean,
  archived: boolean,
});
const ofGroup = record({ members: listOf(string), memberCount: number, mentions: number, position: string });
const anyConversation = record({
  id: string,
  lastMessage: nullable(message),
  lastSeq: number,
  readSeq: number,
  peerReadSeq: nullable(number),
  unread: number,
});
export const conversation: Shape = (value) =>
  anyConversation(value) && ((value as { readonly kind?: unknown }).kind !== "group" || ofGroup(value));
const member = record({ userId: string, role: string, joinedAtMs: number, readSeq: nullable(number) });
export const members: Shape = record({ members: listOf(member), cursor: nullable(string) });
export const withConversation: Shape = record({ conversation });
export const push: Shape = record({
  seq: nullable(number),
  type: string,
  sentAtMs: number,
  readAtMs: nullable(number),
});
export const sendResult: Shape = record({ conversationId: string, seq: number, sentAtMs: number });
export const history: Shape = record({ messages: listOf(message), hasMore: boolean });
export const conversations: Shape = record({
  conversations: listOf(conversation),
  cursor: nullable(number),
  position: string,
});
export const pushes: Shape = record({ pushes: listOf(push), unread: number, hasMore: boolean, position: string });
export const presence: Shape = listOf(record({ userId: string, online: boolean, lastSeenAtMs: nullable(number) }));
export const typing: Shape = record({ userIds: listOf(string) });

const ofMessage = { conversationId: string, seq: number };
/** Events of a type that is not here are of a later server. */
export const chatEvents: Readonly<Record<string, Shape>> = {
  message: record({ message }),
  read: record({ ...ofMessage, userId: string }),
  edited: record({ ...ofMessage, version: number, content: anything, editedAtMs: number }),
  deleted: record({ ...ofMessage, deletedAtMs: number }),
  reaction: record({ ...ofMessage, userId: string, reaction: string, on: boolean }),
  pinned: record({ ...ofMessage, on: boolean, atMs: number }),
  members: record({
    conversationId: string,
    added: optional(listOf(record({ userId: string, role: string }))),
    removed: optional(listOf(string)),
    role: optional(record({ userId: string, role: string })),
  }),
  group: record({ conversationId: string, title: optional(nullable(string)) }),
  settings: (event) => record({ conversationId: string })(event) && settings(event),
  ready: anything,
  reset: record({ conversationId: optional(string) }),
};
/** Which pushes are read. */
export const readPushes: Shape = (value) => isRecord(value) && (listOf(number)(value["seqs"]) || number(value["upTo"]));
export const pushEvents: Readonly<Record<string, Shape>> = {
  push: record({ push, unread: number }),
  read: (event) => record({ unread: number })(event) && readPushes(event),
  ready: record({ unread: number }),
  reset: record({ unread: number }),
};

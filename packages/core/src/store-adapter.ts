export {
  type PushNumbers,
  type StoredOutcome,
  type StoredOutcomes,
  toCommitted,
  toPushEvent,
} from "./stored-outcomes.ts";
export {
  type ChatRow,
  type ConversationRow,
  type InboxRow,
  type MessageRow,
  type PushRow,
  toChatEntry,
  toConversation,
  toMessage,
  toPush,
  toPushEntry,
} from "./stored-rows.ts";
export { toStoredKey } from "./push-key.ts";
export { usersOf } from "./users-of.ts";

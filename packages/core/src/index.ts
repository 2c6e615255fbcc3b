export { hasVisibleText } from "./visible-text.ts";
export { createHub } from "./create-hub.ts";
export { type DirectSubscription, type EncodedEvent, isDirect } from "./direct.ts";
export { type BackgroundStage, type ErrorCode, errorTable, type OnError, TidingsError } from "./errors.ts";
export {
  type ChatEvent,
  type ChatFeedEvent,
  type ChatMessagePush,
  chatMessagePushType,
  type Conversation,
  type Feed,
  type FeedEvents,
  type Message,
  type PresenceState,
  type Push,
  type PushEvent,
  type PushFeedEvent,
  type ReadPushes,
} from "./events.ts";
export type { Delivery, Fanout, Signal } from "./fanout.ts";
export type {
  Hub,
  HubConnection,
  HubOptions,
  PushRequest,
  PushResult,
  SendResult,
  SendTarget,
  Subscription,
  Tracked,
} from "./hub.ts";
export { conversationIdSchema, jtiSchema, keySchema, nonceSchema, topicSchema, userIdSchema } from "./id-schemas.ts";
export { type ConversationId, directConversationId, directConversationMembers, type UserId } from "./ids.ts";
export { createMemoryFanout } from "./memory-fanout.ts";
export { createMemoryPresence, type MemoryPresenceOptions } from "./memory-presence.ts";
export { parseEventId, type Position, toEventId } from "./position.ts";
export { mapIterator, mapSubscription } from "./subscriptions.ts";
export type { Policies } from "./policies.ts";
export { contactsOnly } from "./contacts-only.ts";
export { strangersPerMinute, type StrangersPerMinuteOptions } from "./strangers-per-minute.ts";
export { topicPatterns } from "./topic-patterns.ts";
export type { Presence, PresenceConnection, Release } from "./presence.ts";
export {
  longestTokenLifetimeMs,
  type RevocableSession,
  type Revocations,
  type RevocationTarget,
  type SessionEnd,
  type SessionEnder,
} from "./revocations.ts";
export type {
  ClaimWrite,
  Committed,
  ConversationTotals,
  FeedDelivery,
  FeedEntry,
  FeedPage,
  PushWrite,
  ReadChatWrite,
  ReadPushWrite,
  Retention,
  Revocation,
  SendWrite,
  Store,
  TopicWrite,
  Write,
  WriteOutcomes,
} from "./store.ts";

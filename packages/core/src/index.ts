export { hasVisibleText } from "./model/visible-text.ts";
export { callHandler } from "./model/call-handler.ts";
export { createLaterEffort, type Effort, effortOf, type LaterEffort, payLater, withEffort } from "./hub/effort.ts";
export { createHub } from "./hub/create-hub.ts";
export { type DirectSubscription, type EncodedEvent, isDirect } from "./feeds/direct.ts";
export { type BackgroundStage, type ErrorCode, errorTable, type OnError, TidingsError } from "./model/errors.ts";
export {
  type ChatEvent,
  type ChatFeedEvent,
  type ChatMessagePush,
  chatMessagePushType,
  type Conversation,
  type ConversationSettings,
  type DirectConversation,
  type Feed,
  type FeedEvents,
  type GroupConversation,
  type GroupMember,
  type Message,
  type MessageExtras,
  type Notify,
  type PresenceState,
  type Push,
  type PushEvent,
  type PushFeedEvent,
  type Quote,
  type ReactionSummary,
  type ReadPushes,
  type Role,
} from "./model/events.ts";
export { requireSupportedNode } from "./model/supported-node.ts";
export type { Delivery, Fanout, Signal } from "./ports/fanout.ts";
export type { Hub, HubConnection, HubOptions, SendResult, SendTarget, Subscription, Tracked } from "./hub/hub.ts";
export { checkSchema, requireJson } from "./model/json-schema-check.ts";
export { validate } from "./model/validate.ts";
export {
  conversationIdSchema,
  jtiSchema,
  keySchema,
  nonceSchema,
  topicSchema,
  userIdSchema,
} from "./model/id-schemas.ts";
export {
  type ConversationId,
  createGroupId,
  directConversationId,
  directConversationMembers,
  isGroupId,
  type UserId,
} from "./model/ids.ts";
export { createMemoryFanout } from "./memory/memory-fanout.ts";
export { createMemoryStore } from "./memory/memory-store.ts";
export { createMemoryPresence, type MemoryPresenceOptions } from "./memory/memory-presence.ts";
export { parseEventId, type Position, toEventId } from "./model/position.ts";
export { mapIterator } from "./feeds/subscriptions.ts";
export { secretProblem } from "./model/secret.ts";
export { bindPolicies, policiesProblem, type Policies, policyNames } from "./policies/policies.ts";
export { contactsOnly } from "./policies/contacts-only.ts";
export { strangersPerMinute, type StrangersPerMinuteOptions } from "./policies/strangers-per-minute.ts";
export { topicPatterns } from "./policies/topic-patterns.ts";
export type { Presence, PresenceConnection, Release } from "./ports/presence.ts";
export {
  longestTokenLifetimeMs,
  type Revocations,
  type RevocationTarget,
  type SessionEnd,
  type SessionEnder,
} from "./hub/revocations.ts";
export type { RevocableSession } from "./model/revoked.ts";
export type {
  ConversationStore,
  ConversationTotals,
  GroupPage,
  GroupPosition,
  Membership,
} from "./ports/conversation-store.ts";
export type { FeedPage, Retention, Revocation, Store } from "./ports/store.ts";
export type {
  ClaimWrite,
  Committed,
  FeedDelivery,
  FeedEntry,
  PushWrite,
  ReadChatWrite,
  ReadPushWrite,
  SendWrite,
  TopicWrite,
  Write,
  WriteOutcomes,
} from "./ports/write.ts";
export type { PushRequest, PushResult } from "./model/push-request.ts";
export type { Ruled, RuledOutcomes, RuledWrite } from "./writes/ruled-writes.ts";
export { type ReachOptions } from "./reach/reach-options.ts";
export { tracePush, type TraceReach } from "./reach/trace-push.ts";
export { unreadAfter } from "./reach/unread-after.ts";
export { resolveTarget } from "./reach/trace-target.ts";
export { isTimeZone, type QuietHours } from "./reach/quiet-hours.ts";
export { type ReachPlan, timeOfDay, toWhen, type When, type WhenText } from "./reach/when.ts";
export type {
  ChannelFate,
  ConnectionLabel,
  ConnectionTrace,
  Fate,
  FateReason,
  Passed,
  PushTrace,
  TraceTarget,
} from "./model/push-trace.ts";
export type { ReachCounts } from "./reach/reach-counts.ts";
export type { CategoryPreferences, ChannelPreference, ListedAddress, Reach } from "./hub/reach.ts";
export type {
  OutwardKey,
  OutwardStatus,
  Preference,
  ReachProfile,
  AddressOrigin,
  LateAddress,
  ReachStore,
  ReachTarget,
  SettledOutward,
  StoredAddress,
  TakenOutward,
} from "./ports/reach-store.ts";
export type {
  AddressOutcome,
  KeyedPush,
  Outbox,
  OutboxCounts,
  OutwardCursor,
  OutwardOutcome,
  TraceStore,
} from "./ports/trace-store.ts";
export type { Channel, ChannelMessage, ChannelResult, ReachedPush, Rendered } from "./ports/channel.ts";
export type { Inlet, InletHost } from "./ports/inlet.ts";
export type { CommittedEvent, CommittedPush, Outlet, OutletResult } from "./ports/outlet.ts";
export type {
  DeadLetter,
  KeyKind,
  MessageChange,
  OutletStatus,
  OutletStore,
  SettledKey,
  TakenKey,
} from "./ports/outlet-store.ts";
export { applicationOwner, claimForApplication, type OwnershipStore } from "./ports/ownership-store.ts";
export type { OutletCounts, OutletOptions, OutletState } from "./outlets/worker.ts";
export type { Outlets } from "./hub/outlets.ts";

export {
  type PushNumbers,
  type StoredOutcome,
  type StoredOutcomes,
  toCommitted,
  toPushEvent,
  toRecipients,
} from "./stored-outcomes.ts";
export {
  type ChatRow,
  type ConversationRow,
  EncodedEntry,
  type InboxRow,
  type MessageRow,
  type OutwardCursorRow,
  type PushRow,
  type ExtraColumns,
  toChatEntry,
  toStoredMessage,
  toConversation,
  toMessage,
  toOutwardCursor,
  toPush,
  toPushEntry,
} from "./stored-rows.ts";
export { byCodeUnit } from "../model/by-code-unit.ts";
export { causedBy } from "../rules/caused-pushes.ts";
export type { MovedRow, MovedStore, MovedTable } from "../ports/moved-store.ts";
export { longestRestMs, nothingWaitsMs } from "../ports/reach-store.ts";
export { longestWaitMs } from "../ports/outlet-store.ts";
export { maxKeyedRecipients, maxOutcomes } from "../ports/trace-store.ts";
export { finiteRetention } from "../rules/retention.ts";
export { standardMaxContentLength, toCheckedJson } from "../model/checked-json.ts";
export { chatMessagePushType } from "../model/events.ts";
export { steadyNowMs } from "../model/steady-clock.ts";
export { toStoredCollapse, toStoredKey } from "../model/push-key.ts";
export { Targets } from "./targets.ts";
export { subjectOf } from "./subject-of.ts";
export { usersOf } from "./users-of.ts";
export { type StoredEntry, toChatEvent, toStoredEntry } from "./chat-entry.ts";
export { noticeLeaseMs } from "./notify-group.ts";
export { applyWrite, type Ruled, type RuledOutcomes, type RuledWrite, touchedBy } from "./ruled-writes.ts";
export {
  type Appended,
  type GroupRow,
  type Ledger,
  type LeftGroup,
  type MemberRow,
  type Notice,
  type OwedNotice,
  type RevisedMessage,
  type StoredExtras,
  type StoredMessage,
  toStoredExtras,
  type Touched,
} from "../rules/ledger.ts";
export {
  byJoinOrder,
  canSee,
  firstSettings,
  joinOrder,
  lastVisibleN,
  lastVisibleSeq,
  parseJoinOrder,
  unreadOf,
  seesChanges,
  visibleEvent,
  wantsNotice,
} from "../rules/membership.ts";
export type { Refusal } from "../rules/refusal.ts";
export { toShownMessage } from "../rules/shown-message.ts";
export {
  countedMentions,
  namedMembers,
  toGroupConversation,
  toGroupPosition,
  toMembership,
  toShownSettings,
  unreadInterval,
} from "../rules/group-views.ts";

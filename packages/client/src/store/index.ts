export type { Notice } from "../attention/attention-state.ts";
export type { Page, Tabs } from "../attention/page.ts";
export type { Readable } from "../feeds/snapshot.ts";
export { createTidingsStore } from "./create-tidings-store.ts";
export type { InView } from "./reading/reading-state.ts";
export type {
  ConversationHandle,
  ConversationSummary,
  GroupHandle,
  GroupNote,
  List,
  LoadStatus,
  MessageItem,
  MessageLog,
  ShownReaction,
} from "./conversation/conversation-view.ts";
export type {
  FeedPositions,
  Inbox,
  InboxFilter,
  NewGroup,
  StoreCache,
  StoreNotice,
  ShownContentOf,
  TidingsStore,
  TidingsStoreOptions,
} from "./tidings-store.ts";

export type { Readable } from "../snapshot.ts";
export { createTidingsStore } from "./create-tidings-store.ts";
export type {
  ConversationHandle,
  ConversationSummary,
  FeedPositions,
  Inbox,
  InboxFilter,
  List,
  LoadStatus,
  MessageItem,
  MessageLog,
  StoreCache,
  TidingsStore,
  TidingsStoreOptions,
} from "./tidings-store.ts";

export type { Backoff } from "./connection/backoff.ts";
export type { CallOptions } from "./calls/calls.ts";
export type { ConnectionState } from "./connection/connection-state.ts";
export type { TokenSource } from "./connection/connector.ts";
export { createTidingsClient } from "./create-tidings-client.ts";
export { type ClientErrorCode, type ErrorContext, type OnError, TidingsClientError } from "./model/errors.ts";
export type { Transformer } from "./model/message.ts";
export type { BackoffOptions, CallLimits, OutboxLimits, OutboxTuning, Timeouts, TuningOptions } from "./options.ts";
export type { MadeChange, MessageChange, OutboxChange, OutboxEntry, SentMessage } from "./outbox/outbox-entry.ts";
export type {
  ChangeKind,
  OpenOutboxStorage,
  OutboxStorage,
  OutboxStorageListener,
  SentRecord,
  StoredMessage,
} from "./outbox/outbox-storage.ts";
export type {
  ChatEventOf,
  ContentInputOf,
  ContentOf,
  ConversationOf,
  EditInputOf,
  MessageOf,
  PushEventOf,
  PushOf,
  SendInputOf,
  SendResultOf,
  TidingsPath,
} from "./model/router-types.ts";
export type {
  Chat,
  Connection,
  FeedCallbacks,
  FeedHandle,
  Notifications,
  OutboxView,
  Presence,
  SeenEvent,
  StreamCallbacks,
  StreamHandle,
  TidingsClient,
  TidingsClientOptions,
  TransformerOption,
} from "./tidings-client.ts";
export type { Transport, WebSocketConstructor, WebSocketLike } from "./connection/web-socket.ts";

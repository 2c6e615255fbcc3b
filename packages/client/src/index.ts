export type { Backoff } from "./backoff.ts";
export type { CallOptions } from "./calls.ts";
export type { ConnectionState } from "./connection-state.ts";
export type { TokenSource } from "./connector.ts";
export { createTidingsClient } from "./create-tidings-client.ts";
export { type ClientErrorCode, type ErrorContext, type OnError, TidingsClientError } from "./errors.ts";
export type { Transformer } from "./message.ts";
export type { BackoffOptions, CallLimits, OutboxLimits, OutboxTuning, Timeouts, TuningOptions } from "./options.ts";
export type { OutboxEntry, SentMessage } from "./outbox.ts";
export type {
  OpenOutboxStorage,
  OutboxStorage,
  OutboxStorageListener,
  SentRecord,
  StoredMessage,
} from "./outbox-storage.ts";
export type {
  ChatEventOf,
  ContentInputOf,
  ContentOf,
  ConversationOf,
  MessageOf,
  PushEventOf,
  PushOf,
  SendInputOf,
  SendResultOf,
  TidingsPath,
} from "./router-types.ts";
export type {
  Chat,
  Connection,
  FeedCallbacks,
  FeedHandle,
  Notifications,
  OutboxView,
  Presence,
  StreamCallbacks,
  StreamHandle,
  TidingsClient,
  TidingsClientOptions,
  TransformerOption,
} from "./tidings-client.ts";
export type { Transport, WebSocketConstructor, WebSocketLike } from "./web-socket.ts";

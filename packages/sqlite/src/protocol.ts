import type { ClaimWrite, PushWrite, ReadChatWrite, ReadPushWrite, Retention, TopicWrite } from "@tidings/core";
import type {
  ChatRow,
  ConversationRow,
  InboxRow,
  MessageRow,
  PushRow,
  StoredOutcome,
} from "@tidings/core/store-adapter";
import type { DatabaseOptions } from "./database.ts";
import type { OpenFailure } from "./errors.ts";

/**
 * What travels between the store and its thread, as JSON text: making and reading it costs both sides less than cloning
 * the objects would. Contents travel as the text that is stored, the frequent things as tuples, and numbers in flat
 * arrays; the store builds the deliveries from what it kept.
 */
export type WireWrite = WireSend | WirePush | ClaimWrite | ReadChatWrite | ReadPushWrite | TopicWrite;

export type WirePush = Omit<PushWrite, "data" | "dataJson"> & { readonly data: string };

/** A message to store, and who is notified of it. */
export type WireSend = readonly [
  conversationId: string,
  from: string,
  peer: string,
  content: string,
  nonce: string,
  atMs: number,
  notify: readonly string[],
  collapse: string,
  excerpt: string,
];

export interface WirePage<Row> {
  readonly rows: readonly Row[];
  readonly head: number;
  readonly trimmed: number;
  readonly unread: number;
}

export interface PageRange {
  readonly before: number | null;
  readonly after: number | null;
  readonly limit: number;
}

/** Where a trim goes on: nothing is kept in the thread between its steps. */
export type TrimCursor =
  | { readonly stage: "keys" }
  | { readonly stage: "users"; readonly user: number; readonly n: number };

export interface TrimStep {
  readonly removed: number;
  readonly next: TrimCursor | null;
}

/** What the thread can be asked for. */
export interface StoreMethods {
  commit(writes: readonly WireWrite[]): readonly StoredOutcome[];
  chatFeed(userId: string, after: number, limit: number): WirePage<ChatRow>;
  pushFeed(userId: string, after: number, limit: number): WirePage<PushRow>;
  /** Chat head and push head of each user in turn. */
  heads(userIds: readonly string[]): readonly number[];
  history(conversationId: string, range: PageRange): readonly MessageRow[];
  conversations(
    userId: string,
    cursor: number | null,
    limit: number,
  ): { readonly conversations: readonly ConversationRow[]; readonly head: number };
  pushes(
    userId: string,
    before: number | null,
    limit: number,
    unreadOnly: boolean,
  ): { readonly rows: readonly InboxRow[]; readonly unread: number; readonly head: number };
  topicMembers(topic: string): readonly string[];
  trim(retention: Retention, cursor: TrimCursor): TrimStep;
  ping(): null;
  close(): null;
}

/** Errors cross as data: their classes do not survive the way. They are cloned, causes and all. */
export type WireFailure =
  | {
      readonly kind: "open";
      readonly reason: OpenFailure;
      readonly path: string;
      readonly problem: string;
      readonly cause: unknown;
    }
  | { readonly kind: "unavailable"; readonly message: string; readonly cause: unknown }
  | { readonly kind: "bug"; readonly error: unknown };

export type Request = {
  [M in keyof StoreMethods]: { readonly id: number; readonly method: M; readonly args: Parameters<StoreMethods[M]> };
}[keyof StoreMethods];

export type Response =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: WireFailure };

/** What is posted for the responses to the calls of one turn. */
export const encode = (responses: readonly Response[]): string | readonly Response[] =>
  responses.some((response) => "failure" in response) ? responses : JSON.stringify(responses);

export const decode = (posted: string | readonly Response[]): readonly Response[] =>
  typeof posted === "string" ? (JSON.parse(posted) as Response[]) : posted;

/** What the thread is started with. It does without core's own modules, which would double the time that it takes. */
export interface WorkerOptions extends DatabaseOptions {
  /** The type of the pushes that messages cause. */
  readonly messagePushType: string;
}

/** The id under which the thread answers how the opening went: with the epoch. */
export const openingId = 0;

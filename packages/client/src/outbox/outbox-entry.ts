import type { TidingsClientError } from "../model/errors.ts";
import type { SendTarget } from "../model/same-conversation.ts";

/** What a message may say besides its content. */
export interface SendDetails {
  /** The seq of the message in the same conversation that this one quotes. */
  readonly replyTo?: number | undefined;
  readonly mentions?: readonly string[] | "all" | undefined;
}

/** A message that is to be sent. */
export interface SendRequest<Content = unknown> extends SendTarget, SendDetails {
  readonly content: Content;
  /** Idempotency key, 1–64 characters, unique per sender. Default: random. */
  readonly nonce?: string | undefined;
}

/** What is to be done with a stored message. */
export type MessageChange<Content = unknown> =
  | { readonly kind: "edit"; readonly conversationId: string; readonly seq: number; readonly content: Content }
  | { readonly kind: "delete"; readonly conversationId: string; readonly seq: number }
  | {
      readonly kind: "react";
      readonly conversationId: string;
      readonly seq: number;
      readonly reaction: string;
      readonly on: boolean;
    };

export interface OutboxState {
  readonly nonce: string;
  /** `pending`: waits for its turn, a connection or its next try. `failed`: waits for `retry` or `discard`. */
  readonly status: "pending" | "sending" | "failed";
  /** Why it failed. */
  readonly error?: TidingsClientError;
  readonly queuedAtMs: number;
  /** Another client of this user sends it, for example in another tab. `pending` then includes that it is being sent. */
  readonly elsewhere?: true;
}

/** A message that the server has not confirmed as stored. */
export interface OutboxEntry<Content = unknown> extends OutboxState, SendTarget, SendDetails {
  readonly content: Content;
}

/** A change of a message that the server has not confirmed. */
export type OutboxChange<Content = unknown> = OutboxState & MessageChange<Content>;

/** A message that has left the outbox as the server has stored it. */
export interface SentMessage<Result = unknown> {
  readonly nonce: string;
  readonly result: Result;
}

/** A change that the server has made, and what it answered. */
export interface MadeChange<Content = unknown> {
  readonly change: OutboxChange<Content>;
  readonly result: unknown;
}

"use client";

import type { ContentInputOf, PushOf, SendResultOf, TidingsPath } from "@tidings/client";
import type { ConversationHandle, ShownContentOf, TidingsStore } from "@tidings/client/store";
import type { AppRouter } from "@tidings/router";
import type { AnyTRPCRouter } from "@trpc/server";

/**
 * Tells the hooks which router an application has, once:
 *
 * @example
 * declare module "@tidings/react" {
 *   interface Register {
 *     router: AppRouter;
 *   }
 * }
 */
export interface Register {}

/** The application's router, or that of the default definition if none is registered. */
export type RegisteredRouter = Register extends { readonly router: infer R extends AnyTRPCRouter } ? R : AppRouter;

type Path = TidingsPath<RegisteredRouter>;

/** The store of the application's router. */
export type RegisteredStore = TidingsStore<RegisteredRouter, Path>;

/** The content of a message as it is shown; of one that is not stored yet, what was sent. */
export type Content = ShownContentOf<RegisteredRouter, Path>;

/** The content of a message as it is sent. */
export type ContentInput = ContentInputOf<RegisteredRouter, Path>;

/** The outcome of a send. */
export type SendResult = SendResultOf<RegisteredRouter, Path>;

/** A push: `type` decides the type of `data`. */
export type AnyPush = PushOf<RegisteredRouter, Path>;

export type PushType = AnyPush["type"];

/** The push of a type. */
export type PushOfType<Type extends PushType> = Extract<AnyPush, { readonly type: Type }>;

/** A conversation: the one with a user, or the one that has an id. */
export type ConversationTarget = { readonly with: string } | { readonly id: string };

export type Conversation = ConversationHandle<Content, ContentInput, SendResult>;

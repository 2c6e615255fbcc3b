import type {
  AnyTRPCMutationProcedure,
  AnyTRPCProcedure,
  AnyTRPCQueryProcedure,
  AnyTRPCRouter,
  AnyTRPCSubscriptionProcedure,
  inferRouterInputs,
  inferRouterOutputs,
} from "@trpc/server";

/** How a part of a router is recognised as Tidings. */
interface TidingsLike {
  readonly chat: {
    readonly send: AnyTRPCMutationProcedure;
    readonly onMessage: AnyTRPCSubscriptionProcedure;
    readonly history: AnyTRPCQueryProcedure;
  };
  readonly notifications: {
    readonly onPush: AnyTRPCSubscriptionProcedure;
    readonly list: AnyTRPCQueryProcedure;
  };
  readonly presence: { readonly get: AnyTRPCQueryProcedure };
}

type Join<Prefix extends string, Key extends string> = Prefix extends "" ? Key : `${Prefix}.${Key}`;

/** Of a router that is not known yet (a type parameter's constraint), any path. */
type PathsIn<Record, Prefix extends string> = string extends keyof Record
  ? string
  : Record extends TidingsLike
    ? Prefix
    : {
        [Key in keyof Record & string]: Record[Key] extends AnyTRPCProcedure
          ? never
          : Record[Key] extends object
            ? PathsIn<Record[Key], Join<Prefix, Key>>
            : never;
      }[keyof Record & string];

/** Where in a router Tidings is: `""` if the router is Tidings and nothing else, `"tidings"` if it is nested under that. */
export type TidingsPath<R extends AnyTRPCRouter> = PathsIn<R["_def"]["record"], "">;

type At<T, Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Path extends keyof T
    ? T[Path]
    : never;

/** The input of a procedure of Tidings. */
export type InputOf<R extends AnyTRPCRouter, P extends string, Procedure extends string> = Exclude<
  At<inferRouterInputs<R>, Join<P, Procedure>>,
  void
>;

/** What a procedure of Tidings answers, as it comes out of JSON. */
export type OutputOf<R extends AnyTRPCRouter, P extends string, Procedure extends string> = At<
  inferRouterOutputs<R>,
  Join<P, Procedure>
>;

/** What a subscription of Tidings yields, without its event id. */
export type EventOf<R extends AnyTRPCRouter, P extends string, Procedure extends string> =
  OutputOf<R, P, Procedure> extends AsyncIterable<infer Event>
    ? Event extends { readonly id: string; readonly data: infer Data }
      ? Data
      : Event
    : never;

type DistributiveOmit<T, Key extends PropertyKey> = T extends unknown ? Omit<T, Key> : never;

/** What `chat.send` takes: the nonce may be left out. */
export type SendInputOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = DistributiveOmit<
  InputOf<R, P, "chat.send">,
  "nonce"
> & { readonly nonce?: string | undefined };

/** What `chat.edit` takes: the nonce may be left out. */
export type EditInputOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = DistributiveOmit<
  InputOf<R, P, "chat.edit">,
  "nonce"
> & { readonly nonce?: string | undefined };

/** The content of a message as it is sent. */
export type ContentInputOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> =
  InputOf<R, P, "chat.send"> extends { readonly content: infer Content } ? Content : never;

/** A stored message. */
export type MessageOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = Extract<
  ChatEventOf<R, P>,
  { readonly message: unknown }
>["message"];

/** The content of a stored message. */
export type ContentOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = NonNullable<
  MessageOf<R, P> extends { readonly content: infer Content } ? Content : never
>;

/** What `chat.onMessage` yields. */
export type ChatEventOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = EventOf<R, P, "chat.onMessage">;

/** A push as its reader sees it: `type` decides the type of `data`. */
export type PushOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = Extract<
  PushEventOf<R, P>,
  { readonly push: unknown }
>["push"];

/** What `notifications.onPush` yields. */
export type PushEventOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = EventOf<
  R,
  P,
  "notifications.onPush"
>;

/** A conversation as `chat.conversations` lists it. */
export type ConversationOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> =
  OutputOf<R, P, "chat.conversations"> extends { readonly conversations: readonly (infer Conversation)[] }
    ? Conversation
    : never;

/** The outcome of a send. */
export type SendResultOf<R extends AnyTRPCRouter, P extends string = TidingsPath<R>> = OutputOf<R, P, "chat.send">;

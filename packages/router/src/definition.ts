import { chatMessagePushType, type ChatMessagePush, checkSchema, type Push } from "@tidings/core";
import { hasVisibleText } from "@tidings/core/text";
import { z } from "zod";
import type { PushReach, Reaching } from "./push-reach.ts";

/** The content of a message unless an application defines its own. */
export type DefaultContent = z.ZodObject<{ text: z.ZodString }>;

const defaultContent: DefaultContent = z.object({
  text: z
    .string()
    .trim()
    .min(1)
    .max(4000, { abort: true })
    .refine(hasVisibleText, "The text has no visible characters"),
});

/**
 * An application's own message content and push types. Schemas must be synchronous and their output plain JSON. They may be of
 * `zod/mini` as well: what all of zod's schemas have in common is asked of them, which the compiler checks in no time.
 */
export interface TidingsDefinition<
  Content extends z.core.$ZodType = z.core.$ZodType,
  Pushes extends Readonly<Record<string, z.core.$ZodType>> = Readonly<Record<string, z.core.$ZodType>>,
  MessageChannel extends string = string,
> extends Reaching<MessageChannel> {
  readonly content: Content;
  /** The line that stands for a message in a `chat.message` push; cut to 140 characters. */
  readonly excerpt: (content: z.output<Content>) => string;
  readonly pushes: Pushes;
  /** Where the built-in `chat.message` pushes go besides the application. Default: nowhere. */
  readonly messages?: PushReach<ChatMessagePush> | undefined;
}

/** What {@link defineTidings} returns without options. */
export type DefaultDefinition = TidingsDefinition<DefaultContent, NoPushes, never>;

/** A definition of any application. */
export type AnyTidingsDefinition = TidingsDefinition;

export type ContentInput<D extends AnyTidingsDefinition> = z.input<D["content"]>;
export type ContentOutput<D extends AnyTidingsDefinition> = z.output<D["content"]>;

/** Every push that a reader can get: the application's own, and `chat.message`. */
export type PushOf<D extends AnyTidingsDefinition> =
  | { [T in keyof D["pushes"] & string]: Push<T, z.output<D["pushes"][T]>> }[keyof D["pushes"] & string]
  | Push<typeof chatMessagePushType, ChatMessagePush>;

/** What can be pushed: `type` decides the type of `data`. */
export type PushTypeAndData<D extends AnyTidingsDefinition> = {
  [T in keyof D["pushes"] & string]: { readonly type: T; readonly data: z.input<D["pushes"][T]> };
}[keyof D["pushes"] & string];

/** A catalogue with nothing but the built-in `chat.message`. */
export type NoPushes = Readonly<Record<never, never>>;

const textOf = (content: unknown): string =>
  typeof content === "object" && content !== null && "text" in content && typeof content.text === "string"
    ? content.text
    : "";

const pushTypeSchema = z.string().regex(/^[\w.:-]{1,64}$/u);

/**
 * Declares an application's message content and push types once; the router validates with them and the client is typed by
 * them. `content` defaults to `{ text }` of 1–4,000 characters, `excerpt` to the content's `text`.
 *
 * @throws TypeError if a push type is not 1–64 of letters, digits and `_ . : -`, or is the built-in `chat.message`; if a schema is
 * asynchronous, or what comes out of it has no JSON form (a Map, a Set, a bigint)
 * @example
 * const app = defineTidings({ pushes: { "comment.created": z.object({ postId: z.string(), by: z.string() }) } });
 */
export function defineTidings<
  Content extends z.core.$ZodType = DefaultContent,
  const Pushes extends Readonly<Record<string, z.core.$ZodType>> = NoPushes,
  const MessageChannel extends string = never,
>(
  options: {
    readonly content?: Content;
    readonly excerpt?: (content: z.output<Content>) => string;
    readonly pushes?: Pushes & { readonly [chatMessagePushType]?: never };
    readonly messages?: PushReach<ChatMessagePush, MessageChannel>;
  } = {},
): TidingsDefinition<Content, Pushes, MessageChannel> {
  const { content = defaultContent, excerpt = textOf, pushes = {}, messages } = options;
  for (const type of Object.keys(pushes)) {
    if (type === chatMessagePushType) throw new TypeError(`The push type ${type} is built in: choose another name`);
    if (!pushTypeSchema.safeParse(type).success) {
      throw new TypeError(`The push type ${JSON.stringify(type)} is not 1–64 of letters, digits and _ . : -`);
    }
  }
  checkSchema("content", content);
  for (const [type, schema] of Object.entries<z.core.$ZodType>(pushes)) checkSchema(`the push type ${type}`, schema);
  // Without an option its type parameter has its default, which is what stands here then.
  return { content, excerpt, pushes, ...(messages && { messages }) } as TidingsDefinition<
    z.core.$ZodType,
    NoPushes
  > as TidingsDefinition<Content, Pushes, MessageChannel>;
}

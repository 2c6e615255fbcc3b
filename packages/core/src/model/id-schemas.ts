import { z } from "zod";
import { isPlainText, maxUserIdLength } from "./ids.ts";

/** Lengths are in UTF-16 code units, as everywhere but in some versions of zod, which count code points. */
const plainText = (what: string, max: number): z.ZodString => {
  const tooLong = `${what} is too long: give 1–${max} characters`;
  return z
    .string()
    .min(1, `${what} is empty: give 1–${max} characters`)
    .max(max, { error: tooLong, abort: true })
    .refine((value) => value.length <= max, { error: tooLong, abort: true })
    .refine(isPlainText, `${what} has a control character or broken Unicode: remove it`);
};

/** The id of a user. 1–128 characters, without control characters and lone surrogates. */
export const userIdSchema: z.ZodString = plainText("The user id", maxUserIdLength);

/** Idempotency key of a send, unique per sender. 1–64 characters. */
export const nonceSchema: z.ZodString = plainText("The nonce", 64);

/** Idempotency key or collapse value of a push. 1–128 characters. */
export const keySchema: z.ZodString = plainText("The key or collapse value", 128);

/** Id of a token (the claim `jti`). 1–256 characters. */
export const jtiSchema: z.ZodString = plainText("The token id", 256);

/** The name of a topic: users subscribe to it, and a push can be sent to all of them. 1–128 characters. */
export const topicSchema: z.ZodString = plainText("The topic", 128);

/**
 * The id of a conversation. 1–769 characters: two user ids, escaped, with a separator between them; or a group's id.
 */
export const conversationIdSchema: z.ZodString = plainText("The conversation id", 2 * 3 * maxUserIdLength + 1);

import {
  conversationIdSchema,
  hasVisibleText,
  isTimeZone,
  jtiSchema,
  keySchema,
  nonceSchema,
  requireJson,
  TidingsError,
  timeOfDay,
  topicSchema,
  userIdSchema,
  validate,
} from "@tidings/core";
import { TRPCError } from "@trpc/server";
import { z } from "zod";
import type { AnyTidingsDefinition } from "./definition.ts";
import { toTRPCError } from "./errors.ts";

/** Validates what came from outside. The error's cause is zod's own, for an application's error formatter. */
export function parse<S extends z.core.$ZodType>(schema: S, value: unknown): z.output<S> {
  try {
    return validate(schema, value);
  } catch (error) {
    if (!(error instanceof TidingsError && error.cause instanceof z.core.$ZodError)) throw toTRPCError(error);
    const { code, message, cause } = error;
    throw new TRPCError({ code, message, cause });
  }
}

/** Refuses what JSON would not keep as it came out of its schema. */
export function checkJson(name: string, schema: z.core.$ZodType, value: unknown): void {
  try {
    requireJson(name, schema, value);
  } catch (error) {
    throw toTRPCError(error);
  }
}

/** An input parser that leaves the input to the resolver. */
export const unchecked = (value: unknown): unknown => value;

/** In any form: an id that is not one of our event ids asks for a reset. */
const lastEventId = z.string().nullish();
const seq = z.int().min(1);
const limit = z.int().min(1).max(200).default(50);
const key = keySchema.optional();

/** A list that has a bound, said before its items are looked at. */
const listOf = <S extends z.core.$ZodType>(item: S, { min = 1, max }: { min?: number; max: number }) =>
  z.array(z.unknown()).min(min).max(max).pipe(z.array(item));

const mentions = z.union([z.literal("all"), listOf(userIdSchema, { min: 0, max: 50 })], {
  error: 'Give up to 50 user ids, or "all", in `mentions`',
});

/** One object, and not the intersection of two, which would be copied and merged for every message. */
export const sendInput = (definition: AnyTidingsDefinition) =>
  z
    .object({
      to: userIdSchema.optional(),
      conversationId: conversationIdSchema.optional(),
      content: definition.content,
      nonce: nonceSchema,
      replyTo: seq.optional(),
      mentions: mentions.optional(),
    })
    .refine(
      ({ to, conversationId }) => (to === undefined) !== (conversationId === undefined),
      "Give either `to`, a user id, or `conversationId`",
    );

const maxPositions = 10_000;

/** Ids in any form, as with `lastEventId`. */
const positions = z
  .record(z.string().max(128), z.string().max(256))
  .refine(
    (groups) => Object.keys(groups).length <= maxPositions,
    `Give the positions of ${maxPositions} groups at most`,
  );

export const onMessageInput = z
  .object({ conversationId: conversationIdSchema.optional(), lastEventId, groups: positions.optional() })
  .default({});
export const historyInput = z
  .object({
    conversationId: conversationIdSchema,
    before: seq.optional(),
    after: z.int().min(0).optional(),
    pinned: z.boolean().optional(),
    limit,
  })
  .refine(({ before, after }) => before === undefined || after === undefined, "Give `before` or `after`, not both");
export const conversationsInput = z.object({ cursor: z.int().min(0).nullish(), limit }).prefault({});
export const markReadInput = z.object({ conversationId: conversationIdSchema, seq });

const inConversation = { conversationId: conversationIdSchema };
const ofMessage = { ...inConversation, seq };
const visible = (what: string, max: number) =>
  z
    .string()
    .refine((text) => text.length <= 4 * max && Array.from(text).length <= max, {
      error: `The ${what} is too long: give 1–${max} characters`,
      abort: true,
    })
    .refine((text) => hasVisibleText(text) && text.isWellFormed(), `The ${what} has no visible characters`);
const title = visible("title", 200);
const data = z.unknown().optional();

export const conversationInput = z.object(inConversation);
export const createGroupInput = z.object({
  title: title.optional(),
  members: listOf(userIdSchema, { min: 0, max: 1_000 }),
  data,
  key,
});
export const updateGroupInput = z.object({ ...inConversation, title: title.nullish(), data });
export const addMembersInput = z.object({
  ...inConversation,
  userIds: listOf(userIdSchema, { max: 100 }),
  history: z.enum(["all", "none"]).optional(),
});
export const removeMemberInput = z.object({ ...inConversation, userId: userIdSchema });
export const setRoleInput = z.object({
  ...inConversation,
  userId: userIdSchema,
  role: z.enum(["owner", "admin", "member"]),
});
export const membersInput = z.object({ ...inConversation, cursor: z.string().max(256).nullish(), limit });
export const configureInput = z.object({
  ...inConversation,
  notify: z.enum(["all", "mentions", "none"]).optional(),
  mutedUntilMs: z.int().min(0).nullish(),
  pinned: z.boolean().optional(),
  archived: z.boolean().optional(),
});
export const editInput = (definition: AnyTidingsDefinition) =>
  z.object({ ...ofMessage, content: definition.content, nonce: nonceSchema });
export const deleteInput = z.object(ofMessage);
export const reactInput = z.object({ ...ofMessage, reaction: visible("reaction", 32), on: z.boolean() });
export const pinInput = z.object({ ...ofMessage, on: z.boolean() });
export const setTypingInput = z.object({ conversationId: conversationIdSchema, typing: z.boolean() });
export const onTypingInput = z.object({ conversationId: conversationIdSchema });

export const pushInput = z.object({
  to: z.union([userIdSchema, listOf(userIdSchema, { max: 10_000 }), z.object({ topic: topicSchema })], {
    error: "Give a user id, 1–10,000 of them, or { topic } in `to`",
  }),
  type: z.string(),
  data: z.unknown(),
  key,
  collapse: key,
  durable: z.boolean().optional(),
});
export const onPushInput = z.object({ lastEventId }).default({});
export const listInput = z
  .object({ before: seq.optional(), limit, unreadOnly: z.boolean().default(false) })
  .prefault({});
export const markPushesReadInput = z.union(
  [
    z.object({ seqs: listOf(seq, { max: 1_000 }), upTo: z.undefined().optional() }),
    z.object({ upTo: z.int().min(0), seqs: z.undefined().optional() }),
  ],
  { error: "Give either `seqs`, 1–1,000 numbers, or `upTo`, one number" },
);
export const topicInput = z.object({ topic: topicSchema });
export const revokeInput = z.union(
  [
    z.object({ userId: userIdSchema, jti: z.undefined().optional() }),
    z.object({ jti: jtiSchema, expiresAtMs: z.int().min(0).optional(), userId: z.undefined().optional() }),
  ],
  { error: "Give either `userId`, or `jti`, the id of a token, and when it ends as `expiresAtMs` if you know it" },
);
export const traceInput = z.union(
  [
    z.object({
      userId: userIdSchema,
      seq: z.int().min(1),
      key: z.undefined().optional(),
      service: z.undefined().optional(),
    }),
    z.object({
      key: z.string().min(1).max(128),
      service: userIdSchema.optional(),
      userId: userIdSchema.optional(),
      seq: z.undefined().optional(),
    }),
  ],
  { error: "Give either `userId` and `seq`, the push's number, or `key`, its idempotency key" },
);
const outletName = z.string().min(1).max(64);
const letterIds = (max: number) => listOf(z.string().min(1).max(64), { min: 1, max });
export const outletInput = z.object({ outlet: outletName });
export const deadLettersInput = z.object({
  outlet: outletName,
  after: z.string().max(64).optional(),
  limit: z.int().min(1).max(1_000).optional(),
});
export const retryLettersInput = z.object({ outlet: outletName, ids: letterIds(100) });
export const dropLettersInput = z.object({ outlet: outletName, ids: letterIds(1_000) });
export const setAwayInput = z.object({ away: z.boolean() });
/** Nobody is a fair question: a list of contacts may be empty. */
export const userIdsInput = z.object({ userIds: listOf(userIdSchema, { min: 0, max: 500 }) });

const shortName = z.string().min(1).max(64);
const owner = userIdSchema.optional();
export const addAddressInput = z.object({ channel: shortName, address: z.unknown(), userId: owner });
export const removeAddressInput = z.object({ id: z.string().min(1).max(64), userId: owner });
export const listAddressesInput = z.object({ userId: owner }).default({});
export const setPreferenceInput = z.object({
  category: shortName,
  channel: shortName,
  mode: z.enum(["off", "now", "after", "digest"]),
  delayMs: z
    .int()
    .min(0)
    .max(30 * 24 * 60 * 60_000)
    .optional(),
});
const timeText = z.string().regex(timeOfDay, 'Not a time of day: write it as "22:00"');
export const quietHoursInput = z
  .object({
    from: timeText,
    to: timeText,
    timeZone: z
      .string()
      .max(64)
      .refine(isTimeZone, "Not a time zone: give one of the IANA database, such as Europe/Berlin"),
  })
  .refine(({ from, to }) => from !== to, "`from` and `to` are the same: give null for no quiet hours")
  .nullable();

import {
  chatMessagePushType,
  type DirectSubscription,
  type Hub,
  mapIterator,
  mapSubscription,
  TidingsError,
  type Tracked,
} from "@tidings/core";
import { tracked, type TrackedEnvelope, TRPCError, type TRPCProcedureBuilder } from "@trpc/server";
import { type Identity, pushScope, requireIdentity, requireScope } from "./context.ts";
import type { TidingsRecord } from "./contract.ts";
import type { AnyTidingsDefinition } from "./definition.ts";
import * as inputs from "./input.ts";

const EXCERPT_LENGTH = 140;

/** An application's base procedure; its context is whatever the application's is. */
// oxlint-disable-next-line typescript/no-explicit-any -- tRPC's own constraint for "any builder"
type AnyProcedureBuilder = TRPCProcedureBuilder<any, any, any, any, any, any, any, any>;

export interface TidingsProceduresOptions<D extends AnyTidingsDefinition, Context> {
  readonly hub: Hub;
  readonly definition: D;
  /** The base procedure of the router that Tidings is nested in. */
  readonly procedure: AnyProcedureBuilder;
  /** Who calls, out of the application's own context. */
  readonly identify: (context: Context) => Identity | null;
}

/**
 * Answers what the domain refuses with tRPC's error of the same code. What nobody foresaw shows no details; nor does a
 * failure of the database, whose own message names files and hosts.
 */
function answer<T>(result: Promise<T>): Promise<T> {
  return result.catch((cause: unknown) => {
    throw toTRPCError(cause);
  });
}

function toTRPCError(cause: unknown): TRPCError {
  if (!(cause instanceof TidingsError)) {
    return new TRPCError({ code: "INTERNAL_SERVER_ERROR", message: "Something went wrong on the server", cause });
  }
  const isBackend = cause.code === "SERVICE_UNAVAILABLE" && cause.cause !== undefined;
  const message = isBackend ? "The server's database cannot do this now: retry in a moment" : cause.message;
  return new TRPCError({ code: cause.code, message, cause });
}

const graphemes = new Intl.Segmenter();

/** Cut between characters as a person sees them, not in the middle of one. */
const shorten = (text: string): string => {
  if (text.length <= EXCERPT_LENGTH) return text;
  let end = 0;
  for (const { index, segment } of graphemes.segment(text.slice(0, 2 * EXCERPT_LENGTH))) {
    if (index + segment.length >= EXCERPT_LENGTH) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end)}…`;
};

const withEventIds = async <Event>(
  subscription: Promise<DirectSubscription<Tracked<Event>>>,
): Promise<DirectSubscription<TrackedEnvelope<Event>>> =>
  mapSubscription(await answer(subscription), ({ id, event }) => tracked(id, event));

function checkPush(definition: AnyTidingsDefinition, type: string, data: unknown): unknown {
  const schema = Object.hasOwn(definition.pushes, type) ? definition.pushes[type] : undefined;
  if (schema) return inputs.parse(schema, data);
  const known = Object.keys(definition.pushes).join(", ") || "none";
  const why = type === chatMessagePushType ? "is sent by the server itself" : "is not defined";
  throw new TRPCError({
    code: "BAD_REQUEST",
    message: `The push type ${JSON.stringify(type)} ${why}. Defined: ${known}`,
  });
}

/**
 * The procedures of Tidings, to be nested in an application's own tRPC router:
 * `t.router({ ...createTidingsProcedures({ hub, definition, procedure: t.procedure, identify }), posts: postsRouter })`.
 */
export function createTidingsProcedures<D extends AnyTidingsDefinition, Context>({
  hub,
  definition,
  procedure,
  identify,
}: TidingsProceduresOptions<D, Context>): TidingsRecord<D> {
  const { input } = inputs;
  const me = ({ ctx }: { ctx: unknown }): string => requireIdentity(identify(ctx as Context)).userId;

  const procedures = {
    chat: {
      // no async function, which would take three more microtasks to unwrap the promise
      send: procedure.input(input(inputs.sendInput(definition))).mutation((call) => {
        const { to, conversationId, content, nonce } = call.input;
        const message = { content, excerpt: shorten(definition.excerpt(content)), nonce };
        if (to !== undefined) return answer(hub.send(me(call), { to, ...message }));
        if (conversationId !== undefined) return answer(hub.send(me(call), { conversationId, ...message }));
        throw new TypeError("the input has neither `to` nor `conversationId`, which its schema refuses");
      }),
      onMessage: procedure
        .input(input(inputs.onMessageInput))
        .subscription(async (call) => withEventIds(hub.onMessage(me(call), call.input, call.signal))),
      history: procedure
        .input(input(inputs.historyInput))
        .query(async (call) => answer(hub.history(me(call), call.input))),
      conversations: procedure
        .input(input(inputs.conversationsInput))
        .query(async (call) =>
          answer(hub.conversations(me(call), { limit: call.input.limit, cursor: call.input.cursor ?? undefined })),
        ),
      markRead: procedure.input(input(inputs.markReadInput)).mutation(async (call) => {
        const { seq } = await answer(hub.markConversationRead(me(call), call.input));
        return { conversationId: call.input.conversationId, seq };
      }),
      setTyping: procedure.input(input(inputs.setTypingInput)).mutation(async (call) => {
        await answer(hub.setTyping(me(call), call.input));
        return call.input;
      }),
      onTyping: procedure.input(input(inputs.onTypingInput)).subscription(async (call) => {
        const { conversationId } = call.input;
        const states = await answer(hub.onTyping(me(call), conversationId, call.signal));
        return mapIterator(states, (userIds) => ({ conversationId, userIds }));
      }),
    },

    notifications: {
      push: procedure.input(input(inputs.pushInput)).mutation(async (call) => {
        requireScope(identify(call.ctx), pushScope);
        const data = checkPush(definition, call.input.type, call.input.data);
        return answer(hub.push({ ...call.input, data }));
      }),
      onPush: procedure
        .input(input(inputs.onPushInput))
        .subscription(async (call) => withEventIds(hub.onPush(me(call), call.input, call.signal))),
      list: procedure.input(input(inputs.listInput)).query(async (call) => answer(hub.pushes(me(call), call.input))),
      markRead: procedure.input(input(inputs.markPushesReadInput)).mutation(async (call) => {
        const { seqs, upTo } = call.input;
        return answer(hub.markPushesRead(me(call), seqs === undefined ? { upTo } : { seqs }));
      }),
      subscribe: procedure.input(input(inputs.topicInput)).mutation(async (call) => {
        await answer(hub.subscribe(me(call), call.input.topic));
        return call.input;
      }),
      unsubscribe: procedure.input(input(inputs.topicInput)).mutation(async (call) => {
        await answer(hub.unsubscribe(me(call), call.input.topic));
        return call.input;
      }),
    },

    presence: {
      get: procedure
        .input(input(inputs.userIdsInput))
        .query(async (call) => answer(hub.presence(me(call), call.input.userIds))),
      onChange: procedure
        .input(input(inputs.userIdsInput))
        .subscription(async (call) => answer(hub.onPresence(me(call), call.input.userIds, call.signal))),
    },

    connection: {
      node: procedure.query((call) => {
        me(call);
        return { node: hub.node };
      }),
    },
  };
  // What an application defined is checked at run time: `TidingsRecord<D>` says of it what the compiler cannot see here.
  return procedures as unknown as TidingsRecord<D>;
}

import {
  chatMessagePushType,
  type DeadLetter,
  type DirectSubscription,
  effortOf,
  type Hub,
  mapIterator,
  type Tracked,
  withEffort,
  type UserId,
} from "@tidings/core";
import { protocolVersion } from "@tidings/core/protocol";
import { type TrackedEnvelope, TRPCError, type TRPCProcedureBuilder } from "@trpc/server";
import {
  applicationService,
  type CallerConnection,
  checkIdentity,
  connectionIn,
  type Identity,
  labelOf,
} from "./context.ts";
import type { TidingsRecord } from "./contract.ts";
import type { AnyTidingsDefinition } from "./definition.ts";
import { toTRPCError } from "./errors.ts";
import { shorten } from "./excerpt.ts";
import * as inputs from "./input.ts";
import {
  adminScope,
  channelsScope,
  mayPushAll,
  requireChat,
  requireIdentity,
  requirePush,
  requirePushGrants,
  requireScope,
} from "./scopes.ts";
import { TrackedSubscription } from "./tracked-subscription.ts";

const { checkJson, parse } = inputs;

/** An application's base procedure. `Changes` are what its middlewares have made of its context. */
// oxlint-disable-next-line typescript/no-explicit-any -- tRPC's own constraint for "any builder"
type ProcedureBuilder<Context, Changes> = TRPCProcedureBuilder<Context, any, Changes, any, any, any, any, any>;

/** What a resolver behind the base procedure gets as its context. */
type ContextOf<Context, Changes> = Omit<Context, keyof Changes> & Changes;

export interface TidingsProceduresOptions<D extends AnyTidingsDefinition, Context, Changes = object> {
  readonly hub: Hub;
  readonly definition: D;
  /** The base procedure of the router that Tidings is nested in. */
  readonly procedure: ProcedureBuilder<Context, Changes>;
  /** Who calls, out of the application's own context. */
  readonly identify: (context: NoInfer<ContextOf<Context, Changes>>) => Identity | null;
  /**
   * What the call came on, out of the application's own context: the `connection` that `createContext` is given, without
   * which a WebSocket cannot say that nobody is at it. Default: the context's `connection`.
   */
  readonly connectionOf?: (context: NoInfer<ContextOf<Context, Changes>>) => CallerConnection | undefined;
  /** The service as which the application's server code pushes: `trace.push` looks for keys there as well. Default `app`. */
  readonly service?: UserId;
}

/** Answers what the domain refuses with tRPC's error of the same code. */
function answer<T>(result: Promise<T>): Promise<T> {
  return result.catch((cause: unknown) => {
    throw toTRPCError(cause);
  });
}

const withEventIds = async <Event>(
  subscription: Promise<DirectSubscription<Tracked<Event>>>,
): Promise<DirectSubscription<TrackedEnvelope<Event>>> => {
  const events = await answer(subscription);
  return withEffort(new TrackedSubscription(events), effortOf(events));
};

const takesNoNote = (): TRPCError =>
  new TRPCError({
    code: "BAD_REQUEST",
    message: "The server does not track connections: its onConnect must return what hub.connect returns",
  });

function checkPush(definition: AnyTidingsDefinition, type: string, data: unknown): unknown {
  const schema = Object.hasOwn(definition.pushes, type) ? definition.pushes[type] : undefined;
  if (schema) {
    const parsed = parse(schema, data);
    checkJson("data", schema, parsed);
    return parsed;
  }
  const known = Object.keys(definition.pushes).join(", ") || "none";
  const why = type === chatMessagePushType ? "is sent by the server itself" : "is not defined";
  throw new TRPCError({
    code: "BAD_REQUEST",
    message: `The push type ${JSON.stringify(type.slice(0, 100))} ${why}. Defined: ${known}`,
  });
}

/** What an administrator need not read to see what went wrong. */
function withoutData({
  id,
  outlet,
  kind,
  key,
  n,
  atMs,
  deadAtMs,
  attempts,
  reason,
}: DeadLetter): Omit<DeadLetter, "data"> {
  return { id, outlet, kind, key, n, atMs, deadAtMs, attempts, reason };
}

/** Whose addresses a call is about: the caller's, or with the scope `channels` those of the user named, which it vouches for. */
function addressOwner(identity: Identity, userId: string | undefined): { whose: string; trusted: boolean } {
  if (userId === undefined) return { whose: identity.userId, trusted: false };
  requireScope(identity, channelsScope);
  return { whose: userId, trusted: true };
}

/**
 * The procedures of Tidings, to be nested in an application's own tRPC router:
 * `t.router({ ...createTidingsProcedures({ hub, definition, procedure: t.procedure, identify }), posts: postsRouter })`.
 */
export function createTidingsProcedures<D extends AnyTidingsDefinition, Context, Changes = object>({
  hub,
  definition,
  procedure,
  identify,
  connectionOf = connectionIn,
  service: application = applicationService,
}: TidingsProceduresOptions<D, Context, Changes>): TidingsRecord<D> {
  const sendInput = inputs.sendInput(definition);
  const editInput = inputs.editInput(definition);
  /** A procedure whose input is validated by the resolver, once it is known that the caller may call it. */
  const guarded = procedure.input(inputs.unchecked);
  const callerOf = (context: unknown): Identity | null => {
    try {
      return checkIdentity(identify(context as ContextOf<Context, Changes>));
    } catch (cause) {
      throw toTRPCError(cause);
    }
  };
  const excerptOf = (content: unknown): string => {
    try {
      return shorten(definition.excerpt(content));
    } catch (cause) {
      throw toTRPCError(cause);
    }
  };
  const me = ({ ctx }: { ctx: unknown }): string => requireIdentity(callerOf(ctx)).userId;
  const chatter = ({ ctx }: { ctx: unknown }): string => requireChat(callerOf(ctx)).userId;

  const procedures = {
    chat: {
      // no async function, which would take three more microtasks to unwrap the promise
      send: guarded.mutation((call) => {
        const userId = chatter(call);
        const { to, conversationId, content, nonce, replyTo, mentions } = parse(sendInput, call.input);
        checkJson("content", definition.content, content);
        const named = mentions?.length === 0 ? undefined : mentions;
        const message = { content, excerpt: excerptOf, nonce, replyTo, mentions: named };
        if (to !== undefined) return answer(hub.send(userId, { to, ...message }));
        if (conversationId !== undefined) return answer(hub.send(userId, { conversationId, ...message }));
        throw new TypeError("the input has neither `to` nor `conversationId`, which its schema refuses");
      }),
      onMessage: guarded.subscription(async (call) => {
        const userId = chatter(call);
        return withEventIds(hub.onMessage(userId, parse(inputs.onMessageInput, call.input), call.signal));
      }),
      history: guarded.query(async (call) => {
        const userId = chatter(call);
        return answer(hub.history(userId, parse(inputs.historyInput, call.input)));
      }),
      conversations: guarded.query(async (call) => {
        const userId = chatter(call);
        const { limit, cursor } = parse(inputs.conversationsInput, call.input);
        return answer(hub.conversations(userId, { limit, cursor: cursor ?? undefined }));
      }),
      conversation: guarded.query(async (call) => {
        const userId = chatter(call);
        return answer(hub.conversation(userId, parse(inputs.conversationInput, call.input).conversationId));
      }),
      createGroup: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.createGroup(userId, parse(inputs.createGroupInput, call.input)));
      }),
      updateGroup: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.updateGroup(userId, parse(inputs.updateGroupInput, call.input)));
      }),
      addMembers: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.addMembers(userId, parse(inputs.addMembersInput, call.input)));
      }),
      removeMember: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.removeMember(userId, parse(inputs.removeMemberInput, call.input)));
      }),
      setRole: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.setRole(userId, parse(inputs.setRoleInput, call.input)));
      }),
      members: guarded.query(async (call) => {
        const userId = chatter(call);
        const { cursor, ...page } = parse(inputs.membersInput, call.input);
        return answer(hub.members(userId, { ...page, cursor: cursor ?? undefined }));
      }),
      configure: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.configure(userId, parse(inputs.configureInput, call.input)));
      }),
      edit: guarded.mutation(async (call) => {
        const userId = chatter(call);
        const edit = parse(editInput, call.input);
        checkJson("content", definition.content, edit.content);
        return answer(hub.edit(userId, { ...edit, excerpt: excerptOf }));
      }),
      delete: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.deleteMessage(userId, parse(inputs.deleteInput, call.input)));
      }),
      react: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.react(userId, parse(inputs.reactInput, call.input)));
      }),
      pin: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.pin(userId, parse(inputs.pinInput, call.input)));
      }),
      markRead: guarded.mutation(async (call) => {
        const userId = chatter(call);
        const { conversationId, seq: upTo } = parse(inputs.markReadInput, call.input);
        const { seq } = await answer(hub.markConversationRead(userId, { conversationId, seq: upTo }));
        return { conversationId, seq };
      }),
      setTyping: guarded.mutation(async (call) => {
        const userId = chatter(call);
        return answer(hub.setTyping(userId, parse(inputs.setTypingInput, call.input)));
      }),
      onTyping: guarded.subscription(async (call) => {
        const userId = chatter(call);
        const { conversationId } = parse(inputs.onTypingInput, call.input);
        const states = await answer(hub.onTyping(userId, conversationId, call.signal));
        return mapIterator(states, (userIds) => ({ conversationId, userIds }));
      }),
    },

    notifications: {
      push: guarded.mutation(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        const grants = requirePushGrants(identity);
        const push = parse(inputs.pushInput, call.input);
        requirePush(grants, push);
        const collapseOf = mayPushAll(grants) ? undefined : identity.userId;
        const data = checkPush(definition, push.type, push.data);
        return answer(hub.push({ ...push, data, service: identity.userId, collapseOf }));
      }),
      onPush: guarded.subscription(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        const from = parse(inputs.onPushInput, call.input);
        const connection = labelOf(identity, connectionOf(call.ctx as ContextOf<Context, Changes>));
        return withEventIds(hub.onPush(identity.userId, { ...from, connection }, call.signal));
      }),
      list: guarded.query(async (call) => {
        const userId = me(call);
        return answer(hub.pushes(userId, parse(inputs.listInput, call.input)));
      }),
      markRead: guarded.mutation(async (call) => {
        const userId = me(call);
        const { seqs, upTo } = parse(inputs.markPushesReadInput, call.input);
        return answer(hub.markPushesRead(userId, seqs === undefined ? { upTo } : { seqs }));
      }),
      subscribe: guarded.mutation(async (call) => {
        const userId = me(call);
        const { topic } = parse(inputs.topicInput, call.input);
        await answer(hub.subscribe(userId, topic));
        return { topic };
      }),
      unsubscribe: guarded.mutation(async (call) => {
        const userId = me(call);
        const { topic } = parse(inputs.topicInput, call.input);
        await answer(hub.unsubscribe(userId, topic));
        return { topic };
      }),
    },

    presence: {
      get: guarded.query(async (call) => {
        const userId = me(call);
        return answer(hub.presence(userId, parse(inputs.userIdsInput, call.input).userIds));
      }),
      onChange: guarded.subscription(async (call) => {
        const userId = me(call);
        return answer(hub.onPresence(userId, parse(inputs.userIdsInput, call.input).userIds, call.signal));
      }),
      setAway: guarded.mutation(async (call) => {
        const userId = me(call);
        const { away } = parse(inputs.setAwayInput, call.input);
        const connection = connectionOf(call.ctx as ContextOf<Context, Changes>);
        if (connection?.setAway) await answer(Promise.resolve(connection.setAway(away)));
        else if (connection?.name === null) throw takesNoNote();
        else await answer(hub.setAway(userId, connection?.name ?? "", away));
        return { away };
      }),
    },

    sessions: {
      revoke: guarded.mutation(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        return answer(hub.revoke(parse(inputs.revokeInput, call.input)));
      }),
    },

    channels: {
      available: guarded.query((call) => {
        me(call);
        return { channels: hub.reach.available() };
      }),
      add: guarded.mutation(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        const { channel, address, userId } = parse(inputs.addAddressInput, call.input);
        const { whose, trusted } = addressOwner(identity, userId);
        return answer(hub.reach.add(whose, { channel, address }, { trusted, session: identity }));
      }),
      remove: guarded.mutation(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        const { id, userId } = parse(inputs.removeAddressInput, call.input);
        await answer(hub.reach.remove(addressOwner(identity, userId).whose, id));
        return { id };
      }),
      list: guarded.query(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        const { userId } = parse(inputs.listAddressesInput, call.input);
        return { addresses: await answer(hub.reach.list(addressOwner(identity, userId).whose)) };
      }),
    },

    preferences: {
      get: guarded.query(async (call) => answer(hub.reach.preferences(me(call)))),
      set: guarded.mutation(async (call) => {
        const userId = me(call);
        const preference = parse(inputs.setPreferenceInput, call.input);
        await answer(hub.reach.setPreference(userId, preference));
        const { category, channel, mode } = preference;
        return { category, channel, mode };
      }),
      setQuietHours: guarded.mutation(async (call) => {
        const userId = me(call);
        const quietHours = parse(inputs.quietHoursInput, call.input);
        await answer(hub.reach.setQuietHours(userId, quietHours));
        return { quietHours };
      }),
    },

    trace: {
      push: guarded.query(async (call) => {
        const identity = requireIdentity(callerOf(call.ctx));
        requireScope(identity, adminScope);
        const { userId, seq, key, service } = parse(inputs.traceInput, call.input);
        if (seq !== undefined) return answer(hub.trace({ userId, seq }));
        const of = service === undefined ? [identity.userId, application, null] : [service];
        return answer(hub.trace({ key, userId, of }));
      }),
    },

    outlets: {
      status: guarded.query(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        const [known, states] = [await answer(hub.outlets.status()), hub.outlets.state()];
        const downOf = (name: string) => states.find(({ outlet }) => outlet === name)?.down ?? null;
        return { outlets: known.map((one) => Object.assign(one, { down: downOf(one.outlet) })) };
      }),
      deadLetters: guarded.query(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        const page = await answer(hub.outlets.deadLetters(parse(inputs.deadLettersInput, call.input)));
        return { hasMore: page.hasMore, deadLetters: page.deadLetters.map(withoutData) };
      }),
      retry: guarded.mutation(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        const { outlet, ids } = parse(inputs.retryLettersInput, call.input);
        return answer(hub.outlets.retry(outlet, ids));
      }),
      drop: guarded.mutation(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        const { outlet, ids } = parse(inputs.dropLettersInput, call.input);
        await answer(hub.outlets.drop(outlet, ids));
        return {};
      }),
      remove: guarded.mutation(async (call) => {
        requireScope(callerOf(call.ctx), adminScope);
        const { outlet } = parse(inputs.outletInput, call.input);
        return { removed: await answer(hub.outlets.remove(outlet)) };
      }),
    },

    connection: {
      node: procedure.query((call) => {
        me(call);
        return { node: hub.node, protocol: protocolVersion };
      }),
    },
  };
  // What an application defined is checked at run time: `TidingsRecord<D>` says of it what the compiler cannot see here.
  return procedures as unknown as TidingsRecord<D>;
}

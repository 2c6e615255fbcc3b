import type { AnyTRPCRouter } from "@trpc/server";
import { type CallOptions, createCalls } from "./calls/calls.ts";
import { Connector } from "./connection/connector.ts";
import type { OnError, TidingsClientError } from "./model/errors.ts";
import type { GroupPositions } from "./feeds/cursor.ts";
import { type FeedEventLike, FeedPosition } from "./feeds/feed-position.ts";
import { isRecord, looksTransformed, MessageFormat, oddAnswer, type Transformer } from "./model/message.ts";
import { Multiplexer } from "./connection/multiplexer.ts";
import { resolveTuning, toSocketUrl } from "./options.ts";
import { Outbox } from "./outbox/outbox.ts";
import type { MessageChange, SendRequest } from "./outbox/outbox-entry.ts";
import { toCall } from "./outbox/to-call.ts";
import type { TidingsPath } from "./model/router-types.ts";
import { createProcedures } from "./calls/procedures.ts";
import { openStream, type Stream, type StreamHost } from "./calls/stream.ts";
import { createUntypedClient } from "./calls/untyped-client.ts";
import type {
  FeedCallbacks,
  FeedHandle,
  SeenEvent,
  StreamCallbacks,
  StreamHandle,
  TidingsClient,
  TidingsClientOptions,
  TransformerOption,
} from "./tidings-client.ts";

const typingTimeoutMs = 2_000;

/** The part of a feed's input that says where it continues. */
interface FeedInput {
  readonly conversationId?: string;
  readonly lastEventId?: string | null;
  readonly groups?: GroupPositions;
}

type Change<Kind extends MessageChange["kind"]> = Omit<Extract<MessageChange, { kind: Kind }>, "kind"> & {
  readonly nonce?: string;
};

const logError: OnError = (error, context) => {
  console.error("tidings:", context, error);
};

const isPlainRecord = (answer: unknown): boolean => isRecord(answer) && !looksTransformed(answer);

/** Who is typing, or who is online. */
const isState = (state: unknown): boolean => Array.isArray(state) || isPlainRecord(state);

const isFeedEvent = (data: unknown): data is { readonly id: string; readonly data: FeedEventLike } =>
  isRecord(data) &&
  typeof data["id"] === "string" &&
  isRecord(data["data"]) &&
  typeof data["data"]["type"] === "string" &&
  (data["data"]["type"] !== "push" || isRecord(data["data"]["push"]));

/**
 * A client for a server that serves Tidings, for browsers and Node. It connects at once (outside a page in the next turn of the event loop)
 * and stays connected until it is closed. During server rendering it does not connect if its url is relative or its store is rendered by
 * `TidingsProvider`.
 *
 * @throws TypeError if the url is not valid, or there is no WebSocket; RangeError if a time or a limit is not positive
 * @example
 * await using tidings = createTidingsClient<AppRouter>({ url: "/trpc", token: () => fetchToken() });
 * await tidings.chat.send({ to: "bob", content: { text: "Hello" } });
 */
export function createTidingsClient<R extends AnyTRPCRouter>(
  options: TidingsClientOptions<TidingsPath<R>> & TransformerOption<R>,
): TidingsClient<R>;
/** For a router that has Tidings at several paths. */
export function createTidingsClient<R extends AnyTRPCRouter, P extends TidingsPath<R>>(
  options: TidingsClientOptions<P> & TransformerOption<R>,
): TidingsClient<R, P>;
// not one signature with a default for P: with an error in the options, that would be left as it is written here
export function createTidingsClient(given: object): unknown {
  const options = given as Omit<TidingsClientOptions, "path"> & {
    readonly path?: string;
    readonly transformer?: Transformer;
  };
  const { onError = logError, path = "" } = options;
  const url = toSocketUrl(options.url);
  const tuning = resolveTuning(options, url !== null);
  const { timeouts, limits, backoff } = tuning;
  const multiplexer = new Multiplexer();
  const format = new MessageFormat(options.transformer);
  let away = false;
  const isAway = (): boolean => away;
  const { token, user } = options;
  const connector = new Connector({ url, token, user, isAway, format, multiplexer, tuning, onError });
  const calls = createCalls({ multiplexer, connector, callMs: timeouts.callMs, maxCalls: limits.maxCalls, onError });
  const procedure = (name: string): string => (path === "" ? name : `${path}.${name}`);
  /** Rejects answers that do not have the form of Tidings. */
  const check =
    (name: string, isAnswer: (answer: unknown) => boolean = isPlainRecord) =>
    (answer: unknown): unknown => {
      if (isAnswer(answer)) return answer;
      throw oddAnswer(procedure(name), answer);
    };

  const query =
    (name: string, isAnswer?: (answer: unknown) => boolean) =>
    (input?: unknown, callOptions: CallOptions = {}): Promise<unknown> =>
      calls.query(procedure(name), input, callOptions).then(check(name, isAnswer));
  const mutation =
    (name: string, defaults: CallOptions = {}) =>
    (input?: unknown, callOptions: CallOptions = {}): Promise<unknown> =>
      calls.mutation(procedure(name), input, { ...defaults, ...callOptions }).then(check(name));

  const available = query("channels.available");
  const preferences = query("preferences.get");
  const sayAway = mutation("presence.setAway", { timeoutMs: typingTimeoutMs });

  const running = new Set<Stream>();
  const host: StreamHost = {
    calls,
    connector,
    backoff,
    startMs: timeouts.callMs,
    stableMs: timeouts.stableMs,
    onError,
    running,
  };
  const guard = (deliver: () => void, name: string): void => {
    try {
      deliver();
    } catch (error) {
      onError(error, { stage: "listener", path: procedure(name) });
    }
  };
  const endOf =
    (name: string, onEnd: ((error: TidingsClientError) => void) | undefined) =>
    (error: TidingsClientError): void => {
      if (onEnd) guard(() => onEnd(error), name);
      else onError(error, { stage: "subscription", path: procedure(name) });
    };

  const observers = new Set<(seen: SeenEvent) => void>();
  const observe = (listener: (seen: SeenEvent) => void): (() => void) => {
    const own = (seen: SeenEvent): void => listener(seen); // the same function may observe twice
    observers.add(own);
    return () => {
      observers.delete(own);
    };
  };

  const openFeed =
    (name: string) =>
    (input: FeedInput, callbacks: FeedCallbacks<FeedEventLike>): FeedHandle => {
      const { lastEventId, groups, conversationId } = input;
      const position = new FeedPosition(lastEventId, groups, conversationId);
      const goOn = (): FeedInput => {
        const { id, groups: moved } = position;
        return {
          ...input,
          ...(id !== null && { lastEventId: id }),
          // an older server does not know the field
          ...(Object.keys(moved).length > 0 && { groups: moved }),
        };
      };
      const { stop } = openStream(host, {
        path: procedure(name),
        input: goOn,
        onData(data) {
          if (!isFeedEvent(data)) throw oddAnswer(procedure(name), data);
          const { id, data: event } = data;
          const verdict = position.judge(id, event);
          for (const tell of observers) {
            guard(() => tell({ path: procedure(name), conversationId, eventId: id, event, verdict }), name);
          }
          if (verdict === "gap") return "restart";
          const groupId = position.isOfGroup(id) ? id : undefined;
          if (verdict === "deliver") guard(() => callbacks.onEvent(event, position.id ?? id, groupId), name);
          return undefined;
        },
        onEnd: endOf(name, callbacks.onError),
      });
      return {
        stop,
        get position() {
          return position.id;
        },
        get groups() {
          return position.groups;
        },
        [Symbol.dispose]: stop,
      };
    };

  const openState =
    (name: string) =>
    (input: unknown, callbacks: StreamCallbacks<unknown>): StreamHandle => {
      const { stop } = openStream(host, {
        path: procedure(name),
        isState: true,
        input: () => input,
        onData(data) {
          check(name, isState)(data);
          guard(() => callbacks.onEvent(data), name);
        },
        onEnd: endOf(name, callbacks.onError),
      });
      return { stop, [Symbol.dispose]: stop };
    };

  const outbox = new Outbox({
    perform(entry) {
      const [name, input] = toCall(entry);
      // The outbox asks for a fresh token itself, because it shows the message as waiting meanwhile.
      return calls.mutation(procedure(name), input, { context: { renews: false } }).then(check(name));
    },
    connector,
    limits: tuning.outbox,
    backoff,
    storage: tuning.storage,
    onError,
  });

  const close = async (): Promise<void> => {
    for (const stream of running) stream.stop();
    connector.close();
    const kept = outbox.close();
    calls.close();
    await kept;
  };

  const client = {
    trpc: createProcedures(
      createUntypedClient({
        calls,
        hasTransformer: options.transformer !== undefined,
        askTidings: query("connection.node"),
      }),
    ),
    connection: {
      get state() {
        return connector.state.get();
      },
      subscribe: connector.state.subscribe,
      reconnect: () => connector.reconnect(),
      belongsTo: (owner: string) => connector.belongsTo(owner),
      defer: () => connector.defer(),
      node: (callOptions?: CallOptions) => query("connection.node")(undefined, callOptions),
    },
    chat: {
      send: (request: SendRequest) => outbox.send(request),
      edit: (request: Change<"edit">) => outbox.change({ ...request, kind: "edit" }),
      delete: (request: Change<"delete">) => outbox.change({ ...request, kind: "delete" }),
      react: (request: Change<"react">) => outbox.change({ ...request, kind: "react" }),
      onMessage: openFeed("chat.onMessage"),
      history: query("chat.history"),
      conversations: query("chat.conversations"),
      conversation: query("chat.conversation"),
      createGroup: mutation("chat.createGroup"),
      updateGroup: mutation("chat.updateGroup"),
      addMembers: mutation("chat.addMembers"),
      removeMember: mutation("chat.removeMember"),
      setRole: mutation("chat.setRole"),
      members: query("chat.members"),
      configure: mutation("chat.configure"),
      pin: mutation("chat.pin"),
      markRead: mutation("chat.markRead"),
      setTyping: mutation("chat.setTyping", { timeoutMs: typingTimeoutMs }),
      onTyping: openState("chat.onTyping"),
    },
    notifications: {
      onPush: openFeed("notifications.onPush"),
      list: query("notifications.list"),
      markRead: mutation("notifications.markRead"),
      subscribe: mutation("notifications.subscribe"),
      unsubscribe: mutation("notifications.unsubscribe"),
      push: mutation("notifications.push"),
    },
    presence: {
      get: query("presence.get", Array.isArray),
      onChange: openState("presence.onChange"),
      setAway(input?: unknown, callOptions?: CallOptions) {
        away = (input as { readonly away?: unknown } | undefined)?.away === true;
        return sayAway(input, callOptions);
      },
    },
    channels: {
      available: (callOptions?: CallOptions) => available(undefined, callOptions),
      add: mutation("channels.add"),
      remove: mutation("channels.remove"),
      list: query("channels.list"),
    },
    preferences: {
      get: (callOptions?: CallOptions) => preferences(undefined, callOptions),
      set: mutation("preferences.set"),
      setQuietHours: mutation("preferences.setQuietHours"),
    },
    outbox: {
      get entries() {
        return outbox.entries.get();
      },
      get changes() {
        return outbox.changes.get();
      },
      subscribe: outbox.entries.subscribe,
      onSent: outbox.onSent,
      onChanged: outbox.onChanged,
      retry: (nonce: string) => outbox.retry(nonce),
      discard: (nonce: string) => outbox.discard(nonce),
    },
    observe,
    close,
    [Symbol.asyncDispose]: close,
  };
  connector.begin();
  // Names and shapes are those of the contract; the server checks inputs and outputs against the router.
  return client;
}

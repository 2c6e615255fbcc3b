import { TRPCError } from "@trpc/server";
import { isObservable } from "@trpc/server/observable";
import type { TRPCClientOutgoingMessage } from "@trpc/server/rpc";
import { callProcedure } from "./call-procedure.ts";
import { type ClientRequest, inputOf } from "./client-frame.ts";
import type { Host } from "./host.ts";
import { hasExpired } from "./identity.ts";
import type { Outgoing } from "./outgoing.ts";
import { Refusal, toTRPCError } from "./refusal.ts";
import { expired, type Session } from "./sessions.ts";
import { isAsyncIterable, Subscription, type SubscriptionOwner } from "./subscription.ts";
import type { CallInfo, Wire } from "./wire.ts";

interface SocketCallsOptions {
  readonly host: Host;
  readonly wire: Wire;
  readonly outgoing: Outgoing;
  readonly session: Session;
  readonly context: unknown;
}

export const toCallInfo = (request: ClientRequest): CallInfo => ({
  id: request.id,
  jsonrpc: request.jsonrpc,
  type: request.method,
  path: request.params.path,
  input: inputOf(request),
});

/** Calls of one connection that run side by side. A batch of large answers must not be ready all at once. */
const maxConcurrent = 64;

/** The calls and subscriptions of one open WebSocket. */
export class SocketCalls implements SubscriptionOwner {
  readonly #options: SocketCallsOptions;
  readonly #subscriptions = new Map<TRPCClientOutgoingMessage["id"], Subscription>();
  /** Accepted, and begun once there is room for their answers. */
  readonly #queue: (() => Promise<void>)[] = [];
  #running = 0;
  /** Of all queries and mutations: they are carried through whatever becomes of the connection. */
  #signal: AbortSignal | null = null;

  constructor(options: SocketCallsOptions) {
    this.#options = options;
  }

  /** Answers a request, now or later. Returns the refusal if it was refused. */
  handle(request: ClientRequest, batchIndex: number): Refusal | null {
    const { registry } = this.#options.host;
    const call = toCallInfo(request);
    try {
      this.#admit(request);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      registry.refused(cause.reason);
      this.#respondError(cause, call);
      return cause;
    }
    registry.called(request.method);
    if (call.type === "subscription") this.#subscribe(call, batchIndex);
    else this.#enqueue(() => this.#call(call, batchIndex));
    return null;
  }

  get outgoing(): Outgoing {
    return this.#options.outgoing;
  }

  get wire(): Wire {
    return this.#options.wire;
  }

  stop(id: TRPCClientOutgoingMessage["id"]): void {
    this.#subscriptions.get(id)?.stop();
  }

  /** Goes on with calls that waited for the reader. */
  resume(): void {
    while (this.#queue.length > 0 && this.#mayBegin) void this.#queue.shift()?.();
  }

  get #mayBegin(): boolean {
    return this.#running < maxConcurrent && this.#options.outgoing.hasRoom;
  }

  /** Ends all subscriptions, and drops calls that have not begun: their connection is gone. */
  abandon(): void {
    this.#options.host.registry.inFlight -= this.#queue.length;
    this.#queue.length = 0;
    for (const subscription of this.#subscriptions.values()) subscription.abandon();
  }

  /** Throws a `Refusal` if the call is not accepted. */
  #admit({ id, method }: ClientRequest): void {
    const { host, session } = this.#options;
    const { limits } = host;
    if (hasExpired(session.identity, Date.now())) throw expired();
    if (host.isFinishing()) {
      const message = "The server is shutting down: reconnect and retry";
      throw new Refusal({ reason: "draining", code: "SERVICE_UNAVAILABLE", message });
    }
    if (method === "subscription") {
      if (this.#subscriptions.has(id)) {
        throw new Refusal({ reason: "duplicate-id", code: "BAD_REQUEST", message: `Duplicate id ${id}` });
      }
      if (this.#subscriptions.size >= limits.maxSubscriptionsPerConnection) {
        const message = `${this.#subscriptions.size} subscriptions run on this connection already: stop one first`;
        throw new Refusal({ reason: "subscriptions", code: "TOO_MANY_REQUESTS", message });
      }
    } else if (this.#running + this.#queue.length >= limits.maxInFlightPerConnection) {
      const message = `${limits.maxInFlightPerConnection} calls of this connection wait for their answer: await one first`;
      throw new Refusal({ reason: "in-flight", code: "TOO_MANY_REQUESTS", message });
    }
    host.limiter.take(session.principal, 1);
  }

  #enqueue(call: () => Promise<void>): void {
    this.#options.host.registry.inFlight += 1;
    // past the queue if it may: its array lives long, and so kept each call in memory for two collections more
    if (this.#queue.length === 0 && this.#mayBegin) void call();
    else this.#queue.push(call);
  }

  async #call(call: CallInfo, batchIndex: number): Promise<void> {
    const { host, outgoing, wire } = this.#options;
    this.#running += 1;
    try {
      const data = await this.invoke(call, batchIndex, (this.#signal ??= new AbortController().signal));
      if (isAsyncIterable(data) || isObservable(data)) {
        const message = `Cannot return an async iterable or observable from a ${call.type} procedure with WebSockets`;
        throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message });
      }
      if (outgoing.isOpen) outgoing.send(wire.encodeData(call, data));
    } catch (cause) {
      this.onFailed(cause, call);
    } finally {
      this.#running -= 1;
      host.registry.inFlight -= 1;
      if (this.#queue.length > 0) this.resume();
    }
  }

  #subscribe(call: CallInfo, batchIndex: number): void {
    const subscription = new Subscription(this, call);
    this.#subscriptions.set(call.id, subscription);
    this.#options.host.registry.subscriptions += 1;
    void subscription.run(batchIndex);
  }

  onEnd({ call }: Subscription): void {
    this.#options.host.registry.subscriptions -= 1;
    this.#subscriptions.delete(call.id);
  }

  invoke({ type, path = "", input }: CallInfo, batchIndex: number, signal: AbortSignal): unknown {
    const { host, context } = this.#options;
    if (type === "unknown") throw new TypeError("a call is a query, a mutation or a subscription");
    return callProcedure({ router: host.router, path, input, ctx: context, type, signal, batchIndex });
  }

  onFailed(cause: unknown, call: CallInfo): void {
    this.onLateError(cause, call);
    this.#respondError(cause, call);
  }

  #respondError(cause: unknown, call: CallInfo): void {
    const { wire, outgoing, context } = this.#options;
    outgoing.send(wire.encodeError(cause, call, context));
  }

  /** Reports only what is the server's fault. */
  onLateError(cause: unknown, { type, path = "" }: CallInfo): void {
    const error = toTRPCError(cause);
    if (error.code !== "INTERNAL_SERVER_ERROR") return;
    const { host, session } = this.#options;
    const stage = type === "subscription" ? "subscription" : "call";
    const user = session.identity ? { userId: session.identity.userId } : {};
    host.report(error, { stage, transport: "websocket", path, ...user });
  }
}

import { payLater } from "@tidings/core";
import { TRPCError } from "@trpc/server";
import { isObservable } from "@trpc/server/observable";
import type { TRPCClientOutgoingMessage } from "@trpc/server/rpc";
import { callProcedure } from "../trpc/call-procedure.ts";
import { type ClientRequest, inputOf } from "./client-frame.ts";
import { type Account, holding } from "../cost/account.ts";
import { type Job } from "../cost/fair-queue.ts";
import { shareOf } from "../cost/lanes.ts";
import {
  listedIn,
  priceOfAnswer,
  priceOfCall,
  priceOfEffort,
  priceOfLook,
  priceOfProcedure,
  priceOfReplayed,
  prices,
} from "../cost/prices.ts";
import type { Host } from "../lifecycle/host.ts";
import { hasExpired } from "../session/identity.ts";
import type { Outgoing } from "./outgoing.ts";
import { Refusal, toTRPCError } from "../trpc/refusal.ts";
import { isOwnFault } from "../lifecycle/report.ts";
import { expired, type Session } from "../session/sessions.ts";
import { isAsyncIterable, Subscription, type SubscriptionOwner } from "../trpc/subscription.ts";
import type { CallInfo, Wire } from "../trpc/wire.ts";

interface SocketCallsOptions {
  readonly host: Host;
  readonly wire: Wire;
  readonly outgoing: Outgoing;
  readonly session: Session;
  readonly context: unknown;
}

/**
 * @param held what of its caller's account is held while it lasts. Bytes
 * @param price what it costs before it is made. Units
 */
export const toCallInfo = (request: ClientRequest, held: number = 0, price: number = prices.call): CallInfo => ({
  id: request.id,
  jsonrpc: request.jsonrpc,
  type: request.method,
  path: request.params.path,
  input: inputOf(request),
  held,
  price,
});

/** In bytes: a call is gone in a moment, a subscription stays, with what it watches. */
const heldBy = ({ method }: ClientRequest, bytes: number, listed: number): number =>
  method === "subscription" ? holding.subscription + bytes + listed * holding.watched : holding.call + bytes;

const kindOf = ({ type }: CallInfo): "query" | "mutation" => (type === "query" ? "query" : "mutation");

/** A call that waits for its turn, or for room for its answer. */
interface WaitingCall extends Job {
  readonly call: CallInfo;
}

/** The calls and subscriptions of one open WebSocket. */
export class SocketCalls implements SubscriptionOwner {
  readonly #options: SocketCallsOptions;
  readonly #account: Account;
  readonly #subscriptions = new Map<TRPCClientOutgoingMessage["id"], Subscription>();
  /** Accepted, and to take their turn once there is room for their answers. */
  readonly #parked: WaitingCall[] = [];
  /** Queries and mutations that are not answered yet. */
  #inFlight = 0;
  /** Of all queries and mutations: they are carried through whatever becomes of the connection. */
  #signal: AbortSignal | null = null;

  constructor(options: SocketCallsOptions) {
    this.#options = options;
    this.#account = options.session.account;
  }

  /**
   * Answers a request, now or later. Returns the refusal if it was refused.
   *
   * @param bytes how long it is, about
   */
  handle(request: ClientRequest, batchIndex: number, bytes: number): Refusal | null {
    const { registry } = this.#options.host;
    const { input } = request.params;
    const listed = listedIn(bytes, input);
    const price = priceOfCall(bytes, listed) + priceOfProcedure(request.params.path, input);
    const call = toCallInfo(request, heldBy(request, bytes, listed), price);
    try {
      this.#admit(request, call, price);
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      this.#refuse(cause, call);
      return cause;
    }
    registry.called(request.method);
    if (call.type === "subscription") this.#subscribe(call, batchIndex);
    else this.#enqueue(call, batchIndex);
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
    while (this.#parked.length > 0 && this.outgoing.hasRoom) {
      const waiting = this.#parked.shift();
      if (waiting) this.#wait(waiting);
    }
  }

  /** Ends all subscriptions, and drops calls that have not begun: their connection is gone. */
  abandon(): void {
    const { lanes } = this.#options.host;
    const waiting = this.#parked.splice(0);
    for (const kind of ["query", "mutation"] as const) {
      waiting.push(...(lanes[kind].withdraw(shareOf(this.#account, kind), this) as readonly WaitingCall[]));
    }
    for (const { call } of waiting) this.#forget(call);
    lanes.subscription.withdraw(this.#account.starts, this);
    for (const subscription of this.#subscriptions.values()) subscription.abandon();
  }

  /** Throws a `Refusal` if the call is not accepted. */
  #admit({ id, method }: ClientRequest, { held = 0 }: CallInfo, price: number): void {
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
    } else if (this.#inFlight >= limits.maxInFlightPerConnection) {
      const message = `${limits.maxInFlightPerConnection} calls of this connection wait for their answer: await one first`;
      throw new Refusal({ reason: "in-flight", code: "TOO_MANY_REQUESTS", message });
    }
    this.#account.pay(price);
    this.#account.hold(held);
  }

  #enqueue(call: CallInfo, batchIndex: number): void {
    const { host, outgoing } = this.#options;
    host.registry.inFlight += 1;
    this.#inFlight += 1;
    const kind = kindOf(call);
    // past the queue if it may: what waits in one lives long, and was kept in memory for two collections more
    if (outgoing.hasRoom && host.lanes[kind].tryBegin(shareOf(this.#account, kind))) {
      void this.#call(call, batchIndex, kind);
      return;
    }
    const waiting: WaitingCall = { owner: this, call, begin: () => this.#begin(waiting, batchIndex) };
    if (outgoing.hasRoom) this.#wait(waiting);
    else this.#parked.push(waiting);
  }

  #wait(waiting: WaitingCall): void {
    const kind = kindOf(waiting.call);
    this.#options.host.lanes[kind].wait(shareOf(this.#account, kind), waiting);
  }

  /** Its turn has come. What was asked before it may have cost more than there is. */
  #begin(waiting: WaitingCall, batchIndex: number): boolean {
    const { call } = waiting;
    if (!this.outgoing.hasRoom) {
      this.#parked.push(waiting);
      return false;
    }
    const kind = kindOf(call);
    try {
      this.#account.checkHeld();
      if (kind === "query") this.#account.checkSolvent();
    } catch (refusal) {
      this.#forget(call);
      this.#refuse(refusal as Refusal, call);
      return false;
    }
    void this.#call(call, batchIndex, kind);
    return true;
  }

  async #call(call: CallInfo, batchIndex: number, kind: "query" | "mutation"): Promise<void> {
    const { host, outgoing, wire } = this.#options;
    let cost = call.price ?? prices.call;
    try {
      const data = await this.invoke(call, batchIndex, (this.#signal ??= new AbortController().signal));
      if (isAsyncIterable(data) || isObservable(data)) {
        const message = `Cannot return an async iterable or observable from a ${call.type} procedure with WebSockets`;
        throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message });
      }
      if (outgoing.isOpen) {
        const answer = wire.encodeData(call, data);
        outgoing.send(answer);
        const price = priceOfAnswer(answer.length, data) + priceOfEffort(data);
        this.#account.charge(price);
        cost += price;
      }
    } catch (cause) {
      this.onFailed(cause, call);
    } finally {
      this.#forget(call);
      host.lanes[kind].end(shareOf(this.#account, kind), cost);
    }
  }

  /** It is not in flight any more, whatever came of it. */
  #forget({ held = 0 }: CallInfo): void {
    this.#inFlight -= 1;
    this.#options.host.registry.inFlight -= 1;
    this.#account.release(held);
  }

  #refuse(refusal: Refusal, call: CallInfo): void {
    this.#options.host.registry.refused(refusal.reason);
    this.#respondError(refusal, call);
  }

  #subscribe(call: CallInfo, batchIndex: number): void {
    const { registry, lanes } = this.#options.host;
    const subscription = new Subscription(this, call);
    this.#subscriptions.set(call.id, subscription);
    registry.subscriptions += 1;
    const { starts } = this.#account;
    if (lanes.subscription.tryBegin(starts)) {
      void subscription.run(batchIndex);
      return;
    }
    const begin = (): boolean => {
      if (subscription.hasEnded) return false;
      void subscription.run(batchIndex);
      return true;
    };
    lanes.subscription.wait(starts, { owner: this, begin });
  }

  onOpened(source: unknown): void {
    this.#account.charge(priceOfEffort(source));
    payLater(source, (effort) => this.#account.charge(priceOfLook(effort)));
  }

  onReplayed(bytes: number): number {
    this.#account.charge(priceOfReplayed(bytes));
    return this.#account.debtMs;
  }

  onUpToDate(): void {
    this.#options.host.lanes.subscription.end(this.#account.starts, prices.call);
  }

  onEnd({ call }: Subscription): void {
    this.#options.host.registry.subscriptions -= 1;
    this.#subscriptions.delete(call.id);
    this.#account.release(call.held ?? 0);
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
    if (!isOwnFault(error)) return;
    const { host, session } = this.#options;
    const stage = type === "subscription" ? "subscription" : "call";
    const user = session.identity ? { userId: session.identity.userId } : {};
    host.report(error, { stage, transport: "websocket", path, ...user });
  }
}

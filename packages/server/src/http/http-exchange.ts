import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { payLater } from "@tidings/core";
import { type AnyTRPCProcedure, type AnyTRPCRouter, TRPCError } from "@trpc/server";
import type { TRPCRequestInfo } from "@trpc/server/http";
import { isObservable, observableToAsyncIterable } from "@trpc/server/observable";
import { type Account, holding, holdMs } from "../cost/account.ts";
import type { Job } from "../cost/fair-queue.ts";
import { type CallKind, shareOf } from "../cost/lanes.ts";
import {
  listedIn,
  priceOfAnswer,
  priceOfCall,
  priceOfEffort,
  priceOfLook,
  priceOfProcedure,
  priceOfReplayed,
  prices,
  roughBytesOf,
} from "../cost/prices.ts";
import type { Host } from "../lifecycle/host.ts";
import type { Session } from "../session/sessions.ts";
import { Refusal } from "../trpc/refusal.ts";
import { payFirst } from "../trpc/pay-first.ts";
import { ended, isAbortError, isAsyncIterable } from "../trpc/subscription.ts";
import { Unread } from "./unread.ts";

/** Refused requests of one user that wait for their answer. */
const maxHeldBack = 32;

type ProcedureOptions = Parameters<AnyTRPCProcedure>[0];

/**
 * One HTTP request to the router: its calls take turns and cost as those on a WebSocket do, and its answer has to be read in
 * time.
 */
export class HttpExchange {
  readonly #host: Host;
  readonly #req: IncomingMessage;
  readonly #res: ServerResponse;
  #session: Session | null = null;
  #type: TRPCRequestInfo["type"] = "unknown";
  /** What has been paid before anything was done. Units. */
  #paid = 0;
  /** What is held of the account until the answer has left. */
  #heldBytes = 0;
  /** Of the answers that are there. */
  #answerBytes = 0;
  readonly #unread: Unread;
  /** Answers of HTTP/2 do not say so themselves. */
  #isClosed = false;

  constructor(host: Host, req: IncomingMessage, res: ServerResponse) {
    this.#host = host;
    this.#req = req;
    this.#res = res;
    this.#unread = new Unread(res);
    host.registry.exchanges.add(this);
    host.registry.inFlight += 1;
    res.once("close", () => this.#onClosed());
  }

  get bufferedBytes(): number {
    return this.#res.writableLength;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /**
   * It is known who asks, and for what: they pay for the calls before any of them is made. Throws a `Refusal`.
   *
   * @param type what tRPC takes the request for: of a form, and of bytes, it does not look what they call
   */
  begin(session: Session, type: TRPCRequestInfo["type"], paths: readonly string[]): void {
    const { account } = session;
    this.#type = type;
    const calls = paths.length;
    const besides = paths.reduce((sum, path) => sum + priceOfProcedure(path, undefined), 0);
    const bytes = this.#bytesOfBody();
    this.#paid = calls * prices.call + priceOfCall(bytes, 0) - prices.call + besides;
    account.payForRequest(this.#paid);
    const held = calls * holding.call + bytes;
    account.hold(held);
    this.#session = session;
    this.#heldBytes += held;
    if (this.#isClosed) this.#release();
  }

  /** As it is told; one that is not told may be as long as is allowed. */
  #bytesOfBody(): number {
    const told = Number(this.#req.headers["content-length"]);
    if (Number.isFinite(told)) return told;
    return this.#req.headers["transfer-encoding"] === undefined ? 0 : this.#host.limits.maxPayloadBytes;
  }

  /** The router for this request alone. */
  metered(router: AnyTRPCRouter): AnyTRPCRouter {
    // oxlint-disable-next-line no-underscore-dangle -- where tRPC keeps what a router is made of
    const definition = router._def;
    const procedures = new Proxy(definition.procedures as Record<string, AnyTRPCProcedure>, {
      get: (all, path) => {
        const procedure = typeof path === "string" && Object.hasOwn(all, path) ? all[path] : undefined;
        return procedure && this.#metered(procedure);
      },
    });
    return { ...router, _def: { ...definition, procedures } };
  }

  #metered(procedure: AnyTRPCProcedure): AnyTRPCProcedure {
    const call = (options: ProcedureOptions): Promise<unknown> =>
      options.type === "subscription" ? this.#subscribe(procedure, options) : this.#call(procedure, options);
    return Object.assign(call, procedure);
  }

  /**
   * What it watches is held until its stream ends. It takes its turn until it is up to date, and pays for what it reads until then. Its source
   * ends with the response: tRPC itself takes an answer that was ended here, as one to a poll is, for one that goes on.
   */
  async #subscribe(procedure: AnyTRPCProcedure, options: ProcedureOptions): Promise<unknown> {
    const { account } = this.#requireSession();
    if (this.#type !== "subscription") {
      const message = "A subscription takes its input as JSON";
      throw new TRPCError({ code: "UNSUPPORTED_MEDIA_TYPE", message });
    }
    const input: unknown = await options.getRawInput();
    const bytes = roughBytesOf(input);
    const listed = listedIn(bytes, input);
    const held = holding.subscription + bytes + listed * holding.watched;
    try {
      account.payRest(listed * prices.item, this.#paid);
      account.hold(held);
    } catch (cause) {
      if (cause instanceof Refusal) this.refused(cause);
      throw cause;
    }
    this.#heldBytes += held;
    if (this.#isClosed) this.#release();
    await this.#turn(account, "subscription");
    let hasTurn = true;
    const endTurn = (): void => {
      if (hasTurn) this.#host.lanes.subscription.end(account.starts, prices.call);
      hasTurn = false;
    };
    const closed = new AbortController();
    this.#res.once("close", () => {
      endTurn();
      closed.abort(ended);
    });
    if (this.#isClosed) closed.abort(ended);
    try {
      const signal = options.signal ? AbortSignal.any([options.signal, closed.signal]) : closed.signal;
      const source: unknown = await procedure({ ...options, signal });
      account.charge(priceOfEffort(source));
      payLater(source, (effort) => account.charge(priceOfLook(effort)));
      const iterable = isObservable(source) ? observableToAsyncIterable(source, signal) : source;
      if (!isAsyncIterable(iterable)) {
        endTurn();
        return source;
      }
      const events = payFirst(iterable, {
        onReplayed(eventBytes) {
          account.charge(priceOfReplayed(eventBytes));
          return account.debtMs;
        },
        onUpToDate: endTurn,
      });
      const end = (): void => {
        // not waited for: it may never come back from its `next()`
        events.return?.().catch((cause: unknown) => {
          if (!isAbortError(cause))
            this.#host.report(cause, { stage: "subscription", transport: "http", path: options.path });
        });
      };
      if (closed.signal.aborted) end();
      else closed.signal.addEventListener("abort", end, { once: true });
      return events;
    } catch (cause) {
      endTurn();
      throw cause;
    }
  }

  async #call(procedure: AnyTRPCProcedure, options: ProcedureOptions): Promise<unknown> {
    const { account, identity } = this.#requireSession();
    const kind = options.type;
    // before its turn: a body may take its time, or never come
    const input: unknown = await options.getRawInput();
    // what a procedure reads itself may take as long: others do not wait for that
    const hasTurn = !(input instanceof ReadableStream);
    if (hasTurn) await this.#turn(account, kind);
    let cost = prices.call;
    try {
      const besides = this.#besides(options.path, input);
      this.#checkAllowed({ account, identity }, kind, besides);
      cost += besides;
      const data: unknown = await procedure(options);
      const bytes = roughBytesOf(data);
      const price = priceOfAnswer(bytes, data) + priceOfEffort(data);
      account.charge(price);
      cost += price;
      this.#keepAnswer(account, bytes);
      return data;
    } finally {
      if (hasTurn) this.#host.lanes[kind].end(shareOf(account, kind), cost);
    }
  }

  #requireSession(): Session {
    if (!this.#session) throw new TypeError("a call is made after it is known who makes it");
    return this.#session;
  }

  #turn(account: Account, kind: CallKind): Promise<void> {
    const lane = this.#host.lanes[kind];
    const share = shareOf(account, kind);
    if (lane.tryBegin(share)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const job: Job = {
        owner: this,
        begin: () => {
          if (this.#isClosed) reject(new TRPCError({ code: "CLIENT_CLOSED_REQUEST" }));
          else resolve();
          return !this.#isClosed;
        },
      };
      lane.wait(share, job);
    });
  }

  /** What a call costs in addition to what was paid before its input was known. */
  #besides(path: string, input: unknown): number {
    const listed = listedIn(roughBytesOf(input), input);
    return listed * prices.item + priceOfProcedure(path, input) - priceOfProcedure(path, undefined);
  }

  /**
   * The token may not be valid any more. What was asked before may have cost more than there is, and be more than one answer may have.
   *
   * @param besides what is paid now, as it was not known before
   */
  #checkAllowed({ account, identity }: Session, kind: CallKind, besides: number): void {
    try {
      this.#host.sessions.checkValid(identity);
      account.checkHeld();
      if (kind === "query") account.checkSolvent();
      if (this.#answerBytes > this.#host.limits.maxBufferedBytes) {
        const message = "The answers of this batch are too large together: ask for the others in another one";
        throw new Refusal({ reason: "held", code: "TOO_MANY_REQUESTS", message, retryAfterMs: 1 });
      }
      if (besides > 0) {
        account.payRest(besides, this.#paid);
        this.#paid += besides;
      }
    } catch (cause) {
      if (cause instanceof Refusal) this.refused(cause);
      throw cause;
    }
  }

  /** Counts a refusal, and tells of it in the header while there is one to write. */
  refused({ reason, code, retryAfterMs }: Refusal): void {
    this.#host.registry.refused(reason);
    if (code === "UNAUTHORIZED") this.tokenRefused();
    if (retryAfterMs === null || this.#res.headersSent) return;
    this.#res.setHeader("retry-after", Math.ceil(retryAfterMs / 1_000));
  }

  /** RFC 6750, section 3: it was the token, and not that a procedure is not for this user. */
  tokenRefused(): void {
    if (!this.#res.headersSent) this.#res.setHeader("www-authenticate", 'Bearer error="invalid_token"');
  }

  /**
   * A client that asks for too much is not told so at once: it would only ask again. One who asks for more meanwhile is not told
   * at all.
   */
  async holdBack(account: Account, { retryAfterMs }: Refusal): Promise<void> {
    if (account.heldBack >= maxHeldBack) {
      this.#res.destroy();
      return;
    }
    account.heldBack += 1;
    await pause(Math.min(retryAfterMs ?? holdMs.least, holdMs.most));
    account.heldBack -= 1;
  }

  #keepAnswer(account: Account, bytes: number): void {
    this.#answerBytes += bytes;
    if (this.#isClosed) return;
    account.keep(bytes);
    this.#heldBytes += bytes;
  }

  tick(nowMs: number): void {
    if (this.#unread.check(nowMs) < this.#host.limits.backlogTimeoutMs) return;
    this.#host.registry.refused("backlog");
    this.#res.destroy();
  }

  #onClosed(): void {
    this.#isClosed = true;
    this.#host.registry.exchanges.delete(this);
    this.#host.registry.inFlight -= 1;
    this.#release();
  }

  #release(): void {
    this.#session?.account.release(this.#heldBytes);
    this.#heldBytes = 0;
  }
}

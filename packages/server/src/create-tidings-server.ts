import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Revocations } from "@tidings/core";
import type { AnyTRPCRouter, inferRouterContext } from "@trpc/server";
import type { OnConnect } from "./session/attendance.ts";
import type { ConnectionInfo } from "./session/connection.ts";
import type { Account } from "./cost/account.ts";
import { createAccounts, untoldAddress } from "./cost/accounts.ts";
import { createLanes } from "./cost/lanes.ts";
import { prices } from "./cost/prices.ts";
import { Strangers } from "./cost/strangers.ts";
import { defaultExpiry, type ExpiryOptions } from "./session/expiry.ts";
import { createGate } from "./http/gate.ts";
import { notOurName } from "./http/hosts.ts";
import { AwakeClock } from "./lifecycle/awake-clock.ts";
import type { Host } from "./lifecycle/host.ts";
import { createHttpConnections } from "./http/http-connections.ts";
import { configOf, hostRouter } from "./trpc/hosted-router.ts";
import { createHttpHandler } from "./http/http-handler.ts";
import type { Authenticate, Identity } from "./session/identity.ts";
import { fetchInProcess } from "./http/in-process-fetch.ts";
import { defaultKeepAlive, type KeepAlive } from "./socket/keep-alive.ts";
import { resolveTimes } from "./socket/times.ts";
import { type Limits, resolveLimits } from "./cost/limits.ts";
import { type Handlers, mountOn } from "./http/mount.ts";
import type { AllowedOrigins } from "./http/origins.ts";
import { watchAnswer } from "./http/watch-answer.ts";
import { createOwnServer } from "./http/own-server.ts";
import { createProxyNotice, createUntoldNotice } from "./http/proxies.ts";
import { Registry, type ServerStats } from "./session/registry.ts";
import type { Refusal } from "./trpc/refusal.ts";
import { createTellRefused, type OnRefused } from "./trpc/refused.ts";
import { createReport, type OnError } from "./lifecycle/report.ts";
import { targetOf } from "./http/request-target.ts";
import { createSessions } from "./session/sessions.ts";
import { createShutdown, type StopListening } from "./lifecycle/shutdown.ts";
import { createUpgradeHandler } from "./socket/upgrade.ts";

/** What a router's procedures get as their context. */
export type CreateContext<Context> = (options: {
  readonly identity: Identity | null;
  readonly connection: ConnectionInfo;
}) => Context | Promise<Context>;

interface BaseOptions<Router extends AnyTRPCRouter> {
  readonly router: Router;
  readonly authenticate: Authenticate;
  /** Path that the router is served at, from the first slash on. Default `/trpc`. */
  readonly path?: `/${string}`;
  /** Default: pages of the server's own origin only. */
  readonly allowedOrigins?: AllowedOrigins;
  /** Headers that pages of those origins may send beside those of tRPC and of tracing (`traceparent`, `sentry-trace`, …). */
  readonly allowedHeaders?: readonly string[];
  /** The names that clients reach the server by, without ports; any other is answered 421. Default: whatever leads here. */
  readonly hosts?: readonly string[];
  /**
   * How many reverse proxies in a row stand before the server, each of which adds to `X-Forwarded-For`. Address, host and
   * scheme are then taken from the forwarded headers. Default 0: anybody who connects could have written these.
   */
  readonly trustedProxies?: number;
  readonly limits?: Partial<Limits>;
  readonly keepAlive?: Partial<KeepAlive>;
  readonly expiry?: Partial<ExpiryOptions>;
  readonly onConnect?: OnConnect;
  /** Who is refused though their tokens have not ended: `hub.revocations`. Default: nobody. */
  readonly revocations?: Revocations;
  /** The application's other HTTP routes. `false`: not one of them, which answers 404. */
  readonly onRequest?: (req: IncomingMessage, res: ServerResponse) => boolean | Promise<boolean>;
  /** Default: prints to the console. */
  readonly onError?: OnError;
  readonly onRefused?: OnRefused;
}

/**
 * `createContext` runs once per WebSocket, and once per HTTP request. It may be left out where the router is content with
 * `{ identity }`.
 */
export type TidingsServerOptions<Router extends AnyTRPCRouter = AnyTRPCRouter> = BaseOptions<Router> &
  ({ readonly identity: Identity | null } extends inferRouterContext<Router>
    ? { readonly createContext?: CreateContext<inferRouterContext<Router>> }
    : { readonly createContext: CreateContext<inferRouterContext<Router>> });

export interface TidingsServer {
  /** Resolves once it listens; `port: 0` (the default) takes a free one. Rejects if it cannot, or if the server is closed. */
  listen(options?: { readonly port?: number; readonly host?: string }): Promise<{ port: number; url: string }>;
  /**
   * Serves the router on an HTTP server that you have, beside what it serves: requests and upgrades for the path are
   * answered here, and all others are left to the server's own listeners. Its limits on headers and bodies are your server's,
   * and so is how many connections may wait to be accepted: give its `listen` a `backlog`, as Node's default is 511.
   * Closing the server is yours to do: `drain` and `close` end only what was begun here.
   *
   * @throws TypeError if it is not a server
   */
  attach(server: Server): void;
  /**
   * Answers a request of a framework that speaks `fetch` (Hono, a route handler of Next.js): everything but WebSockets.
   *
   * @param options.remoteAddress of the client, as far as the framework knows it: limits for strangers count by it. Without it (and
   *   without `trustedProxies`) strangers have no limit together, and the log says so.
   */
  fetch(request: Request, options?: { readonly remoteAddress?: string | undefined }): Promise<Response>;
  /**
   * Takes no more connections and requests, asks the clients to connect elsewhere, answers the calls under way, and then
   * closes as `close` does; after `timeoutMs` in any case. Milliseconds, default 10,000. Calling it again waits with it.
   */
  drain(options?: { readonly timeoutMs?: number }): Promise<void>;
  /** Closes every connection at once and stops to listen. */
  close(): Promise<void>;
  stats(): ServerStats;
}

/** Short enough that no deadline is missed by much, and long enough that a sweep over all connections costs next to nothing. */
function intervalOfSweep(deadlinesMs: readonly number[]): number {
  return Math.max(10, Math.min(250, ...deadlinesMs.map((ms) => ms / 4)));
}

/**
 * The clock ticks more often than connections are looked at: even the shortest deadline is some turns of the event loop away
 * after a stall, in which what came meanwhile is read.
 */
const longestClockIntervalMs = 50;

/**
 * How many connections may wait to be accepted, which Node does once in each turn of its event loop. The system lowers it to
 * what it allows, and drops those beyond it. Node's default, 511, is fewer than may come at once after an outage.
 */
const backlog = 65_535;

const isClosedError = (): Error => new Error("The server is closed: create another one");

/** @throws RangeError if requests cannot have such a path */
function toBasePath(path: string): string {
  if (!/^\/[^?#\s]*$/.test(path)) {
    throw new RangeError(`The path ${JSON.stringify(path)} is not valid: give one like "/trpc"`);
  }
  return path.replace(/\/+$/, "");
}

/**
 * Hosts a tRPC router on one port: WebSocket, HTTP, and subscriptions by SSE. It begins to serve with `listen`.
 *
 * @throws RangeError that names the option with a wrong value
 */
export function createTidingsServer<Router extends AnyTRPCRouter>(
  options: TidingsServerOptions<Router>,
): TidingsServer {
  const { authenticate, onConnect, onRequest, revocations } = options;
  const basePath = toBasePath(options.path ?? "/trpc");
  const limits = resolveLimits(options.limits);
  const keepAlive = resolveTimes("keepAlive", defaultKeepAlive, options.keepAlive);
  const expiry = resolveTimes("expiry", defaultExpiry, options.expiry);
  const { firstFrameTimeoutMs, backlogTimeoutMs } = limits;
  const sweepIntervalMs = intervalOfSweep([
    firstFrameTimeoutMs,
    backlogTimeoutMs,
    ...Object.values(keepAlive),
    ...Object.values(expiry),
  ]);
  const clockIntervalMs = Math.min(longestClockIntervalMs, sweepIntervalMs);
  const clock = new AwakeClock(clockIntervalMs);
  const report = createReport(options.onError);
  const registry = new Registry(limits);
  const createContext = options.createContext ?? (({ identity, connection }) => ({ identity, connection }));
  const gate = createGate(options);

  /** Where it is served: its own server, if it listens, and those that it is attached to. */
  const mounts: (() => StopListening)[] = [];
  const stopListening = (): StopListening => {
    const stopped = mounts.map((stop) => stop());
    return {
      closed: Promise.all(stopped.map(({ closed }) => closed)),
      cutAll: () => stopped.forEach(({ cutAll }) => cutAll()),
    };
  };
  const shutdown = createShutdown(stopListening, registry);
  const accounts = createAccounts(limits);
  const tell = (message: string): void => report(new Error(message), { stage: "crowd", transport: "http" });
  const noticeProxy = options.trustedProxies ? null : createProxyNotice(tell);
  const noticeUntold = createUntoldNotice(tell);
  const strangers = new Strangers({
    now: () => clock.nowMs,
    onCrowd(network, count) {
      tell(`The users of ${count} connections from ${network} are not known yet: the oldest of them are cut off`);
    },
  });
  /** HTTP connections of strangers between their requests: to close one is nothing to report. */
  const idle = new Strangers({ now: () => clock.nowMs });
  const proven = new WeakSet<object>();
  const router = hostRouter(options.router, keepAlive);
  const host: Host = {
    router,
    config: configOf(router),
    sessions: createSessions({ authenticate, accounts, createContext, onConnect, revocations, report }),
    registry,
    accounts,
    lanes: createLanes(),
    strangers,
    proven,
    clock,
    limits,
    keepAlive,
    expiry,
    report,
    tellRefused: createTellRefused(options.onRefused, report),
    isDraining: () => shutdown.phase !== "serving",
    isFinishing: () => shutdown.phase === "finishing",
  };

  const accountOf = (req: IncomingMessage): Account => accounts.ofAddress(gate.readRoute(req).address);
  const connections = createHttpConnections((req) => accountOf(req).cutOff());
  const handleTrpc = createHttpHandler({ host, gate });
  const handleOther = async (req: IncomingMessage, res: ServerResponse): Promise<void> => {
    try {
      accountOf(req).payForRequest(prices.request);
    } catch (refusal) {
      registry.refused("rate");
      answerTooMany(res, refusal as Refusal);
      return;
    }
    const problem = problemOf(req);
    if (problem !== null) {
      res.writeHead(400, { "content-type": "text/plain", connection: "close" }).end(problem);
      return;
    }
    watchAnswer(res, registry, limits);
    try {
      if (await onRequest?.(req, res)) return;
      if (!res.headersSent) res.writeHead(404, { "content-type": "text/plain" });
    } catch (error) {
      if (isBrokenOff(req, error)) return;
      report(error, { stage: "onRequest", transport: "http" });
      if (!res.headersSent) res.writeHead(500, { "content-type": "text/plain" });
    }
    res.end();
  };

  const isEndpoint = (pathname: string): boolean => pathname === basePath || pathname === `${basePath}/`;
  const isOurs = (req: IncomingMessage): boolean => {
    const pathname = problemOf(req) === null ? (targetOf(req)?.pathname ?? "") : "";
    return isEndpoint(pathname) || pathname.startsWith(`${basePath}/`);
  };
  const onForeignHost = (req: IncomingMessage, res: ServerResponse): void => {
    registry.refused("host");
    const { address: remoteAddress } = gate.readRoute(req);
    accountOf(req).charge(prices.request);
    host.tellRefused("host", notOurName, { transport: "http", remoteAddress, headers: req.headers });
    res.writeHead(421, { "content-type": "text/plain", connection: "close" }).end(notOurName);
  };
  const handlers: Handlers = {
    isOurs,
    onRequest(req, res) {
      if (!connections.take(req, res)) return;
      if (gate.isOwnHost(req)) handleTrpc(req, res, targetOf(req)?.pathname.slice(basePath.length + 1) ?? "");
      else onForeignHost(req, res);
    },
    onUpgrade: createUpgradeHandler({ host, gate, isEndpoint }),
  };
  const onOther = (req: IncomingMessage, res: ServerResponse): void => {
    if (!connections.take(req, res)) return;
    if (problemOf(req) !== null || gate.isOwnHost(req)) void handleOther(req, res);
    else onForeignHost(req, res);
  };
  const openOwnServer = ({ isGuarded }: { readonly isGuarded: boolean }): Server => {
    const guard = isGuarded ? { newcomers: strangers, idle, accounts, proven } : null;
    const server = createOwnServer({ limits, registry, guard, noticeProxy, handlers, onOther });
    mounts.push(() => ({
      closed: new Promise<void>((resolve) => {
        server.close(() => resolve()); // an error means that it never listened
      }),
      cutAll: () => server.closeAllConnections(),
    }));
    return server;
  };
  /** Serves what comes by `fetch`, and never listens. */
  let inProcess: Server | undefined;

  const stopEnding = revocations?.onEnd((concerns, why) => registry.end(concerns, why));

  let timers: NodeJS.Timeout[] = [];
  /** From when there is something to watch. */
  const startSweep = (): void => {
    if (timers.length > 0) return;
    timers = [
      setInterval(() => clock.tick(), clockIntervalMs).unref(),
      setInterval(() => {
        registry.tick(clock.nowMs);
        strangers.sweep();
        idle.sweep();
      }, sweepIntervalMs).unref(),
    ];
  };
  const stopSweep = (): void => timers.forEach((timer) => clearInterval(timer));

  return {
    async listen(where = {}) {
      // as other servers' `listen(3000)`: it would take any free port
      if (typeof where !== "object")
        throw new TypeError(`listen wants to be given an object: { port: ${String(where)} }`);
      const { port = 0, host: hostname } = where;
      if (shutdown.phase !== "serving") throw isClosedError();
      const listening = Promise.withResolvers<{ port: number; url: string }>();
      const server = openOwnServer({ isGuarded: !options.trustedProxies });
      server.once("error", listening.reject);
      server.listen({ port, host: hostname, backlog }, () => {
        server.off("error", listening.reject);
        if (shutdown.phase === "closed") {
          server.close(); // what did not listen yet could not be closed
          return;
        }
        // one that nobody hears would end the process
        server.on("error", (error) => report(error, { stage: "listen", transport: "http" }));
        startSweep();
        const address = server.address() as AddressInfo;
        listening.resolve({ port: address.port, url: urlOf(address) });
      });
      server.once("close", () => listening.reject(isClosedError())); // no matter once it listens
      return listening.promise;
    },

    attach(server) {
      if (shutdown.phase !== "serving") throw isClosedError();
      const unmount = mountOn(server, handlers);
      startSweep();
      mounts.push(() => {
        unmount();
        return { closed: Promise.resolve(), cutAll: () => {} };
      });
    },

    fetch(request, { remoteAddress } = {}) {
      inProcess ??= openOwnServer({ isGuarded: false }); // it has no connections to keep
      startSweep();
      if (remoteAddress === undefined && !options.trustedProxies) noticeUntold();
      return fetchInProcess(inProcess, request, remoteAddress ?? untoldAddress);
    },

    async drain({ timeoutMs = 10_000 } = {}) {
      await shutdown.drain(timeoutMs);
      stopEnding?.();
      stopSweep();
    },

    async close() {
      await shutdown.close();
      stopEnding?.();
      stopSweep();
    },

    stats: () => registry.stats(),
  };
}

/** Whether somebody went away in the middle of their request: nothing of ours has failed, and they can do it all day. */
const isBrokenOff = (req: IncomingMessage, error: unknown): boolean => req.destroyed && error === req.errored;

/** What is wrong with a request, whatever it asks for. */
function problemOf(req: IncomingMessage): string | null {
  if (targetOf(req) === null) return "The path of the request is not valid";
  const { host } = req.headers;
  if (req.httpVersion === "1.1" && host === undefined) {
    return "The request has no Host header, which HTTP/1.1 requires";
  }
  if (host?.includes("@")) return "The Host header of the request is not valid";
  return req.method === "TRACE" ? "TRACE is not answered here" : null;
}

function answerTooMany(res: ServerResponse, { message, retryAfterMs }: Refusal): void {
  const retryAfter = String(Math.ceil((retryAfterMs ?? 1_000) / 1_000));
  const headers = { "content-type": "text/plain; charset=utf-8", "retry-after": retryAfter, connection: "close" };
  res.writeHead(429, headers).end(message);
}

function urlOf({ address, family, port }: AddressInfo): string {
  if (address === "::" || address === "0.0.0.0") return `http://localhost:${port}`;
  return family === "IPv6" ? `http://[${address}]:${port}` : `http://${address}:${port}`;
}

import type { IncomingMessage, ServerResponse } from "node:http";
import { getTRPCErrorShape, type TRPCError, transformTRPCResponse } from "@trpc/server";
import { nodeHTTPRequestHandler } from "@trpc/server/adapters/node-http";
import { getHTTPStatusCodeFromError, parseConnectionParamsFromString, type TRPCRequestInfo } from "@trpc/server/http";
import { tokenOf } from "../socket/client-frame.ts";
import type { Account } from "../cost/account.ts";
import { type ConnectionInfo, describeConnection, toConnectionInfo } from "../session/connection.ts";
import type { Gate } from "./gate.ts";
import { prices } from "../cost/prices.ts";
import type { Host } from "../lifecycle/host.ts";
import { HttpExchange } from "./http-exchange.ts";
import { bearerToken } from "../session/identity.ts";
import type { PageTrust } from "./origins.ts";
import { answerAsPoll } from "./long-poll.ts";
import { reasonOf, Refusal, toTRPCError } from "../trpc/refusal.ts";
import { isOwnFault } from "../lifecycle/report.ts";
import { SseConnection } from "./sse-connection.ts";
import { targetOf } from "./request-target.ts";

interface HttpHandlerOptions {
  readonly host: Host;
  readonly gate: Gate;
}

/** A batch names its procedures in the path. Counted here, as not every version of tRPC has a bound of its own. */
const callsIn = (path: string): number => path.split(/,|%2c/i).length;

/** A request before tRPC has read it. */
interface Incoming {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  /** Who pays if it calls nothing. */
  readonly payer: Account;
}

/** The token of a request, as far as it can be seen before tRPC has read it. */
function visibleToken(req: IncomingMessage): string | null {
  const params = targetOf(req)?.searchParams.get("connectionParams");
  if (!params) return bearerToken(req.headers);
  try {
    return tokenOf(parseConnectionParamsFromString(params)) ?? bearerToken(req.headers);
  } catch {
    return null; // it is refused for that
  }
}

/** Serves the router on HTTP: queries, mutations, batches, and subscriptions by server-sent events. */
export function createHttpHandler({
  host,
  gate,
}: HttpHandlerOptions): (req: IncomingMessage, res: ServerResponse, path: string) => void {
  const { router, config, sessions, registry, limits } = host;

  /** Answers a request that tRPC is not to see, in the shape of a tRPC error. */
  const refuse = ({ req, res, payer }: Incoming, refusal: Refusal): void => {
    const { address } = gate.readRoute(req);
    registry.refused(refusal.reason);
    host.tellRefused(refusal.reason, refusal.message, {
      transport: "http",
      remoteAddress: address,
      headers: req.headers,
    });
    payer.charge(prices.request);
    const call = { type: "unknown", path: undefined, input: undefined, ctx: undefined } as const;
    const error = getTRPCErrorShape({ config, error: refusal, ...call });
    res.writeHead(getHTTPStatusCodeFromError(refusal), { "content-type": "application/json" });
    res.end(JSON.stringify(transformTRPCResponse(config, { error })));
  };

  const createContext = async (
    { req, res, exchange }: { req: IncomingMessage; res: ServerResponse; exchange: HttpExchange },
    info: TRPCRequestInfo,
    trust: PageTrust,
  ): Promise<unknown> => {
    const { address } = gate.readRoute(req);
    const connection = toConnectionInfo(req, {
      transport: "http",
      remoteAddress: address,
      cookies: trust === "trusted",
    });
    let account = host.accounts.ofAddress(address);
    try {
      describeConnection(connection, info.connectionParams);
      const token = tokenOf(info.connectionParams) ?? bearerToken(req.headers);
      const session = await sessions.authenticate(token, connection);
      ({ account } = session);
      if (session.identity) host.proven.add(req.socket);
      exchange.begin(
        session,
        info.type,
        info.calls.map(({ path }) => path),
      );
      const context = await sessions.createContext(session.identity, connection);
      if (info.type === "subscription") {
        const poll = URL.parse(req.url ?? "", "http://localhost")?.searchParams.get("poll") ?? null;
        if (poll !== null) answerAsPoll(res, poll);
        await SseConnection.begin({ host, session, connection, res, isClosed: exchange.isClosed });
      }
      if (info.type !== "unknown") registry.called(info.type, info.calls.length);
      return context;
    } catch (cause) {
      const error = toTRPCError(cause);
      countRefusal(error, connection, exchange);
      if (error instanceof Refusal && error.code === "TOO_MANY_REQUESTS") await exchange.holdBack(account, error);
      throw error;
    }
  };

  const countRefusal = (error: TRPCError, connection: ConnectionInfo, exchange: HttpExchange): void => {
    const reason = reasonOf(error);
    if (reason) host.tellRefused(reason, error.message, connection);
    if (error instanceof Refusal) exchange.refused(error);
    else if (reason) registry.refused(reason);
    if (error.code === "UNAUTHORIZED") exchange.tokenRefused();
  };

  const serve = ({ req, res, payer }: Incoming, path: string, trust: PageTrust): void => {
    const exchange = new HttpExchange(host, req, res);
    let isUnderstood = false;
    res.once("close", () => {
      if (!isUnderstood) payer.charge(prices.request);
    });
    void nodeHTTPRequestHandler({
      router: exchange.metered(router),
      req,
      res,
      path,
      maxBodySize: limits.maxPayloadBytes,
      allowMethodOverride: true, // an input may be longer than a URL, and is nobody's business in a log
      createContext({ info }) {
        isUnderstood = true; // from here on it pays as a call
        return createContext({ req, res, exchange }, info, trust);
      },
      // tRPC sets its own Vary over ours
      responseMeta: () => ({ headers: new Headers({ vary: "origin" }) }),
      onError({ error: cause, path: procedure = "", type }) {
        const error = toTRPCError(cause);
        if (error.code === "PAYLOAD_TOO_LARGE" && !(error instanceof Refusal)) registry.refused("payload");
        if (!isOwnFault(error)) return;
        host.report(error, {
          stage: type === "subscription" ? "subscription" : "call",
          transport: "http",
          path: procedure,
        });
      },
    });
  };

  return (req, res, path) => {
    const trust = gate.judgePage(req);
    if (trust !== "foreign") {
      for (const [name, value] of Object.entries(gate.corsHeaders(req, trust))) res.setHeader(name, value);
    }
    const payer = sessions.payerOf(visibleToken(req), gate.readRoute(req).address);
    const incoming: Incoming = { req, res, payer };
    if (payer.isExhausted) {
      const retryAfterMs = payer.debtMs;
      const message = `Too much was asked for: retry in ${retryAfterMs} ms`;
      res.setHeader("connection", "close");
      res.setHeader("retry-after", Math.ceil(retryAfterMs / 1_000));
      refuse(incoming, new Refusal({ reason: "rate", code: "TOO_MANY_REQUESTS", message, retryAfterMs }));
    } else if (trust === "foreign") {
      const message = "Pages of this origin may not call this server";
      refuse(incoming, new Refusal({ reason: "origin", code: "FORBIDDEN", message }));
    } else if (req.method === "OPTIONS") {
      payer.charge(prices.frame); // pages of others may need one for each call
      res.writeHead(204).end();
    } else if (host.isDraining()) {
      const message = "The server is shutting down: retry";
      res.setHeader("connection", "close");
      res.setHeader("retry-after", "1");
      refuse(incoming, new Refusal({ reason: "draining", code: "SERVICE_UNAVAILABLE", message }));
    } else if (Number(req.headers["content-length"] ?? 0) > limits.maxPayloadBytes) {
      const message = `The body is too large: send at most ${limits.maxPayloadBytes} bytes`;
      refuse(incoming, new Refusal({ reason: "payload", code: "PAYLOAD_TOO_LARGE", message }));
    } else if (callsIn(path) > limits.maxBatch) {
      const message = `The batch is too long: send at most ${limits.maxBatch} calls in one`;
      refuse(incoming, new Refusal({ reason: "batch", code: "BAD_REQUEST", message }));
    } else {
      serve(incoming, path, trust);
    }
  };
}

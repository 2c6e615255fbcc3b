import type { IncomingMessage } from "node:http";
import { createHostCheck } from "./hosts.ts";
import { type AllowedOrigins, createCorsHeaders, createOriginCheck, type PageTrust } from "./origins.ts";
import { createRouteReader, type Route } from "./proxies.ts";

/** Which requests are let in at all, before it is asked who makes them. */
export interface Gate {
  readonly readRoute: (req: IncomingMessage) => Route;
  readonly isOwnHost: (req: IncomingMessage) => boolean;
  readonly judgePage: (req: IncomingMessage) => PageTrust;
  readonly corsHeaders: (req: IncomingMessage, trust: PageTrust) => Record<string, string>;
}

interface GateOptions {
  readonly allowedOrigins?: AllowedOrigins;
  readonly allowedHeaders?: readonly string[];
  readonly hosts?: readonly string[];
  readonly trustedProxies?: number;
}

export function createGate({ allowedOrigins, allowedHeaders, hosts, trustedProxies }: GateOptions): Gate {
  const readRoute = createRouteReader(trustedProxies);
  return {
    readRoute,
    isOwnHost: createHostCheck(hosts, readRoute),
    judgePage: createOriginCheck(allowedOrigins, readRoute),
    corsHeaders: createCorsHeaders(allowedHeaders),
  };
}

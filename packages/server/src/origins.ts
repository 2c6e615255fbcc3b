import type { IncomingMessage } from "node:http";

/** Origins whose pages may talk to the server, such as `https://app.example.com`; `"*"`: all. */
export type AllowedOrigins = readonly string[] | "*";

function hostOf(origin: string): string | null {
  return URL.parse(origin)?.host ?? null;
}

/**
 * Whether the page that made a request may talk to this server: always one of the server's own origin (the same host as
 * in the Host header), and those listed. A request without an Origin comes from no browser and passes.
 */
export function createOriginCheck(allowed: AllowedOrigins = []): (req: IncomingMessage) => boolean {
  const listed = allowed === "*" ? null : new Set(allowed.map((origin) => origin.toLowerCase().replace(/\/$/, "")));
  return ({ headers: { origin, host } }) =>
    origin === undefined ||
    listed === null ||
    listed.has(origin.toLowerCase()) ||
    (host !== undefined && hostOf(origin) === host.toLowerCase());
}

const preflightHeaders = {
  "access-control-allow-methods": "GET, POST",
  "access-control-allow-headers": "authorization, content-type, last-event-id, trpc-accept, x-trpc-source",
  "access-control-max-age": "7200",
};

/** The CORS headers of an answer to a page of an allowed origin. Credentials are not needed: there are no cookies. */
export function corsHeaders({ method, headers }: IncomingMessage): Record<string, string> {
  if (headers.origin === undefined) return {};
  return {
    "access-control-allow-origin": headers.origin,
    "access-control-expose-headers": "retry-after, www-authenticate",
    vary: "origin",
    ...(method === "OPTIONS" ? preflightHeaders : {}),
  };
}

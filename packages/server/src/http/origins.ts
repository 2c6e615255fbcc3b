import type { IncomingMessage } from "node:http";
import type { Route } from "./proxies.ts";

/**
 * Origins whose pages may talk to the server: `https://app.example.com`, `https://*.example.com` (any depth of names below
 * it), those of apps such as `capacitor://localhost`, or `null` and `file://`, which is what sandboxed frames and local files
 * call themselves. `"*"`: all.
 *
 * With `"*"`, `null` and `file://` the pages are anybody's: their requests are taken without cookies.
 */
export type AllowedOrigins = readonly string[] | "*";

/** What the server makes of the page that a request comes from. */
export type PageTrust =
  /** It may not talk to the server. */
  | "foreign"
  /** It may, but not in the name of a user whose cookies the browser adds. */
  | "anyone"
  /** The server's own, one that is listed by name, or no page at all. */
  | "trusted";

const anybodys: ReadonlySet<string> = new Set(["null", "file://"]);

const defaultPorts: Readonly<Record<string, string>> = { "http:": "80", "https:": "443", "ws:": "80", "wss:": "443" };

interface OriginParts {
  readonly scheme: string;
  readonly host: string;
  /** Empty where it is the scheme's own. */
  readonly port: string;
}

/** Letter case, a scheme's own port and a dot at the end of a name make no difference. `null`: it is not an origin. */
function partsOf(origin: string): OriginParts | null {
  const url = URL.parse(origin);
  const [, scheme = "", rest] = /^([a-z][a-z0-9+.-]*:)\/\/([^/?#@\\\s]+)\/?$/i.exec(origin) ?? [];
  if (!url || rest === undefined || url.protocol !== scheme.toLowerCase()) return null;
  const host = url.hostname.toLowerCase();
  return {
    scheme: url.protocol,
    host: host.length > 1 ? host.replace(/\.$/, "") : host,
    port: url.port === defaultPorts[url.protocol] ? "" : url.port,
  };
}

const toText = ({ scheme, host, port }: OriginParts): string => `${scheme}//${host}${port === "" ? "" : `:${port}`}`;

/** What is wrong with an entry of the allowed origins, as the end of a sentence; `null` if it is fine. */
export function originProblem(entry: string): string | null {
  if (anybodys.has(entry)) return null;
  const parts = partsOf(entry);
  if (!parts)
    return "is not an origin: give for example https://app.example.com, https://*.example.com or capacitor://localhost";
  if (!parts.host.includes("*")) return null;
  const isWellPlaced = /^\*\.[^*]+$/.test(parts.host) && /^\*\.(.+\..+|localhost)$/.test(parts.host);
  return isWellPlaced ? null : "has a wildcard that would match too much or nothing: give it as https://*.example.com";
}

/**
 * Judges the page that made a request. Always trusted: a page of the server's own origin, and a request without an Origin,
 * which does not come from a page of another one. The own origin is the host that the client asked for, with the scheme where
 * that is known.
 *
 * @throws RangeError that names the entry that is not an origin
 */
export function createOriginCheck(
  allowed: AllowedOrigins = [],
  readRoute: (req: IncomingMessage) => Route,
): (req: IncomingMessage) => PageTrust {
  const exact = new Set<string>();
  const wildcards: OriginParts[] = [];
  for (const entry of allowed === "*" ? [] : allowed) {
    const problem = originProblem(entry);
    if (problem !== null) throw new RangeError(`The allowed origin ${JSON.stringify(entry)} ${problem}`);
    const parts = partsOf(entry);
    if (parts?.host.startsWith("*.")) wildcards.push({ ...parts, host: parts.host.slice(1) });
    else exact.add(parts ? toText(parts) : entry);
  }

  const isListed = (origin: OriginParts): boolean =>
    exact.has(toText(origin)) ||
    wildcards.some(
      ({ scheme, host, port }) =>
        origin.scheme === scheme &&
        origin.port === port &&
        origin.host.length > host.length &&
        origin.host.endsWith(host),
    );

  const isOwn = (origin: OriginParts, { host, scheme }: Route): boolean => {
    if (host === undefined || (scheme !== null && origin.scheme !== `${scheme}:`)) return false;
    if (origin.scheme !== "http:" && origin.scheme !== "https:") return false;
    const own = partsOf(`${origin.scheme}//${host}`);
    return own !== null && toText(own) === toText(origin);
  };

  return (req) => {
    const { origin } = req.headers;
    if (origin === undefined) return isFromAnotherSite(req) ? "foreign" : "trusted";
    const parts = partsOf(origin);
    if (parts && (isListed(parts) || isOwn(parts, readRoute(req)))) return "trusted";
    return allowed === "*" || (anybodys.has(origin) && exact.has(origin)) ? "anyone" : "foreign";
  };
}

/** Browsers leave the Origin out of what a page loads as an image or a script, but say where such a request comes from. */
function isFromAnotherSite({ headers }: IncomingMessage): boolean {
  const site = headers["sec-fetch-site"];
  return site === "cross-site" || site === "same-site";
}

/** What tRPC's clients send, and what tracing adds to every request of a page. */
const knownHeaders = [
  "authorization",
  "content-type",
  "last-event-id",
  "trpc-accept",
  "x-trpc-source",
  "baggage",
  "sentry-trace",
  "traceparent",
  "tracestate",
  "b3",
  "x-b3-traceid",
  "x-b3-spanid",
  "x-b3-parentspanid",
  "x-b3-sampled",
  "x-datadog-trace-id",
  "x-datadog-parent-id",
  "x-datadog-origin",
  "x-datadog-sampling-priority",
  "x-request-id",
  "x-correlation-id",
  "request-id",
  "request-context",
  "newrelic",
  "uber-trace-id",
  "x-b3-flags",
  "x-instana-t",
  "x-instana-s",
  "x-instana-l",
];

const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/**
 * The CORS headers of an answer to a page that may talk to the server; cookies go along with it if it is trusted.
 *
 * @param more headers that pages may send beside those of tRPC and of tracing
 * @throws RangeError that names what is not a header
 */
export function createCorsHeaders(
  more: readonly string[] = [],
): (req: IncomingMessage, trust: PageTrust) => Record<string, string> {
  for (const name of more) {
    if (!headerName.test(name))
      throw new RangeError(`The allowed header ${JSON.stringify(name)} is not the name of a header`);
  }
  const preflight = {
    "access-control-allow-methods": "GET, POST",
    "access-control-allow-headers": [...knownHeaders, ...more.map((name) => name.toLowerCase())].join(", "),
    "access-control-max-age": "7200",
  };
  return ({ method, headers: { origin } }, trust) => {
    if (origin === undefined) return {};
    return {
      "access-control-allow-origin": origin,
      "access-control-expose-headers": "retry-after, www-authenticate",
      ...(trust === "trusted" && { "access-control-allow-credentials": "true" }),
      vary: "origin",
      ...(method === "OPTIONS" && preflight),
    };
  };
}

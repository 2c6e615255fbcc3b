import type { IncomingMessage } from "node:http";

/** How the client itself made a request, as far as it is known behind proxies. */
export interface Route {
  readonly address: string;
  /** The host and port that the client asked for. */
  readonly host: string | undefined;
  /** `null`: not known, as a proxy that is not trusted may have taken TLS off. */
  readonly scheme: "http" | "https" | null;
}

/** The value that the outermost trusted proxy wrote: each adds its own at the end. */
function valueFrom(header: string | readonly string[] | undefined, proxies: number): string | undefined {
  const values = (typeof header === "string" ? header : (header?.join(",") ?? "")).split(",");
  return values.at(-Math.min(proxies, values.length))?.trim() || undefined;
}

/** Azure's gateways write the port beside the address: each connection would be counted as somebody else. */
function withoutPort(address: string | undefined): string | undefined {
  const [, v4, v6] = /^(?:(\d+(?:\.\d+){3})|\[([\da-f:.]+)\])(?::\d+)?$/i.exec(address ?? "") ?? [];
  return v4 ?? v6 ?? address;
}

/** What proxies write of a request; of an upgrade Traefik writes `wss` and `ws`. */
const schemes = new Map<string | undefined, Route["scheme"]>([
  ["https", "https"],
  ["wss", "https"],
  ["http", "http"],
  ["ws", "http"],
]);

const toScheme = (value: string | undefined): Route["scheme"] => schemes.get(value?.toLowerCase()) ?? null;

/** What HTTP/2 has in the place of `Host`: an application's own server may speak it. */
const authorityOf = ({ ":authority": authority }: IncomingMessage["headers"]): string | undefined =>
  typeof authority === "string" ? authority : undefined;

/**
 * Reads from requests where they come from. With `proxies` trusted ones in a row before the server, each of which adds to
 * `X-Forwarded-For`, the address is the one that the outermost of them saw; `X-Forwarded-Host` and `X-Forwarded-Proto` count
 * as well then. With 0, only what the connection itself shows.
 *
 * @throws RangeError if `proxies` is not an integer from 0 on
 */
export function createRouteReader(proxies: number = 0): (req: IncomingMessage) => Route {
  if (!Number.isSafeInteger(proxies) || proxies < 0) {
    throw new RangeError(`trustedProxies is ${proxies}: give how many proxies stand before the server, 0 for none`);
  }
  return ({ socket, headers }) => {
    const encrypted = "encrypted" in socket && socket.encrypted === true;
    const direct: Route = {
      address: socket.remoteAddress ?? "unknown",
      host: headers.host ?? authorityOf(headers),
      scheme: encrypted ? "https" : null,
    };
    if (proxies === 0) return direct;
    return {
      address: withoutPort(valueFrom(headers["x-forwarded-for"], proxies)) ?? direct.address,
      host: valueFrom(headers["x-forwarded-host"], proxies) ?? direct.host,
      scheme: toScheme(valueFrom(headers["x-forwarded-proto"], proxies)) ?? direct.scheme,
    };
  };
}

function tellOnce(tell: (message: string) => void, message: string): () => void {
  let isTold = false;
  return () => {
    if (isTold) return;
    isTold = true;
    tell(message);
  };
}

/**
 * Tells once of a proxy that nobody has said is there: all who come through it count as one address, and share what an address
 * may spend.
 */
export function createProxyNotice(tell: (message: string) => void): (req: IncomingMessage) => void {
  const notice = tellOnce(
    tell,
    "Requests have an X-Forwarded-For: if they come through your proxy, say so with trustedProxies, or all strangers count as one",
  );
  return ({ headers }) => {
    if (headers["x-forwarded-for"] !== undefined) notice();
  };
}

/** Tells once of requests by `fetch` of which nobody says where they come from. */
export const createUntoldNotice = (tell: (message: string) => void): (() => void) =>
  tellOnce(
    tell,
    "Requests come by fetch without their address: give it as remoteAddress, or strangers are not limited",
  );

import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { TRPCError } from "@trpc/server";
import type { Identity, Transport } from "./identity.ts";

/** What an application may know of the connection that it makes a context for. */
export interface ConnectionInfo {
  /** Unique in this process. */
  readonly id: number;
  readonly transport: Transport;
  /** Of the client; behind trusted proxies as the outermost of them saw it. `untold` if it came by `fetch`, which was not told. */
  readonly remoteAddress: string;
  /** Without cookies where the page that made the request may be anybody's. */
  readonly headers: IncomingHttpHeaders;
  /**
   * What the client calls it (`connectionParams.connection`), so that calls over HTTP can speak of event streams; `""` if it
   * does not. `null` for a WebSocket, which needs no name.
   */
  readonly name: string | null;
  /** The version of the router's own protocol that the client speaks (`connectionParams.protocol`); `null` if it does not say. */
  readonly protocol: number | null;
  /** Whose the client says it is (`connectionParams.user`): nobody else gets it. `null` if it does not say. */
  readonly user: string | null;
  /** Whether nobody is at it from the beginning (`connectionParams.away`). */
  readonly away: boolean;
  /** Whether nobody is at it. `null` if `onConnect` returned nothing that wants to know, and for HTTP's calls. */
  readonly setAway: ((away: boolean) => void | Promise<void>) | null;
}

/** The same to those who make it. */
export type NewConnectionInfo = { -readonly [Key in keyof ConnectionInfo]: ConnectionInfo[Key] };

interface ConnectionOptions {
  readonly transport: Transport;
  readonly remoteAddress: string;
  /** Whether the cookies that came along may tell who it is. */
  readonly cookies: boolean;
}

function withoutCookies(headers: IncomingHttpHeaders): IncomingHttpHeaders {
  const others = { ...headers };
  delete others.cookie;
  return others;
}

let lastId = 0;

export function toConnectionInfo(
  req: IncomingMessage,
  { transport, remoteAddress, cookies }: ConnectionOptions,
): NewConnectionInfo {
  lastId += 1;
  const headers = cookies || req.headers.cookie === undefined ? req.headers : withoutCookies(req.headers);
  const name = transport === "http" ? "" : null;
  return {
    id: lastId,
    transport,
    remoteAddress,
    headers,
    name,
    protocol: null,
    user: null,
    away: false,
    setAway: null,
  };
}

const maxNameLength = 64;

/** Takes over what the client says of its connection. Throws a `BAD_REQUEST` if that cannot be. */
export function describeConnection(info: NewConnectionInfo, params: Record<string, string | undefined> | null): void {
  const { connection = "", protocol = "", user = null, away } = params ?? {};
  if (connection.length > maxNameLength) {
    const message = `connectionParams.connection is longer than ${maxNameLength} characters: give a shorter name`;
    throw new TRPCError({ code: "BAD_REQUEST", message });
  }
  if (info.transport === "http") info.name = connection;
  info.protocol = /^\d{1,6}$/.test(protocol) ? Number(protocol) : null; // no reason to refuse anybody
  info.user = user;
  info.away = away === "true";
}

/** A connection that lives longer than a call: a WebSocket, or a subscription by SSE. */
export interface LiveConnection {
  readonly transport: Transport;
  /** `null` until it is known, and of somebody anonymous. */
  readonly identity: Identity | null;
  readonly bufferedBytes: number;
  /** Called a few times a second, by a clock that never goes back: everything that depends on the time is decided here. */
  tick(nowMs: number): void;
  /** Asks the client to connect anew, elsewhere, while this connection still serves it. */
  notifyReconnect(): void;
  /** Ends it in order. Its resources are released at once, though the peer may take its time. */
  close(code: number, reason: string): void;
  /** Ends it at once. */
  terminate(): void;
}

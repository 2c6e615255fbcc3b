import { Agent, request } from "undici";
import { createDnsLookup } from "./dns-lookup.ts";
import { checkHost, createPublicLookup } from "./private-addresses.ts";

/** How a provider is reached by HTTP. */
export interface HttpOptions {
  /**
   * Whether private addresses may be reached (loopback, private networks): for tests, and for providers of your own.
   * Default `false`.
   */
  readonly allowPrivate?: boolean;
  /** How long an answer may take, half of which is for the connection. Milliseconds, default 10,000. */
  readonly timeoutMs?: number;
}

export interface HttpAnswer {
  readonly status: number;
  /** The first 64 KiB. */
  readonly text: string;
  /** What `Retry-After` asks for; `null` without one. Milliseconds. */
  readonly retryAfterMs: number | null;
}

export interface HttpRequest {
  readonly url: URL;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  readonly signal: AbortSignal;
}

/** Requests to servers that somebody else names: no redirects, no private addresses, bounded in time and size. */
export interface Http {
  /** @throws {PrivateAddressError} and whatever a connection fails with */
  ask(request: HttpRequest): Promise<HttpAnswer>;
  /** Ends what is under way. */
  close(): Promise<void>;
}

const maxAnswer = 64 * 1024;
/** How long a connection is kept that is not used. Servers may ask for less, but not for more: users name some of them. Milliseconds. */
const maxIdleMs = 4_000;

/** `namedBy`: who chooses the servers. Names that users choose are resolved so that they hold up nothing else. */
export function createHttp(
  { allowPrivate = false, timeoutMs = 10_000 }: HttpOptions = {},
  namedBy: "operator" | "users" = "operator",
): Http {
  const lookup = createPublicLookup(namedBy === "users" ? createDnsLookup() : undefined);
  const agent = new Agent({
    // so long before the answer's own limit that it is known which of the two has failed
    connect: { timeout: Math.ceil(timeoutMs / 2), ...(!allowPrivate && { lookup }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    keepAliveTimeout: maxIdleMs,
    keepAliveMaxTimeout: maxIdleMs,
  });
  return {
    async ask({ url, method = "POST", headers = {}, body = "", signal }) {
      if (!allowPrivate) checkHost(url);
      const answer = await request(url, {
        dispatcher: agent,
        method,
        headers,
        signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
        ...(method === "POST" && { body: Buffer.from(body) }),
      });
      return {
        status: answer.statusCode,
        text: await readStart(answer.body),
        retryAfterMs: toRetryAfterMs(answer.headers["retry-after"], Date.now()),
      };
    },
    close: () => agent.destroy(), // what is under way now is a link that nobody waits for any more
  };
}

async function readStart(body: AsyncIterable<Buffer> & { destroy(): unknown }): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of body) {
    chunks.push(chunk);
    length += chunk.length;
    if (length >= maxAnswer) break;
  }
  return Buffer.concat(chunks).toString("utf8", 0, maxAnswer);
}

/** Seconds, or a date (RFC 9110, 10.2.3). */
export function toRetryAfterMs(header: string | readonly string[] | undefined, nowMs: number): number | null {
  const text = typeof header === "string" ? header : header?.[0];
  if (text === undefined) return null;
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1000;
  const atMs = Date.parse(text);
  return Number.isNaN(atMs) ? null : Math.max(0, atMs - nowMs);
}

import { isTrpcAnswer, toHttpUrl } from "../connection/http-url.ts";

/** How a tRPC router is called over HTTP. */
export interface HttpApi {
  /** `path` is a procedure's, or `""`. Rejects where there is no answer. */
  readonly post: (path: string, body: unknown, signal: AbortSignal) => Promise<Response>;
  /** Whether the user is away, for streams that begin from now on. */
  readonly setAway: (away: boolean) => void;
}

export interface CallAnswer {
  readonly result?: unknown;
  readonly error?: { readonly data?: { readonly code?: string } | null };
}

/**
 * Whether the server refused the token, and not only a procedure that this user may not call.
 *
 * @see https://www.rfc-editor.org/rfc/rfc6750#section-3
 */
export const isTokenRefused = ({ headers }: Response): boolean => headers.has("www-authenticate");

/** @param params the first frame of a WebSocket, which has the token */
export function createHttpApi(url: string, params: string, onAnswer: (response: Response) => void): HttpApi {
  const { data } = JSON.parse(params) as { data: { token: string; user?: string; protocol?: string; away?: string } };
  const connection = Math.random().toString(36).slice(2);
  let { away = "false" } = data;
  // like a WebSocket, which brings cookies to a server of another origin too
  const byCookie = data.token === "";
  const base = toHttpUrl(url);
  return {
    setAway(next) {
      away = String(next);
    },
    async post(path, body, signal) {
      const [name = "", query = ""] = path.split("?");
      const target = new URL(base);
      if (name !== "") target.pathname = `${target.pathname.replace(/\/$/, "")}/${name}`;
      for (const [key, value] of new URLSearchParams(query)) target.searchParams.set(key, value);
      // the server applies it to all streams with this connection name, including later ones
      target.searchParams.set(
        "connectionParams",
        JSON.stringify({ connection, user: data.user, protocol: data.protocol, away }),
      );
      const response = await fetch(target, {
        method: "POST",
        headers: { "content-type": "application/json", ...(!byCookie && { authorization: `Bearer ${data.token}` }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        cache: "no-store",
        // a proxy may ask for a cookie of its own where the page comes from
        credentials: byCookie ? "include" : "same-origin",
        signal,
      });
      onAnswer(response);
      return response;
    },
  };
}

/** A call's answer. Throws if it is not tRPC's: a proxy has answered in its place, say. */
export function toAnswer(value: unknown): CallAnswer {
  if (!isTrpcAnswer(value)) throw new TypeError("The answer is not tRPC's");
  return value as CallAnswer;
}

// oxlint-disable no-underscore-dangle -- tRPC keeps what a router is made of under such names
import { TidingsError } from "@tidings/core";
import type { AnyTRPCRouter } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { TRPC_ERROR_CODES_BY_KEY } from "@trpc/server/rpc";
import type { KeepAlive } from "../socket/keep-alive.ts";
import { Refusal, toTRPCError } from "./refusal.ts";

export type RouterConfig = AnyTRPCRouter["_def"]["_config"];

/** How a router formats errors and transforms data. */
export const configOf = (router: AnyTRPCRouter): RouterConfig => router._def._config;

const anything = { value: 1 };

/** Whether what its procedures return goes out as the JSON that it is. A router of another copy of tRPC has none of its own. */
export const hasNoTransformer = ({ transformer }: RouterConfig): boolean =>
  transformer.output.serialize(anything) === anything && transformer.input.deserialize(anything) === anything;

const tellsWhenToRetry = (error: unknown): error is Refusal | TidingsError =>
  error instanceof Refusal || error instanceof TidingsError;

/**
 * The router with what the host adds on every transport alike: a `TidingsError` keeps its code, a refusal tells
 * `data.retryAfterMs`, and SSE has pings unless the router says otherwise. Its own error formatter has the last word on
 * everything else.
 */
export function hostRouter<Router extends AnyTRPCRouter>(router: Router, { pingMs, pongTimeoutMs }: KeepAlive): Router {
  const config = configOf(router);
  const hosted: RouterConfig = {
    ...config,
    sse:
      config.sse?.ping || config.sse?.client
        ? config.sse
        : {
            ...config.sse,
            ping: { enabled: true, intervalMs: pingMs },
            client: { reconnectAfterInactivityMs: pingMs + pongTimeoutMs },
          },
    errorFormatter(options) {
      const error = toTRPCError(options.error);
      const { data } = options.shape;
      const shape = {
        message: error.message,
        code: TRPC_ERROR_CODES_BY_KEY[error.code],
        data: { ...data, code: error.code, httpStatus: getHTTPStatusCodeFromError(error) },
      };
      const formatted = config.errorFormatter({ ...options, error, shape });
      const { retryAfterMs } = [error, error.cause].find(tellsWhenToRetry) ?? { retryAfterMs: null };
      return retryAfterMs === null ? formatted : { ...formatted, data: { ...formatted.data, retryAfterMs } };
    },
  };
  return { ...router, _def: { ...router._def, _config: hosted } };
}
